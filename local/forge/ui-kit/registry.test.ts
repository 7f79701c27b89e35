import './testing/bridge-at-import';

import * as forgeReact from '@forge/react';
import * as forgeReactJira from '@forge/react/jira';
import { glyphs } from './components/glyphs.gen';
import { iconAliases } from './components/icon-aliases';
import { notSupported, uiKitComponents } from './registry';

/** Exports of @forge/react that are not components: the reconciler, hooks, context providers and functions. */
const notComponents = new Set([
  'default',
  'xcss',
  'I18nProvider',
  'replaceUnsupportedDocumentNodes',
  ...Object.keys(forgeReact).filter((name) => name.startsWith('use')),
]);
const components = [...Object.keys(forgeReact), ...Object.keys(forgeReactJira)].filter((name) => !notComponents.has(name));

describe('the registry of UI Kit components', () => {
  it('knows of every component that @forge/react exports whether it is drawn or why it is not', () => {
    expect(components.filter((name) => !uiKitComponents.has(name) && notSupported[name] === undefined)).toEqual([]);
  });

  it('draws all of the ninety but those that are listed with a reason', () => {
    expect(components.filter((name) => uiKitComponents.has(name))).toHaveLength(components.length - Object.keys(notSupported).length);
    expect(components.length).toBeGreaterThanOrEqual(90);
  });

  it('has no entry for a component that does not exist', () => {
    expect([...uiKitComponents.keys(), ...Object.keys(notSupported)].filter((name) => !components.includes(name))).toEqual([]);
  });
});

describe('icons', () => {
  it('every old name leads to an icon that is drawn', () => {
    expect(Object.entries(iconAliases).filter(([, icon]) => glyphs[icon] === undefined)).toEqual([]);
  });
});
