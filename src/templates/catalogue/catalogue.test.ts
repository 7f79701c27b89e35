import { checkTemplate } from './check-template';
import { diffTemplate } from './diff-template';
import { listTemplates } from './list-templates';
import { openTemplate } from './open-template';
import { publishTemplate } from './publish-template';
import { blueprintToUse, publishedBlueprint } from './published-blueprint';
import { retireTemplate } from './retire-template';
import { type DraftToSave, saveDraft } from './save-draft';
import { aText, aViewer, inMemoryTemplates, publish, thePmo } from './testing/catalogue-builders';

const everybody = { groups: [], accountIds: [] };
const aDraft = (changes: Partial<DraftToSave> = {}): DraftToSave => ({
  text: aText('move'),
  format: 'yaml',
  draftVersion: 0,
  audience: everybody,
  ownerAccountId: null,
  ...changes,
});
const shown = { version: null, format: 'yaml', language: 'en' } as const;

test('a draft is kept with its errors, and published without them', async () => {
  const ports = inMemoryTemplates();
  const wrong = aText('move', 'components: [{ id: a, name: "{{client}}" }]\n');
  expect(await saveDraft(ports, thePmo, aDraft({ text: wrong }))).toEqual({ ok: true, value: 'move' });
  expect(await openTemplate(ports, thePmo, 'move', shown)).toMatchObject({
    value: {
      version: null,
      text: wrong,
      draftVersion: 1,
      card: { state: 'draft', version: null, hasDraft: true },
      diagnostics: [{ code: 'unknownQuestion', line: 5 }],
    },
  });
  const note = 'First';
  expect(await publishTemplate(ports, thePmo, { templateId: 'move', draftVersion: 1, note })).toMatchObject({
    error: { problem: 'hasErrors' },
  });
  await saveDraft(ports, thePmo, aDraft({ draftVersion: 1 }));
  expect(await publishTemplate(ports, thePmo, { templateId: 'move', draftVersion: 2, note })).toMatchObject({ ok: true });
  expect(await openTemplate(ports, thePmo, 'move', shown)).toMatchObject({
    value: {
      version: 1,
      text: aText('move'),
      card: { state: 'published', version: 1, hasDraft: false, name: 'Office move' },
      diagnostics: [],
    },
  });
});

test('who does what to the catalogue is written down', async () => {
  const ports = inMemoryTemplates();
  await publish(ports, aText('move'), { groups: ['pmo'], accountIds: ['ada'] });
  await retireTemplate(ports, thePmo, 'move');
  await publish(ports, aText('move'), { groups: ['pmo'], accountIds: ['ada'] });
  await saveDraft(ports, thePmo, aDraft({ draftVersion: 4, audience: { groups: ['pmo'], accountIds: ['ada'] } }));
  await saveDraft(ports, thePmo, aDraft({ draftVersion: 5 }));
  await saveDraft(ports, thePmo, aDraft({ text: aText('party') }));
  await retireTemplate(ports, thePmo, 'party');
  expect(ports.deeds.map(({ at: _, by, ...deed }) => [by, deed])).toEqual([
    ['pmo', { kind: 'audienceChanged', template: 'Office move', groups: 1, people: 1 }],
    ['pmo', { kind: 'published', template: 'Office move', version: 1 }],
    ['pmo', { kind: 'retired', template: 'Office move' }],
    ['pmo', { kind: 'restored', template: 'Office move', version: 2 }],
    ['pmo', { kind: 'audienceChanged', template: 'Office move', groups: 0, people: 0 }],
    ['pmo', { kind: 'deleted', template: 'Office move' }],
  ]);
});

test('what is refused is not written down', async () => {
  const ports = inMemoryTemplates();
  await publish(ports, aText('move'));
  const somebody = aViewer('sam');
  await retireTemplate(ports, somebody, 'move');
  await saveDraft(ports, somebody, aDraft({ draftVersion: 2, audience: { groups: ['pmo'], accountIds: [] } }));
  await publishTemplate(ports, thePmo, { templateId: 'move', draftVersion: 9, note: '' });
  expect(ports.deeds.map(({ kind }) => kind)).toEqual(['published']);
});

test('a text that cannot even be parsed is kept under the id that stands in it', async () => {
  const ports = inMemoryTemplates();
  expect(await saveDraft(ports, thePmo, aDraft({ text: 'id: move\nname: [\n' }))).toEqual({ ok: true, value: 'move' });
  expect(await saveDraft(ports, thePmo, aDraft({ text: 'name: [\n' }))).toMatchObject({ error: { problem: 'noId' } });
});

