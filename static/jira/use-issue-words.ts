import { useEffect, useRef, useState } from 'react';
import { type IssueWords, readIssueWords } from './issues-as-viewer';

/** Summaries of these issues, read once as the viewer. An issue that is not (yet) in the map is being read or not for this viewer. */
export const useIssueWords = (
  issueIds: readonly number[],
): { readonly words: ReadonlyMap<number, IssueWords>; readonly isReading: boolean } => {
  const [words, setWords] = useState<ReadonlyMap<number, IssueWords>>(new Map());
  const [pending, setPending] = useState(0);
  const asked = useRef(new Set<number>());
  const ids = issueIds.join(' ');
  useEffect(() => {
    const fresh =
      ids === ''
        ? []
        : ids
            .split(' ')
            .map(Number)
            .filter((id) => !asked.current.has(id));
    if (fresh.length === 0) return;
    for (const id of fresh) asked.current.add(id);
    setPending((count) => count + 1);
    void readIssueWords(fresh).then((found) => {
      setWords((before) => new Map([...before, ...found.map((issue): [number, IssueWords] => [issue.issueId, issue])]));
      setPending((count) => count - 1);
    });
  }, [ids]);
  return { words, isReading: pending > 0 };
};
