import { setGlobalTheme } from '@atlaskit/tokens/set-global-theme';

/** A bridge for pages outside a host: answers by command from `window.__answers`, keeps every call in `window.__calls`. */
const calls: { command: string; payload: unknown }[] = [];
const answers: Record<string, unknown> = {};
Object.assign(window, { __calls: calls, __answers: answers });

void setGlobalTheme({
  colorMode: location.hash === '#dark' ? 'dark' : 'light',
  light: 'light',
  dark: 'dark',
  spacing: 'spacing',
  typography: 'typography',
});

Object.assign(window, {
  __bridge: {
    callBridge: async (command: string, payload: unknown) => {
      if (command === 'reconcile') {
        globalThis.__forgeUiKit?.reconcile((payload as { forgeDoc: unknown }).forgeDoc);
        return undefined;
      }
      const kept =
        typeof payload === 'object' && payload !== null
          ? Object.fromEntries(Object.entries(payload).filter(([, part]) => typeof part !== 'function'))
          : payload;
      calls.push({ command, payload: kept });
      if (command === 'on') return { unsubscribe: () => undefined };
      return answers[command];
    },
  },
});
