import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answers } from '../../../../../src/contracts/templates/blueprint';
import type { ProvisionPlan } from '../../../../../src/contracts/templates/plan';
import type { ProvisionRun } from '../../../../../src/contracts/templates/run';
import { type CallError, callApp } from '../../../../rpc';
import { useSpeech } from '../../../../viewer/viewer-context';
import type { WizardPart } from '../../address/wizard-part';

export interface PlanData {
  /** `null` until the plan is made. */
  readonly plan: ProvisionPlan | null;
  /** The button creates; otherwise it asks for approval. */
  readonly mayCreate: boolean;
  readonly error: CallError | null;
  readonly isStarting: boolean;
  readonly startError: CallError | null;
  /** Jira changed while somebody looked at the plan: this is a new one. */
  readonly wasRenewed: boolean;
  readonly retry: () => void;
  /** Starts exactly the plan that is shown; `null` when that was not possible. */
  readonly start: (note: string) => Promise<ProvisionRun | null>;
}

/** Makes the plan for these answers, and starts it. */
export const usePlan = (
  templateId: string,
  { version, projectId }: Pick<WizardPart, 'version' | 'projectId'>,
  answers: Answers,
): PlanData => {
  const { language } = useSpeech();
  const [made, setMade] = useState<{ readonly plan: ProvisionPlan; readonly mayCreate: boolean } | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [startError, setStartError] = useState<CallError | null>(null);
  const [isStarting, setStarting] = useState(false);
  const [wasRenewed, setRenewed] = useState(false);
  const latest = useRef(0);
  const about = JSON.stringify(answers);
  const make = useCallback(async () => {
    latest.current += 1;
    const request = latest.current;
    const answer = await callApp('provision.plan', { templateId, version, answers: JSON.parse(about), projectId, language });
    if (request !== latest.current) return;
    setError(answer.ok ? null : answer.error);
    if (answer.ok) setMade(answer.value);
  }, [templateId, version, projectId, language, about]);
  useEffect(() => {
    setMade(null);
    void make();
  }, [make]);
  const retry = useCallback(() => void make(), [make]);
  const start = async (note: string): Promise<ProvisionRun | null> => {
    if (made === null) return null;
    setStarting(true);
    setStartError(null);
    const answer = await callApp('provision.start', {
      templateId,
      version: made.plan.templateVersion,
      answers,
      projectId,
      language,
      digest: made.plan.digest,
      note,
    });
    if (answer.ok) {
      setStarting(false);
      return answer.value.run;
    }
    if (answer.error.code === 'CONFLICT' && answer.error.place === 'digest') {
      setRenewed(true);
      await make();
    } else setStartError(answer.error);
    setStarting(false);
    return null;
  };
  return { plan: made?.plan ?? null, mayCreate: made?.mayCreate ?? false, error, isStarting, startError, wasRenewed, retry, start };
};
