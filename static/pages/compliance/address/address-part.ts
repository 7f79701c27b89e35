/** A part of the page's state as it stands in the address. Each tab has its own; a part leaves the parameters of others alone. */
export interface AddressPart<T extends object> {
  /** Whatever it does not understand it leaves out: an old link still opens. */
  readonly read: (parameters: URLSearchParams) => T;
  /** Writes over what stood there; what is as usual is removed. */
  readonly write: (parameters: URLSearchParams, state: T) => void;
}

/** A step to another state of one part, to be taken together with steps of others. */
export type AddressStep = (parameters: URLSearchParams) => void;

export const stepOf =
  <T extends object>(part: AddressPart<T>, change: Partial<T>): AddressStep =>
  (parameters) =>
    part.write(parameters, { ...part.read(parameters), ...change });

/** The query after these steps, with its `?` when there is anything to say. */
export const queryAfter = (query: string, steps: readonly AddressStep[]): string => {
  const parameters = new URLSearchParams(query);
  for (const step of steps) step(parameters);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
};

/** Sets a parameter, or removes it when there is nothing to say. */
export const setOrRemove = (parameters: URLSearchParams, name: string, value: string | number | null): void => {
  if (value === null || value === '') parameters.delete(name);
  else parameters.set(name, String(value));
};

/** Numbers in one parameter, joined by dots. */
export const numbersOf = (text: string | null): readonly number[] =>
  (text ?? '').split('.').flatMap((part) => (/^[1-9]\d{0,15}$/.test(part) ? [Number(part)] : []));

/** Those of a closed set that stand in one parameter, joined by dots. */
export const wordsOf = <T extends string>(text: string | null, allowed: readonly T[]): readonly T[] => {
  const given = (text ?? '').split('.');
  return allowed.filter((word) => given.includes(word));
};

export const wordOf = <T extends string>(text: string | null, allowed: readonly T[], usual: T): T =>
  allowed.find((word) => word === text) ?? usual;
