import type { FindingGroup, FindingQuery, FindingReader, FindingRow, WaivedPart } from '../../audits/findings/finding-reader';
import type { FindingCursor } from '../../contracts/audits/finding';
import type { FactStore } from '../../facts/store/fact-store';
import { rowOf } from './row-of';
import { integerList, integerLiteral, type Sql } from './sql';

const findingRow = rowOf((cells): FindingRow => {
  const followUpProject = cells.wholeOrNull('follow_up_project');
  return {
    projectId: cells.whole('project_id'),
    checkNo: cells.whole('check_no'),
    subjectId: cells.whole('subject_id'),
    subjectName: cells.textOrNull('subject_name'),
    issueNumber: cells.wholeOrNull('issue_number'),
    firstSeenAt: cells.whole('first_seen_at'),
    fixedAt: cells.whole('fixed_at'),
    ownerAccountId: cells.textOrNull('owner'),
    followUp: followUpProject === null ? null : { projectId: followUpProject, issueNumber: cells.whole('follow_up_number') },
  };
});
const countRow = rowOf((cells) => cells.whole('n'));
const groupRow = rowOf((cells) => ({
  key: cells.wholeOrNull('k'),
  open: cells.whole('open_n'),
  waived: cells.whole('waived_n'),
  oldestAt: cells.wholeOrNull('oldest'),
}));
const idRow = rowOf((cells) => cells.whole('id'));
const personRow = rowOf((cells) => ({ id: cells.whole('person_id'), accountId: cells.text('account_id') }));

/** A finding with its issue's number, its owner's account and its follow-up issue. Parts of projects have no issue whatever their id. */
const selectFindings = `SELECT n.project_id, n.check_no, n.subject_id, n.subject_name, n.first_seen_at, n.fixed_at, f.issue_number, p.account_id AS owner,
  u.project_id AS follow_up_project, u.issue_number AS follow_up_number FROM finding n
  LEFT JOIN issue_fact f ON f.project_id = n.project_id AND f.issue_id = n.subject_id AND n.subject_name IS NULL
  LEFT JOIN person p ON p.person_id = n.owner_id
  LEFT JOIN issue_fact u ON u.issue_id = n.follow_up_issue_id`;

/** Findings as people look at them, from the table `finding`. */
export function forgeSqlFindingReader(sql: Sql, people: Pick<FactStore, 'numberPeople'>, now: () => number): FindingReader {
  const peopleNumbered = async (accountIds: readonly string[]): Promise<readonly number[]> =>
    accountIds.length === 0
      ? []
      : sql.select(idRow, `SELECT person_id AS id FROM person WHERE account_id IN (${accountIds.map(() => '?').join(', ')})`, accountIds);
  const conditions = async (query: FindingQuery): Promise<string> => {
    const owners = query.ownerAccountIds === null ? null : await peopleNumbered(query.ownerAccountIds);
    return whereOf(query, owners);
  };
  return {
    async page(query, after, limit) {
      const order = `ORDER BY n.check_no, n.project_id, n.subject_id LIMIT ${integerLiteral(limit)}`;
      return sql.select(findingRow, `${selectFindings} WHERE ${await conditions(query)}${after ? ` AND ${beyond(after)}` : ''} ${order}`);
    },
    async count(query) {
      const [count] = await sql.select(countRow, `SELECT COUNT(*) AS n FROM finding n WHERE ${await conditions(query)}`);
      return count ?? 0;
    },
    async groups(query, by) {
      const key = { check: 'n.check_no', project: 'n.project_id', owner: 'n.owner_id' }[by];
      const waived = waivedSql(query.waived);
      const rows = await sql.select(
        groupRow,
        `SELECT ${key} AS k, COUNT(CASE WHEN NOT (${waived}) THEN 1 END) AS open_n, COUNT(CASE WHEN ${waived} THEN 1 END) AS waived_n, MIN(n.first_seen_at) AS oldest
         FROM finding n WHERE ${await conditions(query)} AND n.fixed_at = 0 GROUP BY ${key}`,
      );
      return by === 'owner' ? withAccounts(sql, rows) : rows;
    },
    async find(name) {
      const [row] = await sql.select(findingRow, `${selectFindings} WHERE ${exactly(name, 'n.')}`);
      return row;
    },
    async issueId(projectId, issueNumber) {
      const [id] = await sql.select(idRow, 'SELECT issue_id AS id FROM issue_fact WHERE project_id = ? AND issue_number = ?', [
        projectId,
        issueNumber,
      ]);
      return id;
    },
    async assign(names, ownerAccountId) {
      if (names.length === 0) return 0;
      const owner = ownerAccountId === null ? null : ((await people.numberPeople([ownerAccountId], now())).get(ownerAccountId) ?? null);
      const which = `fixed_at = 0 AND (${names.map((name) => `(${exactly(name, '')})`).join(' OR ')})`;
      const [count] = await sql.select(countRow, `SELECT COUNT(*) AS n FROM finding WHERE ${which}`);
      await sql.execute(`UPDATE finding SET owner_id = ${integerLiteral(owner)} WHERE ${which}`);
      return count ?? 0;
    },
    async linkFollowUp(name, issueId) {
      await sql.execute(`UPDATE finding SET follow_up_issue_id = ${integerLiteral(issueId)} WHERE ${exactly(name, '')}`);
    },
  };
}

