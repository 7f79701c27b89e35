import type { IssueRecord } from '../../model/records';
import type { Operation, OperationCall } from '../../operation';
import { ok } from '../answering/answers';
import { flag } from '../answering/request';

/** Suggestions in one section, as Jira shows them. */
const SUGGESTIONS = 20;

/** Suggests issues by key or words of the summary: recently updated ones, and those of a JQL query when one is given. */
export const getIssuePickerResource: Operation = async (call) => {
  const { query, site } = call;
  const text = (query.get('query') ?? '').trim().toLowerCase();
  const currentJql = query.get('currentJQL');
  const recent = (await site.search('updated >= "1970-01-01" ORDER BY updated DESC', call.caller)).slice(0, 5000);
  const sections = [section(call, 'hs', 'History Search', recent, text)];
  if (currentJql) sections.push(section(call, 'cs', 'Current Search', await site.search(currentJql, call.caller), text));
  return ok({ sections });
};

function section(call: OperationCall, id: string, label: string, issueIds: readonly string[], text: string): unknown {
  const { state, query } = call;
  const current = query.get('currentIssueKey')?.toUpperCase();
  const projectId = query.get('currentProjectId');
  const withSubtasks = flag(call, 'showSubTasks', true);
  const found: IssueRecord[] = [];
  for (const issueId of issueIds) {
    const issue = state.get('issues', issueId);
    if (!issue || issue.key === current || (projectId && issue.projectId !== projectId)) continue;
    if (!withSubtasks && (state.get('issueTypes', issue.issueTypeId)?.hierarchyLevel ?? 0) < 0) continue;
    if (text !== '' && !matches(issue, text)) continue;
    found.push(issue);
    if (found.length === SUGGESTIONS) break;
  }
  return {
    label,
    id,
    sub: `Showing ${found.length} of ${found.length} matching issues`,
    ...(found.length === 0 ? { msg: 'No matching issues found' } : {}),
    issues: found.map((issue) => ({
      id: Number(issue.id),
      key: issue.key,
      keyHtml: marked(issue.key, text),
      img: `/rest/api/2/universal_avatar/view/type/issuetype/avatar/${state.get('issueTypes', issue.issueTypeId)?.avatarId ?? ''}?size=medium`,
      summary: marked(issue.summary, text),
      summaryText: issue.summary,
    })),
  };
}

function matches(issue: IssueRecord, text: string): boolean {
  const summary = issue.summary.toLowerCase();
  return issue.key.toLowerCase().startsWith(text) || text.split(/\s+/).every((word) => summary.includes(word));
}

/** The matching part in bold, with the rest made safe for HTML. */
function marked(value: string, text: string): string {
  const safe = (part: string) => part.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const at = text === '' ? -1 : value.toLowerCase().indexOf(text);
  if (at < 0) return safe(value);
  return `${safe(value.slice(0, at))}<b>${safe(value.slice(at, at + text.length))}</b>${safe(value.slice(at + text.length))}`;
}
