import type { StandardContent } from '../../contracts/audits/standard';
import { getStandard, listStandards } from './read-standards';
import { retireStandard } from './retire-standard';
import { saveStandard } from './save-standard';
import { standardCheckReader } from './standard-check-reader';
import type { StandardPorts } from './standard-ports';
import { aChosenRule, anEditor, aStandardContent, inMemoryStandards } from './testing/standard-builders';

const editor = anEditor();
const save = (ports: StandardPorts, changes: Partial<StandardContent> = {}, basedOn: number | null = null, viewer = editor) =>
  saveStandard(ports, viewer, aStandardContent(changes), basedOn);
const checkNos = async (ports: StandardPorts): Promise<Record<string, number>> =>
  Object.fromEntries((await standardCheckReader(ports).checks()).checks.map(({ ruleId, checkNo }) => [ruleId, checkNo]));

test('a saved standard is judged by, and every version stays readable', async () => {
  const ports = inMemoryStandards();
  await save(ports);
  expect(await save(ports, { name: 'Stricter' }, 1)).toMatchObject({ ok: true, value: { version: 2, name: 'Stricter', savedBy: 'lead' } });
  expect(await getStandard(ports, editor, 'house-rules')).toMatchObject({
    value: { standard: { version: 2 }, versions: [{ version: 2 }, { version: 1 }] },
  });
  expect(await getStandard(ports, editor, 'house-rules', 1)).toMatchObject({ value: { standard: { version: 1, name: 'House rules' } } });
  expect(await getStandard(ports, editor, 'house-rules', 9)).toMatchObject({ ok: false, error: { reason: 'versionNotFound' } });
});

test('the slower of two editors is told, and nothing is overwritten', async () => {
  const ports = inMemoryStandards();
  await save(ports);
  const [first, second] = await Promise.all([save(ports, { name: 'First' }, 1), save(ports, { name: 'Second' }, 1)]);
  expect([first.ok, second.ok].sort()).toEqual([false, true]);
  expect(await save(ports, { name: 'Third' }, 1)).toMatchObject({ ok: false, error: { code: 'CONFLICT', reason: 'changedMeanwhile' } });
  expect(await save(ports)).toMatchObject({ ok: false, error: { code: 'CONFLICT', reason: 'idTaken' } });
  expect((await listStandards(ports, editor)).standards).toHaveLength(1);
});

test('a rule keeps its number, also when it leaves and comes back; no other rule ever gets it', async () => {
  const ports = inMemoryStandards();
  await save(ports);
  const before = await checkNos(ports);
  await save(ports, { rules: [aChosenRule('open-issue-updated-recently'), aChosenRule('open-issue-has-component')] }, 1);
  const between = await checkNos(ports);
  expect(between['open-issue-updated-recently']).toBe(before['open-issue-updated-recently']);
  expect(Object.values(before)).not.toContain(between['open-issue-has-component']);
  await save(ports, { rules: [aChosenRule('open-issue-has-assignee')] }, 2);
  expect(await checkNos(ports)).toEqual({ 'open-issue-has-assignee': before['open-issue-has-assignee'] });
  await save(ports, { id: 'other', rules: [aChosenRule('open-issue-has-assignee')] });
  const numbers = (await standardCheckReader(ports).checks()).checks.map(({ checkNo }) => checkNo);
  expect(new Set(numbers).size).toBe(2);
});

test('only PMO administrators save and retire', async () => {
  const ports = inMemoryStandards();
  await save(ports);
  expect(await save(ports, {}, 1, anEditor(false))).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
  expect(await retireStandard(ports, anEditor(false), 'house-rules', 1)).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
});

test('a retired standard judges nothing, stays readable, and comes back when it is saved', async () => {
  const ports = inMemoryStandards();
  await save(ports);
  expect(await retireStandard(ports, editor, 'house-rules', 1)).toMatchObject({ ok: true, value: { retired: true, version: 2 } });
  expect(await checkNos(ports)).toEqual({});
  expect(await retireStandard(ports, editor, 'house-rules', 2)).toMatchObject({ ok: false, error: { reason: 'alreadyRetired' } });
  await save(ports, {}, 2);
  expect(Object.keys(await checkNos(ports))).toHaveLength(2);
});

test('a silent standard is for PMO administrators alone', async () => {
  const ports = inMemoryStandards();
  await save(ports, { stage: 'silent' });
  expect((await listStandards(ports, anEditor(false))).standards).toEqual([]);
  expect(await getStandard(ports, anEditor(false), 'house-rules')).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
});

test('projects that an editor cannot browse are not shown to them, and stay in when they save', async () => {
  const ports = inMemoryStandards();
  const some = { everything: false, nodeIds: [], categoryIds: [], projectIds: [1, 3], templateIds: [], condition: null };
  await save(ports, { appliesTo: some });
  const halfBlind = anEditor(true, [1, 2]);
  const seen = (await listStandards(ports, halfBlind)).standards[0];
  expect(seen?.appliesTo.projectIds).toEqual([1]);
  await save(ports, { appliesTo: { ...some, projectIds: [2] } }, 1, halfBlind);
  expect((await ports.standards.get('house-rules'))?.value.standard.appliesTo.projectIds.sort()).toEqual([2, 3]);
});

