import '../feature-flags';
import ForgeReconciler from '@forge/react';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ComponentsContext, Docs } from '../doc-view';
import { type ForgeDoc, isForgeDoc } from '../forge-doc';
import { uiKitComponents } from '../registry';

/** Roots of earlier apps: their late effects may commit again while another app renders. */
const knownRoots = new WeakSet<ForgeDoc>();

/** The document that `@forge/react` itself makes of an app's elements. */
export function documentOfApp(app: ReactElement): ForgeDoc {
  let root: ForgeDoc | undefined;
  Object.assign(globalThis, {
    self: globalThis,
    __bridge: {
      callBridge: async (_command: string, payload: { readonly forgeDoc?: unknown }) => {
        if (!isForgeDoc(payload.forgeDoc) || knownRoots.has(payload.forgeDoc)) return;
        knownRoots.add(payload.forgeDoc);
        root = payload.forgeDoc;
      },
    },
  });
  ForgeReconciler.render(app);
  if (!root) throw new Error('the app rendered nothing');
  return root;
}

export const markupOfDoc = (doc: ForgeDoc): string =>
  renderToStaticMarkup(
    <ComponentsContext.Provider value={uiKitComponents}>
      <Docs docs={doc.children} />
    </ComponentsContext.Provider>,
  ).replace(/<style[^>]*>[\s\S]*?<\/style>/g, '');

/** The markup of an app: `@forge/react` describes it, this renderer draws it. Effects do not run. */
export const markupOfApp = (app: ReactElement): string => markupOfDoc(documentOfApp(app));
