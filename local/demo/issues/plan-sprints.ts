import { seedIds } from '../../jira/site/seed-ids';
import type { DemoProject } from '../company/demo-project';
import { dayMs } from '../working-calendar';
import type { IssueDraft } from './issue-draft';
import { after } from './moments';
import type { Schedule } from './schedule';

/** Work that is not finished goes to the next sprint, but not for ever. */
const mostSprints = 3;

/** Puts an issue into the sprints in which it was worked on, or is going to be. */
export function planSprints(project: DemoProject, draft: IssueDraft, schedule: Schedule, started: boolean, finished: boolean): void {
  const { random, sprints, lastDay, lead, types } = project;
  if (sprints.length === 0 || draft.type === types.subtask) return;
  if (!started) {
    const next = sprints.find((sprint) => sprint.state !== 'closed' && sprint.endAt >= schedule.plannedStart);
    const soon = schedule.plannedStart < lastDay + 30 * dayMs;
    if (next && soon && random.chance(0.7)) {
      draft.addToSprint(after(random, draft.createdAt, lastDay - random.between(0, 5) * dayMs), lead.id, seedIds.fields.sprint, next);
    }
    return;
  }
  const until = finished ? schedule.actualDone : lastDay;
  const worked = sprints.filter((sprint) => sprint.state !== 'future' && sprint.startAt <= until && sprint.endAt >= schedule.actualStart);
  let since = draft.createdAt;
  for (const sprint of worked.slice(-mostSprints)) {
    since = after(random, since, Math.min(lastDay, Math.max(sprint.startAt, draft.createdAt)));
    draft.addToSprint(since, lead.id, seedIds.fields.sprint, sprint);
  }
}
