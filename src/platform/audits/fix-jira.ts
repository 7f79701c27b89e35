import { z } from 'zod';
import type { FixJira, JiraTrouble } from '../../audits/fixes/fix-ports';
import { liveIssueOf } from '../../audits/fixes/live-facts';
import type { Settings } from '../../contracts/settings';
import type { FieldKnowledge } from '../../facts/collect/field-knowledge';
import { fieldsToRead } from '../../facts/collect/field-knowledge';
import { peopleOf } from '../../facts/collect/issue-facts-from';
import { ISSUES_PER_PAGE, type JiraFailure } from '../../facts/sync/jira-source';
import { err, ok, type Result } from '../../shared/result';
import { editIssue, readEditScreen } from '../jira/edit-issue';
import type { JiraCall, JiraClient } from '../jira/jira-client';
import { fetchIssues } from '../jira/search-issues';
import { readIssuesToJudge } from '../sql/issues-to-judge';
import { inSlices, type Sql, sqlNumber } from '../sql/sql';

const personRow = z.object({ person_id: sqlNumber, account_id: z.string() });

interface FixWorld {
  readonly sql: Sql;
  readonly asViewer: JiraClient;
  readonly settings: () => Promise<Settings>;
  readonly fields: () => Promise<FieldKnowledge>;
  readonly now: () => number;
}

/** Reads and changes issues as the person who looks. */
export function fixJira({ sql, asViewer, settings, fields, now }: FixWorld): FixJira {
  return {
    async liveIssues(issueIds) {
      const [current, knowledge] = await Promise.all([settings(), fields()]);
      const [read, stored] = await Promise.all([
        fetchAll(asViewer, issueIds, fieldsToRead(knowledge, current)),
        readIssuesToJudge(sql, issueIds),
      ]);
      if (!read.ok) return read;
      const storedFacts = new Map(stored.map(({ fact }) => [fact.issueId, fact]));
      const collect = {
        fields: knowledge,
        blockingLinkTypes: current.blockingLinkTypes,
        customFacts: current.customFacts,
        personNumbers: await numbersOf(sql, [...new Set(read.value.flatMap(peopleOf))]),
        collectedAt: now(),
      };
      return ok(read.value.flatMap((issue) => liveIssueOf(issue, collect, storedFacts.get(Number(issue.id))) ?? []));
    },
    fieldOfIssues: (issueIds, ids) => fetchAll(asViewer, issueIds, [ids.read]),
    async editScreen(issueId) {
      const screen = await ask(asViewer, readEditScreen(issueId));
      return screen.ok || screen.error.kind === 'unavailable' ? screen : ok(new Map());
    },
    async change(change) {
      const changed = await ask(asViewer, editIssue(change));
      return changed.ok ? ok(undefined) : changed;
    },
  };
}

async function fetchAll(jira: JiraClient, issueIds: readonly number[], fields: readonly string[]) {
  const pages = await Promise.all([...inSlices(issueIds, ISSUES_PER_PAGE)].map((slice) => ask(jira, fetchIssues(slice, fields))));
  const failed = pages.find((page) => !page.ok);
  if (failed && !failed.ok) return failed;
  const order = new Map(issueIds.map((id, index) => [id, index]));
  const found = pages.flatMap((page) => (page.ok ? page.value : []));
  return ok(found.sort((a, b) => (order.get(Number(a.id)) ?? 0) - (order.get(Number(b.id)) ?? 0)));
}

/** The numbers of people in facts. Looking at an issue keeps nothing: who has no number yet gets one that stands for this call only. */
async function numbersOf(sql: Sql, accountIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (accountIds.length === 0) return new Map();
  const rows = await sql.select(
    personRow,
    `SELECT person_id, account_id FROM person WHERE account_id IN (${accountIds.map(() => '?').join(', ')})`,
    accountIds,
  );
  const known = new Map(rows.map((row) => [row.account_id, row.person_id]));
  return new Map(accountIds.map((accountId, index) => [accountId, known.get(accountId) ?? NOBODY_KNOWN - index]));
}

/** The largest number of the column; people are numbered from 1. */
const NOBODY_KNOWN = 4_294_967_295;

/** Calls Jira and says what its failure means for a fix. */
export async function ask<T>(jira: JiraClient, call: JiraCall<T>): Promise<Result<T, JiraTrouble>> {
  const answer = await jira.call(call);
  return answer.ok ? answer : err(troubleOf(answer.error));
}

function troubleOf(failure: JiraFailure): JiraTrouble {
  switch (failure.kind) {
    case 'badRequest':
    case 'notAllowed':
    case 'notFound':
      return { kind: 'refused', message: failure.message };
    case 'rateLimited':
    case 'unavailable':
    case 'unexpectedAnswer':
      return { kind: 'unavailable' };
  }
}
