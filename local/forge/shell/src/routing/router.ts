import { useSyncExternalStore } from 'react';

/** How the address came to be: opened or moved through the browser's history, or set by a link or an app. */
export type AddressAction = 'POP' | 'PUSH' | 'REPLACE';

export interface Address {
  readonly path: string;
  readonly search: string;
  readonly hash: string;
  /** What an app attached to this entry of the history. */
  readonly state: unknown;
  /** Distinguishes entries of the history that have the same address. */
  readonly key: string;
  readonly action: AddressAction;
  /** The frame that moved, which knows already. */
  readonly movedBy: string | undefined;
}

interface EntryState {
  readonly key: string;
  readonly state: unknown;
}

let current = readAddress('POP', undefined);
const listeners = new Set<() => void>();

function readAddress(action: AddressAction, movedBy: string | undefined): Address {
  const entry: Partial<EntryState> = typeof window.history.state === 'object' && window.history.state !== null ? window.history.state : {};
  const { pathname, search, hash } = window.location;
  return { path: pathname, search, hash, state: entry.state, key: entry.key ?? 'first', action, movedBy };
}

function changed(action: AddressAction, movedBy: string | undefined): void {
  current = readAddress(action, movedBy);
  for (const listener of [...listeners]) listener();
}

window.addEventListener('popstate', () => changed('POP', undefined));

/** The address bar: the one place where the shell's state lives. */
export const router = {
  get address(): Address {
    return current;
  },
  /** Goes to an address of this shell (`/issues/?jql=…`). */
  go(to: string, how: { readonly replace?: boolean; readonly state?: unknown; readonly movedBy?: string } = {}): void {
    const entry: EntryState = { key: Math.random().toString(36).slice(2, 10), state: how.state };
    if (how.replace) window.history.replaceState(entry, '', to);
    else window.history.pushState(entry, '', to);
    changed(how.replace ? 'REPLACE' : 'PUSH', how.movedBy);
  },
  step(steps: number): void {
    window.history.go(steps);
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

export function useAddress(): Address {
  return useSyncExternalStore(router.subscribe, () => router.address);
}
