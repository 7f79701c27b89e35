import { type ReactNode, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { callBridge } from './bridge-fetch';
import { ComponentsContext, Docs, REPORT_PREFIX } from './doc-view';
import type { ForgeDoc } from './forge-doc';
import { isForgeDoc } from './forge-doc';
import { uiKitComponents } from './registry';

const ROOT_ID = 'forge-ui-kit';

declare global {
  interface Window {
    /** Called by the bridge for the app's `reconcile` command. */
    __forgeUiKit?: { reconcile(forgeDoc: unknown): void };
  }
}

/** The app's document of the last commit. The app changes it in place, so each commit gets a new state object around it. */
let state: { readonly doc: ForgeDoc | undefined } = { doc: undefined };
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

function UiKitRoot(): ReactNode {
  const { doc } = useSyncExternalStore(subscribe, () => state);
  return <ComponentsContext.Provider value={uiKitComponents}>{doc ? <Docs docs={doc.children} /> : null}</ComponentsContext.Provider>;
}

/** Links leave the frame through the bridge, as they leave Atlassian's page; the browser must not load Jira inside the frame. */
function followLink(event: MouseEvent): void {
  const anchor = event.target instanceof Element ? event.target.closest('a[href]') : null;
  const url = anchor?.getAttribute('href');
  if (!anchor || !url || url.startsWith('#') || url.startsWith('blob:') || event.defaultPrevented) return;
  event.preventDefault();
  const type = anchor.getAttribute('target') === '_blank' || event.ctrlKey || event.metaKey ? 'new-tab' : 'same-tab';
  void callBridge('navigate', { url, type }).catch((error: unknown) => console.error(`${REPORT_PREFIX} cannot follow ${url}:`, error));
}

function mount(): void {
  const container = document.createElement('div');
  container.id = ROOT_ID;
  document.body.append(container);
  document.addEventListener('click', followLink);
  createRoot(container).render(<UiKitRoot />);
}

let isMounted = false;
function ensureMounted(): void {
  if (isMounted) return;
  isMounted = true;
  if (document.body) mount();
  else document.addEventListener('DOMContentLoaded', mount, { once: true });
}

window.__forgeUiKit = {
  reconcile(forgeDoc: unknown): void {
    if (!isForgeDoc(forgeDoc)) {
      console.error(`${REPORT_PREFIX} reconcile got something that is not a document`);
      return;
    }
    if (forgeDoc.type !== 'Root') {
      console.error(`${REPORT_PREFIX} a root of type ${forgeDoc.type} belongs to Confluence macros and is not drawn`);
      return;
    }
    state = { doc: forgeDoc };
    ensureMounted();
    for (const listener of listeners) listener();
  },
};
