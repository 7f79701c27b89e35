import { useCallback, useEffect, useState } from 'react';
import type { SyncStatus } from '../../../src/contracts/portfolio';
import type { Settings, SettingsVocabulary } from '../../../src/contracts/settings';
import { type CallError, callApp } from '../../rpc';

/** How often the progress of a running collection is asked for. */
const SYNC_POLL_MS = 6000;

export interface SettingsData {
  /** `null` while the page opens. */
  readonly saved: Settings | null;
  /** What the site calls things; `null` while the page opens. */
  readonly vocabulary: SettingsVocabulary | null;
  readonly canEdit: boolean;
  readonly error: CallError | null;
  readonly reload: () => Promise<void>;
  /** `null` when it worked. */
  readonly save: (settings: Settings) => Promise<CallError | null>;
}

interface Loaded {
  readonly settings: Settings;
  readonly vocabulary: SettingsVocabulary;
  readonly canEdit: boolean;
}

export const useSettings = (): SettingsData => {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const reload = useCallback(async () => {
    const answer = await callApp('settings.get', {});
    if (answer.ok) setLoaded(answer.value);
    setError(answer.ok ? null : answer.error);
  }, []);
  useEffect(() => void reload(), [reload]);
  const save = useCallback(async (settings: Settings) => {
    const answer = await callApp('settings.save', { settings });
    if (!answer.ok) return answer.error;
    setLoaded((before) => (before === null ? null : { ...before, settings: answer.value.settings }));
    return null;
  }, []);
  return {
    saved: loaded?.settings ?? null,
    vocabulary: loaded?.vocabulary ?? null,
    canEdit: loaded?.canEdit ?? false,
    error,
    reload,
    save,
  };
};

export interface CollectionData {
  readonly sync: SyncStatus | null;
  readonly error: CallError | null;
  readonly start: () => Promise<CallError | null>;
}

/** The state of the collection from Jira, followed while it runs. */
export const useCollection = (): CollectionData => {
  const [sync, setSync] = useState<SyncStatus | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const read = useCallback(async () => {
    const answer = await callApp('sync.getStatus', {});
    if (answer.ok) setSync(answer.value.sync);
    setError(answer.ok ? null : answer.error);
  }, []);
  useEffect(() => void read(), [read]);
  const isRunning = sync?.state === 'running' || sync?.state === 'waitingForBudget';
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => {
      if (!document.hidden) void read();
    }, SYNC_POLL_MS);
    return () => clearInterval(timer);
  }, [isRunning, read]);
  const start = useCallback(async () => {
    const answer = await callApp('sync.start', {});
    if (!answer.ok) return answer.error;
    setSync(answer.value.sync);
    return null;
  }, []);
  return { sync, error, start };
};
