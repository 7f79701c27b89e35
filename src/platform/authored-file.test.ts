import { ruleCatalogue } from '../audits/rules';
import { shippedStandards } from '../audits/standards/shipped-standards';
import { readStandardFile, standardFileValue } from '../audits/standards/standard-file';
import { parseAuthoredFile, writeAuthoredFile } from './authored-file';

const read = (text: string, format: 'json' | 'yaml' = 'yaml') => {
  const parsed = parseAuthoredFile(text, format);
  if (!parsed.ok) return parsed.problems.map(({ line }) => `line ${line}`);
  const found = readStandardFile(parsed.value, ruleCatalogue);
  return found.ok ? found.value : found.error.map(({ path, code }) => `${path.join('.')}:${parsed.lineOf(path)} ${code}`);
};

test.each(['json', 'yaml'] as const)('what is written as %s is read back the same', (format) => {
  const contents = [...shippedStandards(ruleCatalogue).map((content) => ({ ...content, newWorkFrom: 20_543 }))];
  for (const content of contents) expect(read(writeAuthoredFile(standardFileValue(content), format), format)).toEqual(content);
});

test('a file says only what differs from the usual', () => {
  const found = read('id: short\nname: Short\nnewWorkFrom: 2026-03-31\nrules:\n  - ruleId: open-issue-has-assignee\n');
  const rule = ruleCatalogue.get('open-issue-has-assignee');
  expect(found).toMatchObject({
    stage: 'silent',
    appliesTo: { everything: true },
    newWorkFrom: 20_543,
    rules: [{ ruleId: 'open-issue-has-assignee', checkNo: 0, severity: rule?.severity, weight: rule?.weight, options: {} }],
    waivers: { selfApproval: false },
  });
});

test.each([
  ['id: x\nname: X\nrules: []\nstages: silent\n', ['stages:4 unknownKey']],
  ['id: x\nname: X\nrules:\n  - ruleId: open-issue-has-assignee\n    weight: heavy\n', ['rules.0.weight:5 badShape']],
  ['id: x\nname: X\nrules: []\nnewWorkFrom: 2026-02-30\n', ['newWorkFrom:4 badShape']],
  ['id: x\nrules: []\n', ['name:1 badShape']],
  ['id: x\nname: [\n', ['line 3']],
  ['id: x\nid: y\n', ['line 2']],
  [
    'id: x\nname: X\nrules: []\nownRules:\n  - kind: condition\n    id: own-x\n    title: Own rule\n    motivation: ""\n    remediation: ""\n    documentationUrl: null\n    appliesTo:\n      all:\n        - { fact: dueDay, isEmpty: maybe }\n    requires: { any: [] }\n',
    ['ownRules.0.appliesTo.all.0.isEmpty:13 badShape'],
  ],
])('mistakes are found on their line: %j', (text, problems) => {
  expect(read(text)).toEqual(problems);
});

test('JSON is JSON', () => {
  expect(read('{ "id": "x",\n  name: "X" }', 'json')).toEqual(['line 2']);
});

test('a file that multiplies itself is refused', () => {
  const layers = Array.from({ length: 12 }, (_, index) => `l${index + 1}: &l${index + 1} [${Array(10).fill(`*l${index}`).join(', ')}]`);
  const parsed = parseAuthoredFile(['l0: &l0 [a]', ...layers].join('\n'), 'yaml');
  expect(parsed.ok).toBe(false);
});

test.each(['json', 'yaml'] as const)('nesting without end is refused in %s, without a crash', (format) => {
  expect(parseAuthoredFile('['.repeat(200_000), format).ok).toBe(false);
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  expect(parseAuthoredFile(deep, format).ok).toBe(false);
});
