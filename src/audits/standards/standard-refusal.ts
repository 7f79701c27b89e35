import type { ErrorCode } from '../../contracts/errors';
import type { StandardProblem } from './standard-problem';

/** Why a standard was not given, saved or retired; texts are `standard.<reason>` in `src/messages/audits`. */
export const standardRefusals = [
  'notFound',
  'versionNotFound',
  'notPmoAdmin',
  'idTaken',
  'changedMeanwhile',
  'alreadyRetired',
  'tooManyStandards',
  'invalid',
] as const;

export interface StandardRefusal {
  readonly code: Extract<ErrorCode, 'INVALID_REQUEST' | 'NOT_FOUND' | 'NOT_ALLOWED' | 'CONFLICT'>;
  readonly reason: (typeof standardRefusals)[number];
  readonly place: string;
  /** With `invalid`: everything that is wrong. */
  readonly problems: readonly StandardProblem[];
}

export const refuseStandard = (
  code: StandardRefusal['code'],
  reason: StandardRefusal['reason'],
  place: string,
  problems: readonly StandardProblem[] = [],
): { readonly ok: false; readonly error: StandardRefusal } => ({ ok: false, error: { code, reason, place, problems } });