function whereOf(query: FindingQuery, owners: readonly number[] | null): string {
  const parts = [`n.check_no IN (${integerList(query.checkNos)})`, `n.project_id IN (${integerList(query.projectIds)})`];
  switch (query.state) {
    case 'open':
      parts.push('n.fixed_at = 0');
      if (query.waived.length > 0) parts.push(`NOT (${waivedSql(query.waived)})`);
      break;
    case 'waived':
      parts.push('n.fixed_at = 0', `(${waivedSql(query.waived)})`);
      break;
    case 'fixed':
      parts.push('n.fixed_at > 0');
      break;
    case 'all':
      break;
  }
  if (query.since !== null) parts.push(`${query.state === 'fixed' ? 'n.fixed_at' : 'n.first_seen_at'} >= ${integerLiteral(query.since)}`);
  if (owners !== null) parts.push(owners.length === 0 ? '1=0' : `n.owner_id IN (${integerList(owners)})`);
  if (query.subjectIds !== null) parts.push(`n.subject_id IN (${integerList(query.subjectIds)}) AND n.subject_name IS NULL`);
  return parts.join(' AND ');
}

function waivedSql(waived: readonly WaivedPart[]): string {
  if (waived.length === 0) return '1=0';
  return waived
    .map(({ checkNos, projectIds, issueId }) => {
      const subject = issueId === null ? '' : ` AND n.subject_id = ${integerLiteral(issueId)} AND n.subject_name IS NULL`;
      return `(n.check_no IN (${integerList(checkNos)}) AND n.project_id IN (${integerList(projectIds)})${subject})`;
    })
    .join(' OR ');
}

const exactly = ({ checkNo, projectId, subjectId }: FindingCursor, alias: string): string =>
  `${alias}project_id = ${integerLiteral(projectId)} AND ${alias}check_no = ${integerLiteral(checkNo)} AND ${alias}subject_id = ${integerLiteral(subjectId)}`;

/** Rows after the last one of a page. Written as OR: MariaDB does not use an index for a comparison of rows. */
function beyond({ checkNo, projectId, subjectId }: FindingCursor): string {
  const [check, project, subject] = [checkNo, projectId, subjectId].map(integerLiteral);
  return `(n.check_no > ${check} OR (n.check_no = ${check} AND (n.project_id > ${project} OR (n.project_id = ${project} AND n.subject_id > ${subject}))))`;
}

async function withAccounts(sql: Sql, rows: readonly (FindingGroup & { readonly key: number | null })[]): Promise<readonly FindingGroup[]> {
  const ids = rows.flatMap(({ key }) => (key === null ? [] : [key]));
  if (ids.length === 0) return rows;
  const found = await sql.select(personRow, `SELECT person_id, account_id FROM person WHERE person_id IN (${integerList(ids)})`);
  const accountOf = new Map(found.map(({ id, accountId }) => [id, accountId]));
  return rows.map((row) => ({ ...row, key: row.key === null ? null : (accountOf.get(row.key) ?? null) }));
}
