import { z } from 'zod';
import type { CollectedIssue } from '../../facts/collect/issue-facts-from';
import type { CustomFact, IssueFact, IssueRelation } from '../../facts/issue-fact';
import { relationKind } from '../../facts/issue-fact';
import type { ProjectFact, VersionFact } from '../../facts/project-fact';
import type { DirtyProject, FactStore } from '../../facts/store/fact-store';
import { secondsPerDay } from '../../shared/epoch';
import { deriveFacts } from './derive-facts';
import {
  customFactLiteral,
  customFactRow,
  issueFactColumns,
  issueFactLiteral,
  issueFactRow,
  relationLiteral,
  relationRow,
} from './issue-fact-rows';
import { projectFactRow, projectFactValues, versionFactRow, versionFactValues } from './project-fact-rows';
import { inSlices, integerList, type Sql, sqlNumber } from './sql';
import { touch, touchedKind, touchedRows, untouch } from './touched-rows';

/** Issues handled together: one statement each for relations, custom facts, facts and derivation, a few hundred kilobytes at most. */
const ISSUES_PER_BATCH = 500;

const personRow = z.object({ person_id: sqlNumber, account_id: z.string(), seen_at: sqlNumber });
const placeRow = z.object({ issue_id: sqlNumber, project_id: sqlNumber });
const idRow = z.object({ id: sqlNumber });
const countRow = z.object({ n: sqlNumber });

const upsertFacts = `INSERT INTO issue_fact (${issueFactColumns.join(', ')}) VALUES `;
const replaceFacts = ` ON DUPLICATE KEY UPDATE ${issueFactColumns.map((column) => `${column} = VALUES(${column})`).join(', ')}`;

/** Facts in Forge SQL. The order of statements is what makes an interrupted write safe to repeat; see each method. */
export class ForgeSqlFactStore implements FactStore {
  private readonly knownPeople = new Map<string, number>();

  constructor(private readonly sql: Sql) {}

  async numberPeople(accountIds: readonly string[], seenAt: number): Promise<ReadonlyMap<string, number>> {
    const unknown = [...new Set(accountIds)].filter((accountId) => !this.knownPeople.has(accountId));
    for (const slice of inSlices(unknown, 500)) {
      const stale = await this.readPeople(slice, seenAt - secondsPerDay);
      const missing = slice.filter((accountId) => !this.knownPeople.has(accountId));
      if (stale.length > 0) await this.sql.execute(`UPDATE person SET seen_at = ? WHERE person_id IN (${integerList(stale)})`, [seenAt]);
      if (missing.length === 0) continue;
      await this.sql.execute(
        `INSERT INTO person (account_id, seen_at) VALUES ${missing.map(() => '(?, ?)').join(', ')} ON DUPLICATE KEY UPDATE seen_at = VALUES(seen_at)`,
        missing.flatMap((accountId) => [accountId, seenAt]),
      );
      await this.readPeople(missing, 0);
    }
    return this.knownPeople;
  }

  /**
   * Relations that begin are written first and parents that ended are removed last, so that whoever lost a child is still found when an
   * interrupted call is repeated.
   */
  async saveIssues(issues: readonly CollectedIssue[]): Promise<void> {
    for (const batch of inSlices(issues, ISSUES_PER_BATCH)) {
      const ids = batch.map(({ fact }) => fact.issueId);
      const known = await this.relationsAround(ids);
      const wanted = batch.flatMap(({ relations }) => relations);
      const own = known.filter((relation) => ids.includes(relation.issueId));
      const affected = new Set([...ids, ...dependentsOf(known, ids), ...parentsIn(known, ids), ...parentsIn(wanted, ids)]);
      await this.markDirty([...batch.map(({ fact }) => fact.projectId), ...(await this.projectsOf([...affected]))]);

      const wantedKeys = new Set(wanted.map(keyOf));
      const stored = new Set(own.map(relationLiteral));
      const stale = own.filter((relation) => !wantedKeys.has(keyOf(relation)));
      await this.insertRelations(wanted.filter((relation) => !stored.has(relationLiteral(relation))));
      await this.deleteRelations(stale.filter((relation) => relation.kind !== relationKind.parent));
      await this.replaceCustomFacts(
        ids,
        batch.flatMap(({ customFacts }) => customFacts),
      );
      await this.sql.execute(upsertFacts + batch.map(({ fact }) => issueFactLiteral(fact)).join(',') + replaceFacts);
      // Meanwhile another lane may have saved an issue that depends on one of these, and derived it without seeing them: so who depends is
      // asked again now that they are there.
      const newcomers = [...dependentsOf(await this.relationsAround(ids), ids)].filter((id) => !affected.has(id));
      if (newcomers.length > 0) await this.markDirty(await this.projectsOf(newcomers));
      await deriveFacts(this.sql, [...affected, ...newcomers]);
      await this.deleteRelations(stale.filter((relation) => relation.kind === relationKind.parent));
    }
  }

