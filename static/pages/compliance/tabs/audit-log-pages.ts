import { useCallback, useEffect, useRef, useState } from 'react';
import type { LogCursor, LogEntry } from '../../../../src/contracts/audits/evidence-contracts';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';

const PAGE_SIZE = 50;

interface Pages {
  readonly entries: readonly LogEntry[];
  readonly next: LogCursor | null;
}
const nothing: Pages = { entries: [], next: null };

export interface AuditLogPages {
  readonly entries: readonly LogEntry[];
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly error: CallError | null;
  /** The next page; after an error the same one again. */
  readonly loadMore: () => void;
}

/** The log of these projects (none: of everything), page by page. */
export const useAuditLog = (projectIds: readonly number[]): AuditLogPages => {
  const { language } = useSpeech();
  const question = projectIds.join('.');
  const [pages, setPages] = useState<Pages>(nothing);
  const [isLoading, setLoading] = useState(true);
  const [error, setError] = useState<CallError | null>(null);
  const latest = useRef(0);
  const read = useCallback(
    async (before: Pages) => {
      latest.current += 1;
      const request = latest.current;
      setLoading(true);
      setError(null);
      const answer = await callApp('auditLog.list', {
        ...(question === '' ? {} : { projectIds: question.split('.').map(Number) }),
        after: before.next,
        limit: PAGE_SIZE,
        language,
      });
      if (request !== latest.current) return;
      setLoading(false);
      if (!answer.ok) return setError(answer.error);
      setPages({ entries: [...before.entries, ...answer.value.entries], next: answer.value.next });
    },
    [question, language],
  );
  useEffect(() => {
    setPages(nothing);
    void read(nothing);
  }, [read]);
  const loadMore = useCallback(() => void read(pages), [read, pages]);
  return { entries: pages.entries, hasMore: pages.next !== null, isLoading, error, loadMore };
};
