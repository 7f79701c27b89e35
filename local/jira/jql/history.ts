import type { ChangelogItem, IssueRecord } from '../model/records';
import { momentOfValue } from './fields/moment-field';
import { callIdFunction } from './functions/jql-functions';
import type { CompiledClause, FieldClause, JqlContext } from './jql-context';
import { type OperandValue, operandValues } from './operand-values';
import { resolveUser } from './resolve-names';

/** A field whose past can be searched: which changelog items are about it and what it holds now. */
export interface HistoryField {
  /** `fieldId` in changelog items. */
  readonly fieldId: string;
  readonly now: (issue: IssueRecord) => readonly string[];
}

/** A stretch of time in which a field held a value. `null` is EMPTY; `from` of the first stretch is the issue's creation. */
interface Stretch {
  readonly value: string | null;
  readonly name: string | null;
  readonly from: number;
  readonly to: number;
  readonly by: string | undefined;
}

type Wanted = { ids: ReadonlySet<string>; empty: boolean };

/** Compiles `WAS …` and `CHANGED …` over the changelog. Names that exist no more match by what the changelog called them. */
export function compileHistory(
  field: HistoryField,
  clause: FieldClause,
  context: JqlContext,
  resolve: (values: readonly OperandValue[]) => Wanted | undefined,
): CompiledClause | undefined {
  const period = periodOf(clause, context);
  if (!period) return undefined;
  if (clause.operator === 'changed') {
    const from = predicateValues('from', clause, context, resolve);
    const to = predicateValues('to', clause, context, resolve);
    if (from === null || to === null) return undefined;
    return {
      test: (issue) =>
        changesOf(issue, field, context).some(
          ({ item, at, by }) =>
            at >= period.after &&
            at <= period.before &&
            (period.by === undefined || (by !== undefined && period.by.has(by))) &&
            (from === undefined || isWanted(item.from, from)) &&
            (to === undefined || isWanted(item.to, to)),
        ),
    };
  }
  const values = operandValues(clause, context);
  const wanted = values && resolve(values);
  if (!wanted) return undefined;
  const was = (issue: IssueRecord) =>
    stretchesOf(issue, field, context).some(
      (stretch) =>
        stretch.from <= period.before &&
        stretch.to >= period.after &&
        (period.by === undefined || (stretch.by !== undefined && period.by.has(stretch.by))) &&
        isWanted(stretch.value, wanted),
    );
  return { test: clause.operator === 'was' || clause.operator === 'was in' ? was : (issue) => !was(issue) };
}

function isWanted(value: string | null, wanted: Wanted): boolean {
  if (value === null || value === '') return wanted.empty;
  return wanted.ids.has(value) || value.split(/,\s*/).some((part) => wanted.ids.has(part));
}

interface Change {
  readonly item: ChangelogItem;
  readonly at: number;
  readonly by: string | undefined;
}

function changesOf(issue: IssueRecord, field: HistoryField, context: JqlContext): Change[] {
  return context.state
    .by('changelogs.issue', issue.id)
    .flatMap((change) =>
      change.items.filter((item) => item.fieldId === field.fieldId).map((item) => ({ item, at: change.createdAt, by: change.authorId })),
    )
    .sort((a, b) => a.at - b.at);
}

function stretchesOf(issue: IssueRecord, field: HistoryField, context: JqlContext): Stretch[] {
  const changes = changesOf(issue, field, context);
  const first = changes[0];
  if (!first) {
    const now = field.now(issue);
    const whole = { name: null, from: issue.createdAt, to: Number.POSITIVE_INFINITY, by: issue.creatorId };
    return now.length === 0 ? [{ value: null, ...whole }] : now.map((value) => ({ value, ...whole }));
  }
  const stretches: Stretch[] = [
    { value: first.item.from, name: first.item.fromString, from: issue.createdAt, to: first.at, by: issue.creatorId },
  ];
  changes.forEach((change, i) => {
    const to = changes[i + 1]?.at ?? Number.POSITIVE_INFINITY;
    stretches.push({ value: change.item.to, name: change.item.toString, from: change.at, to, by: change.by });
  });
  return stretches;
}

/** `null` after a problem, `undefined` when the clause has no such predicate. */
function predicateValues(
  name: 'from' | 'to',
  clause: FieldClause,
  context: JqlContext,
  resolve: (values: readonly OperandValue[]) => Wanted | undefined,
): Wanted | undefined | null {
  const predicate = clause.predicates.find((candidate) => candidate.operator.value === name);
  if (!predicate?.operand) return undefined;
  const operator = predicate.operand.operandType === 'list' ? 'in' : '=';
  const values = operandValues({ ...clause, operator, operand: predicate.operand }, context);
  return (values && resolve(values)) ?? null;
}

function periodOf(clause: FieldClause, context: JqlContext): { after: number; before: number; by?: ReadonlySet<string> } | undefined {
  let after = Number.NEGATIVE_INFINITY;
  let before = Number.POSITIVE_INFINITY;
  let by: Set<string> | undefined;
  const problems = context.problems.length;
  for (const predicate of clause.predicates) {
    if (!predicate.operand) continue;
    const isList = predicate.operand.operandType === 'list';
    const values = operandValues({ ...clause, operator: isList ? 'in' : '=', operand: predicate.operand }, context) ?? [];
    const moments = () => values.map((value) => momentOfValue(value, clause, context) ?? context.now);
    switch (predicate.operator.value) {
      case 'after':
        after = Math.max(after, ...moments());
        break;
      case 'before':
        before = Math.min(before, ...moments());
        break;
      case 'on': {
        const [day = context.now] = moments();
        after = Math.max(after, day);
        before = Math.min(before, day + 24 * 60 * 60 * 1000 - 1);
        break;
      }
      case 'during': {
        const [start = context.now, end = context.now] = moments();
        after = Math.max(after, start);
        before = Math.min(before, end);
        break;
      }
      case 'by':
        by = new Set(values.flatMap((value) => usersOf(value, clause, context)));
        break;
      default:
        break;
    }
  }
  if (context.problems.length > problems) return undefined;
  return { after, before, ...(by ? { by } : {}) };
}

function usersOf(value: OperandValue, clause: FieldClause, context: JqlContext): readonly string[] {
  if (value.kind === 'function') return callIdFunction(value.call, { ...clause, operator: 'in' }, context) ?? [];
  const found = value.kind === 'text' ? resolveUser(value.text, context.state) : undefined;
  if (!found) context.problems.push(`The value '${value.shown}' does not exist for the field '${clause.field}'.`);
  return found ?? [];
}