  /** The rows of the issues themselves go last: as long as one is there, an interrupted deletion is found again. */
  async deleteIssues(issueIds: readonly number[]): Promise<void> {
    for (const batch of inSlices(issueIds, ISSUES_PER_BATCH)) {
      const known = await this.relationsAround(batch);
      const affected = new Set([...dependentsOf(known, batch), ...parentsIn(known, batch)]);
      for (const id of batch) affected.delete(id);
      const ids = integerList(batch);
      await this.markDirty(await this.projectsOf([...batch, ...affected]));
      await deriveFacts(this.sql, affected, batch);
      await this.sql.execute(`DELETE FROM issue_relation WHERE issue_id IN (${ids})`);
      await this.sql.execute(`DELETE FROM custom_fact WHERE issue_id IN (${ids})`);
      await this.sql.execute(`DELETE FROM issue_fact WHERE issue_id IN (${ids})`);
    }
  }

  async issuesCollectedBefore(projectId: number, collectedBefore: number, limit: number): Promise<readonly number[]> {
    const rows = await this.sql.select(
      idRow,
      'SELECT issue_id AS id FROM issue_fact WHERE project_id = ? AND collected_at < ? ORDER BY issue_id LIMIT ?',
      [projectId, collectedBefore, limit],
    );
    return rows.map((row) => row.id);
  }

  async childrenOf(issueIds: readonly number[]): Promise<readonly number[]> {
    if (issueIds.length === 0) return [];
    const rows = await this.sql.select(
      idRow,
      `SELECT r.issue_id AS id FROM issue_relation r JOIN issue_fact f ON f.issue_id = r.issue_id AND f.parent_id = r.target_id
       WHERE r.kind = 1 AND r.target_id IN (${integerList(issueIds)})`,
    );
    return rows.map((row) => row.id);
  }

  async countIssues(projectId: number): Promise<number> {
    const rows = await this.sql.select(countRow, 'SELECT COUNT(*) AS n FROM issue_fact WHERE project_id = ?', [projectId]);
    return rows[0]?.n ?? 0;
  }

  async saveProjects(projects: readonly ProjectFact[]): Promise<void> {
    for (const slice of inSlices(projects)) {
      await this.sql.execute(
        `INSERT INTO project_fact (project_id, project_key, name, type_key, team_managed, category_id, category_name, lead_id, archived, collected_at)
         VALUES ${slice.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}
         ON DUPLICATE KEY UPDATE project_key = VALUES(project_key), name = VALUES(name), type_key = VALUES(type_key),
           team_managed = VALUES(team_managed), category_id = VALUES(category_id), category_name = VALUES(category_name),
           lead_id = VALUES(lead_id), archived = VALUES(archived), collected_at = VALUES(collected_at)`,
        slice.flatMap(projectFactValues),
      );
    }
  }

  projects(): Promise<readonly ProjectFact[]> {
    return this.sql.select(
      projectFactRow,
      `SELECT project_id, project_key, name, type_key, team_managed, category_id, category_name, lead_id, archived, collected_at
       FROM project_fact ORDER BY project_id`,
    );
  }

  async clearProject(projectId: number): Promise<void> {
    await this.markDirty([projectId]);
    for (;;) {
      const ids = await this.issuesCollectedBefore(projectId, 4_294_967_295, ISSUES_PER_BATCH);
      if (ids.length === 0) break;
      await this.deleteIssues(ids);
    }
    await this.sql.execute('DELETE FROM version_fact WHERE project_id = ?', [projectId]);
  }

