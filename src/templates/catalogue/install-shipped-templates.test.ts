import { aBlueprintInput } from '../blueprint/testing/blueprint-builders';
import { shippedBlueprints } from '../shipped';
import { installShippedTemplates } from './install-shipped-templates';
import { listTemplates } from './list-templates';
import { publishedBlueprint } from './published-blueprint';
import { retireTemplate } from './retire-template';
import { aText, inMemoryTemplates, publish, thePmo } from './testing/catalogue-builders';

const first = aBlueprintInput({ id: 'move' });
const newer = aBlueprintInput({ id: 'move', topics: ['moving'] });

test('a shipped template is there as version 1, and its newer text as version 2', async () => {
  const ports = inMemoryTemplates();
  expect(await installShippedTemplates(ports, [first])).toEqual({ installed: ['move'], broken: [] });
  expect(await installShippedTemplates(ports, [first])).toEqual({ installed: [], broken: [] });
  expect(await installShippedTemplates(ports, [newer])).toEqual({ installed: ['move'], broken: [] });
  expect(await publishedBlueprint(ports, 'move', 1)).toMatchObject({ blueprint: { topics: [] }, newest: 2 });
  expect(await publishedBlueprint(ports, 'move', null)).toMatchObject({ blueprint: { topics: ['moving'] }, version: 2 });
});

test('what the PMO made of it is left to the PMO', async () => {
  const ports = inMemoryTemplates();
  await installShippedTemplates(ports, [first]);
  await publish(ports, aText('move', 'topics: [ours]\n'));
  expect(await installShippedTemplates(ports, [newer])).toEqual({ installed: [], broken: [] });
  const own = inMemoryTemplates();
  await publish(own, aText('move'));
  expect(await installShippedTemplates(own, [first])).toEqual({ installed: [], broken: [] });
});

test('a retired one stays retired, with its newer text', async () => {
  const ports = inMemoryTemplates();
  await installShippedTemplates(ports, [first]);
  await retireTemplate(ports, thePmo, 'move');
  await installShippedTemplates(ports, [newer]);
  expect((await ports.templates.get('move'))?.value).toMatchObject({ retired: true, versions: [{ version: 1 }, { version: 2 }] });
});

test('one with errors is left out, the others come', async () => {
  const ports = inMemoryTemplates();
  const broken = aBlueprintInput({ id: 'broken', components: [{ id: 'a', name: '{{nobody}}' }] });
  expect(await installShippedTemplates(ports, [broken, first])).toEqual({ installed: ['move'], broken: ['broken'] });
});

test('all templates of Plumbline are without errors, and each shows what you get', async () => {
  const ports = inMemoryTemplates();
  expect(await installShippedTemplates(ports, shippedBlueprints)).toEqual({ installed: shippedBlueprints.map(({ id }) => id), broken: [] });
  for (const language of ['en', 'nl'] as const) {
    const { templates } = await listTemplates(ports, thePmo, language);
    expect(templates.map(({ id }) => id)).toEqual(shippedBlueprints.map(({ id }) => id));
    for (const { gets, stages } of templates) expect([gets.issue, stages.length]).toEqual([expect.any(Number), expect.any(Number)]);
  }
});
