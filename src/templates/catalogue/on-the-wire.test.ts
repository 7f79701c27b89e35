import { provisionContracts } from '../../contracts/templates/provision-contracts';
import { templateContracts } from '../../contracts/templates/template-contracts';
import { questionsToAsk } from '../resolve/questions-to-ask';
import { shippedBlueprints } from '../shipped';
import { checkTemplate } from './check-template';
import { diffTemplate } from './diff-template';
import { installShippedTemplates } from './install-shipped-templates';
import { listTemplates } from './list-templates';
import { openTemplate } from './open-template';
import { publishedBlueprint } from './published-blueprint';
import type { TemplatePorts } from './template-ports';
import { aText, inMemoryTemplates, publish, thePmo } from './testing/catalogue-builders';

let ports: TemplatePorts;
beforeAll(async () => {
  ports = inMemoryTemplates([{ projectId: 1, templateId: 'pm2-project', version: 1, at: 5 }]);
  await installShippedTemplates(ports, shippedBlueprints);
});

/** The value of an answer that was not a refusal. */
function answered<T>(answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

test('the catalogue is what its contract says, in both languages', async () => {
  for (const language of ['en', 'nl'] as const) {
    const listed = await listTemplates(ports, thePmo, language);
    expect(templateContracts['templates.list'].response.parse(listed).templates).toHaveLength(shippedBlueprints.length);
  }
});

test.each(shippedBlueprints.map(({ id }) => id))('%s opened, checked and asked about is what the contracts say', async (templateId) => {
  for (const format of ['yaml', 'json'] as const) {
    const opened = answered(await openTemplate(ports, thePmo, templateId, { version: null, format, language: 'nl' }));
    expect(templateContracts['templates.get'].response.parse(opened)).toMatchObject({ format, diagnostics: [], version: 1 });
    const checked = answered(await checkTemplate(ports, thePmo, { text: opened.text, format, language: 'nl' }));
    expect(templateContracts['templates.check'].response.parse(checked)).toMatchObject({ diagnostics: [], card: { id: templateId } });
  }
  const blueprint = (await publishedBlueprint(ports, templateId, null))!.blueprint;
  const asked = questionsToAsk(blueprint, {}, { language: 'en', accountId: 'me', today: 20_700 });
  expect(provisionContracts['provision.ask'].response.parse(asked).questions.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['name', 'key']),
  );
});

test('a text with every kind of mistake is answered within the contract', async () => {
  const text = JSON.stringify({
    id: 'move',
    name: 'x'.repeat(500),
    project: {},
    ['k'.repeat(2000)]: 1,
    versions: [{ id: '🚀'.repeat(200), name: '\u202e' }],
  });
  const checked = answered(await checkTemplate(ports, thePmo, { text, format: 'json', language: 'en' }));
  const { diagnostics, preview } = templateContracts['templates.check'].response.parse(checked);
  expect(preview).toBeNull();
  expect(diagnostics.map(({ code }) => code).sort()).toEqual(['badValue', 'badValue', 'missingProperty', 'unknownProperty']);
});

test('what differs between versions is what the contract says', async () => {
  await publish(ports, aText('move', 'components: [{ id: a, name: A }]\n'));
  await publish(ports, aText('move', 'issues: [{ id: a, type: Task, summary: A, description: "One\\nTwo", checklist: [One] }]\n'));
  const differences = answered(await diffTemplate(ports, thePmo, { templateId: 'move', from: 1, to: 2 }));
  expect(templateContracts['templates.diff'].response.parse({ differences }).differences.map(({ change }) => change)).toEqual([
    'added',
    'removed',
  ]);
});
