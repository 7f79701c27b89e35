import { readManifest } from '../manifest/read-manifest';
import { writeApp } from '../testing/write-app';
import { findShownModule, hostedModules } from './hosted-modules';

const manifestText = `
app:
  id: ari:cloud:ecosystem::app/11111111-2222-4333-8444-555555555555
  name: Sample
  runtime: { name: nodejs22.x }
translations:
  resources:
    - { key: en-US, path: en.json }
    - { key: nl-NL, path: nl.json }
  fallback: { default: en-US }
modules:
  jira:globalPage:
    - key: page
      title: { i18n: page.title }
      icon: resource:main;icon.svg
      resource: main
      sections:
        - header: Things
          pages: [{ title: { i18n: page.one }, route: one }]
  jira:dashboardGadget:
    - key: gadget
      title: { i18n: gadget.title }
      description: Counts
      thumbnail: https://example.com/x.png
      resource: main
      refreshable: false
      edit: { resource: main }
  jira:customField:
    - { key: field, name: Field, description: d, type: string }
resources:
  - { key: main, path: static }
`;

const app = writeApp({
  'manifest.yml': manifestText,
  'en.json': '{ "page.title": "Page", "page": { "one": "First" } }',
  'nl.json': '{ "page.title": "Pagina" }',
  'static/index.html': '<html></html>',
});
afterAll(app.remove);

const manifest = () => {
  const answer = readManifest(app.folder);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.manifest;
};
const icons = (icon: unknown): string | undefined => (typeof icon === 'string' ? `icon of ${icon}` : undefined);

test('titles are in the reader’s language, then in the fallback, then the key itself', () => {
  const [page, gadget] = hostedModules(manifest(), 'nl-NL', icons).hosted;
  expect(page).toMatchObject({ title: 'Pagina', pages: [{ title: 'First', route: 'one' }], iconUrl: 'icon of resource:main;icon.svg' });
  expect(gadget).toMatchObject({ title: 'gadget.title', description: 'Counts', hasEdit: true, refreshable: false, render: 'custom' });
});

test('what is declared but has no place is named with the reason', () => {
  expect(hostedModules(manifest(), 'en-US', icons).notHosted).toEqual([
    { type: 'jira:customField', key: 'field', why: expect.stringContaining('field') },
  ]);
});

test('a frame can only be opened for a module of the given type', () => {
  expect(findShownModule(manifest(), 'jira:globalPage', 'page')?.key).toBe('page');
  expect(findShownModule(manifest(), 'jira:adminPage', 'page')).toBeUndefined();
  expect(findShownModule(manifest(), 'jira:customField', 'field')).toBeUndefined();
});
