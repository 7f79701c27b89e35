import { Engine, type TopLevelCondition } from 'json-rules-engine';
import type { Condition } from '../src/facts/condition';
import type { IssueFact } from '../src/facts/issue-fact';
import { secondsPerDay } from '../src/shared/epoch';
import { benchChecks } from './audit-rules';
import { benchNow } from './million-facts';

type Node = Exclude<TopLevelCondition, { readonly condition: string }>;

/** A condition in the words of json-rules-engine. Its operators know no missing values, so what is asked for is asked for in its way. */
function toNode(condition: Condition): Node {
  if ('all' in condition) return { all: condition.all.map(toNode) };
  if ('any' in condition) return { any: condition.any.map(toNode) };
  if ('not' in condition) return { not: toNode(condition.not) };
  return { all: leavesOf(condition) };
}

const operators = {
  '=': 'equal',
  '!=': 'notEqual',
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
} as const;

function leavesOf(question: Exclude<Condition, { readonly all: unknown } | { readonly any: unknown } | { readonly not: unknown }>) {
  const { fact } = question;
  const there = { fact, operator: 'notEqual', value: null };
  if ('isEmpty' in question) return [{ fact, operator: question.isEmpty ? 'equal' : 'notEqual', value: null }];
  if ('in' in question) return [there, { fact, operator: 'in', value: [...question.in] }];
  if ('olderThanDays' in question) {
    return [there, { fact, operator: 'lessThanInclusive', value: benchNow.now - question.olderThanDays * secondsPerDay }];
  }
  if ('newerThanDays' in question) {
    return [there, { fact, operator: 'greaterThan', value: benchNow.now - question.newerThanDays * secondsPerDay }];
  }
  if ('todayPlus' in question) return [there, { fact, operator: operators[question.op], value: benchNow.today + question.todayPlus }];
  if ('fact2' in question) {
    return [
      there,
      { fact: question.fact2, operator: 'notEqual', value: null },
      { fact, operator: operators[question.op], value: { fact: question.fact2 } },
    ];
  }
  return [there, { fact, operator: operators[question.op], value: question.value }];
}

/** Judges issues one by one with json-rules-engine. Answers violations by check number, and the milliseconds it took. */
export async function judgeWithJsonRules(
  facts: readonly IssueFact[],
): Promise<{ counts: ReadonlyMap<number, number>; milliseconds: number }> {
  const engine = new Engine(
    benchChecks.map(({ checkNo, violates }) => ({ conditions: { all: [toNode(violates)] }, event: { type: String(checkNo) } })),
  );
  const counts = new Map<number, number>();
  const started = performance.now();
  for (const fact of facts) {
    const { events } = await engine.run({ ...fact });
    for (const { type } of events) counts.set(Number(type), (counts.get(Number(type)) ?? 0) + 1);
  }
  return { counts, milliseconds: performance.now() - started };
}
