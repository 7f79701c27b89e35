import { useCallback, useEffect, useRef, useState } from 'react';
import type { Finding, FindingCursor, FindingFilter } from '../../../../src/contracts/audits/finding';
import { type CallError, callApp } from '../../../rpc';

export interface FindingList {
  readonly findings: readonly Finding[];
  /** Of those the viewer may see. */
  readonly total: number;
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly error: CallError | null;
  readonly loadMore: () => void;
  /** After an error: asks for the same page again. */
  readonly retry: () => void;
  /** From the first page again, after something changed. */
  readonly reload: () => void;
}

interface Pages {
  readonly findings: readonly Finding[];
  readonly next: FindingCursor | null;
  readonly total: number;
}
const nothing: Pages = { findings: [], next: null, total: 0 };

/** Findings that fit a filter, page by page. `null` asks for nothing. Pages follow one another by key, so a long list is as quick as a short one. */
export const useFindingList = (filter: FindingFilter | null, pageSize: number): FindingList => {
  const question = filter === null ? null : JSON.stringify(filter);
  const [pages, setPages] = useState<Pages>(nothing);
  const [isLoading, setLoading] = useState(filter !== null);
  const [error, setError] = useState<CallError | null>(null);
  const latest = useRef(0);

  const read = useCallback(
    async (before: Pages) => {
      if (question === null) return;
      latest.current += 1;
      const request = latest.current;
      setLoading(true);
      setError(null);
      const answer = await callApp('audits.listFindings', {
        filter: JSON.parse(question) as FindingFilter,
        after: before.next,
        limit: pageSize,
      });
      if (request !== latest.current) return;
      setLoading(false);
      if (!answer.ok) return setError(answer.error);
      const { findings, next, total } = answer.value;
      setPages({ findings: [...before.findings, ...findings], next, total });
    },
    [question, pageSize],
  );
  const reload = useCallback(() => void read(nothing), [read]);
  useEffect(() => {
    setPages(nothing);
    if (question !== null) reload();
  }, [question, reload]);
  const loadMore = useCallback(() => void read(pages), [read, pages]);
  return { ...pages, hasMore: pages.next !== null, isLoading, error, loadMore, retry: loadMore, reload };
};