test('a gadget that the app does not have keeps a text from being published, and is named with its line', async () => {
  const ports = inMemoryTemplates();
  const text = aText('move', 'dashboards:\n  - id: all\n    name: All\n    gadgets:\n      - { module: weather-gadget, title: Sun }\n');
  const checked = await checkTemplate(ports, thePmo, { text, format: 'yaml', language: 'en' });
  expect(checked).toMatchObject({
    value: {
      diagnostics: [
        { code: 'unknownGadget', severity: 'error', path: 'dashboards[0].gadgets[0].module', line: 9, subject: 'weather-gadget' },
      ],
      preview: null,
    },
  });
  await saveDraft(ports, thePmo, aDraft({ text }));
  expect(await publishTemplate(ports, thePmo, { templateId: 'move', draftVersion: 1, note: 'First' })).toMatchObject({
    error: { problem: 'hasErrors' },
  });
});

test('of two who save at once one is told', async () => {
  const ports = inMemoryTemplates();
  await saveDraft(ports, thePmo, aDraft());
  const [one, other] = await Promise.all([
    saveDraft(ports, thePmo, aDraft({ draftVersion: 1, text: aText('move', 'topics: [one]\n') })),
    saveDraft(ports, thePmo, aDraft({ draftVersion: 1, text: aText('move', 'topics: [other]\n') })),
  ]);
  expect([one.ok, other.ok].sort()).toEqual([false, true]);
  const open = await openTemplate(ports, thePmo, 'move', shown);
  expect(open.ok && open.value.text).toBe(aText('move', `topics: [${one.ok ? 'one' : 'other'}]\n`));
  expect(await ports.texts.list()).toHaveLength(1);
});

test('versions stay what they were, and differ item by item', async () => {
  const ports = inMemoryTemplates();
  await publish(ports, aText('move', 'components: [{ id: a, name: A }, { id: b, name: B }]\n'));
  await publish(ports, aText('move', 'components: [{ id: b, name: Bee }]\nissues: [{ id: plan, type: Task, summary: Plan }]\n'));
  expect(await openTemplate(ports, thePmo, 'move', { ...shown, version: 1 })).toMatchObject({
    value: { version: 1, text: expect.stringContaining('name: A }'), versions: [{ version: 2 }, { version: 1 }] },
  });
  const differences = await diffTemplate(ports, thePmo, { templateId: 'move', from: 1, to: 2 });
  expect(differences).toEqual({
    ok: true,
    value: [
      { ref: 'component/b', title: 'Bee', change: 'changed', fields: [{ field: 'name', from: 'B', to: 'Bee' }] },
      {
        ref: 'issue/plan',
        title: 'Plan',
        change: 'added',
        fields: [
          { field: 'type', from: '', to: 'Task' },
          { field: 'summary', from: '', to: 'Plan' },
        ],
      },
      { ref: 'component/a', title: 'A', change: 'removed', fields: [] },
    ],
  });
});

test('a child keeps what its parent was when it was published', async () => {
  const ports = inMemoryTemplates();
  await publish(ports, aText('base', 'components: [{ id: a, name: A }]\n'));
  await publish(ports, aText('move', 'extends: base\n'));
  await publish(ports, aText('base', 'components: [{ id: a, name: Changed }]\n'));
  expect(await publishedBlueprint(ports, 'move', 1)).toMatchObject({ blueprint: { components: [{ name: 'A' }] } });
  expect(await checkTemplate(ports, thePmo, { text: aText('move', 'extends: base\n'), format: 'yaml', language: 'en' })).toMatchObject({
    value: { origins: [{ ref: 'component/a', state: 'inherited' }], preview: { changes: [{}, { title: 'Changed' }] } },
  });
  expect(await checkTemplate(ports, thePmo, { text: aText('base', 'extends: move\n'), format: 'yaml', language: 'en' })).toMatchObject({
    value: { diagnostics: [{ code: 'cyclicInheritance', subject: 'base → move → base' }] },
  });
});

test('a template for some is seen by these, its owner and PMO administrators; to others it does not exist', async () => {
  const ports = inMemoryTemplates();
  await saveDraft(ports, thePmo, aDraft({ audience: { groups: ['Movers'], accountIds: ['ann'] }, ownerAccountId: 'otto' }));
  await publishTemplate(ports, thePmo, { templateId: 'move', draftVersion: 1, note: 'First' });
  const outsider = aViewer('zoe', { groups: ['cooks'] });
  for (const viewer of [thePmo, aViewer('ann'), aViewer('mo', { groups: ['movers'] }), aViewer('otto')]) {
    expect((await listTemplates(ports, viewer, 'en')).templates.map(({ id }) => id)).toEqual(['move']);
    expect((await openTemplate(ports, viewer, 'move', shown)).ok).toBe(true);
    expect((await blueprintToUse(ports, viewer, 'move', null)).ok).toBe(true);
  }
  expect(await listTemplates(ports, outsider, 'en')).toEqual({ templates: [], canEdit: false });
  const refused = [
    openTemplate(ports, outsider, 'move', shown),
    openTemplate(ports, outsider, 'move', { ...shown, version: 1 }),
    blueprintToUse(ports, outsider, 'move', null),
    diffTemplate(ports, outsider, { templateId: 'move', from: 1, to: 1 }),
    checkTemplate(ports, outsider, { text: aText('spy', 'extends: move\n'), format: 'yaml', language: 'en' }),
    saveDraft(ports, outsider, aDraft({ text: aText('spy', 'extends: move\n') })),
    publishTemplate(ports, outsider, { templateId: 'move', draftVersion: 2, note: 'Mine' }),
    retireTemplate(ports, outsider, 'move'),
  ];
  for (const answer of await Promise.all(refused))
    expect(answer).toMatchObject({ ok: false, error: { code: expect.stringMatching(/^NOT_/) } });
  const nowhere = await openTemplate(ports, outsider, 'none', shown);
  const hidden = await openTemplate(ports, outsider, 'move', shown);
  expect(!nowhere.ok && !hidden.ok && { ...nowhere.error, place: '' }).toEqual(!hidden.ok && { ...hidden.error, place: '' });
});

