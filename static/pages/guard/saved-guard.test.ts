import { rulesOfSaved } from './saved-guard';

test('a saved validator remembers its rules, as text or parsed', () => {
  const saved = { ruleIds: ['open-issue-has-assignee'], expression: 'true' };
  expect(rulesOfSaved(JSON.stringify(saved))).toEqual(['open-issue-has-assignee']);
  expect(rulesOfSaved(saved)).toEqual(['open-issue-has-assignee']);
});

test('a new validator and one that makes no sense have none', () => {
  expect(rulesOfSaved(undefined)).toEqual([]);
  expect(rulesOfSaved('{')).toEqual([]);
  expect(rulesOfSaved('{"label":"x"}')).toEqual([]);
});
