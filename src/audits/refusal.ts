import type { ErrorCode } from '../contracts/errors';

/** Why a use case did not do what was asked: which problem, about which part of the request, and the values its text names. */
export interface RefusalOf<Problem extends string> {
  readonly code: Extract<ErrorCode, 'INVALID_REQUEST' | 'NOT_FOUND' | 'NOT_ALLOWED' | 'CONFLICT'>;
  readonly problem: Problem;
  /** Which part of the request it is about. */
  readonly place: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Makes the `refuse` of one kind of problem. */
export const refusing =
  <Problem extends string>() =>
  (
    code: RefusalOf<Problem>['code'],
    problem: Problem,
    place: string,
    values: RefusalOf<Problem>['values'] = {},
  ): { readonly ok: false; readonly error: RefusalOf<Problem> } => ({ ok: false, error: { code, problem, place, values } });
