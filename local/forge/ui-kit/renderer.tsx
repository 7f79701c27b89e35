import './feature-flags';
import '@atlaskit/css-reset';
import './frame.css';
import AkSectionMessage from '@atlaskit/section-message';
import { type ReactNode, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { callBridge } from './bridge-fetch';
import { ComponentsContext, Docs, REPORT_PREFIX } from './doc-view';
import type { ForgeDoc } from './forge-doc';
import { isForgeDoc } from './forge-doc';
import { uiKitComponents } from './registry';

/** The page of the frame may bring this element; otherwise it is made. */
const ROOT_ID = 'root';

/** The app's document of the last commit. The app changes it in place, so each commit gets a new state object around it. */
interface RendererState {
  readonly doc: ForgeDoc | undefined;
  /** What the app reported as fatal, if anything. */
  readonly failure: string | undefined;
}
let state: RendererState = { doc: undefined, failure: undefined };
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

function UiKitRoot(): ReactNode {
  const { doc, failure } = useSyncExternalStore(subscribe, () => state);
  return (
    <ComponentsContext.Provider value={uiKitComponents}>
      {failure === undefined ? null : (
        <AkSectionMessage appearance="error" title="The app failed">
          {failure}
        </AkSectionMessage>
      )}
      {doc ? <Docs docs={doc.children} /> : null}
    </ComponentsContext.Provider>
  );
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

function rootElement(): HTMLElement {
  const given = document.getElementById(ROOT_ID);
  if (given) return given;
  const made = document.createElement('div');
  made.id = ROOT_ID;
  document.body.append(made);
  return made;
}

/** Room for focus rings, which the edge of the frame would cut off. */
const edge = '4px';

function mount(): void {
  document.addEventListener('click', followLink);
  const root = rootElement();
  root.style.padding = edge;
  createRoot(root).render(<UiKitRoot />);
}

let isMounted = false;
function show(next: Partial<RendererState>): void {
  state = { ...state, ...next };
  if (!isMounted) {
    isMounted = true;
    if (document.body) mount();
    else document.addEventListener('DOMContentLoaded', mount, { once: true });
  }
  for (const listener of listeners) listener();
}

globalThis.__forgeUiKit = {
  reconcile(forgeDoc: unknown): void {
    if (!isForgeDoc(forgeDoc)) console.error(`${REPORT_PREFIX} reconcile got something that is not a document`);
    else if (forgeDoc.type !== 'Root')
      console.error(`${REPORT_PREFIX} a root of type ${forgeDoc.type} belongs to Confluence macros and is not drawn`);
    else show({ doc: forgeDoc, failure: undefined });
  },
  onError(error: unknown): void {
    show({ failure: error instanceof Error ? error.message : String(error) });
  },
};
