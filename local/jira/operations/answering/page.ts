import type { OperationCall } from '../../operation';
import { wholeNumber } from './request';

export interface PageLimits {
  /** Page size when the caller names none. */
  readonly size: number;
  /** The largest page; a larger request is cut down silently, as in Jira. */
  readonly max: number;
}

const usual: PageLimits = { size: 50, max: 50 };

/** The slice of `items` that the call asks for with `startAt` and `maxResults`. */
export function slice<T>(call: OperationCall, items: readonly T[], limits: PageLimits = usual): readonly T[] {
  const startAt = Math.max(0, wholeNumber(call, 'startAt', 0));
  return items.slice(startAt, startAt + pageSize(call, limits));
}

/** Jira's page of results. `path` is the operation's path under `/rest/api/3`, with its parameters filled in. */
export function page<T>(
  call: OperationCall,
  path: string,
  items: readonly T[],
  view: (item: T) => unknown,
  limits: PageLimits = usual,
): Readonly<Record<string, unknown>> {
  const startAt = Math.max(0, wholeNumber(call, 'startAt', 0));
  const maxResults = pageSize(call, limits);
  const values = items.slice(startAt, startAt + maxResults).map(view);
  const isLast = startAt + values.length >= items.length;
  const base = path.startsWith('/rest/') ? `${call.site.siteUrl}${path}` : `${call.site.siteUrl}/rest/api/3${path}`;
  return {
    self: address(base, call, startAt, maxResults),
    ...(isLast ? {} : { nextPage: address(base, call, startAt + maxResults, maxResults) }),
    maxResults,
    startAt,
    total: items.length,
    isLast,
    values,
  };
}

function pageSize(call: OperationCall, limits: PageLimits): number {
  return Math.min(limits.max, Math.max(0, wholeNumber(call, 'maxResults', limits.size)));
}

function address(base: string, call: OperationCall, startAt: number, maxResults: number): string {
  const query = new URLSearchParams(call.query);
  query.set('startAt', String(startAt));
  query.set('maxResults', String(maxResults));
  return `${base}?${query}`;
}
