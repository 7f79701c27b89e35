import { useCallback, useEffect, useRef, useState } from 'react';
import type { AuditRun, ComplianceOverview } from '../../../src/contracts/audits/overview';
import { type CallError, callApp } from '../../rpc';
import { useSpeech } from '../../viewer/viewer-context';

/** How often the progress of a running audit is asked for. */
const RUN_POLL_MS = 2000;
/** How often the ages on the page are written anew. */
const CLOCK_TICK_MS = 30_000;

export interface OverviewData {
  /** `null` while the page opens for the first time. */
  readonly overview: ComplianceOverview | null;
  readonly isLoading: boolean;
  /** The last attempt failed; what was loaded before stays on screen. */
  readonly error: CallError | null;
  /** Epoch seconds by the server's clock: its moment of answering plus the time since. */
  readonly now: number;
  /** Reads the results again; true when they came. */
  readonly reload: () => Promise<boolean>;
  readonly run: AuditRun | null;
  readonly startRun: () => Promise<void>;
  readonly cancelRun: () => Promise<void>;
  /** Starting or cancelling failed. */
  readonly runError: CallError | null;
}

export const isUnderWay = (run: AuditRun | null): boolean => run?.state === 'queued' || run?.state === 'running';

/** Loads what the page shows and, while an audit runs, follows it; the results are read again when it ends. */
export const useOverview = (standardId: string | null): OverviewData => {
  const { language } = useSpeech();
  const [overview, setOverview] = useState<ComplianceOverview | null>(null);
  const [run, setRun] = useState<AuditRun | null>(null);
  const [isLoading, setLoading] = useState(true);
  const [error, setError] = useState<CallError | null>(null);
  const [runError, setRunError] = useState<CallError | null>(null);
  const [now, setNow] = useState(0);
  const receivedAt = useRef(0);
  const latest = useRef(0);

  const reload = useCallback(async () => {
    latest.current += 1;
    const request = latest.current;
    setLoading(true);
    const answer = await callApp('audits.getOverview', { standardId, language });
    if (request !== latest.current) return false;
    setLoading(false);
    if (!answer.ok) {
      setError(answer.error);
      return false;
    }
    receivedAt.current = performance.now();
    setError(null);
    setNow(answer.value.asOf);
    setOverview(answer.value);
    setRun(answer.value.run);
    return true;
  }, [standardId, language]);
  useEffect(() => void reload(), [reload]);

  const asOf = overview?.asOf;
  useEffect(() => {
    if (asOf === undefined) return;
    const timer = setInterval(() => setNow(asOf + Math.floor((performance.now() - receivedAt.current) / 1000)), CLOCK_TICK_MS);
    return () => clearInterval(timer);
  }, [asOf]);

  const runId = run?.id ?? null;
  const isRunning = isUnderWay(run);
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(async () => {
      if (document.hidden) return;
      const answer = await callApp('audits.getRun', { runId });
      if (!answer.ok) return;
      setRun(answer.value.run);
      if (!isUnderWay(answer.value.run)) void reload();
    }, RUN_POLL_MS);
    return () => clearInterval(timer);
  }, [isRunning, runId, reload]);

  const startRun = useCallback(async () => {
    const answer = await callApp('audits.startRun', { projectIds: null });
    setRunError(answer.ok ? null : answer.error);
    if (answer.ok) setRun(answer.value.run);
  }, []);
  const cancelRun = useCallback(async () => {
    if (runId === null) return;
    const answer = await callApp('audits.cancelRun', { runId });
    setRunError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    setRun(answer.value.run);
    await reload();
  }, [runId, reload]);

  return { overview, isLoading, error, now, reload, run, startRun, cancelRun, runError };
};
