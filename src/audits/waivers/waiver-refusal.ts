import type { ErrorCode } from '../../contracts/errors';

/** Why a waiver was not requested or decided; each is a text of `src/messages/audits`. */
export const waiverProblems = [
  'waiver.ruleNotChecked',
  'waiver.unknownProject',
  'waiver.unknownIssue',
  'waiver.unknownNode',
  'waiver.nodeNotWhole',
  'waiver.endsInThePast',
  'waiver.tooLong',
  'waiver.alreadyThere',
  'waiver.notFound',
  'waiver.notDecider',
  'waiver.ownRequest',
  'waiver.alreadyDecided',
  'waiver.changedMeanwhile',
] as const;
export type WaiverProblem = (typeof waiverProblems)[number];

export interface WaiverRefusal {
  readonly code: Extract<ErrorCode, 'INVALID_REQUEST' | 'NOT_FOUND' | 'NOT_ALLOWED' | 'CONFLICT'>;
  readonly problem: WaiverProblem;
  /** Which part of the request it is about. */
  readonly place: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export const refuse = (
  code: WaiverRefusal['code'],
  problem: WaiverProblem,
  place: string,
  values: WaiverRefusal['values'] = {},
): { readonly ok: false; readonly error: WaiverRefusal } => ({ ok: false, error: { code, problem, place, values } });
