/**
 * A small app that touches everything the shell does for an app: Custom UI and UI Kit in every place, the bridge's commands, and attempts
 * at what an app may not do. Its page writes what it finds into elements named after the question.
 */
export const sampleApp: Readonly<Record<string, string>> = {
  'manifest.yml': `
app:
  id: ari:cloud:ecosystem::app/11111111-2222-4333-8444-555555555555
  name: Sample
  runtime: { name: nodejs22.x }
permissions:
  scopes: ['read:jira-work', 'storage:app']
translations:
  resources:
    - { key: en-US, path: locales/en.json }
    - { key: nl-NL, path: locales/nl.json }
  fallback: { default: en-US }
modules:
  jira:globalPage:
    - key: sample
      title: Sample
      resource: main
      resolver: { function: resolver }
      pages:
        - { title: { i18n: page.one }, route: one }
        - { title: Second page, route: two }
  jira:adminPage:
    - { key: sample-admin, title: Sample administration, resource: main, resolver: { function: resolver } }
  jira:issuePanel:
    - { key: sample-panel, title: Sample panel, icon: 'resource:main;icon.svg', resource: main, resolver: { function: resolver } }
  jira:issueContext:
    - { key: sample-context, title: Sample context, label: Sample, resource: kit, render: native, resolver: { function: resolver } }
  jira:issueAction:
    - { key: sample-action, title: Sample action, resource: kit-action, render: native, resolver: { function: resolver } }
  jira:dashboardGadget:
    - key: sample-gadget
      title: Sample gadget
      description: Shows its colour
      thumbnail: 'resource:main;icon.svg'
      resource: kit
      render: native
      resolver: { function: resolver }
      edit: { resource: kit-edit, render: native }
  jira:customField:
    - { key: sample-field, name: Sample field, description: Not hosted, type: string }
  scheduledTrigger:
    - { key: tick, function: tick, interval: hour }
  function:
    - { key: resolver, handler: index.resolver }
    - { key: tick, handler: index.tick }
resources:
  - { key: main, path: static }
  - { key: kit, path: src/kit.tsx }
  - { key: kit-edit, path: src/kit-edit.tsx }
  - { key: kit-action, path: src/kit-action.tsx }
`,
  'package.json': '{ "name": "sample", "version": "2.3.0" }',
  'locales/en.json': '{ "page.one": "First page", "hello": "Hello" }',
  'locales/nl.json': '{ "page.one": "Eerste pagina", "hello": "Hallo" }',
  'src/index.ts': `
import Resolver from '@forge/resolver';
const resolver = new Resolver();
resolver.define('whoAmI', ({ context }) => ({ accountId: context.accountId, extension: context.extension }));
resolver.define('fail', () => { throw new Error('It went wrong on purpose'); });
const definitions = resolver.getDefinitions();
export { definitions as resolver };
export const tick = async () => { console.log('tick'); };
`,
  'src/kit.tsx': `
import { invoke } from '@forge/bridge';
import ForgeReconciler, { Button, Stack, Text, useProductContext } from '@forge/react';
import React, { useEffect, useState } from 'react';
const App = () => {
  const context = useProductContext();
  const [clicks, setClicks] = useState(0);
  const [who, setWho] = useState('');
  useEffect(() => { invoke('whoAmI').then((answer) => setWho(answer.accountId)); }, []);
  return (
    <Stack>
      <Text>For {who} on {context?.extension?.issue?.key ?? context?.extension?.dashboard?.id}</Text>
      <Text>Colour {context?.extension?.gadgetConfiguration?.colour ?? 'none'}</Text>
      <Button onClick={() => setClicks(clicks + 1)}>Clicked {clicks}</Button>
    </Stack>
  );
};
ForgeReconciler.render(<App />);
`,
  'src/kit-edit.tsx': `
import { view } from '@forge/bridge';
import ForgeReconciler, { Button, Label, Stack, Textfield } from '@forge/react';
import React, { useState } from 'react';
const App = () => {
  const [colour, setColour] = useState('blue');
  return (
    <Stack>
      <Label labelFor="colour">Colour</Label>
      <Textfield id="colour" value={colour} onChange={(event) => setColour(event.target.value)} />
      <Button onClick={() => view.submit({ colour })}>Save</Button>
    </Stack>
  );
};
ForgeReconciler.render(<App />);
`,
  'src/kit-action.tsx': `
import { view } from '@forge/bridge';
import ForgeReconciler, { Button, Modal, ModalBody, ModalFooter, ModalHeader, ModalTitle, Text } from '@forge/react';
import React from 'react';
ForgeReconciler.render(
  <Modal onClose={() => view.close()}>
    <ModalHeader><ModalTitle>An action</ModalTitle></ModalHeader>
    <ModalBody><Text>Hello from the action</Text></ModalBody>
    <ModalFooter><Button onClick={() => view.close()}>Done</Button></ModalFooter>
  </Modal>,
);
`,
  'static/index.html':
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sample</title></head><body><h1>Custom UI</h1><script src="./app.js"></script></body></html>',
  'static/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4"/></svg>',
  'static-src/main.ts': `
import { events, i18n, invoke, Modal, requestJira, router, showFlag, view } from '@forge/bridge';

function tell(id: string, value: unknown): void {
  const element = document.getElementById(id) ?? document.body.appendChild(document.createElement('pre'));
  element.id = id;
  element.textContent = typeof value === 'string' ? value : JSON.stringify(value);
}

/** A button that does something and tells how it went. */
function button(id: string, act: () => unknown): void {
  const element = document.body.appendChild(document.createElement('button'));
  element.id = 'do-' + id;
  element.textContent = id;
  element.onclick = async () => {
    try {
      tell(id, (await act()) ?? 'done');
    } catch (error) {
      tell(id, 'refused: ' + (error as Error).message);
    }
  };
}

async function main(): Promise<void> {
  await view.theme.enable();
  const context = await view.getContext();
  tell('context', context);
  if (context.extension.modal) {
    button('close-modal', () => view.close({ answer: 42 }));
    return;
  }
  tell('who', await invoke('whoAmI', { accountId: 'somebody else', extension: { issue: { key: 'STOLEN-1' } } }));
  await invoke('fail').catch((error) => tell('fail', error.message));
  const read = await requestJira('/rest/api/3/issue/ERP-1');
  tell('read', String(read.status));
  const write = await requestJira('/rest/api/3/issue/ERP-1', { method: 'PUT', body: JSON.stringify({ fields: { summary: 'Changed' } }) });
  tell('write', String(write.status));
  tell('i18n', (await i18n.createTranslationFunction())('hello'));
  button('flag', () => void showFlag({ id: 'f', title: 'Saved', type: 'success', actions: [{ text: 'Undo', onClick: () => tell('undone', 'yes') }] }));
  button('modal', () => new Modal({ title: 'A modal', context: { from: 'parent' }, onClose: (payload) => tell('modal-closed', payload) }).open());
  button('navigate', () => router.navigate('/issues/?jql=' + encodeURIComponent('project = ERP')));
  button('navigate-away', () => router.navigate({ target: 'contentView', contentId: '1' } as never));
  button('close', () => view.close());
  button('inline-script', () => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "inline script ran"';
    document.head.append(script);
    return document.title;
  });
  button('call-shell', async () => {
    const shell = new URL(document.referrer).origin;
    const answers = await Promise.allSettled([fetch(shell + '/__host/session', { method: 'POST', credentials: 'include', body: '{}' }), fetch(shell + '/rest/api/3/myself', { credentials: 'include' })]);
    return answers.map(({ status }) => status).join(' ');
  });
  button('read-shell', () => String(window.parent.document.title));
  await events.on('ping', (payload) => tell('ping-heard', payload));
  button('emit', () => events.emit('ping', { n: 1 }));
  await events.on('FORGE_CORE_THEME_CHANGED', ({ theme }) => tell('theme-heard', theme.colorMode));
  try {
    const history = await view.createHistory();
    tell('place', history.location.pathname + history.location.search);
    history.listen((location, action) => tell('place', action + ' ' + location.pathname + location.search));
    button('push', () => history.push('/one/detail?x=1'));
  } catch (error) {
    tell('place', 'refused: ' + (error as Error).message);
  }
  tell('ready', 'yes');
}

main().catch((error) => tell('crash', String(error)));
`,
};
