import { useCallback, useEffect, useRef, useState } from 'react';
import type { ProvisionPlan } from '../../../../src/contracts/templates/plan';
import type { JournalEntry, ProvisionRun, RunState } from '../../../../src/contracts/templates/run';
import { type CallError, callApp } from '../../../rpc';

/** How often a run at work is looked at, and one that waits for a person or for Jira. */
const WORKING_POLL_MS = 1500;
const WAITING_POLL_MS = 10_000;

export interface OpenedRun {
  readonly run: ProvisionRun;
  readonly journal: readonly JournalEntry[];
  readonly next: readonly { readonly text: string; readonly link: string | null }[];
}
export interface RunData {
  /** `null` until it was read for the first time. */
  readonly opened: OpenedRun | null;
  /** Read once where it is asked for. */
  readonly plan: ProvisionPlan | null;
  /** The last reading failed; what was read before stays. */
  readonly error: CallError | null;
  readonly reload: () => Promise<void>;
  /** What an action answered, until the next reading. */
  readonly accept: (run: ProvisionRun) => void;
  /** The plan is not what it was: reads it and the run again. */
  readonly renewPlan: () => void;
}

export const isAtWork = (state: RunState): boolean => state === 'running' || state === 'cancelling' || state === 'undoing';

/** Reads a run and follows it while something happens. With `withPlan` also what it is going to do. */
export const useRun = (runId: string, withPlan: boolean): RunData => {
  const [opened, setOpened] = useState<OpenedRun | null>(null);
  const [plan, setPlan] = useState<ProvisionPlan | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const latest = useRef(0);
  const wantsPlan = withPlan && plan === null;
  const reload = useCallback(async () => {
    latest.current += 1;
    const request = latest.current;
    const answer = await callApp('provision.getRun', { runId, withPlan: wantsPlan });
    if (request !== latest.current) return;
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    setOpened(answer.value);
    if (answer.value.plan !== null) setPlan(answer.value.plan);
  }, [runId, wantsPlan]);
  useEffect(() => void reload(), [reload]);

  const state = opened?.run.state;
  const waits = opened?.run.waitsUntil != null;
  useEffect(() => {
    if (state === undefined || (!isAtWork(state) && state !== 'requested')) return;
    const pause = isAtWork(state) && !waits ? WORKING_POLL_MS : WAITING_POLL_MS;
    const timer = setInterval(() => {
      if (!document.hidden) void reload();
    }, pause);
    return () => clearInterval(timer);
  }, [state, waits, reload]);

  const accept = useCallback(
    (run: ProvisionRun) => {
      setOpened((before) => (before === null ? null : { ...before, run }));
      void reload();
    },
    [reload],
  );
  const renewPlan = useCallback(() => {
    setPlan(null);
    void reload();
  }, [reload]);
  return { opened, plan, error, reload, accept, renewPlan };
};
