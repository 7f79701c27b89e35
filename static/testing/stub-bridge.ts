import { setGlobalTheme } from '@atlaskit/tokens/set-global-theme';
import { StubApp, stubOptionsOf } from './stub-app';
import { stubJira } from './stub-jira';

interface Place {
  readonly pathname: string;
  readonly search: string;
}
type Listener = (place: Place, action: 'POP' | 'PUSH' | 'REPLACE') => void;

/** A history like that of a Forge full page, kept in memory; tests read and drive it as `stubHost.history`. */
const memoryHistory = (first: string) => {
  const placeOf = (path: string): Place => {
    const [pathname = '', query] = path.split('?');
    return { pathname, search: query === undefined || query === '' ? '' : `?${query}` };
  };
  const stack = [placeOf(first)];
  let at = 0;
  const listeners = new Set<Listener>();
  const history = {
    get location() {
      return stack[at] ?? placeOf('/');
    },
    // The real bridge writes the location itself when it hears of a change.
    set location(_place: Place) {},
    listen: (listener: Listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    push: (path: string) => {
      stack.splice(at + 1, stack.length, placeOf(path));
      at += 1;
      for (const listener of listeners) listener(history.location, 'PUSH');
    },
    replace: (path: string) => {
      stack[at] = placeOf(path);
      for (const listener of listeners) listener(history.location, 'REPLACE');
    },
    goBack: () => {
      at = Math.max(0, at - 1);
      for (const listener of listeners) listener(history.location, 'POP');
    },
  };
  return history;
};

interface StubFlag {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly actions?: readonly { readonly text: string; readonly onClick: () => void }[];
}

/**
 * Puts a Forge bridge into the page that answers from memory, so that the built front end runs without a host. The page's own query says
 * how: `projects`, `locale`, `theme`, `state`, `reader`, `delay`, and `at` for the address inside the app.
 */
export const installStubBridge = (query: string): void => {
  const options = stubOptionsOf(query);
  const app = new StubApp(options);
  const history = memoryHistory(new URLSearchParams(query).get('at') ?? '/portfolio');
  const flags: StubFlag[] = [];
  const opened: unknown[] = [];
  const calls: string[] = [];

  const commands: Record<string, (payload: never) => unknown> = {
    getContext: () => ({
      accountId: 'account-1',
      locale: options.locale,
      timezone: 'Europe/Amsterdam',
      siteUrl: 'https://example.atlassian.net',
      extension: { type: 'jira:globalPage' },
      moduleKey: 'plumbline',
    }),
    enableTheming: () => setGlobalTheme({ colorMode: options.theme }),
    createHistory: () => history,
    changeWindowTitle: (title: string) => {
      document.title = title;
    },
    navigate: (target: unknown) => {
      opened.push(target);
    },
    showFlag: (flag: StubFlag) => {
      flags.push(flag);
      return true;
    },
    fetchProduct: ({ restPath, fetchRequestInit }: { restPath: string; fetchRequestInit?: { body?: unknown } }) =>
      stubJira(restPath, fetchRequestInit?.body),
    invoke: ({ functionKey, payload }: { functionKey: string; payload: unknown }) => {
      calls.push(functionKey);
      return app.answer(functionKey, payload ?? {});
    },
  };
  const callBridge = async (command: string, payload: never): Promise<unknown> => {
    const run = commands[command];
    if (run === undefined) throw new Error(`the stub bridge does not know ${command}`);
    if (command === 'invoke' || command === 'fetchProduct') await new Promise((resolve) => setTimeout(resolve, options.delayMs));
    return run(payload);
  };
  Object.assign(globalThis, { __bridge: { callBridge }, stubHost: { history, flags, opened, calls } });
};
