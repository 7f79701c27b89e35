import { useCallback, useEffect, useRef, useState } from 'react';
import type { PortfolioTree, SyncStatus } from '../../../src/contracts/portfolio';
import { type CallError, callApp } from '../../rpc';

/** How often the progress of a running collection is asked for. */
const SYNC_POLL_MS = 6000;
/** How often the ages on the page are written anew. */
const CLOCK_TICK_MS = 30_000;

export interface LoadedPortfolio {
  readonly tree: PortfolioTree;
  readonly sync: SyncStatus;
}
export interface PortfolioData {
  /** `null` while the page opens for the first time. */
  readonly loaded: LoadedPortfolio | null;
  readonly isLoading: boolean;
  /** The last attempt failed; what was loaded before stays on screen. */
  readonly error: CallError | null;
  /** Epoch seconds by the server's clock: its moment of answering plus the time since. */
  readonly now: number;
  /** Reads the figures again; true when they came. */
  readonly reload: () => Promise<boolean>;
}

/** Also before the first collection: it may begin at any moment. */
const isCollecting = (sync: SyncStatus): boolean => sync.state === 'running' || sync.state === 'waitingForBudget' || sync.state === 'never';

/** Loads the portfolio and, while a collection runs, follows its progress; the figures are read again when more projects are done. */
export const usePortfolio = (): PortfolioData => {
  const [loaded, setLoaded] = useState<LoadedPortfolio | null>(null);
  const [isLoading, setLoading] = useState(true);
  const [error, setError] = useState<CallError | null>(null);
  const [now, setNow] = useState(0);
  const receivedAt = useRef(0);
  const latest = useRef(0);

  const reload = useCallback(async () => {
    latest.current += 1;
    const request = latest.current;
    setLoading(true);
    const answer = await callApp('portfolio.getTree', {});
    if (request !== latest.current) return false;
    setLoading(false);
    if (!answer.ok) {
      setError(answer.error);
      return false;
    }
    receivedAt.current = performance.now();
    setError(null);
    setNow(answer.value.asOf);
    setLoaded({ tree: answer.value, sync: answer.value.sync });
    return true;
  }, []);

  useEffect(() => void reload(), [reload]);

  const asOf = loaded?.tree.asOf;
  useEffect(() => {
    if (asOf === undefined) return;
    const timer = setInterval(() => setNow(asOf + Math.floor((performance.now() - receivedAt.current) / 1000)), CLOCK_TICK_MS);
    return () => clearInterval(timer);
  }, [asOf]);

  const collecting = loaded !== null && isCollecting(loaded.sync);
  const projectsDone = loaded?.tree.sync.projectsDone ?? 0;
  useEffect(() => {
    if (!collecting) return;
    const timer = setInterval(async () => {
      if (document.hidden) return;
      const answer = await callApp('sync.getStatus', {});
      if (!answer.ok) return;
      const { sync } = answer.value;
      setLoaded((before) => (before === null ? null : { ...before, sync }));
      if (sync.projectsDone !== projectsDone || !isCollecting(sync)) void reload();
    }, SYNC_POLL_MS);
    return () => clearInterval(timer);
  }, [collecting, projectsDone, reload]);

  return { loaded, isLoading, error, now, reload };
};
