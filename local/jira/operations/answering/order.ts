import { JiraError, type OperationCall } from '../../operation';

type Comparable = string | number | undefined;

/**
 * Sorts by the call's `orderBy` (`name`, `+name`, `-name`). `keys` names what may be sorted by; anything else is refused.
 * Text sorts without regard to case; records without a value come last.
 */
export function ordered<T>(
  call: OperationCall,
  items: Iterable<T>,
  keys: Readonly<Record<string, (item: T) => Comparable>>,
  fallback: string,
): readonly T[] {
  const asked = (call.query.get('orderBy') ?? fallback).trim() || fallback;
  const descending = asked.startsWith('-');
  const name = asked.replace(/^[+-]/, '');
  const key = keys[name];
  if (!key) throw new JiraError(400, [`The order by field '${name}' is not supported. Supported: ${Object.keys(keys).join(', ')}.`]);
  return [...items].sort((a, b) => (descending ? -1 : 1) * compare(key(a), key(b)));
}

function compare(a: Comparable, b: Comparable): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'en', { sensitivity: 'base' });
}

/** Order of creation: ids are numbers in Jira. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number => Number(a.id) - Number(b.id);
