import { charterIsComplete } from '../rules/governance/charter-is-complete';
import { aDossier } from '../rules/testing/a-dossier';
import { namedByReason, subjectName } from './subject-name';

test('a missing field is said in the reader’s language', () => {
  expect(subjectName(namedByReason('goal'), charterIsComplete, 'en')).toBe('The goal is missing.');
  expect(subjectName(namedByReason('goal'), charterIsComplete, 'nl')).toBe('Het doel ontbreekt.');
});

test('a name from Jira stays as it is, even one that a rule uses as a code', () => {
  expect(subjectName('goal', charterIsComplete, 'en')).toBe('goal');
});

test('every finding about the charter has a text', () => {
  const verdict = charterIsComplete.judge(aDossier(), {});
  const names = 'findings' in verdict ? verdict.findings.map(({ name = '' }) => subjectName(name, charterIsComplete, 'en')) : [];
  expect(names).toHaveLength(5);
  expect(names.filter((name) => !name.endsWith('.'))).toEqual([]);
});
