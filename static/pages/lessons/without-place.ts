import type { CallError } from '../../rpc';

/** An error whose place in the request says nothing to its reader: the dialog it stands in says what it is about. */
export const withoutPlace = (error: CallError | null): CallError | null => {
  if (error === null) return null;
  const { place: _, ...rest } = error;
  return rest;
};
