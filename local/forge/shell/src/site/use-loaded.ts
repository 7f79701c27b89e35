import { useCallback, useEffect, useState } from 'react';

/** Something being loaded: still under way, there, or refused with a reason. While it loads again the last value stays. */
export type Loaded<T> =
  | { readonly state: 'loading'; readonly value?: undefined }
  | { readonly state: 'ready'; readonly value: T; readonly refreshing: boolean }
  | { readonly state: 'failed'; readonly error: Error; readonly value?: undefined };

/**
 * Loads something for as long as `key` stays the same, and again when it changes or `reload` is called. A late answer to an old key is
 * dropped. `load` may differ between renders: only the key counts.
 */
export function useLoaded<T>(key: string, load: (signal: AbortSignal) => Promise<T>): readonly [Loaded<T>, () => void] {
  const [held, setHeld] = useState<{ readonly key: string; readonly loaded: Loaded<T> }>({ key, loaded: { state: 'loading' } });
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for everything that `load` closes over; `turn` asks again.
  useEffect(() => {
    const abort = new AbortController();
    setHeld((before) =>
      before.key === key && before.loaded.state === 'ready'
        ? { key, loaded: { ...before.loaded, refreshing: true } }
        : { key, loaded: { state: 'loading' } },
    );
    load(abort.signal).then(
      (value) => {
        if (!abort.signal.aborted) setHeld({ key, loaded: { state: 'ready', value, refreshing: false } });
      },
      (error: unknown) => {
        if (!abort.signal.aborted)
          setHeld({ key, loaded: { state: 'failed', error: error instanceof Error ? error : new Error(String(error)) } });
      },
    );
    return () => abort.abort();
  }, [key, turn]);
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  return [held.key === key ? held.loaded : { state: 'loading' }, reload];
}