  async deleteProject(projectId: number): Promise<void> {
    await this.clearProject(projectId);
    await this.sql.execute('DELETE FROM project_fact WHERE project_id = ?', [projectId]);
  }

  async replaceVersions(projectId: number, versions: readonly VersionFact[]): Promise<void> {
    await this.markDirty([projectId]);
    for (const slice of inSlices(versions)) {
      await this.sql.execute(
        `INSERT INTO version_fact (project_id, version_id, name, start_day, release_day, released, archived)
         VALUES ${slice.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ')}
         ON DUPLICATE KEY UPDATE project_id = VALUES(project_id), name = VALUES(name), start_day = VALUES(start_day),
           release_day = VALUES(release_day), released = VALUES(released), archived = VALUES(archived)`,
        slice.flatMap(versionFactValues),
      );
    }
    const kept = versions.length === 0 ? '' : ` AND version_id NOT IN (${integerList(versions.map((version) => version.versionId))})`;
    await this.sql.execute(`DELETE FROM version_fact WHERE project_id = ?${kept}`, [projectId]);
    await deriveFacts(this.sql, await this.issuesWithWrongReleases(projectId));
  }

  versions(projectId: number): Promise<readonly VersionFact[]> {
    return this.sql.select(
      versionFactRow,
      'SELECT project_id, version_id, name, start_day, release_day, released, archived FROM version_fact WHERE project_id = ? ORDER BY version_id',
      [projectId],
    );
  }

  async unknownVersions(versionIds: readonly number[]): Promise<readonly number[]> {
    if (versionIds.length === 0) return [];
    const rows = await this.sql.select(idRow, `SELECT version_id AS id FROM version_fact WHERE version_id IN (${integerList(versionIds)})`);
    const known = new Set(rows.map((row) => row.id));
    return versionIds.filter((id) => !known.has(id));
  }

  markDirty(projectIds: readonly number[]): Promise<void> {
    return touch(this.sql, touchedKind.dirtyProject, projectIds);
  }

  async dirtyProjects(limit: number): Promise<readonly DirtyProject[]> {
    const rows = await touchedRows(this.sql, touchedKind.dirtyProject, limit);
    return rows.map(({ id, times }) => ({ projectId: id, times }));
  }

  clearDirty(projects: readonly DirtyProject[]): Promise<void> {
    return untouch(
      this.sql,
      touchedKind.dirtyProject,
      projects.map(({ projectId, times }) => ({ id: projectId, times })),
    );
  }

  issueFacts(projectId: number, afterIssueId: number, limit: number): Promise<readonly IssueFact[]> {
    return this.sql.select(
      issueFactRow,
      `SELECT ${issueFactColumns.join(', ')} FROM issue_fact WHERE project_id = ? AND issue_id > ? ORDER BY issue_id LIMIT ?`,
      [projectId, afterIssueId, limit],
    );
  }

  customFacts(projectId: number): Promise<readonly CustomFact[]> {
    return this.sql.select(
      customFactRow,
      'SELECT project_id, issue_id, field_number, value FROM custom_fact WHERE project_id = ? ORDER BY issue_id, field_number',
      [projectId],
    );
  }

  async relationsOf(issueIds: readonly number[]): Promise<readonly IssueRelation[]> {
    if (issueIds.length === 0) return [];
    return this.sql.select(
      relationRow,
      `SELECT kind, target_id, issue_id, project_id FROM issue_relation WHERE issue_id IN (${integerList(issueIds)}) ORDER BY issue_id, kind, target_id`,
    );
  }

  /** Relations from these issues, and those of children and blocked issues to them. */
  private async relationsAround(ids: readonly number[]): Promise<readonly IssueRelation[]> {
    const list = integerList(ids);
    return this.sql.select(
      relationRow,
      `SELECT kind, target_id, issue_id, project_id FROM issue_relation WHERE issue_id IN (${list})
       UNION SELECT kind, target_id, issue_id, project_id FROM issue_relation WHERE kind IN (1, 2) AND target_id IN (${list})`,
    );
  }

