import { useCallback, useEffect, useState } from 'react';
import type { Answer } from '../rpc';

export type Load<T> = { readonly state: 'loading' } | ({ readonly state: 'done' } & Answer<T>);

/**
 * The answer to a question that is asked again when `question` changes or on `retry`; an answer that comes too late is dropped. `ask` is
 * read at the moment of asking, so it need not be stable.
 */
export const useAnswer = <T>(question: string, ask: () => Promise<Answer<T>>): { readonly load: Load<T>; readonly retry: () => void } => {
  const [load, setLoad] = useState<Load<T> & { readonly question: string }>({ state: 'loading', question });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `question` and `attempt` say when to ask again
  useEffect(() => {
    let isCurrent = true;
    setLoad({ state: 'loading', question });
    void ask().then((answer) => {
      if (isCurrent) setLoad({ state: 'done', ...answer, question });
    });
    return () => {
      isCurrent = false;
    };
  }, [question, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { load: load.question === question ? load : { state: 'loading' }, retry };
};
