import { installShippedStandards } from './install-shipped-standards';
import { offeredRules } from './shipped-standards';
import { standardCheckReader } from './standard-check-reader';
import { aCandidate, inMemoryStandards } from './testing/standard-builders';

test('after installation four standards are there, each rule with a number of its own', async () => {
  const ports = inMemoryStandards();
  expect(await installShippedStandards(ports)).toEqual(['jira-hygiene', 'project-governance', 'schedule-quality', 'agile-delivery']);
  const { checks, unknown } = await standardCheckReader(ports).checks();
  expect(unknown).toEqual([]);
  expect(checks).toHaveLength(ports.catalogue.size);
  expect(new Set(checks.map(({ checkNo }) => checkNo)).size).toBe(ports.catalogue.size);
  expect(checks.every(({ checkNo }) => checkNo > 0)).toBe(true);
});

test('installing again changes nothing, and a retired standard stays retired', async () => {
  const ports = inMemoryStandards();
  await installShippedStandards(ports);
  const stored = (await ports.standards.get('agile-delivery'))!;
  await ports.standards.replace({ ...stored, value: { ...stored.value, standard: { ...stored.value.standard, retired: true } } });
  const before = await ports.standards.list();
  expect(await installShippedStandards(ports)).toEqual([]);
  expect(await ports.standards.list()).toEqual(before);
});

test('an installation that was cut off is completed, with the same numbers', async () => {
  const whole = inMemoryStandards();
  await installShippedStandards(whole);
  const cut = inMemoryStandards();
  let writes = 0;
  const failing = {
    ...cut,
    standards: {
      ...cut.standards,
      insert: async (record: Parameters<typeof cut.standards.insert>[0]) => {
        if (++writes === 2) throw new Error('killed');
        return cut.standards.insert(record);
      },
    },
  };
  await expect(installShippedStandards(failing)).rejects.toThrow('killed');
  await installShippedStandards(cut);
  expect(await cut.standards.list()).toEqual(await whole.standards.list());
});

test('a rule that a later version ships is offered, not added', async () => {
  const ports = inMemoryStandards();
  const [first] = [...ports.catalogue.values()].filter(({ topic }) => topic === 'hygiene');
  const older = { ...ports, catalogue: new Map([...ports.catalogue].filter(([id]) => id !== first?.id)) };
  await installShippedStandards(older);
  await installShippedStandards(ports);
  const { standard } = (await ports.standards.get('jira-hygiene'))!.value;
  expect(standard.rules.map(({ ruleId }) => ruleId)).not.toContain(first?.id);
  expect(offeredRules(standard, ports.catalogue)).toEqual([first?.id]);
});

test('a project has the checks of the standards it is in scope of', async () => {
  const ports = inMemoryStandards();
  await installShippedStandards(ports);
  const reader = standardCheckReader({ ...ports, projects: async () => [aCandidate(1), aCandidate(2, { archived: true })] });
  expect(await reader.checksFor(aCandidate(1).project)).toHaveLength(ports.catalogue.size);
  expect(await reader.checksFor(aCandidate(2).project)).toEqual([]);
});
