import type { ForgeHost } from '../../local/forge/forge-host';
import { issueFactCatalogue } from '../../src/facts/issue-fact-catalogue';

/** Answers the rows of a query on the app's schema. */
export type ReadRows = (query: string) => Promise<readonly Record<string, unknown>[]>;

/** Everything that was collected, table by table. */
export type CollectedFacts = Readonly<Record<'issues' | 'relations' | 'customFacts' | 'versions' | 'projects', readonly unknown[]>>;

/** Inspection of the host shows a thousand rows at most. */
const SLICE = 500;

export const rowsOfHost =
  (host: ForgeHost): ReadRows =>
  async (query) => {
    const answer = await host.tools.sqlQuery(query);
    if ('error' in answer) throw new Error(answer.error);
    return answer.rows;
  };

/**
 * What was collected, in a form by which two runs may be compared: without the time of collection, and with people by account instead of
 * by number, since numbers are given in the order in which people are met.
 */
export async function collectedFacts(read: ReadRows): Promise<CollectedFacts> {
  const compared = Object.values(issueFactCatalogue)
    .map((definition) => definition.column)
    .filter((column) => !['collected_at', 'assignee_id', 'reporter_id'].includes(column));
  return {
    issues: await inSlices(
      read,
      (after) =>
        `SELECT ${compared.map((column) => `f.${column}`).join(', ')}, a.account_id AS assignee, r.account_id AS reporter FROM issue_fact f
         LEFT JOIN person a ON a.person_id = f.assignee_id LEFT JOIN person r ON r.person_id = f.reporter_id
         WHERE f.issue_id > ${after} ORDER BY f.issue_id LIMIT ${SLICE}`,
    ),
    relations: await inSlices(
      read,
      (after) =>
        `SELECT issue_id, GROUP_CONCAT(CONCAT(kind, ':', target_id, ':', project_id) ORDER BY kind, target_id) AS targets
         FROM issue_relation WHERE issue_id > ${after} GROUP BY issue_id ORDER BY issue_id LIMIT ${SLICE}`,
    ),
    customFacts: await inSlices(
      read,
      (after) =>
        `SELECT issue_id, GROUP_CONCAT(CONCAT(project_id, ':', field_number, ':', value) ORDER BY field_number) AS fields
         FROM custom_fact WHERE issue_id > ${after} GROUP BY issue_id ORDER BY issue_id LIMIT ${SLICE}`,
    ),
    versions: await read(
      'SELECT project_id, version_id, name, start_day, release_day, released, archived FROM version_fact ORDER BY version_id',
    ),
    projects: await read(
      `SELECT p.project_id, p.project_key, p.name, p.type_key, p.team_managed, p.category_id, p.archived, l.account_id AS lead_account
       FROM project_fact p LEFT JOIN person l ON l.person_id = p.lead_id ORDER BY p.project_id`,
    ),
  };
}

async function inSlices(read: ReadRows, query: (after: number) => string): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (let after = 0; ; ) {
    const rows = await read(query(after));
    found.push(...rows);
    if (rows.length < SLICE) return found;
    after = Number(rows.at(-1)?.issue_id);
  }
}
