import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const root = path.resolve(__dirname, '../..');
const shared = path.resolve(root, '../shared/data');
const exported = path.join(shared, 'jira-issues');
const run = promisify(execFile);
const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-audit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command and answers what it printed, whatever its exit code. */
async function audit(...args: string[]): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  try {
    const printed = await run(process.execPath, ['--import', 'tsx', 'local/cli.ts', 'audit', ...args], {
      cwd: root,
      maxBuffer: 64 * 1024 * 1024,
    });
    return { code: 0, ...printed };
  } catch (error) {
    return z.object({ code: z.number(), stdout: z.string(), stderr: z.string() }).parse(error);
  }
}

const report = z.object({
  asOf: z.string(),
  rules: z.array(
    z.object({
      id: z.string(),
      severity: z.enum(['shall', 'should', 'observation']),
      projects: z.array(
        z.object({ key: z.string(), applicable: z.number(), failing: z.number(), waived: z.number(), notAvailable: z.number() }),
      ),
    }),
  ),
  scores: z.array(z.looseObject({ kind: z.string(), score: z.number().nullable(), level: z.string() })),
});
const file = (name: string, text: string): string => {
  const full = path.join(folder, name);
  writeFileSync(full, text);
  return full;
};
/** Failing counts of a rule by project, those without findings left out. */
const failingOf = (printed: string, ruleId: string): Record<string, number> =>
  Object.fromEntries(
    (report.parse(JSON.parse(printed)).rules.find(({ id }) => id === ruleId)?.projects ?? [])
      .filter(({ failing }) => failing > 0)
      .map(({ key, failing }) => [key, failing]),
  );

/** Conditions counted independently, and the rule that finds the same. */
const counterparts = {
  'open-unassigned': 'open-issue-has-assignee',
  'open-no-component': 'open-issue-has-component',
  'open-no-description': 'open-issue-has-description',
  'open-no-original-estimate': 'open-issue-has-estimate',
  'open-not-updated-90d': 'open-issue-updated-recently',
  'open-with-released-fix-version': 'open-issue-not-in-released-version',
  'done-without-resolution': 'done-issue-has-resolution',
  'fixed-without-fix-version': 'fixed-issue-has-fix-version',
  'fixed-unassigned': 'fixed-issue-has-assignee',
  'open-child-of-done-parent': 'open-child-parent-not-done',
  blocked: 'open-issue-not-blocked-by-open-issue',
} as const;
/** Listed there and no rule: how many issues there are, and the same question with another number of days. */
const otherwise = ['total', 'toDo', 'inProgress', 'done', 'open-not-updated-365d'];

const withData = existsSync(exported) ? test : test.skip;
if (!existsSync(exported)) console.warn('Left out: ../shared/data/jira-issues is not here.');

const expected = (): Record<string, Record<string, number>> =>
  z
    .object({ projects: z.record(z.string(), z.record(z.string(), z.number())) })
    .parse(JSON.parse(readFileSync(path.join(shared, 'hygiene-expected.json'), 'utf8'))).projects;
const expectedOf = (condition: string): Record<string, number> =>
  Object.fromEntries(Object.entries(expected()).flatMap(([key, counts]) => (counts[condition] ? [[key, counts[condition]]] : [])));

const realData = ['--data', exported, '--as-of', '2021-12-02T13:33:55Z'];

withData(
  'an audit of real issues finds what was counted independently, rule by rule',
  async () => {
    const { code, stdout } = await audit(...realData);
    expect(code).toBe(2);
    const found = Object.fromEntries(Object.entries(counterparts).map(([condition, rule]) => [condition, failingOf(stdout, rule)]));
    expect(found).toEqual(Object.fromEntries(Object.keys(counterparts).map((condition) => [condition, expectedOf(condition)])));
    expect(found['open-unassigned']?.ALOY).toBe(88);
    const listed = new Set(Object.values(expected()).flatMap((counts) => Object.keys(counts)));
    expect([...listed].filter((condition) => !(condition in counterparts) && !otherwise.includes(condition))).toEqual([]);
    expect(report.parse(JSON.parse(stdout)).asOf).toBe('2021-12-02T13:33:55.000Z');
  },
  240_000,
);

