import { route } from '@forge/api';
import { z } from 'zod';
import type { JiraFailure } from '../../facts/sync/jira-source';
import { ok, type Result } from '../../shared/result';
import type { JiraName } from '../../templates/items/item';
import { PROVENANCE_PROPERTY } from '../../templates/ports';
import type { JiraCall, JiraClient } from '../jira/jira-client';
import { costOfObjects } from '../jira/points';
import { ISSUES_PER_FETCH } from './jira-issue-calls';
import { numberOfKey } from './jira-issue-json';
import { writing } from './jira-request';

const reference = z.object({ id: z.coerce.string() });
const count = z.object({ total: z.number().int() }).nullish();
const link = z.object({ id: z.coerce.string(), type: z.object({ name: z.string() }), outwardIssue: reference.optional() });
const history = z.object({
  id: z.coerce.string(),
  fields: z.object({
    created: z.string(),
    updated: z.string(),
    comment: count,
    worklog: count,
    attachment: z.array(z.unknown()).nullish(),
    subtasks: z.array(reference).nullish(),
    issuelinks: z.array(link).nullish(),
  }),
  changelog: z
    .object({ total: z.number().int(), histories: z.array(z.object({ items: z.array(z.object({ field: z.string() })) })) })
    .default({ total: 0, histories: [] }),
  properties: z.record(z.string(), z.unknown()).nullish(),
});
/** What became of an issue since it was made. */
export type IssueHistory = z.output<typeof history>;

const fields = ['created', 'updated', 'comment', 'worklog', 'attachment', 'subtasks', 'issuelinks'];

/** Up to a hundred issues from the database, with what was changed about them: the newest changes first, as many as Jira gives. */
const fetchHistories = (idsOrKeys: readonly string[]): JiraCall<IssueHistory[]> => ({
  send: (jira) =>
    jira.requestJira(
      route`/rest/api/3/issue/bulkfetch`,
      writing('POST', { issueIdsOrKeys: idsOrKeys, fields, expand: ['changelog'], properties: [PROVENANCE_PROPERTY] }),
    ),
  answer: z.object({ issues: z.array(history).default([]) }).transform(({ issues }) => issues),
  points: (found) => costOfObjects(found.length),
});

/** What was read so long ago is read again before anything is decided by it. */
const FRESH_MILLISECONDS = 10_000;

/**
 * Histories of issues, read many at once. A run is undone from its last issue to its first, so that asking for one brings those with the
 * numbers before it, too; they are good for some seconds. What this run erased meanwhile is left out of what they say.
 */
export class IssueHistories {
  private readonly read = new Map<string, { readonly history: IssueHistory | undefined; readonly at: number }>();
  private readonly erased = new Set<string>();

  constructor(
    private readonly jira: JiraClient,
    private readonly milliseconds: () => number,
  ) {}

  /** Reads these issues, a hundred a call. */
  async readAll(issueIds: readonly string[]): Promise<Result<undefined, JiraFailure>> {
    for (let from = 0; from < issueIds.length; from += ISSUES_PER_FETCH) {
      const asked = issueIds.slice(from, from + ISSUES_PER_FETCH);
      const kept = await this.fetch(asked, asked);
      if (!kept.ok) return kept;
    }
    return ok(undefined);
  }

  /** `undefined`: there is no such issue. */
  async of({ id, key }: JiraName): Promise<Result<IssueHistory | undefined, JiraFailure>> {
    const known = this.read.get(id);
    if (!known || known.at < this.milliseconds() - FRESH_MILLISECONDS) {
      const kept = await this.fetch([id, ...keysBefore(key)], [id]);
      if (!kept.ok) return kept;
    }
    const found = this.read.get(id)?.history;
    return ok(found && this.withoutErased(found));
  }

  /** An issue or a link that the run took away itself. */
  noteErased(id: string): void {
    this.erased.add(id);
    this.read.delete(id);
  }

  private async fetch(idsOrKeys: readonly string[], expected: readonly string[]): Promise<Result<undefined, JiraFailure>> {
    const fetched = await this.jira.call(fetchHistories(idsOrKeys));
    if (!fetched.ok) return fetched;
    const at = this.milliseconds();
    for (const issueId of expected) this.read.set(issueId, { history: undefined, at });
    for (const found of fetched.value) this.read.set(found.id, { history: found, at });
    return ok(undefined);
  }

  private withoutErased(found: IssueHistory): IssueHistory {
    const { subtasks, issuelinks } = found.fields;
    const isThere = ({ id }: { readonly id: string }): boolean => !this.erased.has(id);
    return { ...found, fields: { ...found.fields, subtasks: subtasks?.filter(isThere), issuelinks: issuelinks?.filter(isThere) } };
  }
}

function keysBefore(key: string | null): readonly string[] {
  const number = numberOfKey(key);
  const prefix = key?.slice(0, key.lastIndexOf('-') + 1) ?? '';
  const first = Math.max(1, number - ISSUES_PER_FETCH + 1);
  return Array.from({ length: Math.max(0, number - first) }, (_, offset) => `${prefix}${first + offset}`);
}
