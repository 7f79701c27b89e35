import type { EvidenceReport } from './evidence-contracts';

/** What a signature stands for: everything in the report but the signature itself. */
export function signedContentOf({ signedBy, signedAt, statement, digest, ...content }: EvidenceReport): string {
  return canonicalJson(content);
}

/** JSON with the keys of objects in order and no white space: equal values give equal text, whoever wrote them down. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}
