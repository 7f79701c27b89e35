import type { z } from 'zod';
import { JiraError, type OperationCall } from '../../operation';

const invalidPayload = 'Invalid request payload. Refer to the REST API documentation and try again.';

/** The body of a call, checked. What does not fit is refused as Jira does, with the place that does not fit. */
export function readBody<S extends z.ZodType>(call: OperationCall, schema: S): z.output<S> {
  const parsed = schema.safeParse(call.body ?? {});
  if (parsed.success) return parsed.data;
  const errors = Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.') || 'body', issue.message]));
  throw new JiraError(400, [invalidPayload], errors);
}

/** A path parameter that the route guarantees. */
export function pathPart(call: OperationCall, name: string): string {
  const value = call.path[name];
  if (value === undefined) throw new JiraError(404, [`The path has no ${name}.`]);
  return value;
}

/** A required query parameter. */
export function required(call: OperationCall, name: string): string {
  const value = call.query.get(name);
  if (value === null || value === '') throw new JiraError(400, [`The query parameter '${name}' is required.`]);
  return value;
}

/** A query parameter that holds a whole number. */
export function wholeNumber(call: OperationCall, name: string, fallback: number): number {
  const raw = call.query.get(name);
  if (raw === null || raw === '') return fallback;
  const value = Number(raw);
  if (!Number.isSafeInteger(value)) throw new JiraError(400, [`The value '${raw}' of '${name}' is not a whole number.`]);
  return value;
}

/** A query parameter given several times, comma-separated, or both. */
export function listOf(call: OperationCall, name: string): readonly string[] {
  return call.query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

export function expands(call: OperationCall): ReadonlySet<string> {
  return new Set(listOf(call, 'expand'));
}

export function flag(call: OperationCall, name: string, fallback: boolean): boolean {
  const raw = call.query.get(name);
  return raw === null ? fallback : raw === 'true';
}
