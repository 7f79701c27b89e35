import * as fc from 'fast-check';
import type { Condition } from '../facts/condition';
import { compileToSentence } from '../facts/conditions/compile-to-sentence';
import { arbitraryCondition } from '../facts/conditions/testing/arbitrary-condition';
import { factNames } from '../facts/issue-fact-catalogue';
import { conditionPhrases } from './condition-phrases';
import { conditionsEn } from './conditions/en';
import { conditionsNl } from './conditions/nl';

const overdue: Condition = {
  all: [
    { fact: 'statusCategory', op: '!=', value: 2 },
    { fact: 'dueDay', op: '<', todayPlus: 0 },
  ],
};

test('a condition reads as a sentence in English and in Dutch', () => {
  expect(compileToSentence(overdue, conditionPhrases('en'))).toBe('status category is not Done and due date is before today');
  expect(compileToSentence(overdue, conditionPhrases('nl'))).toBe(
    'statuscategorie is niet Gereed and einddatum ligt vóór vandaag'.replace(' and ', ' en '),
  );
});

test('a denied comparison says that a missing value counts too', () => {
  expect(compileToSentence({ not: { fact: 'dueDay', op: '<', todayPlus: 3 } }, conditionPhrases('en'))).toBe(
    '(due date is 3 days from today or after, or no due date)',
  );
});

test('ages, estimates and flags have their own words', () => {
  expect(compileToSentence({ fact: 'updatedAt', olderThanDays: 90 }, conditionPhrases('en'))).toBe('last update at least 90 days ago');
  expect(compileToSentence({ fact: 'originalEstimate', op: '>', value: 7200 }, conditionPhrases('en'))).toBe(
    'original estimate is above 2 hours',
  );
  expect(compileToSentence({ fact: 'hasDescription', op: '=', value: 0 }, conditionPhrases('en'))).toBe('no description');
});

test('every condition can be said in both languages, with no placeholder left', () => {
  fc.assert(
    fc.property(arbitraryCondition, (condition) => {
      for (const language of ['en', 'nl'] as const)
        expect(compileToSentence(condition, conditionPhrases(language))).not.toMatch(/\{\{|undefined/);
    }),
  );
});

test('both languages name every fact', () => {
  expect(Object.keys(conditionsEn.facts).sort()).toEqual([...factNames].sort());
  expect(Object.keys(conditionsNl.facts).sort()).toEqual([...factNames].sort());
});