test('what is done is in the log', async () => {
  const ports = inMemoryStandards();
  await save(ports);
  await retireStandard(ports, editor, 'house-rules', 1);
  const entries = await ports.log.list({ limit: 10 });
  expect(entries.map(({ action, by }) => [action, by]).sort()).toEqual([
    ['standard.retired', 'lead'],
    ['standard.saved', 'lead'],
  ]);
});

const own = {
  kind: 'condition' as const,
  id: 'own-one',
  title: 'Own rule',
  motivation: '',
  remediation: '',
  documentationUrl: null,
  appliesTo: { fact: 'statusCategory', op: '=' as const, value: 1 },
  requires: { fact: 'assigneeId', isEmpty: false },
};
const jql = { ...own, kind: 'jql' as const, id: 'own-jql', appliesToJql: 'project = HBR', violatesJql: 'bad jql' };
const level = (name: 'bronze' | 'silver' | 'gold', minimumScore: number) => ({
  level: name,
  minimumScore,
  noFailing: [],
  minimumEvaluatedPercent: 0,
});
const nowhere = { everything: false, nodeIds: [], categoryIds: [], projectIds: [], templateIds: [], condition: null };

test.each<[string, Partial<StandardContent>, string]>([
  ['a rule that nobody knows', { rules: [aChosenRule('no-such-rule')] }, 'rules.0.ruleId unknownRule'],
  ['a rule twice', { rules: [aChosenRule('open-issue-has-assignee'), aChosenRule('open-issue-has-assignee')] }, 'rules.1.ruleId ruleTwice'],
  [
    'an option that the rule lacks',
    { rules: [aChosenRule('open-issue-has-assignee', { options: { days: 3 } })] },
    'rules.0.options.days unknownOption',
  ],
  [
    'an option too low',
    { rules: [aChosenRule('open-issue-updated-recently', { options: { days: 0 } })] },
    'rules.0.options.days optionTooLow',
  ],
  [
    'an option too high',
    { rules: [aChosenRule('open-issue-updated-recently', { options: { days: 99_999 } })] },
    'rules.0.options.days optionTooHigh',
  ],
  [
    'a list for a number',
    { rules: [aChosenRule('open-issue-updated-recently', { options: { days: [1] } })] },
    'rules.0.options.days optionNotANumber',
  ],
  [
    'a fact that is not collected',
    { ownRules: [{ ...own, requires: { all: [{ not: { fact: 'mood', isEmpty: true } }] } }] },
    'ownRules.0.requires.all.0.not.fact unknownFact',
  ],
  [
    'a custom field that is not collected',
    { ownRules: [{ ...own, requires: { fact: 'custom:4', isEmpty: false } }] },
    'ownRules.0.requires.fact unknownFact',
  ],
  [
    'the age of a number',
    { ownRules: [{ ...own, appliesTo: { fact: 'childCount', olderThanDays: 3 } }] },
    'ownRules.0.appliesTo.fact factIsNoInstant',
  ],
  [
    'days from today of a moment',
    { ownRules: [{ ...own, appliesTo: { fact: 'createdAt', op: '<', todayPlus: 0 } }] },
    'ownRules.0.appliesTo.fact factIsNoDay',
  ],
  ['two own rules of one id', { ownRules: [own, own] }, 'ownRules.1.id ownRuleTwice'],
  ['JQL that Jira rejects', { ownRules: [jql] }, 'ownRules.0.violatesJql jqlRejected'],
  ['levels out of order', { levels: [level('silver', 80), level('bronze', 60)] }, 'levels.1 levelsOutOfOrder'],
  ['a higher level that asks for less', { levels: [level('bronze', 80), level('silver', 60)] }, 'levels.1 levelsOutOfOrder'],
  ['a level twice', { levels: [level('gold', 80), level('gold', 90)] }, 'levels.1.level levelTwice'],
  ['nothing in scope', { appliesTo: nowhere }, 'appliesTo appliesToNothing'],
  ['a portfolio that is gone', { appliesTo: { ...nowhere, nodeIds: ['gone'] } }, 'appliesTo.nodeIds.0 unknownNode'],
  ['a hidden project, as one that does not exist', { appliesTo: { ...nowhere, projectIds: [3] } }, 'appliesTo.projectIds.0 unknownProject'],
])('%s is refused in its place', async (_, changes, expected) => {
  const ports = inMemoryStandards({
    jqlProblems: async (queries) => queries.map((query) => (query.startsWith('bad') ? 'Error in the JQL Query' : null)),
  });
  const refused = await save(ports, changes, null, anEditor(true, [1, 2]));
  expect(refused.ok ? [] : refused.error.problems.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual([expected]);
  expect(await ports.standards.list()).toEqual([]);
});

test('an own rule is judged under its number, and its id belongs to one standard', async () => {
  const ports = inMemoryStandards();
  await save(ports, { ownRules: [own], rules: [aChosenRule('own-one')] });
  expect(Object.keys(await checkNos(ports))).toEqual(['own-one']);
  expect(await save(ports, { id: 'second', ownRules: [own], rules: [aChosenRule('own-one')] })).toMatchObject({
    ok: false,
    error: { problems: [{ code: 'ownRuleIdTaken' }] },
  });
});
