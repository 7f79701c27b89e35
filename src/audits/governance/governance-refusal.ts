import type { ErrorCode } from '../../contracts/errors';

/** Why something about a project's governance was not done; each is a text of `src/messages/governance/refusals`. */
export const governanceProblems = [
  'project.notFound',
  'project.onlyLeads',
  'project.archived',
  'record.changedMeanwhile',
  'record.endsBeforeItStarts',
  'record.badLink',
  'gates.changedMeanwhile',
  'gates.sameIdTwice',
  'gates.decidedGateStays',
  'gate.notFound',
  'gate.notDecider',
  'gate.notAudited',
  'gate.blocked',
  'gate.goHasConditions',
  'gate.conditionsNeeded',
  'gate.conditionInThePast',
  'gate.reasonNeeded',
  'gate.tooManyDecisions',
  'baseline.noDates',
  'baseline.unknownChange',
  'baseline.notAChange',
  'baseline.changeNotApproved',
] as const;
export type GovernanceProblem = (typeof governanceProblems)[number];

export interface GovernanceRefusal {
  readonly code: Extract<ErrorCode, 'INVALID_REQUEST' | 'NOT_FOUND' | 'NOT_ALLOWED' | 'CONFLICT'>;
  readonly problem: GovernanceProblem;
  /** Which part of the request it is about. */
  readonly place: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export const refuse = (
  code: GovernanceRefusal['code'],
  problem: GovernanceProblem,
  place: string,
  values: GovernanceRefusal['values'] = {},
): { readonly ok: false; readonly error: GovernanceRefusal } => ({ ok: false, error: { code, problem, place, values } });
