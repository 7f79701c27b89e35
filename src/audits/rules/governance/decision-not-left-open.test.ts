import { holds } from '../../../facts/conditions/compile-to-predicate';
import { anIssueFact } from '../../../facts/testing/a-collected-issue';
import { daysAgo, judgedAt, testVocabulary } from '../testing/judge-issue';
import { decisionNotLeftOpen } from './decision-not-left-open';

/** A decision in the vocabulary below. */
const decision = { issueTypeId: 10_021 };

const vocabulary = { ...testVocabulary, typesOf: () => [decision.issueTypeId] };
const options = { days: 30 };

test('a decision open for thirty days breaks it, a younger one does not', () => {
  const judged = (days: number) =>
    holds(decisionNotLeftOpen.requires(options, vocabulary), anIssueFact({ ...decision, createdAt: daysAgo(days) }), judgedAt);
  expect(judged(30)).toBe(false);
  expect(judged(29)).toBe(true);
});

test('it looks at open decisions only', () => {
  const applies = (facts: Parameters<typeof anIssueFact>[0]) =>
    holds(decisionNotLeftOpen.appliesTo(options, vocabulary), anIssueFact(facts), judgedAt);
  expect(applies(decision)).toBe(true);
  expect(applies({ ...decision, statusCategory: 2 })).toBe(false);
  expect(applies({ issueTypeId: 1 })).toBe(false);
});
