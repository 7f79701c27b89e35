import { z } from 'zod';
import { integerList, type Sql } from '../src/platform/sql/sql';
import type { RecomputeOptions } from '../src/portfolio/ports';

const columns = [
  'project_id',
  'status_category',
  'due_day',
  'assignee_id',
  'open_blocker_count',
  'updated_at',
  'flagged',
  'original_estimate',
  'story_points_milli',
  'created_at',
  'status_changed_at',
  'time_spent',
  'remaining_estimate',
  'child_count',
  'start_day',
  'collected_at',
  'security_level_id',
] as const;
type Row = Record<(typeof columns)[number], number | null>;

/** Every row that the loop needs, in slices as a Forge app would have to fetch them. */
export async function readForMemory(sql: Sql, projectIds: readonly number[]): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < projectIds.length; start += 10) {
    const slice = await sql.select(
      z.custom<Row>(),
      `SELECT ${columns.join(',')} FROM issue_fact WHERE project_id IN (${integerList(projectIds.slice(start, start + 10))})`,
    );
    for (const row of slice) rows.push(row);
  }
  return rows;
}

const names = [
  'total',
  'toDo',
  'inProgress',
  'done',
  'overdue',
  'unassigned',
  'blocked',
  'stale',
  'flagged',
  'withoutEstimate',
  'withoutDueDate',
  'dueSoon',
  'createdLast28Days',
  'doneLast28Days',
  'doneLast7Days',
  'originalEstimate',
  'timeSpent',
  'remainingEstimate',
  'estimateTotal',
  'estimateDone',
  'pointsTotal',
  'pointsDone',
] as const;
type Sums = Record<(typeof names)[number], number>;

/** The rollup as a plain loop over rows: the peer for speed once everything is in memory, which on Forge it never is. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: the peer is a plain loop on purpose
export function inMemoryRollup(rows: readonly Row[], { now, today, staleDays }: RecomputeOptions): ReadonlyMap<number, Sums> {
  const byProject = new Map<number, Sums>();
  const staleBefore = now - staleDays * 86_400;
  const recently = (days: number): number => now - days * 86_400;
  for (const row of rows) {
    if (row.security_level_id !== null) continue;
    const project = row.project_id ?? 0;
    let sums = byProject.get(project);
    if (!sums) {
      sums = Object.fromEntries(names.map((name) => [name, 0])) as Sums;
      byProject.set(project, sums);
    }
    sums.total++;
    if (row.status_category === 0) sums.toDo++;
    else if (row.status_category === 1) sums.inProgress++;
    else sums.done++;
    const changedAt = row.status_changed_at ?? 0;
    if (row.status_category !== 2) {
      if (row.due_day !== null && row.due_day < today) sums.overdue++;
      if (row.due_day !== null && row.due_day >= today && row.due_day <= today + 14) sums.dueSoon++;
      if (row.due_day === null) sums.withoutDueDate++;
      if (row.assignee_id === null) sums.unassigned++;
      if ((row.open_blocker_count ?? 0) > 0 && (row.status_category === 1 || (row.start_day ?? today) <= today)) sums.blocked++;
      if ((row.updated_at ?? 0) <= staleBefore) sums.stale++;
      if (row.flagged === 1) sums.flagged++;
      if (row.original_estimate === null && row.story_points_milli === null) sums.withoutEstimate++;
    } else {
      if (changedAt > recently(28)) sums.doneLast28Days++;
      if (changedAt > recently(7)) sums.doneLast7Days++;
    }
    if ((row.created_at ?? 0) > recently(28)) sums.createdLast28Days++;
    sums.originalEstimate += row.original_estimate ?? 0;
    sums.timeSpent += row.time_spent ?? 0;
    sums.remainingEstimate += row.remaining_estimate ?? 0;
    if (row.child_count === 0) {
      sums.estimateTotal += row.original_estimate ?? 0;
      sums.pointsTotal += row.story_points_milli ?? 0;
      if (row.status_category === 2) {
        sums.estimateDone += row.original_estimate ?? 0;
        sums.pointsDone += row.story_points_milli ?? 0;
      }
    }
  }
  return byProject;
}
