import type { Catalogue } from '../message';

/** Why something about a project's governance was not done. */
export const governanceRefusalsEn = {
  'project.notFound': 'This project does not exist, or you may not see it.',
  'project.onlyLeads': 'Only the lead of the project and PMO administrators may change this.',
  'project.archived': 'This project is archived. Restore it in Jira first.',
  'record.changedMeanwhile': 'Somebody else saved the project record meanwhile. Load the page again; what you typed is kept.',
  'record.endsBeforeItStarts': 'The end day lies before the start day.',
  'record.badLink': 'This is not a link. Give an address that starts with https://, or the key of an issue.',
  'gates.changedMeanwhile': 'Somebody else changed the gates meanwhile. Load the page again; what you typed is kept.',
  'gates.sameIdTwice': 'The same gate stands in the list twice.',
  'gates.decidedGateStays': 'The gate “{{gate}}” was decided about, so it stays. You may rename it.',
  'gate.notFound': 'There is no such gate any more. Load the page again.',
  'gate.notDecider': 'Only PMO administrators decide at gates.',
  'gate.notAudited': 'This project has not been audited yet, so nobody knows whether it may go on. Run an audit first.',
  'gate.blocked': {
    one: 'A mandatory rule fails: “{{rule}}”. Mend it, or decide on conditions.',
    other: '{{count}} mandatory rules fail, among them “{{rule}}”. Mend them, or decide on conditions.',
  },
  'gate.goHasConditions': 'Some conditions are not met yet. Mark them as met, or decide on conditions.',
  'gate.conditionsNeeded': 'Say what must still be done, by whom and until when.',
  'gate.conditionInThePast': 'The day of this condition lies in the past.',
  'gate.reasonNeeded': 'Say why.',
  'gate.tooManyDecisions': 'This gate was decided about so often that no decision can be added. Add a new gate.',
  'baseline.noDates': 'No issue of this project has a start or due date, so there is nothing to keep.',
  'baseline.unknownChange': 'Plumbline knows of no issue {{key}}, or you may not see it.',
  'baseline.notAChange': '{{key}} is neither a change nor a decision.',
  'baseline.changeNotApproved': 'Nobody has begun with {{key}}, so it cannot have been approved.',
} as const satisfies Catalogue;
export type GovernanceRefusalKey = keyof typeof governanceRefusalsEn;
