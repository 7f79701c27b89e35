import type { IssueRecord } from '../../model/records';
import { callMomentFunction } from '../functions/jql-functions';
import { type CompiledClause, type FieldClause, type JqlContext, type JqlField, type Narrowing, operators } from '../jql-context';
import { invalidDateMessage, parseJqlDate } from '../jql-dates';
import { type OperandValue, operandValues } from '../operand-values';
import { dateIn } from '../zoned-time';
import { comparison } from './id-field';

const minuteMs = 60_000;

/** A field that holds a moment (`created`) and is compared with minute precision where the query names an exact minute. */
export function momentField(
  value: (issue: IssueRecord, context: JqlContext) => number | undefined,
  narrow?: (operator: string, ms: number, context: JqlContext) => Narrowing | undefined,
): JqlField {
  return {
    operators: operators('equality', 'emptiness', 'order'),
    sortKey: (issue, context) => value(issue, context) ?? null,
    compile: (clause, context) => {
      const limits = momentsOf(clause, context);
      if (!limits) return undefined;
      const equality = clause.operator === '=' || clause.operator === '!=' || clause.operator === 'in' || clause.operator === 'not in';
      const cut = (ms: number) => (equality ? Math.floor(ms / minuteMs) : ms);
      const first = limits.moments[0];
      return {
        test: compareWith(clause.operator, limits.empty, limits.moments.map(cut), (issue) => {
          const ms = value(issue, context);
          return ms === undefined ? undefined : cut(ms);
        }),
        narrowing: first === undefined || limits.empty ? undefined : narrow?.(clause.operator, first, context),
      };
    },
  };
}

/** A field that holds a calendar date (`due`): moments in the query become the date they fall on for the asking user. */
export function dateField(value: (issue: IssueRecord, context: JqlContext) => string | undefined): JqlField {
  const days = (date: string) => Math.floor(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / (24 * 60 * minuteMs));
  const held = (issue: IssueRecord, context: JqlContext) => {
    const date = value(issue, context);
    const day = date === undefined ? Number.NaN : days(date);
    return Number.isNaN(day) ? undefined : day;
  };
  return {
    operators: operators('equality', 'emptiness', 'order'),
    sortKey: (issue, context) => held(issue, context) ?? null,
    compile: (clause, context) => {
      const limits = momentsOf(clause, context);
      if (!limits) return undefined;
      const wanted = limits.moments.map((ms) => days(dateIn(ms, context.timeZone)));
      return { test: compareWith(clause.operator, limits.empty, wanted, (issue) => held(issue, context)) };
    },
  };
}

/** A field that holds a number: story points, votes, estimates in their own notation. */
export function numberField(
  value: (issue: IssueRecord, context: JqlContext) => number | undefined,
  parse: (text: string) => number | undefined = parseNumber,
): JqlField {
  return {
    operators: operators('equality', 'emptiness', 'order'),
    sortKey: (issue, context) => value(issue, context) ?? null,
    compile: (clause, context) => {
      const values = operandValues(clause, context);
      if (!values) return undefined;
      const numbers: number[] = [];
      for (const operand of values) {
        if (operand.kind === 'empty') continue;
        const number = operand.kind === 'text' ? parse(operand.text) : undefined;
        if (number !== undefined) numbers.push(number);
        else context.problems.push(`The value '${operand.shown}' for the field '${clause.field}' is not a valid number.`);
      }
      const empty = values.some((operand) => operand.kind === 'empty');
      if (numbers.length + (empty ? 1 : 0) < values.length && numbers.length < values.filter((v) => v.kind !== 'empty').length)
        return undefined;
      return { test: compareWith(clause.operator, empty, numbers, (issue) => value(issue, context)) };
    },
  };
}

function parseNumber(text: string): number | undefined {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** The test of a comparable value. No value matches `is EMPTY` and lists with EMPTY only. */
export function compareWith(
  operator: string,
  empty: boolean,
  limits: readonly number[],
  value: (issue: IssueRecord) => number | undefined,
): CompiledClause['test'] {
  switch (operator) {
    case '=':
    case 'in':
    case 'is':
      return (issue) => {
        const held = value(issue);
        return held === undefined ? empty : limits.includes(held);
      };
    case '!=':
    case 'not in':
    case 'is not':
      return (issue) => {
        const held = value(issue);
        return held !== undefined && !limits.includes(held);
      };
    default: {
      const compare = comparison(operator);
      const limit = limits[0];
      return (issue) => {
        const held = value(issue);
        return held !== undefined && limit !== undefined && compare(held, limit);
      };
    }
  }
}

function momentsOf(clause: FieldClause, context: JqlContext): { moments: readonly number[]; empty: boolean } | undefined {
  const values = operandValues(clause, context);
  if (!values) return undefined;
  const before = context.problems.length;
  const moments = values.flatMap((value) => {
    const ms = momentOfValue(value, clause, context);
    return ms === undefined ? [] : [ms];
  });
  return context.problems.length > before ? undefined : { moments, empty: values.some((value) => value.kind === 'empty') };
}

/** The moment an operand value names; records a problem when it names none. */
export function momentOfValue(value: OperandValue, clause: FieldClause, context: JqlContext): number | undefined {
  if (value.kind === 'empty') return undefined;
  if (value.kind === 'function') {
    context.usesNow = true;
    return callMomentFunction(value.call, clause, context);
  }
  const parsed = parseJqlDate(value.text, context.now, context.timeZone);
  if (!parsed) context.problems.push(invalidDateMessage(value.text, clause.field));
  else if (parsed.relative) context.usesNow = true;
  return parsed?.ms;
}
