import type { JiraFailure } from '../../facts/sync/jira-source';
import { ok, type Result } from '../../shared/result';
import type { FoundItem } from '../../templates/items/item';
import type { JiraClient } from '../jira/jira-client';
import { fetchIssues, ISSUES_PER_FETCH, searchPage } from './jira-issue-calls';
import { type FoundIssue, issueFieldIds, issueFieldsOf, nameOfIssue, numberOfKey } from './jira-issue-json';
import { provenanceIn } from './jira-provenance';
import type { SiteField, SiteFields } from './jira-site-words';

/**
 * All issues of a project with the links between them. The search index says which there are; issues that were made just now it may not know
 * yet, so that the keys after its last one are looked up in the database until a whole batch is not in use.
 */
export async function readProjectIssues(
  jira: JiraClient,
  project: { readonly id: number; readonly key: string },
  site: SiteFields,
  custom: readonly SiteField[],
): Promise<Result<readonly FoundItem[], JiraFailure>> {
  const fieldIds = [...issueFieldIds, ...(site.startDate ? [site.startDate.id] : []), ...custom.map(({ id }) => id)];
  const found = new Map<string, FoundIssue>();
  for (let token: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(jira, project.id, fieldIds, token);
    if (!page.ok) return page;
    for (const issue of page.value.issues) found.set(issue.id, issue);
    token = page.value.next;
    if (token === null) break;
  }
  const newer = await readNewer(jira, project.key, fieldIds, [...found.values()]);
  if (!newer.ok) return newer;
  for (const issue of newer.value) found.set(issue.id, issue);
  return ok(itemsOf([...found.values()], site.startDate?.id, custom));
}

const readPage = (jira: JiraClient, projectId: number, fieldIds: readonly string[], token: string | null) =>
  jira.call(searchPage(`project = ${projectId} ORDER BY key ASC`, fieldIds, token));

async function readNewer(
  jira: JiraClient,
  projectKey: string,
  fieldIds: readonly string[],
  known: readonly FoundIssue[],
): Promise<Result<readonly FoundIssue[], JiraFailure>> {
  const last = known.reduce((highest, { key }) => Math.max(highest, numberOfKey(key)), 0);
  const newer: FoundIssue[] = [];
  for (let number = last + 1; ; number += ISSUES_PER_FETCH) {
    const keys = Array.from({ length: ISSUES_PER_FETCH }, (_, offset) => `${projectKey}-${number + offset}`);
    const read = await jira.call(fetchIssues(keys, fieldIds));
    if (!read.ok) return read;
    if (read.value.length === 0) return ok(newer);
    newer.push(...read.value);
  }
}

function itemsOf(issues: readonly FoundIssue[], startDateId: string | undefined, custom: readonly SiteField[]): FoundItem[] {
  const ordered = [...issues].sort((one, other) => numberOfKey(one.key) - numberOfKey(other.key));
  const refs = new Map<string, string>();
  for (const { id, properties } of ordered) {
    const ref = provenanceIn(properties)?.item;
    if (ref !== undefined) refs.set(id, ref);
  }
  // A copy of an issue has the provenance of its original.
  const originals = new Map<string, string>();
  for (const [id, ref] of refs) if (!originals.has(ref)) originals.set(ref, id);
  const refOf = (id: string): string | null => {
    const ref = refs.get(id);
    return ref !== undefined && originals.get(ref) === id ? ref : null;
  };
  const nameOf = (kind: string, id: string): string => (kind === 'issue' ? (refOf(id) ?? `jira:${id}`) : `jira:${id}`);
  const there = new Set(ordered.map(({ id }) => id));
  return ordered.flatMap((issue): FoundItem[] => [
    {
      ref: refOf(issue.id),
      kind: 'issue',
      jira: nameOfIssue(issue),
      fields: issueFieldsOf(issue, startDateId, custom, nameOf),
      shared: false,
    },
    ...(issue.fields.issuelinks ?? []).flatMap(({ id, type, outwardIssue }): FoundItem[] => {
      if (!outwardIssue || !there.has(outwardIssue.id)) return [];
      const fields = { type: type.name, from: nameOf('issue', issue.id), to: nameOf('issue', outwardIssue.id) };
      return [{ ref: null, kind: 'link', jira: { id, key: null }, fields, shared: false }];
    }),
  ]);
}
