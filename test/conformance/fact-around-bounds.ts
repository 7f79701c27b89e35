import * as fc from 'fast-check';
import type { Condition, JudgedAt } from '../../src/facts/condition';
import type { Question } from '../../src/facts/conditions/normal-form';
import type { IssueFact } from '../../src/facts/issue-fact';
import { type FactName, factNames, issueFactCatalogue } from '../../src/facts/issue-fact-catalogue';
import { secondsPerDay } from '../../src/shared/epoch';

/** Facts whose values lie at, just below and just above every bound that the conditions name, or are missing: where compilers could disagree. */
export function factAroundBounds(conditions: readonly Condition[], at: JudgedAt): fc.Arbitrary<IssueFact> {
  const questions = conditions.flatMap(questionsOf);
  const factValue = (name: FactName): fc.Arbitrary<number | null> => {
    const bounds = questions.filter(({ fact }) => fact === name).flatMap((question) => boundsOf(question, at));
    const around = bounds.flatMap((bound) => [bound - 1, bound, bound + 1]).filter((value) => value >= 0 || name === 'hierarchyLevel');
    const values = new Set([...around, ...ordinaryValues(name, at)]);
    return fc.constantFrom<(number | null)[]>(...values, ...(issueFactCatalogue[name].nullable ? [null] : []));
  };
  return fc.record(Object.fromEntries(factNames.map((name) => [name, factValue(name)]))).map((values) => values as unknown as IssueFact);
}

function questionsOf(condition: Condition): readonly Question[] {
  if ('all' in condition) return condition.all.flatMap(questionsOf);
  if ('any' in condition) return condition.any.flatMap(questionsOf);
  return 'not' in condition ? questionsOf(condition.not) : [condition];
}

function boundsOf(question: Question, at: JudgedAt): readonly number[] {
  if ('value' in question) return [question.value];
  if ('in' in question) return question.in;
  if ('todayPlus' in question) return [at.today + question.todayPlus];
  if ('olderThanDays' in question) return [at.now - question.olderThanDays * secondsPerDay];
  if ('newerThanDays' in question) return [at.now - question.newerThanDays * secondsPerDay];
  return [];
}

function ordinaryValues(name: FactName, at: JudgedAt): readonly number[] {
  switch (issueFactCatalogue[name].kind) {
    case 'id':
    case 'category':
      return [0, 1, 2];
    case 'flag':
      return [0, 1];
    case 'count':
      return [0, 1, 4];
    case 'seconds':
      return [0, 3600, 7200];
    case 'milli':
      return [0, 3000];
    case 'instant':
      return [at.now - 5 * secondsPerDay, at.now - 400 * secondsPerDay];
    case 'day':
      return [at.today - 3, at.today + 3];
  }
}
