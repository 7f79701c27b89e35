import type { Catalogue } from '../message';

/** Why an audit was not planned or recorded, and why no evidence was created or signed. */
export const evidenceRefusalsEn = {
  'plan.onlyAdministrators': 'Only PMO administrators plan audits. Whoever is named as auditor records the outcome.',
  'plan.projectNotFound': 'This project does not exist, is archived, or you may not see it.',
  'plan.auditNotFound': 'There is no such audit any more. Load the page again.',
  'plan.notYours': 'Only the auditor named and PMO administrators may record this audit.',
  'plan.closed': 'This audit is done or dropped, and stays as it is. Plan another one.',
  'plan.changedMeanwhile': 'Somebody else changed this audit meanwhile. Load the page again; what you typed is kept.',
  'plan.planFirst': 'Plan the audit first. Its outcome can be recorded afterwards.',
  'plan.dueInThePast': 'The day lies in the past.',
  'plan.auditorLeads': 'A peer review is held by somebody else than the lead of the project.',
  'plan.topicTwice': 'The same topic stands in the health register twice.',
  'plan.conclusionNeeded': 'Say what the audit came to.',
  'plan.marksNeeded': 'Give a mark for one topic at least.',
  'evidence.projectNotFound': 'This project does not exist, is archived, or you may not see it.',
  'evidence.onlyLeads': 'Only the lead of the project and PMO administrators may create a report.',
  'evidence.notAudited': 'This project has not been audited yet. Run an audit first.',
  'evidence.reportNotFound': 'This report does not exist, or you may not see its project.',
  'evidence.onlyAdministrators': 'Only PMO administrators sign reports.',
  'evidence.alreadySigned': 'This report is signed, and stays as it is. Create a new one.',
  'evidence.altered': 'This report is no longer what was put together: its digest does not match. Create a new one.',
} as const satisfies Catalogue;
export type EvidenceRefusalKey = keyof typeof evidenceRefusalsEn;
