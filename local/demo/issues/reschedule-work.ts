import type { DemoProject } from '../company/demo-project';
import { addWorkdays, dateText, dayMs } from '../working-calendar';
import type { IssueDraft } from './issue-draft';
import { after } from './moments';

/** The most often one date is moved. */
const mostMoves = 4;

/** When a due date comes near and the work is not done, somebody may move it; careful teams nearly always do, and before the day. */
export function rescheduleWork(project: DemoProject, draft: IssueDraft, openUntil: number): void {
  const { random, profile, lead, lastDay } = project;
  let since = draft.createdAt;
  for (let move = 0; move < mostMoves && draft.dueDate !== undefined; move++) {
    const due = Date.parse(draft.dueDate);
    const noticed = due + random.between(-4, 4 - 5 * profile.reschedules) * dayMs;
    const tooLate = noticed > lastDay || noticed > openUntil || due > openUntil;
    if (tooLate || !random.chance(profile.reschedules)) return;
    since = after(random, since, noticed);
    draft.reschedule(since, (draft.assignee ?? lead).id, dateText(addWorkdays(Math.max(due, since), random.int(4, 18))));
  }
}