withData(
  'a standard in a file sets its own number of days',
  async () => {
    const standard = file(
      'year.yaml',
      `id: yearly
name: Untouched for a year
rules:
  - ruleId: open-issue-updated-recently
    severity: should
    options:
      days: 365
`,
    );
    const { code, stdout } = await audit(...realData, '--standard', standard);
    expect(failingOf(stdout, 'open-issue-updated-recently')).toEqual(expectedOf('open-not-updated-365d'));
    expect(report.parse(JSON.parse(stdout)).rules).toHaveLength(1);
    expect(code).toBe(0);
  },
  240_000,
);

/** Three issues of our own: one without an assignee. */
function smallData(): string {
  const data = mkdtempSync(path.join(folder, 'data-'));
  const issue = (number: number, fields: Record<string, unknown>) => ({
    id: String(1000 + number),
    key: `HBR-${number}`,
    fields: {
      project: { id: '500', key: 'HBR', name: 'Harbour' },
      issuetype: { id: '3', name: 'Task', subtask: false },
      status: { id: '10001', name: 'Open', statusCategory: { key: 'new' } },
      summary: `Dredge basin ${number}`,
      created: '2026-01-05T09:00:00.000+0100',
      updated: '2026-02-01T10:00:00.000+0100',
      ...fields,
    },
  });
  const assignee = { accountId: 'ann', displayName: 'Ann' };
  const lines = [issue(1, { assignee }), issue(2, { assignee }), issue(3, {})];
  writeFileSync(path.join(data, 'harbour.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
  return data;
}

test('a mandatory rule that fails ends with 2, and people can read the report', async () => {
  const standard = file(
    'strict.json',
    JSON.stringify({ id: 'strict', name: 'Strict', rules: [{ ruleId: 'open-issue-has-assignee', severity: 'shall', weight: 1 }] }),
  );
  const { code, stdout } = await audit('--data', smallData(), '--as-of', '2026-03-02', '--standard', standard, '--format', 'md');
  expect(code).toBe(2);
  expect(stdout).toContain('# Audit: strict');
  // Two of three comply.
  expect(stdout).toContain('| HBR | 66.6 | none | 1 | 0 | 1 | 0 |');
  expect(stdout).toContain('| open-issue-has-assignee | shall | 1 | 0 | 3 | 1 | 0 |');
}, 120_000);

test('a standard file with mistakes is refused, each in its place, and nothing is audited', async () => {
  const standard = file(
    'mistakes.yaml',
    `id: mistakes
name: Mistakes
rules:
  - ruleId: no-such-rule
  - ruleId: open-issue-updated-recently
    options: { days: 0 }
  - ruleId: own-loud
  - ruleId: own-odd
ownRules:
  - kind: jql
    id: own-loud
    title: Nobody shouts
    motivation: ''
    remediation: ''
    documentationUrl: null
    appliesToJql: project = HBR AND
    violatesJql: assignee is EMPTY
  - kind: condition
    id: own-odd
    title: Asks for what nobody collects
    motivation: ''
    remediation: ''
    documentationUrl: null
    appliesTo: { all: [{ fact: moodOfAssignee, isEmpty: true }] }
    requires: { fact: assigneeId, isEmpty: false }
levels:
  - { level: gold, minimumScore: 90, noFailing: [], minimumEvaluatedPercent: 0 }
  - { level: bronze, minimumScore: 95, noFailing: [], minimumEvaluatedPercent: 0 }
`,
  );
  const { code, stdout, stderr } = await audit('--data', smallData(), '--as-of', '2026-03-02', '--standard', standard);
  expect(code).toBe(1);
  expect(stdout).toBe('');
  const said = stderr.split('\n').filter((line) => line.includes('mistakes.yaml'));
  expect(said.map((line) => line.replace(/^.*mistakes\.yaml:/, '').slice(0, 60))).toEqual([
    expect.stringContaining('4: rules.0.ruleId: There is no rule “no-such-rule”'),
    expect.stringContaining('6: rules.1.options.days: 0 is too low'),
    expect.stringContaining('24: ownRules.1.appliesTo.all.0.fact: Plumbline does not'),
    expect.stringContaining('16: ownRules.0.appliesToJql: Jira does not accept'),
    expect.stringContaining('28: levels.1: The level bronze must ask for at least'),
  ]);
}, 120_000);

test.each([
  [['--standard', 'no-such-file.yaml'], 'no-such-file.yaml: there is no such file'],
  [['--format', 'pdf'], '--format pdf: there is json, md and sarif'],
])(
  '%j ends with 1 and says what to do',
  async (args, message) => {
    expect(await audit(...args)).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(message) });
  },
  30_000,
);
