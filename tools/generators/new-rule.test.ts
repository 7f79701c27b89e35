import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRule } from './new-rule';
import { newRuleFrom, registerRule, ruleScaffold, testScaffold } from './rule-scaffold';

const nowhere = () => false;
const rule = { id: 'open-issue-has-label', topic: 'hygiene', scope: 'issue' } as const;
const index = `import type { IssueRule, ProjectRule } from '../rule';
import { dueDateNotTooFar } from './due-date-not-too-far';
import { storyHasParent } from './story-has-parent';

/** Whether issues say what they should. */
export const hygieneRules: readonly (IssueRule | ProjectRule)[] = [
  dueDateNotTooFar,
  storyHasParent,
];
`;

test.each([
  ['', 'is no id for a rule'],
  ['Open-Issue', 'is no id for a rule'],
  ['open_issue', 'is no id for a rule'],
  ['../../escape', 'is no id for a rule'],
  ['open--issue', 'is no id for a rule'],
  ['open-issue-', 'is no id for a rule'],
  ['own-labels', 'kept for the rules that a PMO writes'],
])('refuses the id "%s"', (id, message) => {
  expect(newRuleFrom(id, 'hygiene', 'issue', nowhere)).toEqual({ ok: false, error: expect.stringContaining(message) });
});

test('refuses a topic or a scope that does not exist, and an id that another topic has', () => {
  expect(newRuleFrom(rule.id, 'magic', 'issue', nowhere)).toMatchObject({
    error: 'There is no topic "magic" for new rules: choose hygiene, governance, agile.',
  });
  expect(newRuleFrom(rule.id, 'agile', 'board', nowhere)).toMatchObject({ error: 'There is no scope "board": choose issue or project.' });
  expect(newRuleFrom(rule.id, 'agile', 'issue', (topic) => topic === 'hygiene')).toMatchObject({ ok: false });
});

test('registers the rule in order, once', () => {
  const once = registerRule(index, rule);
  expect(once).toBe(
    index
      .replace('import { storyHasParent', "import { openIssueHasLabel } from './open-issue-has-label';\nimport { storyHasParent")
      .replace('  storyHasParent,', '  openIssueHasLabel,\n  storyHasParent,'),
  );
  expect(registerRule(once, rule)).toBe(once);
});

test('registers the first rule of a topic', () => {
  const empty = "import type { ProjectRule } from '../rule';\n\nexport const governanceRules: readonly ProjectRule[] = [];\n";
  expect(registerRule(empty, rule)).toBe(
    "import type { ProjectRule } from '../rule';\nimport { openIssueHasLabel } from './open-issue-has-label';\n\nexport const governanceRules: readonly ProjectRule[] = [\n  openIssueHasLabel,\n];\n",
  );
});

test('writes rule, test and registration; a second time it keeps what was written since', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-new-rule-'));
  mkdirSync(path.join(folder, 'hygiene'));
  writeFileSync(path.join(folder, 'hygiene/index.ts'), index);
  const read = (name: string) => readFileSync(path.join(folder, 'hygiene', name), 'utf8');

  expect(createRule(folder, rule)).toEqual([
    'wrote hygiene/open-issue-has-label.ts',
    'wrote hygiene/open-issue-has-label.test.ts',
    'registered in hygiene/index.ts',
  ]);
  expect(read('open-issue-has-label.ts')).toContain('export const openIssueHasLabel: IssueRule');

  writeFileSync(path.join(folder, 'hygiene/open-issue-has-label.ts'), 'mine');
  expect(createRule(folder, rule)).toEqual([
    'kept hygiene/open-issue-has-label.ts',
    'kept hygiene/open-issue-has-label.test.ts',
    'kept hygiene/index.ts',
  ]);
  expect(read('open-issue-has-label.ts')).toBe('mine');
  rmSync(folder, { recursive: true, force: true });
});

test('marks every text that must be written, in both languages, so that the test of all rules refuses it until then', () => {
  for (const scope of ['issue', 'project'] as const) {
    const scaffold = ruleScaffold({ ...rule, scope });
    expect(scaffold.match(/…/g)?.length).toBeGreaterThanOrEqual(10);
    expect(scaffold).toContain(`scope: '${scope}'`);
    expect(testScaffold({ ...rule, scope })).toContain("from './open-issue-has-label'");
  }
});
