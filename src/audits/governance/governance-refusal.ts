import { type RefusalOf, refusing } from '../refusal';

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

export type GovernanceRefusal = RefusalOf<GovernanceProblem>;

export const refuse = refusing<GovernanceProblem>();
