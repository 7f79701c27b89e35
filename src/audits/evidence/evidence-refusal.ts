import type { ErrorCode } from '../../contracts/errors';

/** Why no report was created, signed or shown; each is a text of `src/messages/evidence/refusals`. */
export const evidenceProblems = [
  'evidence.projectNotFound',
  'evidence.onlyLeads',
  'evidence.notAudited',
  'evidence.reportNotFound',
  'evidence.onlyAdministrators',
  'evidence.alreadySigned',
  'evidence.altered',
] as const;
export type EvidenceProblem = (typeof evidenceProblems)[number];

export interface EvidenceRefusal {
  readonly code: Extract<ErrorCode, 'NOT_FOUND' | 'NOT_ALLOWED' | 'CONFLICT'>;
  readonly problem: EvidenceProblem;
  /** Which part of the request it is about. */
  readonly place: string;
}

export const refuse = (
  code: EvidenceRefusal['code'],
  problem: EvidenceProblem,
  place: string,
): { readonly ok: false; readonly error: EvidenceRefusal } => ({ ok: false, error: { code, problem, place } });
