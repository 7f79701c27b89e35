import type { ShellChannel } from './shell-channel';

/** A place within the app's page, relative to the page's own address. */
export interface HistoryLocation {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state: unknown;
  readonly key: string;
}

export type HistoryAction = 'POP' | 'PUSH' | 'REPLACE';
export type HistoryListener = (location: HistoryLocation, action: HistoryAction) => void;

/** What the shell says of the address bar, at first and whenever it changes without the app. */
export interface AddressState {
  readonly location: HistoryLocation;
  readonly action: HistoryAction;
  readonly length: number;
}

type Target = string | Partial<HistoryLocation>;

/** May refuse a navigation: by returning `false`, or a question that the user answers with no. */
export type NavigationBlock = string | ((location: HistoryLocation, action: HistoryAction) => string | false | undefined);

/**
 * The object that `view.createHistory()` gives to an app: the interface of the `history` package, version 4, which React Router takes. The
 * shell's address bar is the truth; a move of the app is shown here at once and told to the shell, a move of the user arrives from there.
 * `block` holds back moves of the app only: the browser's own Back has already happened when a page hears of it.
 */
export class FrameHistory {
  location: HistoryLocation;
  action: HistoryAction;
  length: number;
  private readonly listeners = new Set<HistoryListener>();
  private readonly blocks = new Set<NavigationBlock>();

  constructor(
    private readonly channel: ShellChannel,
    first: AddressState,
    private readonly ask: (question: string) => boolean,
  ) {
    this.location = first.location;
    this.action = first.action;
    this.length = first.length;
    channel.on('host/history', (state) => this.follow(state as AddressState));
  }

  readonly push = (target: Target, state?: unknown): void => this.move('PUSH', target, state);
  readonly replace = (target: Target, state?: unknown): void => this.move('REPLACE', target, state);
  readonly go = (steps: number): void => void this.channel.call('history.go', steps);
  readonly goBack = (): void => this.go(-1);
  readonly goForward = (): void => this.go(1);

  readonly listen = (listener: HistoryListener): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly block = (block: NavigationBlock = 'Leave this page? What you changed may be lost.'): (() => void) => {
    this.blocks.add(block);
    return () => void this.blocks.delete(block);
  };

  readonly createHref = (target: Target): string => {
    const { pathname, search, hash } = resolveTarget(target, this.location, undefined);
    return `${pathname}${search}${hash}`;
  };

  private move(action: 'PUSH' | 'REPLACE', target: Target, state: unknown): void {
    const location = resolveTarget(target, this.location, state);
    if (!this.mayLeave(location, action)) return;
    void this.channel.call(action === 'PUSH' ? 'history.push' : 'history.replace', location);
    this.follow({ location, action, length: action === 'PUSH' ? this.length + 1 : this.length });
  }

  private mayLeave(location: HistoryLocation, action: HistoryAction): boolean {
    for (const block of this.blocks) {
      const verdict = typeof block === 'string' ? block : block(location, action);
      if (verdict === false || (typeof verdict === 'string' && !this.ask(verdict))) return false;
    }
    return true;
  }

  private follow(state: AddressState): void {
    this.location = state.location;
    this.action = state.action;
    this.length = state.length;
    for (const listener of [...this.listeners]) listener(state.location, state.action);
  }
}

/** Resolves a path (`/a?b#c`, `?b`, `../a`) or a partial location against the current one, as a browser resolves a link. */
export function resolveTarget(target: Target, current: HistoryLocation, state: unknown): HistoryLocation {
  const wanted =
    typeof target === 'string'
      ? target
      : `${target.pathname ?? (target.search === undefined ? current.pathname : '')}${prefixed('?', target.search)}${prefixed('#', target.hash)}`;
  const url = new URL(wanted, `http://app.invalid${current.pathname}${current.search}`);
  return {
    pathname: url.pathname,
    search: url.search,
    hash: url.hash,
    state: typeof target === 'string' ? state : (target.state ?? state),
    key: Math.random().toString(36).slice(2, 8),
  };
}

function prefixed(prefix: string, part: string | undefined): string {
  if (part === undefined || part === '') return '';
  return part.startsWith(prefix) ? part : `${prefix}${part}`;
}
