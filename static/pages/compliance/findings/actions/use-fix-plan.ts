import { useCallback, useEffect, useState } from 'react';
import type { FixChoice, FixPlan, IssueCheckRow } from '../../../../../src/contracts/audits/fix-contracts';
import { type CallError, callApp } from '../../../../rpc';
import { useSpeech } from '../../../../viewer/viewer-context';
import type { FixTask } from '../finding-task';

/** A call works for a few seconds; the next one follows so soon. */
const NEXT_CALL_MS = 200;

export type FixNeed = NonNullable<IssueCheckRow['fix']>;

export interface FixPlanning {
  /** What has to be chosen; `null` while that is found out. */
  readonly need: FixNeed | null;
  readonly plan: FixPlan | null;
  readonly isWorking: boolean;
  readonly error: CallError | null;
  readonly makePlan: (choice: FixChoice | null) => Promise<void>;
  readonly apply: () => Promise<void>;
  readonly undo: () => Promise<void>;
}

const isUnderWay = (plan: FixPlan | null): boolean => plan?.state === 'applying' || plan?.state === 'undoing';

/** Plans fixes, applies and undoes them, and calls again for a plan that takes longer than one call. */
export const useFixPlan = (task: FixTask): FixPlanning => {
  const { language } = useSpeech();
  const [need, setNeed] = useState<FixNeed | null>(null);
  const [plan, setPlan] = useState<FixPlan | null>(null);
  const [isCalling, setCalling] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const { projectId, issueIds, sampleIssueId } = task;
  const { ruleId } = task.check;

  useEffect(() => {
    let isCurrent = true;
    void callApp('issues.getChecks', { issueId: sampleIssueId, language }).then((answer) => {
      if (!isCurrent) return;
      setError(answer.ok ? null : answer.error);
      if (answer.ok) setNeed(answer.value.checks.find((row) => row.ruleId === ruleId)?.fix ?? 'none');
    });
    return () => {
      isCurrent = false;
    };
  }, [sampleIssueId, ruleId, language]);

  const settle = useCallback(async (call: ReturnType<typeof callApp<'fixes.plan' | 'fixes.apply' | 'fixes.undo'>>) => {
    setCalling(true);
    const answer = await call;
    setCalling(false);
    setError(answer.ok ? null : answer.error);
    if (answer.ok) setPlan(answer.value.plan);
  }, []);
  const makePlan = useCallback(
    (choice: FixChoice | null) =>
      settle(callApp('fixes.plan', { ruleId, projectId, issueIds: issueIds === null ? null : [...issueIds], choice, language })),
    [settle, ruleId, projectId, issueIds, language],
  );
  const planId = plan?.id ?? null;
  const apply = useCallback(async () => {
    if (planId !== null) await settle(callApp('fixes.apply', { planId, language }));
  }, [settle, planId, language]);
  const undo = useCallback(async () => {
    if (planId !== null) await settle(callApp('fixes.undo', { planId, language }));
  }, [settle, planId, language]);

  // Each answer that says there is more to do asks for the next call; an error stops it, and the button goes on.
  useEffect(() => {
    if (!isUnderWay(plan) || isCalling || error !== null) return;
    const timer = setTimeout(plan?.state === 'undoing' ? undo : apply, NEXT_CALL_MS);
    return () => clearTimeout(timer);
  }, [plan, isCalling, error, apply, undo]);

  return { need, plan, isWorking: isCalling || (isUnderWay(plan) && error === null), error, makePlan, apply, undo };
};
