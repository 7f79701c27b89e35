import type { z } from 'zod';
import type { Finding } from './finding';
import type { Place } from './place';

type Issue = z.core.$ZodIssue;

/** What a schema finds wrong, in its place. Of a union, the branch that came furthest is what the author meant. */
export function shapeFindings(issue: Issue, document: unknown, above: Place = []): readonly Finding[] {
  const place = [...above, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
  const branches = issue.code === 'invalid_union' ? issue.errors.filter((branch) => branch.length > 0) : [];
  if (branches.length > 0) {
    const found = branches.map((branch) => branch.flatMap((inner) => shapeFindings(inner, document, place)));
    return [...found].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
  }
  const value = valueAt(document, place);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ code: 'unknownProperty', place: [...place, key], subject: key }));
    case 'too_big':
      if (issue.origin === 'array') return [{ code: 'tooManyItems', place, subject: `${lengthOf(value)} > ${issue.maximum}` }];
      return [{ code: 'badValue', place, subject: `${lengthOf(value)} > ${issue.maximum}` }];
    default:
      return value === undefined
        ? [{ code: 'missingProperty', place, subject: String(place.at(-1) ?? '') }]
        : [{ code: 'badValue', place, subject: said(value) }];
  }
}

const depth = (findings: readonly Finding[]): number =>
  Math.max(0, ...findings.map(({ place, code }) => place.length - (code === 'unknownProperty' ? 1 : 0)));

function valueAt(document: unknown, place: Place): unknown {
  let value: unknown = document;
  for (const part of place) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, part)?.value;
  }
  return value;
}

const lengthOf = (value: unknown): string => (typeof value === 'string' || Array.isArray(value) ? String(value.length) : said(value));

/** A value as the author wrote it, more or less. */
function said(value: unknown): string {
  if (typeof value === 'string') return value;
  return value instanceof Date ? value.toISOString() : (JSON.stringify(value)?.slice(0, 300) ?? '');
}
