import { rulePage } from '../../contracts/audits/rule-page';
import { conditionPhrases } from '../../messages/condition-phrases';
import { sprintHasGoal } from './agile/sprint-has-goal';
import { fixedIssueHasFixVersion } from './hygiene/fixed-issue-has-fix-version';
import { openIssueNotBlockedByOpenIssue } from './hygiene/open-issue-not-blocked-by-open-issue';
import { openIssueUpdatedRecently } from './hygiene/open-issue-updated-recently';
import { ruleCatalogue } from './index';
import { type RulePageContext, rulePageOf } from './rule-page';
import { testVocabulary } from './testing/judge-issue';

const context = (language: 'en' | 'nl'): RulePageContext => ({
  words: conditionPhrases(language, (fact, id) => (fact === 'resolutionId' && id === 1 ? 'Fixed' : undefined)),
  vocabulary: testVocabulary,
  jql: { clausesOf: () => [], customField: () => undefined, accountIdOf: () => undefined },
  usedIn: ['pmo'],
});

test('a page shows the default of an option in its texts, its condition and its JQL', () => {
  expect(rulePageOf(openIssueUpdatedRecently, 'en', context('en'))).toMatchObject({
    requirement: 'An issue that is not done was updated less than 90 days ago.',
    conditionSentence: 'Applies where status category is not Done. Requires: last update less than 90 days ago.',
    jql: '((statusCategory = "To Do" OR statusCategory = "In Progress") AND updated <= "-90d")',
    options: [{ name: 'days', defaultValue: 90, minimum: 1, maximum: 3650 }],
    fixable: false,
    usedIn: ['pmo'],
  });
});

test('it speaks Dutch, and says ids by the site’s names', () => {
  expect(rulePageOf(fixedIssueHasFixVersion, 'nl', context('nl'))).toMatchObject({
    conditionSentence: 'Geldt als statuscategorie is Gereed en oplossing is Fixed. Vereist: aantal oplosversies is hoger dan 0.',
    fixable: true,
  });
});

test('what Jira cannot say has no JQL, and rules that are functions have no condition', () => {
  expect(rulePageOf(openIssueNotBlockedByOpenIssue, 'en', context('en')).jql).toBeNull();
  expect(rulePageOf(sprintHasGoal, 'en', context('en'))).toMatchObject({
    conditionSentence: null,
    jql: null,
    appliesTo: null,
    requires: null,
  });
});

test('every page of the catalogue crosses the wire', () => {
  for (const rule of ruleCatalogue.values()) expect(() => rulePage.parse(rulePageOf(rule, 'nl', context('nl')))).not.toThrow();
});
