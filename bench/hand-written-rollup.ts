import type { RecomputeOptions } from '../src/portfolio/ports';

/** The rollup as an experienced SQL author would write it by hand for one site: the peer that the compiled statements are measured beside. */
export function handWrittenStatement({ now, today, staleDays }: RecomputeOptions): string {
  const days = (count: number): number => now - count * 86_400;
  const weeks = Array.from({ length: 8 }, (_, week) => {
    const from = days((8 - week) * 7);
    const to = days((7 - week) * 7);
    return `COUNT(CASE WHEN status_category = 2 AND status_changed_at > ${from}${week === 7 ? '' : ` AND status_changed_at <= ${to}`} THEN 1 END) AS w${week}`;
  });
  return `SELECT project_id, COUNT(*) AS total,
    COUNT(CASE WHEN status_category = 0 THEN 1 END) AS to_do, COUNT(CASE WHEN status_category = 1 THEN 1 END) AS in_progress, COUNT(CASE WHEN status_category = 2 THEN 1 END) AS done,
    COUNT(CASE WHEN status_category <> 2 AND due_day < ${today} THEN 1 END) AS overdue,
    COUNT(CASE WHEN status_category <> 2 AND assignee_id IS NULL THEN 1 END) AS unassigned,
    COUNT(CASE WHEN status_category <> 2 AND open_blocker_count > 0 AND (status_category = 1 OR start_day IS NULL OR start_day <= ${today}) THEN 1 END) AS blocked,
    COUNT(CASE WHEN status_category <> 2 AND updated_at <= ${days(staleDays)} THEN 1 END) AS stale,
    COUNT(CASE WHEN status_category <> 2 AND flagged = 1 THEN 1 END) AS flagged,
    COUNT(CASE WHEN status_category <> 2 AND original_estimate IS NULL AND story_points_milli IS NULL THEN 1 END) AS without_estimate,
    COUNT(CASE WHEN status_category <> 2 AND due_day IS NULL THEN 1 END) AS without_due_date,
    COUNT(CASE WHEN status_category <> 2 AND due_day BETWEEN ${today} AND ${today + 14} THEN 1 END) AS due_soon,
    COUNT(CASE WHEN created_at > ${days(28)} THEN 1 END) AS created28,
    COUNT(CASE WHEN status_category = 2 AND status_changed_at > ${days(28)} THEN 1 END) AS done28, COUNT(CASE WHEN status_category = 2 AND status_changed_at > ${days(7)} THEN 1 END) AS done7,
    SUM(original_estimate) AS estimate, SUM(time_spent) AS spent, SUM(remaining_estimate) AS remaining,
    SUM(CASE WHEN child_count = 0 THEN original_estimate END) AS leaf_estimate, SUM(CASE WHEN child_count = 0 AND status_category = 2 THEN original_estimate END) AS leaf_estimate_done,
    SUM(CASE WHEN child_count = 0 THEN story_points_milli END) AS points, SUM(CASE WHEN child_count = 0 AND status_category = 2 THEN story_points_milli END) AS points_done,
    ${weeks.join(', ')}, MIN(start_day) AS earliest_start, MAX(due_day) AS latest_due, MIN(collected_at) AS collected_at
    FROM issue_fact WHERE security_level_id IS NULL GROUP BY project_id`;
}
