import type { WireCondition } from '../../contracts/condition';
import { conditionSchema } from '../../facts/condition';
import { customNumberOf } from '../../facts/conditions/compile-to-predicate';
import { issueFactCatalogue } from '../../facts/issue-fact-catalogue';
import { problem, type StandardProblem } from './standard-problem';

type Path = readonly (string | number)[];

const kinds: ReadonlyMap<string, string> = new Map(Object.entries(issueFactCatalogue).map(([name, { kind }]) => [name, kind]));

/** What is wrong with a condition from outside, each in its place in the tree: facts that are not collected, and questions that make no sense of a fact. */
export function conditionProblems(condition: WireCondition, path: Path, customFields: ReadonlySet<number>): readonly StandardProblem[] {
  const found = [...walk(condition, path, customFields)];
  // Whatever the walk understands the stored grammar understands too; this keeps the two from drifting apart unnoticed.
  return found.length > 0 || conditionSchema.safeParse(condition).success ? found : [problem(path, 'badCondition')];
}

function* walk(condition: WireCondition, path: Path, customFields: ReadonlySet<number>): Generator<StandardProblem> {
  if ('all' in condition) {
    for (const [index, part] of condition.all.entries()) yield* walk(part, [...path, 'all', index], customFields);
  } else if ('any' in condition) {
    for (const [index, part] of condition.any.entries()) yield* walk(part, [...path, 'any', index], customFields);
  } else if ('not' in condition) {
    yield* walk(condition.not, [...path, 'not'], customFields);
  } else {
    const kind = factKind(condition.fact, customFields);
    if (kind === undefined) yield problem([...path, 'fact'], 'unknownFact', { fact: condition.fact });
    else if (('olderThanDays' in condition || 'newerThanDays' in condition) && kind !== 'instant')
      yield problem([...path, 'fact'], 'factIsNoInstant', { fact: condition.fact });
    else if ('todayPlus' in condition && kind !== 'day' && kind !== 'custom')
      yield problem([...path, 'fact'], 'factIsNoDay', { fact: condition.fact });
    if ('fact2' in condition && factKind(condition.fact2, customFields) === undefined)
      yield problem([...path, 'fact2'], 'unknownFact', { fact: condition.fact2 });
  }
}

function factKind(name: string, customFields: ReadonlySet<number>): string | undefined {
  if (/^custom:\d{1,3}$/.test(name)) {
    const number = customNumberOf(`custom:${Number(name.slice('custom:'.length))}`);
    return number !== undefined && customFields.has(number) ? 'custom' : undefined;
  }
  return kinds.get(name);
}
