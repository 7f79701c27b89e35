import type { ErrorCode } from '../../contracts/errors';
import type { JiraFailure } from '../../facts/sync/jira-source';
import { err } from '../../shared/result';

/** Why something about runs was not done; texts are `provision.refusal.<problem>`. */
export interface RunRefusal {
  readonly code: Extract<ErrorCode, 'INVALID_REQUEST' | 'NOT_FOUND' | 'NOT_ALLOWED' | 'CONFLICT' | 'JIRA_UNAVAILABLE'>;
  readonly problem: RunRefusalProblem;
  readonly place: string;
}

export type RunRefusalProblem =
  | 'templateNotFound'
  | 'templateRetired'
  | 'projectNotFound'
  | 'runNotFound'
  | 'planHasErrors'
  | 'changedMeanwhile'
  | 'projectBusy'
  | 'nothingToDo'
  | 'notDecider'
  | 'alreadyDecided'
  | 'cannotCancel'
  | 'cannotResume'
  | 'needsJiraAdministrator'
  | 'cannotUndo'
  | 'jiraSilent'
  | 'jiraRefuses';

export const refuse = (code: RunRefusal['code'], problem: RunRefusalProblem, place = '') => err<RunRefusal>({ code, problem, place });

/** Jira could not be read. */
export const unread = ({ kind }: JiraFailure) =>
  kind === 'rateLimited' || kind === 'unavailable' || kind === 'unexpectedAnswer'
    ? refuse('JIRA_UNAVAILABLE', 'jiraSilent')
    : refuse('NOT_ALLOWED', 'jiraRefuses');
