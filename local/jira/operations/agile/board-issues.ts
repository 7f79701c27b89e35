import type { BoardRecord, IssueRecord } from '../../model/records';
import type { OperationAnswer, OperationCall } from '../../operation';
import { seedIds } from '../../site/seed-ids';
import { issueView } from '../../views/issue-view';
import { ok } from '../answering/answers';
import { expands, listOf, wholeNumber } from '../answering/request';

/** Splits a query before its ORDER BY. */
function parts(jql: string): { readonly where: string; readonly order: string } {
  const at = jql.search(/\border\s+by\b/i);
  return at < 0 ? { where: jql.trim(), order: '' } : { where: jql.slice(0, at).trim(), order: jql.slice(at) };
}

/** The issues of a base query that the caller may see, narrowed by the call's own `jql`, in the order that either asks for. */
export async function issuesMatching(call: OperationCall, base: string): Promise<readonly IssueRecord[]> {
  const own = parts(call.query.get('jql') ?? '');
  const from = parts(base);
  const where = [from.where, own.where].filter((clause) => clause !== '').map((clause) => `(${clause})`);
  const ids = await call.site.search(`${where.join(' AND ')} ${own.order || from.order}`.trim(), call.caller);
  return ids.flatMap((id) => call.state.get('issues', id) ?? []);
}

export function boardJql(call: OperationCall, board: BoardRecord): string {
  return call.state.get('filters', board.filterId)?.jql ?? `project = ${board.projectId}`;
}

/** A page of issues in the form of the Software API. */
export function issuesAnswer(call: OperationCall, issues: readonly IssueRecord[]): OperationAnswer {
  const startAt = Math.max(0, wholeNumber(call, 'startAt', 0));
  const maxResults = Math.min(100, Math.max(0, wholeNumber(call, 'maxResults', 50)));
  const fields = listOf(call, 'fields');
  const wanted = { fields: fields.length > 0 ? fields : ['*navigable'], expand: expands(call), properties: [] };
  return ok({
    expand: 'schema,names',
    startAt,
    maxResults,
    total: issues.length,
    issues: issues.slice(startAt, startAt + maxResults).map((issue) => issueView(issue, wanted, call)),
  });
}

/** Ids of the sprints that an issue is or was in. */
export function sprintIdsOf(issue: IssueRecord): readonly string[] {
  const value = issue.custom[seedIds.fields.sprint];
  return Array.isArray(value) ? value.map(String) : [];
}

/** Whether an issue is planned: in a sprint that has not been closed. */
export function isPlanned(call: OperationCall, issue: IssueRecord): boolean {
  return sprintIdsOf(issue).some((id) => {
    const state = call.state.get('sprints', id)?.state;
    return state === 'active' || state === 'future';
  });
}
