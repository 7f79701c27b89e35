import { view } from '@forge/bridge';

export interface Place {
  /** `/portfolio`; empty at the app's root. */
  readonly path: string;
  /** The query with its `?`, or empty. */
  readonly query: string;
}

/** The address of the page inside Jira, as far as it belongs to the app. */
export interface Address {
  read(): Place;
  subscribe(listener: () => void): () => void;
  /** Adds a step that Back undoes. */
  push(query: string): void;
  /** Changes the present step. */
  replace(query: string): void;
}

/** Opens the host's history. Where the host has none (a frame outside a full page) the state lives in memory. */
export const openAddress = async (): Promise<Address> => {
  const listeners = new Set<() => void>();
  let place: Place = { path: '', query: '' };
  const moveTo = (next: Place) => {
    place = next;
    for (const listener of listeners) listener();
  };
  const history = await view.createHistory().catch(() => null);
  if (history !== null) {
    place = { path: history.location?.pathname ?? '', query: history.location?.search ?? '' };
    history.listen((location) => moveTo({ path: location.pathname, query: location.search ?? '' }));
  }
  const go = (how: 'push' | 'replace', query: string) => {
    if (query === place.query) return;
    moveTo({ ...place, query });
    history?.[how](`${place.path === '' ? '/' : place.path}${query}`);
  };
  return {
    read: () => place,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    push: (query) => go('push', query),
    replace: (query) => go('replace', query),
  };
};
