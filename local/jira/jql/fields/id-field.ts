import type { IssueRecord } from '../../model/records';
import { callIdFunction } from '../functions/jql-functions';
import { compileHistory, type HistoryField } from '../history';
import {
  type CompiledClause,
  type FieldClause,
  type JqlContext,
  type JqlField,
  type Narrowing,
  operators,
  type SortKey,
} from '../jql-context';
import { type OperandValue, operandValues } from '../operand-values';

/** A field whose values are records or closed texts: project, status, assignee, labels, options. */
export interface IdFieldOptions {
  /** Ids an issue holds; none is EMPTY. */
  readonly ids: (issue: IssueRecord, context: JqlContext) => readonly string[];
  /** Ids that a text in the query stands for; `undefined` when there is no such value. */
  readonly resolve: (text: string, context: JqlContext) => readonly string[] | undefined;
  /** The message for a text that stands for nothing; Jira's usual one by default. */
  readonly missing?: (text: string, field: string) => string;
  /** A word for EMPTY, in lower case: "unresolved". */
  readonly emptyName?: string;
  /** Gives `<`, `<=`, `>`, `>=`: the position of a value. */
  readonly position?: (id: string, context: JqlContext) => number | undefined;
  readonly canBeEmpty?: boolean;
  readonly history?: HistoryField;
  readonly narrow?: (ids: ReadonlySet<string>, context: JqlContext) => Narrowing | undefined;
  readonly sortKey?: (issue: IssueRecord, context: JqlContext) => SortKey;
}

/** Builds a field that compares ids. As in Jira, `!=` and `NOT IN` leave out issues that have no value at all. */
export function idField(options: IdFieldOptions): JqlField {
  const supported = new Set(operators('equality'));
  if (options.canBeEmpty !== false) for (const operator of operators('emptiness')) supported.add(operator);
  if (options.position) for (const operator of operators('order')) supported.add(operator);
  if (options.history) for (const operator of operators('history')) supported.add(operator);
  return {
    operators: supported,
    compile: (clause, context) => compileIdClause(options, clause, context),
    ...(options.sortKey ? { sortKey: options.sortKey } : {}),
  };
}

function compileIdClause(options: IdFieldOptions, clause: FieldClause, context: JqlContext): CompiledClause | undefined {
  if (options.history && (clause.operator === 'changed' || clause.operator.startsWith('was'))) {
    return compileHistory(options.history, clause, context, (values) => resolveValues(options, clause, values, context));
  }
  const values = operandValues(clause, context);
  const wanted = values && resolveValues(options, clause, values, context);
  if (!wanted) return undefined;
  const { ids, empty } = wanted;
  const holds = (issue: IssueRecord) => options.ids(issue, context);
  switch (clause.operator) {
    case '=':
    case 'in':
    case 'is':
      return {
        test: (issue) => {
          const held = holds(issue);
          return held.length === 0 ? empty : held.some((id) => ids.has(id));
        },
        narrowing: empty ? undefined : options.narrow?.(ids, context),
      };
    case '!=':
    case 'not in':
    case 'is not':
      return {
        test: (issue) => {
          const held = holds(issue);
          return held.length > 0 && !held.some((id) => ids.has(id));
        },
      };
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compileOrder(options, clause, ids, context);
    default:
      return undefined;
  }
}

function compileOrder(
  options: IdFieldOptions,
  clause: FieldClause,
  ids: ReadonlySet<string>,
  context: JqlContext,
): CompiledClause | undefined {
  const { position } = options;
  if (!position) return undefined;
  const limits = [...ids].map((id) => position(id, context)).filter((value): value is number => value !== undefined);
  const compare = comparison(clause.operator);
  return {
    test: (issue) =>
      options.ids(issue, context).some((id) => {
        const value = position(id, context);
        return value !== undefined && limits.some((limit) => compare(value, limit));
      }),
  };
}

/** `<`, `<=`, `>`, `>=`, `=` and `!=` as functions of numbers. */
export function comparison(operator: string): (value: number, limit: number) => boolean {
  switch (operator) {
    case '<':
      return (value, limit) => value < limit;
    case '<=':
      return (value, limit) => value <= limit;
    case '>':
      return (value, limit) => value > limit;
    case '>=':
      return (value, limit) => value >= limit;
    case '!=':
    case 'not in':
      return (value, limit) => value !== limit;
    default:
      return (value, limit) => value === limit;
  }
}

/** The ids that operand values stand for. Every value that stands for nothing is a problem. */
export function resolveValues(
  options: Pick<IdFieldOptions, 'resolve' | 'missing' | 'emptyName'>,
  clause: FieldClause,
  values: readonly OperandValue[],
  context: JqlContext,
): { ids: ReadonlySet<string>; empty: boolean } | undefined {
  const ids = new Set<string>();
  let empty = false;
  const before = context.problems.length;
  for (const value of values) {
    if (value.kind === 'empty' || (value.kind === 'text' && value.text.toLowerCase() === options.emptyName)) empty = true;
    else if (value.kind === 'function') {
      for (const id of callIdFunction(value.call, clause, context) ?? []) ids.add(id);
    } else {
      const found = options.resolve(value.text, context);
      if (!found) context.problems.push((options.missing ?? missingValue)(value.text, clause.field));
      for (const id of found ?? []) ids.add(id);
    }
  }
  return context.problems.length > before ? undefined : { ids, empty };
}

export function missingValue(text: string, field: string): string {
  return /^\d+$/.test(text)
    ? `A value with ID '${text}' does not exist for the field '${field}'.`
    : `The value '${text}' does not exist for the field '${field}'.`;
}
