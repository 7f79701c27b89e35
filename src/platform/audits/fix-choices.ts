import type { FieldItem } from '../../audits/fixes/fix-field';
import type { ChoiceReader, JiraTrouble, VersionChoice } from '../../audits/fixes/fix-ports';
import type { JiraVersion } from '../../facts/sync/jira-source';
import { err, ok, type Result } from '../../shared/result';
import {
  findAssignable,
  findIssue,
  findIssues,
  readComponents,
  readParentTypes,
  readPriorities,
  searchAssignable,
} from '../jira/edit-choices';
import type { JiraClient } from '../jira/jira-client';
import { readVersions } from '../jira/read-projects';
import { readResolutions } from '../jira/read-site-vocabulary';
import { ask } from './fix-jira';

type Found<T> = Promise<Result<T, JiraTrouble>>;

/** What there is to choose from, asked of Jira as the person who looks. `keyOf` names a project that they may browse. */
export function fixChoices(jira: JiraClient, keyOf: (projectId: number) => Promise<string | undefined>): ChoiceReader {
  const inProject = async <T>(projectId: number, find: (key: string) => Found<T>): Found<T> => {
    const key = await keyOf(projectId);
    return key === undefined ? err({ kind: 'refused', message: '' }) : find(key);
  };
  return {
    people: (projectId, query) => inProject(projectId, (key) => ask(jira, searchAssignable(key, query))),
    person: (projectId, accountId) =>
      inProject(projectId, async (key) => {
        const found = await ask(jira, findAssignable(key, accountId));
        return found.ok ? ok(found.value.find(({ id }) => id === accountId)) : found;
      }),
    components: (projectId) => ask(jira, readComponents(projectId)),
    async versions(projectId) {
      const found = await ask(jira, readVersions(projectId));
      return found.ok ? ok(inOrder(found.value)) : found;
    },
    priorities: (projectId) => ask(jira, readPriorities(projectId)),
    async resolutions() {
      const found = await ask(jira, readResolutions());
      return found.ok ? ok(found.value.map(({ id, name }): FieldItem => ({ id: String(id), name }))) : found;
    },
    parents: (projectId, query) => parentsIn(jira, projectId, query),
    async issue(issueKey) {
      const found = await ask(jira, findIssue(issueKey));
      return found.ok ? ok(found.value && { id: found.value.id, name: found.value.key }) : found;
    },
  };
}

/** Versions to come by their date, then released ones, the latest first. */
function inOrder(versions: readonly JiraVersion[]): readonly VersionChoice[] {
  const live = versions.filter(({ archived }) => !archived);
  const date = ({ releaseDate }: JiraVersion) => releaseDate ?? '9999';
  const ahead = live.filter(({ released }) => !released).sort((a, b) => (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : 0));
  const behind = live.filter(({ released }) => released).sort((a, b) => (date(a) > date(b) ? -1 : date(a) < date(b) ? 1 : 0));
  return [...ahead, ...behind].map(({ id, name, released }) => ({ id: String(id), name, released }));
}

async function parentsIn(jira: JiraClient, projectId: number, query: string): Found<readonly FieldItem[]> {
  const types = await ask(jira, readParentTypes(projectId));
  if (!types.ok) return types;
  if (types.value.length === 0) return ok([]);
  const ids = types.value.map(({ id }) => id).join(', ');
  const words = query.replace(/[^\p{L}\p{N}\s-]/gu, ' ').trim();
  const named = words === '' ? '' : ` AND summary ~ "${words}*"`;
  const found = await ask(
    jira,
    findIssues(`project = ${projectId} AND issuetype IN (${ids}) AND statusCategory != Done${named} ORDER BY created DESC`),
  );
  return found.ok ? ok(found.value.map(({ key, fields }): FieldItem => ({ id: key, name: `${key} ${fields.summary}` }))) : found;
}
