/** Why a fix was not planned, applied or undone; each is a text of `src/messages/fixes`. */
export const fixProblems = [
  'refusal.ruleNotChecked',
  'refusal.noFix',
  'refusal.projectNotFound',
  'refusal.issueNotFound',
  'refusal.planNotFound',
  'refusal.choiceMissing',
  'refusal.choiceUnknown',
  'refusal.nothingToUndo',
  'refusal.jira',
  'refusal.jiraSilent',
] as const;
export type FixProblem = (typeof fixProblems)[number];

export interface FixRefusal {
  readonly code: 'INVALID_REQUEST' | 'NOT_FOUND' | 'NOT_ALLOWED' | 'CONFLICT' | 'JIRA_UNAVAILABLE';
  readonly problem: FixProblem;
  readonly place?: string;
  /** Jira's own words, for `refusal.jira`. */
  readonly jira?: string;
}

export const refuse = (
  code: FixRefusal['code'],
  problem: FixProblem,
  place?: string,
): { readonly ok: false; readonly error: FixRefusal } => ({
  ok: false,
  error: { code, problem, ...(place === undefined ? {} : { place }) },
});
