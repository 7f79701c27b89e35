import type { OperationCall } from '../../operation';
import { wholeNumber } from './request';

/** One page of ids in the form of the usage operations: `{ values: [{ id }], nextPageToken }`. */
export function usagePage(call: OperationCall, ids: readonly string[]): Readonly<Record<string, unknown>> {
  const size = Math.min(200, Math.max(1, wholeNumber(call, 'maxResults', 50)));
  const from = Number(call.query.get('nextPageToken') ?? '0') || 0;
  const shown = ids.slice(from, from + size);
  return { values: shown.map((id) => ({ id })), ...(from + size < ids.length ? { nextPageToken: String(from + size) } : {}) };
}
