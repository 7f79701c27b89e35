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

/** A stretch of time in which a field held these values; none is EMPTY. `by` is who brought it about. */
interface Stretch {
  readonly values: readonly string[];
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
        (stretch.values.length === 0 ? wanted.empty : stretch.values.some((value) => wanted.ids.has(value))),
    );
  return { test: clause.operator === 'was' || clause.operator === 'was in' ? was : (issue) => !was(issue) };
}

function isWanted(value: string | null, wanted: Wanted): boolean {
  if (value === null || value === '') return wanted.empty;
  return wanted.ids.has(value) || value.split(/,\s*/).some((part) => wanted.ids.has(part));
}

interface Change {
  readonly editId: string;
  readonly item: ChangelogItem;
  readonly at: number;
  readonly by: string | undefined;
}

function changesOf(issue: IssueRecord, field: HistoryField, context: JqlContext): Change[] {
  return context.state
    .by('changelogs.issue', issue.id)
    .flatMap((change) =>
      change.items
        .filter((item) => item.fieldId === field.fieldId)
        .map((item) => ({ editId: change.id, item, at: change.createdAt, by: change.authorId })),
    )
    .sort((a, b) => a.at - b.at || Number(a.editId) - Number(b.editId));
}

/** Works back from what the field holds now, undoing one change after the other. */
function stretchesOf(issue: IssueRecord, field: HistoryField, context: JqlContext): Stretch[] {
  const values = new Set(field.now(issue));
  const stretches: Stretch[] = [];
  let to = Number.POSITIVE_INFINITY;
  let laterEdit: string | undefined;
  for (const { editId, item, at, by } of changesOf(issue, field, context).reverse()) {
    // The items of one edit happen together: what lies between them never was.
    if (editId !== laterEdit) stretches.push({ values: [...values], from: at, to, by });
    laterEdit = editId;
    to = at;
    if (item.to !== null) values.delete(item.to);
    if (item.from !== null && item.from !== '') values.add(item.from);
  }
  stretches.push({ values: [...values], from: issue.createdAt, to, by: issue.creatorId });
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