  private async projectsOf(issueIds: readonly number[]): Promise<readonly number[]> {
    if (issueIds.length === 0) return [];
    const rows = await this.sql.select(
      placeRow,
      `SELECT issue_id, project_id FROM issue_fact WHERE issue_id IN (${integerList(issueIds)})`,
    );
    return rows.map((row) => row.project_id);
  }

  private async insertRelations(relations: readonly IssueRelation[]): Promise<void> {
    for (const slice of inSlices(relations)) {
      await this.sql.execute(
        `INSERT INTO issue_relation (kind, target_id, issue_id, project_id) VALUES ${slice.map(relationLiteral).join(',')}
         ON DUPLICATE KEY UPDATE project_id = VALUES(project_id)`,
      );
    }
  }

  private async deleteRelations(relations: readonly IssueRelation[]): Promise<void> {
    for (const slice of inSlices(relations, 200)) {
      const each = slice.map(({ kind, targetId, issueId }) => `(kind = ${kind} AND target_id = ${targetId} AND issue_id = ${issueId})`);
      await this.sql.execute(`DELETE FROM issue_relation WHERE ${each.join(' OR ')}`);
    }
  }

  private async replaceCustomFacts(ids: readonly number[], facts: readonly CustomFact[]): Promise<void> {
    const list = integerList(ids);
    const stored = await this.sql.select(
      customFactRow,
      `SELECT project_id, issue_id, field_number, value FROM custom_fact WHERE issue_id IN (${list})`,
    );
    const wanted = new Set(facts.map(customFactLiteral));
    const stale = [...new Set(stored.filter((fact) => !wanted.has(customFactLiteral(fact))).map((fact) => fact.issueId))];
    if (stale.length > 0) await this.sql.execute(`DELETE FROM custom_fact WHERE issue_id IN (${integerList(stale)})`);
    for (const slice of inSlices(facts)) {
      await this.sql.execute(
        `INSERT INTO custom_fact (project_id, issue_id, field_number, value) VALUES ${slice.map(customFactLiteral).join(',')}
         ON DUPLICATE KEY UPDATE project_id = VALUES(project_id), value = VALUES(value)`,
      );
    }
  }

  /** Issues whose count of released versions is not what versions say now. Finding them by comparison also mends interrupted changes. */
  private async issuesWithWrongReleases(projectId: number): Promise<readonly number[]> {
    const rows = await this.sql.select(
      idRow,
      `SELECT f.issue_id AS id FROM issue_fact f
       LEFT JOIN (
         SELECT r.issue_id, COUNT(*) AS n FROM issue_relation r
         JOIN version_fact v ON v.version_id = r.target_id
         WHERE r.kind = 3 AND v.project_id = ? AND v.released = 1 GROUP BY r.issue_id
       ) released ON released.issue_id = f.issue_id
       WHERE f.project_id = ? AND f.released_fix_version_count <> LEAST(COALESCE(released.n, 0), 255)`,
      [projectId, projectId],
    );
    return rows.map((row) => row.id);
  }

  /** Learns the numbers of people; answers those last seen before `seenBefore`. */
  private async readPeople(accountIds: readonly string[], seenBefore: number): Promise<readonly number[]> {
    const rows = await this.sql.select(
      personRow,
      `SELECT person_id, account_id, seen_at FROM person WHERE account_id IN (${accountIds.map(() => '?').join(', ')})`,
      accountIds,
    );
    for (const row of rows) this.knownPeople.set(row.account_id, row.person_id);
    return rows.filter((row) => row.seen_at < seenBefore).map((row) => row.person_id);
  }
}

const keyOf = ({ kind, targetId, issueId }: IssueRelation): string => `${kind}:${targetId}:${issueId}`;

/** Issues that have one of `ids` as parent or blocker. */
const dependentsOf = (relations: readonly IssueRelation[], ids: readonly number[]): readonly number[] => {
  const targets = new Set(ids);
  return relations
    .filter((relation) => relation.kind !== relationKind.fixVersion && targets.has(relation.targetId))
    .map((relation) => relation.issueId);
};

/** Parents of `ids`. */
const parentsIn = (relations: readonly IssueRelation[], ids: readonly number[]): readonly number[] => {
  const children = new Set(ids);
  return relations
    .filter((relation) => relation.kind === relationKind.parent && children.has(relation.issueId))
    .map((relation) => relation.targetId);
};
