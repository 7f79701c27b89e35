import { driftPageEn } from '../../../src/messages/drift-page/en';
import type { MessageKey } from '../../../src/messages/en';
import { useSpeech } from '../../viewer/viewer-context';

/** Other fields of an issue stand under their own name. */
const VALUES = 'values.';

const keyOf = (field: string): MessageKey | null => {
  const key = `field.${field}`;
  return key in driftPageEn ? (key as MessageKey) : null;
};

/** What a field of an item is called. */
export const useFieldName = (): ((field: string) => string) => {
  const { say } = useSpeech();
  return (field) => {
    if (field.startsWith(VALUES)) return field.slice(VALUES.length);
    const key = keyOf(field);
    return key === null ? field : say(key);
  };
};
