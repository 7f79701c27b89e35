import { timestamp } from '../views/timestamp';
import { isList } from './compare-values';
import { EvaluationError } from './expression-errors';
import { expressionLimits } from './expression-limits';
import { Bean, CalendarDay, ExpressionFunction, ExpressionMap, Instant, Pattern, type Value } from './values';

export interface ResultJson {
  readonly json: unknown;
  /** Jira objects and plain values in the result. */
  readonly beans: number;
  readonly primitiveValues: number;
}

/** A value as REST answers it, refused when it holds more than Jira gives out. */
export function resultJson(value: Value): ResultJson {
  const counts = { beans: 0, primitiveValues: 0 };
  const json = toJson(value, (kind) => {
    counts[kind] += 1;
    if (counts[kind] > expressionLimits[kind]) {
      const what = kind === 'beans' ? 'REST API beans' : 'primitive values';
      throw new EvaluationError(`The result holds too many ${what}, limit: ${expressionLimits[kind]}`, undefined, true);
    }
  });
  return { json, ...counts };
}

type Count = (kind: 'beans' | 'primitiveValues') => void;

/** A value as JSON, for `JSON.stringify` inside an expression. */
export function plainJson(value: Value): unknown {
  return toJson(value, () => undefined);
}

function toJson(value: Value, count: Count): unknown {
  if (isList(value)) return value.map((item) => toJson(item, count));
  if (value instanceof ExpressionMap) return Object.fromEntries([...value.entries].map(([key, item]) => [key, toJson(item, count)]));
  if (value instanceof Bean) {
    count('beans');
    return value.toJson();
  }
  count('primitiveValues');
  if (value instanceof Instant) return timestamp(value.ms);
  if (value instanceof CalendarDay) return value.text;
  if (value instanceof Pattern) return String(value.regex);
  if (value instanceof ExpressionFunction) return 'lambda function';
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}
