import { useCallback, useMemo, useRef, useState } from 'react';
import type { z } from 'zod';
import { useSpeech } from '../viewer/viewer-context';
import { DraftStore, type KeptDraft } from './draft-store';

export interface DraftKeeping<T> {
  /** What was typed into this form the last time and not saved; `null` without, and once somebody decided about it. */
  readonly offered: KeptDraft<T> | null;
  /** Keeps what differs from what is saved; `null` when nothing does. What is still offered stays until there is something newer. */
  readonly keep: (changed: T | null) => void;
  /** Takes the offer away, and what was kept with it if it is not wanted any more. */
  readonly settle: (wanted: boolean) => void;
  /** It was saved or given up: nothing to keep. */
  readonly forget: () => void;
}

/** Lets what is typed into a form survive a closed tab. `key` names the form and what it is about. */
export const useDraft = <T>(key: string, schema: z.ZodType<T>): DraftKeeping<T> => {
  const { accountId } = useSpeech();
  const store = useMemo(
    () =>
      new DraftStore(
        accountId,
        () => window.localStorage,
        () => Date.now(),
      ),
    [accountId],
  );
  const [offered, setOffered] = useState(() => store.read(key, schema));
  const isOpen = useRef(offered !== null);
  const keep = useCallback(
    (changed: T | null) => {
      if (changed !== null) store.keep(key, changed);
      else if (!isOpen.current) store.forget(key);
    },
    [store, key],
  );
  const forget = useCallback(() => {
    isOpen.current = false;
    setOffered(null);
    store.forget(key);
  }, [store, key]);
  const settle = useCallback(
    (wanted: boolean) => {
      isOpen.current = false;
      setOffered(null);
      if (!wanted) store.forget(key);
    },
    [store, key],
  );
  return useMemo(() => ({ offered, keep, settle, forget }), [offered, keep, settle, forget]);
};
