import type { DemoProject } from '../company/demo-project';
import { addWorkdays, dayMs } from '../working-calendar';
import { draftIssue } from './draft-issue';
import type { IssueDraft } from './issue-draft';
import { liveIssue } from './live-issue';
import type { Schedule } from './schedule';

/** The requests and incidents of a service project: they come evenly and are mostly solved within days. A few are never picked up. */
export function serveRequests(project: DemoProject): IssueDraft[] {
  const { random, row, types, startDay, lastDay, profile } = project;
  const { request, incident } = types;
  if (!request || !incident) return [];
  return Array.from({ length: row.size }, () => {
    const isIncident = random.chance(0.35);
    const arrives = addWorkdays(random.between(startDay, lastDay), 0);
    const waits = random.chance(0.04 + profile.missing.assignee / 4) ? 400 * dayMs : random.between(0, 2.5) * dayMs;
    const takes = random.between(0.2, isIncident ? 4 : 28) * dayMs * (1 + profile.lag * 4);
    const schedule: Schedule = {
      plannedStart: arrives + 2 * dayMs,
      plannedDue: addWorkdays(arrives, isIncident ? 2 : 8),
      actualStart: arrives + dayMs + waits,
      actualDone: arrives + dayMs + waits + takes,
    };
    const type = isIncident ? incident : request;
    const draft = draftIssue(project, { type, text: isIncident ? 'incident' : 'request', epic: row.name, schedule, notBefore: 0 });
    // Service work is measured by its agreed times; few people set a date.
    if (random.chance(0.93)) draft.dueDate = undefined;
    liveIssue(project, draft, schedule);
    return draft;
  });
}
