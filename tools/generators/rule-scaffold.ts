import { type RuleTopic, ruleId, ruleTopics } from '../../src/contracts/audits/vocabulary';
import { err, ok, type Result } from '../../src/shared/result';

/** Rules about the schedule network share code that a scaffold cannot guess: copy one of theirs. */
const topics = ruleTopics.filter((topic) => topic !== 'schedule');

/** A rule that somebody is about to write. */
export interface NewRule {
  readonly id: string;
  readonly topic: RuleTopic;
  readonly scope: 'issue' | 'project';
}

/** Checks what was typed; `exists` says whether a topic has a file of that name. */
export function newRuleFrom(
  id: string,
  topic: string,
  scope: string,
  exists: (topic: RuleTopic, id: string) => boolean,
): Result<NewRule, string> {
  if (!ruleId.safeParse(id).success || /--|-$/.test(id))
    return err(`"${id}" is no id for a rule: use words in small letters with hyphens, such as open-issue-has-assignee.`);
  if (id.startsWith('own-')) return err(`"${id}" begins with "own-", which is kept for the rules that a PMO writes in the app.`);
  const known = topics.find((name) => name === topic);
  if (known === undefined) return err(`There is no topic "${topic}" for new rules: choose ${topics.join(', ')}.`);
  if (scope !== 'issue' && scope !== 'project') return err(`There is no scope "${scope}": choose issue or project.`);
  const taken = ruleTopics.find((name) => name !== known && exists(name, id));
  if (taken !== undefined) return err(`The rule "${id}" is already there, under ${taken}.`);
  return ok({ id, topic: known, scope });
}

/** The name of a rule's constant: `open-issue-has-assignee` → `openIssueHasAssignee`. */
export const constantOf = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const texts = (language: 'en' | 'nl', scope: NewRule['scope']): string => `    ${language}: {
      title: '…',
      motivation: '….',
      requirement: '….',
      remediation: ['….'],
      whenNotToUse: '….',
      options: {},${scope === 'project' ? "\n      reasons: { nothingToJudge: '…' }," : ''}
    },`;

/** The rule with everything it needs and “…” where texts must be written. The condition or verdict is an example that works. */
export function ruleScaffold({ id, topic, scope }: NewRule): string {
  const type = scope === 'issue' ? 'IssueRule' : 'ProjectRule';
  const judged =
    scope === 'issue'
      ? `  appliesTo: () => isOpen,
  requires: () => has('assigneeId'),`
      : `  judge: ({ versions }) => {
    if (versions.length === 0) return { outcome: 'notApplicable', reason: { code: 'nothingToJudge', values: {} } };
    const undated = versions.filter(({ releaseDay }) => releaseDay === null);
    const findings = undated.map(({ versionId, name }) => ({ subjectId: versionId, name }));
    return { outcome: findings.length > 0 ? 'fail' : 'pass', applicable: versions.length, findings, subject: 'item' };
  },`;
  return `${scope === 'issue' ? "import { has, isOpen } from '../issue-conditions';\n" : ''}import type { ${type} } from '../rule';
import { plumblinesOwn } from '../rule-sources';

export const ${constantOf(id)}: ${type} = {
  id: '${id}',
  scope: '${scope}',
  topic: '${topic}',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 5,
  options: [],
${judged}
  sources: [plumblinesOwn],
  texts: {
${texts('en', scope)}
${texts('nl', scope)}
  },
};
`;
}

/** Tests of the example, to be replaced by examples of the rule. */
export function testScaffold({ id, scope }: NewRule): string {
  const name = constantOf(id);
  const own = `import { ${name} } from './${id}';`;
  if (scope === 'issue')
    return `import { judgeIssue } from '../testing/judge-issue';
${own}

test('… breaks it', () => {
  expect(judgeIssue(${name}, {})).toBe('fail');
});

test('… keeps it', () => {
  expect(judgeIssue(${name}, { assigneeId: 7 })).toBe('pass');
});

test('… is none of its business', () => {
  expect(judgeIssue(${name}, { statusCategory: 2 })).toBe('notApplicable');
});
`;
  return `import { aDossier } from '../testing/a-dossier';
${own}

test('… is not judged', () => {
  expect(${name}.judge(aDossier(), {})).toMatchObject({ outcome: 'notApplicable' });
});
`;
}

/** The index of a topic with the rule imported and listed, both in order; unchanged when it is there already. */
export function registerRule(index: string, { id }: NewRule): string {
  const constant = constantOf(id);
  const importLine = `import { ${constant} } from './${id}';`;
  const lines = index.split('\n');
  if (lines.includes(importLine)) return index;
  const start = lines.findIndex((line) => /^export const \w+Rules\b.*\[$/.test(line));
  const end = lines.findIndex((line, at) => at > start && line === '];');
  const emptyList = lines.findIndex((line) => /^export const \w+Rules\b.*= \[\];$/.test(line));
  const withEntry =
    start >= 0 && end >= 0
      ? insertSorted(lines, `  ${constant},`, start + 1, end)
      : lines.map((line, at) => (at === emptyList ? line.replace('= [];', `= [\n  ${constant},\n];`) : line));
  const firstImport = withEntry.findIndex((line) => line.startsWith('import '));
  const afterImports = withEntry.findLastIndex((line) => line.startsWith('import ')) + 1;
  const firstOwn = withEntry.findIndex((line) => /^import .* from '\.\//.test(line));
  return insertSorted(withEntry, importLine, firstOwn < 0 ? afterImports : Math.max(firstOwn, firstImport), afterImports, pathOf).join(
    '\n',
  );
}

const pathOf = (line: string): string => /from '(.*)'/.exec(line)?.[1] ?? line;

/** `lines` with `line` before the first of the lines [from, to) that comes after it in order. */
function insertSorted(
  lines: readonly string[],
  line: string,
  from: number,
  to: number,
  keyOf: (text: string) => string = (text) => text,
): readonly string[] {
  const later = lines.findIndex((other, at) => at >= from && at < to && keyOf(other) > keyOf(line));
  return lines.toSpliced(later < 0 ? to : later, 0, line);
}
