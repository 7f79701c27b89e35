import type { OperationCall } from '../../operation';
import { wholeNumber } from '../answering/request';

/** The page of the Software API: without addresses. */
export function agilePage<T>(call: OperationCall, items: readonly T[], view: (item: T) => unknown): Readonly<Record<string, unknown>> {
  const startAt = Math.max(0, wholeNumber(call, 'startAt', 0));
  const maxResults = Math.min(50, Math.max(0, wholeNumber(call, 'maxResults', 50)));
  const values = items.slice(startAt, startAt + maxResults).map(view);
  return { maxResults, startAt, total: items.length, isLast: startAt + values.length >= items.length, values };
}
