import type { ErrorCode } from '../contracts/errors';

/** Why a use case did not do what was asked; `message` is a key of the message catalogue, `place` what it is about. */
export interface Refusal {
  readonly code: Extract<ErrorCode, 'NOT_FOUND' | 'NOT_ALLOWED' | 'CONFLICT' | 'INVALID_REQUEST'>;
  readonly message: RefusalMessage;
  readonly place?: string;
}

export const refusalMessages = [
  'refusal.nodeNotFound',
  'refusal.projectNotFound',
  'refusal.notPmoAdmin',
  'refusal.changedMeanwhile',
  'refusal.programmeNeedsParent',
  'refusal.portfolioHasNoParent',
  'refusal.cycle',
  'refusal.tooManyNodes',
  'refusal.hasProgrammes',
] as const;
export type RefusalMessage = (typeof refusalMessages)[number];
