import type { IssueCheck } from '../checks/check';
import type { ProjectResult } from '../ports';
import { type DryRunPorts, dryRunStandard } from './dry-run';
import { saveStandard } from './save-standard';
import { aChosenRule, anEditor, aStandardContent, inMemoryStandards } from './testing/standard-builders';
import { type TryRulePorts, tryOwnRule } from './try-own-rule';

/** Ten issues in each project; a rule with `days` fails on as many as the days say, any other on project-id many. */
function live(stored: readonly Partial<ProjectResult>[] = []) {
  const counted: number[][] = [];
  const ports: DryRunPorts & TryRulePorts = {
    ...inMemoryStandards(),
    issueJudge: {
      count: async (checks: readonly IssueCheck[], projectIds) => {
        counted.push([...projectIds]);
        return checks.flatMap(({ checkNo, options }) =>
          projectIds.map((projectId) => {
            const failing = typeof options.days === 'number' ? Math.min(10, Math.floor(options.days / 10)) : projectId;
            return { checkNo, projectId, applicable: 10, failing, fingerprint: 0 };
          }),
        );
      },
    },
    results: {
      results: async () =>
        stored.map((result) => ({
          projectId: 1,
          checkNo: 1,
          outcome: 'fail' as const,
          applicable: 1,
          failing: 1,
          waived: 0,
          notAvailable: 0,
          fingerprint: 0,
          reason: null,
          ...result,
        })),
    },
    includeSecuredIssues: async () => false,
    sampleIssues: async () => [{ issueId: 12, issueKey: 'P1-2' }],
    searchJql: async (jql) =>
      jql.includes('bad')
        ? { ok: false, error: 'Field bad does not exist' }
        : { ok: true, value: { count: jql.includes('EMPTY') ? 3 : 9, samples: [] } },
  };
  return { ports, counted };
}
const editor = anEditor();
const days = (value: number) => [aChosenRule('open-issue-updated-recently', { options: { days: value } })];

test('a changed option shows what it would change, without writing anything', async () => {
  const { ports } = live();
  await saveStandard(ports, editor, aStandardContent({ rules: days(10) }), null);
  const before = await ports.standards.list();
  const run = await dryRunStandard(ports, editor, aStandardContent({ rules: days(40) }));
  expect(run).toMatchObject({
    ok: true,
    value: {
      rules: [{ ruleId: 'open-issue-updated-recently', applicable: 30, failing: 12, failingBefore: 3, problem: null }],
      scoreBefore: 90,
      scoreAfter: 60,
    },
  });
  expect(run.ok && run.value.rules[0]?.projects).toEqual(
    [1, 2, 3].map((id) => ({ projectId: id, key: `P${id}`, failing: 4, failingBefore: 1 })),
  );
  expect(await ports.standards.list()).toEqual(before);
});

test('a rule that is new has no before, and a new standard no score before', async () => {
  const { ports } = live();
  expect(await dryRunStandard(ports, editor, aStandardContent({ rules: days(10) }))).toMatchObject({
    ok: true,
    value: { rules: [{ failing: 3, failingBefore: null }], scoreBefore: null, scoreAfter: 90 },
  });
});

test('projects the viewer may not browse are counted nowhere', async () => {
  const { ports, counted } = live();
  await dryRunStandard(ports, anEditor(true, [2]), aStandardContent());
  expect(counted).toEqual([[2]]);
});

test('a project rule that stays as it is keeps its last result; a changed one is judged at the next audit', async () => {
  const rule = [...inMemoryStandards().catalogue.values()].find(({ scope, options }) => scope === 'project' && options.length > 0);
  const option = rule?.options[0];
  const { ports } = live([{ checkNo: 1, projectId: 1 }]);
  const content = aStandardContent({ rules: [aChosenRule(rule?.id ?? '')] });
  await saveStandard(ports, editor, content, null);
  expect(await dryRunStandard(ports, editor, content)).toMatchObject({
    value: { rules: [{ failing: 1, failingBefore: 1, problem: null }] },
  });
  const value = typeof option?.defaultValue === 'number' ? option.defaultValue + 1 : [];
  const changed = aStandardContent({ rules: [aChosenRule(rule?.id ?? '', { options: { [option?.name ?? '']: value } })] });
  expect(await dryRunStandard(ports, editor, changed)).toMatchObject({ value: { rules: [{ failing: 0, problem: 'judgedLater' }] } });
});

test('what is wrong with one rule stands at that rule; what is wrong with the standard is refused', async () => {
  const { ports } = live();
  const run = await dryRunStandard(ports, editor, aStandardContent({ rules: [...days(10), aChosenRule('no-such-rule')] }));
  expect(run).toMatchObject({ value: { rules: [{ problem: null }, { ruleId: 'no-such-rule', problem: { code: 'unknownRule' } }] } });
  const nowhere = { ...aStandardContent().appliesTo, everything: false };
  expect(await dryRunStandard(ports, editor, aStandardContent({ appliesTo: nowhere }))).toMatchObject({
    ok: false,
    error: { place: 'appliesTo' },
  });
  expect(await dryRunStandard(ports, anEditor(false), aStandardContent())).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
});

test('an own rule is tried before it is in a standard', async () => {
  const { ports } = live();
  const rule = { kind: 'condition' as const, appliesTo: { all: [] }, requires: { fact: 'assigneeId', isEmpty: false } };
  expect(await tryOwnRule(ports, editor, rule)).toMatchObject({
    value: { applicable: 30, failing: 6, samples: [{ issueKey: 'P1-2' }], problem: null },
  });
  expect(await tryOwnRule(ports, editor, { ...rule, requires: { fact: 'mood', isEmpty: false } })).toMatchObject({
    value: { applicable: 0, problem: { code: 'unknownFact', path: ['requires', 'fact'] } },
  });
});

test('a rule in JQL is counted by Jira, whose words about a mistake come through', async () => {
  const { ports } = live();
  const rule = { kind: 'jql' as const, appliesToJql: 'project = P1', violatesJql: 'assignee is EMPTY' };
  expect(await tryOwnRule(ports, editor, rule)).toMatchObject({
    value: { applicable: 9, failing: 3, jql: '(project = P1) AND (assignee is EMPTY)', problem: null },
  });
  expect(await tryOwnRule(ports, editor, { ...rule, appliesToJql: 'bad = 1' })).toMatchObject({
    value: { problem: { code: 'jqlRejected', path: ['appliesToJql'], values: { jira: 'Field bad does not exist' } } },
  });
});
