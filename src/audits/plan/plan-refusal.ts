import type { ErrorCode } from '../../contracts/errors';

/** Why an audit was not planned or recorded; each is a text of `src/messages/evidence/refusals`. */
export const planProblems = [
  'plan.onlyAdministrators',
  'plan.projectNotFound',
  'plan.auditNotFound',
  'plan.notYours',
  'plan.closed',
  'plan.changedMeanwhile',
  'plan.planFirst',
  'plan.dueInThePast',
  'plan.auditorLeads',
  'plan.topicTwice',
  'plan.conclusionNeeded',
  'plan.marksNeeded',
] as const;
export type PlanProblem = (typeof planProblems)[number];

export interface PlanRefusal {
  readonly code: Extract<ErrorCode, 'INVALID_REQUEST' | 'NOT_FOUND' | 'NOT_ALLOWED' | 'CONFLICT'>;
  readonly problem: PlanProblem;
  /** Which part of the request it is about. */
  readonly place: string;
}

export const refuse = (
  code: PlanRefusal['code'],
  problem: PlanProblem,
  place: string,
): { readonly ok: false; readonly error: PlanRefusal } => ({ ok: false, error: { code, problem, place } });
