import type { z } from 'zod';
import { dayOf, parseDay, parseInstant } from '../../shared/epoch';
import type { IssueJson } from './issue-json';
import { systemFields } from './issue-json';
import { plainText } from './text-signals';

/** Largest values of the columns (see the catalogue): a date after 2149 or an estimate of centuries is kept at the end of its range. */
export const largest = { day: 65_535, int: 4_294_967_295, mediumInt: 16_777_215, tinyInt: 255 } as const;

/** The value parsed by `schema`; a value of any other shape counts as missing. */
export function read<T>(schema: z.ZodType<T>, value: unknown): T | undefined {
  if (value === null || value === undefined) return undefined;
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** The items of a list field that have the shape of `schema`. */
export const listOf = <T>(schema: z.ZodType<T>, value: unknown): readonly T[] =>
  Array.isArray(value) ? value.flatMap((item) => read(schema, item) ?? []) : [];

export const tiny = (value: number): number => Math.min(value, largest.tinyInt);
export const countOf = (value: unknown): number => (Array.isArray(value) ? tiny(value.length) : 0);

/** The id of a referenced object (priority, resolution, security level), or `null`. */
export function mediumId(value: unknown): number | null {
  const id = read(systemFields.reference, value)?.id;
  return id === undefined || id > largest.mediumInt ? null : id;
}

/** Epoch seconds of a date-time field. */
export function instant(value: unknown): number | null {
  const parsed = typeof value === 'string' ? parseInstant(value) : null;
  return parsed === null ? null : clamp(parsed, largest.int);
}

/** Epoch day of a date field, or the UTC day of a date-time field. */
export function day(value: unknown): number | null {
  if (typeof value !== 'string') return null;
  const at = parseInstant(value);
  const parsed = parseDay(value) ?? (at === null ? null : dayOf(at));
  return parsed === null ? null : clamp(parsed, largest.day);
}

export const number = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);

export function seconds(value: unknown): number | null {
  const parsed = number(value);
  return parsed === null ? null : clamp(Math.round(parsed), largest.int);
}

/** The first of several fields that holds a value. */
export function firstOf<T>(ids: readonly string[], fields: IssueJson['fields'], readValue: (value: unknown) => T | null): T | null {
  for (const id of ids) {
    const found = readValue(fields[id]);
    if (found !== null) return found;
  }
  return null;
}

/** Whether a field of any type holds something: not null, not blank, not an empty list or document. */
export function isPresent(value: unknown): boolean {
  if (value === null || value === undefined || value === false) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && 'type' in value && value.type === 'doc') return plainText(value) !== '';
  return true;
}

const clamp = (value: number, max: number): number => Math.min(Math.max(value, 0), max);
