import type { Catalogue } from '../../message';

/** Why something was not judged, and why something about findings was refused. */
export const auditEngineEn = {
  'reason.error': 'The check could not be run. For support: {{correlationId}}',
  'reason.jqlRefused': 'Jira refused the query: {{problem}}',
  'reason.noData': 'The project has not been read for this yet.',
  'reason.unknownRule': 'This version of Plumbline has no such rule.',
  'refusal.findingNotFound': 'This finding does not exist, or you may not see it.',
  'refusal.findingFixed': 'This finding has been fixed meanwhile. Refresh the page.',
  'refusal.notAnIssue': 'This finding is not about an issue, so there is nothing to comment on.',
  'refusal.onlyLeads': 'Only PMO administrators and the lead of the project may do this.',
  'refusal.projectNotFound': 'This project does not exist, or you may not see it.',
  'refusal.runNotFound': 'This audit does not exist any more.',
  'refusal.jira': 'Jira refused it: {{problem}}',
  'refusal.jiraSilent': 'Jira did not do it, and did not say why. Look whether it is there before you try again.',
} as const satisfies Catalogue;
export type AuditEngineKey = keyof typeof auditEngineEn;
