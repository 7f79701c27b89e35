/** Why a use case of audits did not do what was asked; `message` is a key of the messages `audit.refusal.*`. */
export interface AuditRefusal {
  readonly code: 'NOT_FOUND' | 'NOT_ALLOWED' | 'INVALID_REQUEST' | 'CONFLICT';
  readonly message: AuditRefusalMessage;
  readonly place?: string;
}

export const auditRefusalMessages = [
  'refusal.findingNotFound',
  'refusal.findingFixed',
  'refusal.notAnIssue',
  'refusal.onlyLeads',
  'refusal.projectNotFound',
  'refusal.runNotFound',
  'refusal.jira',
] as const;
export type AuditRefusalMessage = (typeof auditRefusalMessages)[number];
