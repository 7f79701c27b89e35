import { useCallback, useEffect, useState } from 'react';
import type { RpcResponse } from '../../contracts/rpc';
import type { Language } from '../../messages/message';
import { callApp, type PanelAnswer } from '../call-app';

type ChecksAnswer = PanelAnswer<RpcResponse<'issues.getChecks'>>;

/** What the standards say of an issue, judged anew at each `reload`. The last answer stays in view meanwhile. */
export function useIssueChecks(
  issueId: number,
  language: Language,
): { readonly answer: ChecksAnswer | undefined; readonly reload: () => void } {
  const [answer, setAnswer] = useState<ChecksAnswer>();
  const [attempt, setAttempt] = useState(0);
  const reload = useCallback(() => setAttempt((count) => count + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is a reason to judge again
  useEffect(() => {
    let isCurrent = true;
    void callApp('issues.getChecks', { issueId, language }).then((loaded) => {
      if (isCurrent) setAnswer(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [issueId, language, attempt]);
  return { answer, reload };
}
