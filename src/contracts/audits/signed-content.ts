import { isErased } from '../erased-account';
import type { EvidenceReport } from './evidence-contracts';

/**
 * What a signature stands for: everything in the report but the signature itself. People are numbered in it as they first appear, whoever
 * created the report first: when an account is closed and its id erased, the digest holds all the same, and still tells people apart.
 */
export function signedContentOf({ signedBy, signedAt, statement, digest, ...content }: EvidenceReport): string {
  const numbers = new Map<string, number>();
  const numbered = (accountId: string): string => {
    const number = numbers.get(accountId) ?? numbers.size + 1;
    numbers.set(accountId, number);
    return `person ${number}`;
  };
  const createdBy = numbered(content.createdBy);
  const waivers = content.waivers.map((waiver) => ({
    ...waiver,
    approvedBy: waiver.approvedBy === null ? null : numbered(waiver.approvedBy),
  }));
  return canonicalJson({ ...content, createdBy, waivers });
}

/** Whether somebody named in the report, its signature included, was erased since. */
export const namesErased = ({ createdBy, signedBy, waivers }: EvidenceReport): boolean =>
  [createdBy, signedBy, ...waivers.map(({ approvedBy }) => approvedBy)].some((accountId) => accountId !== null && isErased(accountId));

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