test('drafts are for PMO administrators', async () => {
  const ports = inMemoryTemplates();
  await publish(ports, aText('move'));
  await saveDraft(ports, thePmo, aDraft({ draftVersion: 2, text: aText('move', 'topics: [secret]\n') }));
  const manager = aViewer('ann');
  expect(await openTemplate(ports, manager, 'move', shown)).toMatchObject({
    value: { version: 1, text: aText('move'), card: { hasDraft: false }, canEdit: false },
  });
  expect(await diffTemplate(ports, manager, { templateId: 'move', from: 1, to: null })).toEqual({ ok: true, value: [] });
  await saveDraft(ports, thePmo, aDraft({ text: aText('new') }));
  expect(await openTemplate(ports, manager, 'new', shown)).toMatchObject({ error: { problem: 'notFound' } });
});

test('a retired template starts nothing more, and stays readable for the projects made from it', async () => {
  const ports = inMemoryTemplates([{ projectId: 1, templateId: 'move', version: 1, at: 5 }]);
  await publish(ports, aText('move'));
  expect(await retireTemplate(ports, thePmo, 'move')).toEqual({ ok: true, value: 'move' });
  expect(await blueprintToUse(ports, thePmo, 'move', null)).toMatchObject({ error: { problem: 'retired' } });
  expect(await publishedBlueprint(ports, 'move', 1)).toMatchObject({ version: 1 });
  expect((await listTemplates(ports, aViewer('ann'), 'en')).templates).toEqual([]);
  expect((await listTemplates(ports, thePmo, 'en')).templates).toMatchObject([{ state: 'retired', usedBy: 1 }]);
  expect(await retireTemplate(ports, thePmo, 'move')).toMatchObject({ error: { problem: 'alreadyRetired' } });
});

test('only projects that somebody may browse are counted and named', async () => {
  const uses = [1, 2, 3].map((projectId) => ({ projectId, templateId: 'move', version: 1, at: projectId }));
  const ports = inMemoryTemplates(uses);
  await publish(ports, aText('move'));
  expect((await listTemplates(ports, aViewer('ann', { sees: [2] }), 'en')).templates).toMatchObject([{ usedBy: 1, lastUsedAt: 2 }]);
  expect(await openTemplate(ports, aViewer('ann', { sees: [2] }), 'move', shown)).toMatchObject({
    value: { projects: [{ projectId: 2, key: 'P2', version: 1 }], versions: [{ usedBy: 1 }] },
  });
});

test('account ids stand apart in what is kept, and come back where they were', async () => {
  const ports = inMemoryTemplates();
  const text = aText(
    'move',
    'components: [{ id: a, name: A, lead: "account:557058:ab-12" }, { id: b, name: B, lead: account:557058:ab-12 }]\n',
  );
  await publish(ports, text);
  const kept = await ports.texts.list();
  expect(kept).toHaveLength(2);
  for (const { value } of kept) {
    expect(value.people).toEqual(['557058:ab-12']);
    expect(value.text).not.toContain('557058');
  }
  const open = await openTemplate(ports, thePmo, 'move', shown);
  expect(open.ok && open.value.text).toBe(text);
});

test('the card tells what you get with the default answers', async () => {
  const ports = inMemoryTemplates();
  const more = [
    'questions: [{ id: size, label: Size, type: choice, options: [{ value: s, label: Small }, { value: l, label: Large }] }]',
    'components: [{ id: a, name: A }, { id: b, name: B, when: size = "l" }]',
    'stages: [{ id: one, name: { en: First, nl: Eerste }, gate: Go }]',
    'record: { start: start, end: start+19wd }',
    'issues: [{ id: x, type: Task, summary: X, checklist: [One, Two] }]',
  ].join('\n');
  await publish(ports, aText('move', `${more}\n`));
  expect((await listTemplates(ports, aViewer('ann'), 'nl')).templates).toMatchObject([
    { gets: { project: 1, component: 1, issue: 3, gate: 1, record: 1 }, stages: ['Eerste'], workingDays: 20, questions: 4 },
  ]);
});
