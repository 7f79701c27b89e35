import { seedIds } from '../../jira/site/seed-ids';
import type { DemoProject } from '../company/demo-project';
import { dayMs } from '../working-calendar';
import type { IssueDraft, Named } from './issue-draft';
import { logWork } from './log-work';
import { after, between } from './moments';
import { planSprints } from './plan-sprints';
import { rescheduleWork } from './reschedule-work';
import type { Schedule } from './schedule';
import { pickBugResolution, pickPriority, resolution } from './seeded-choices';

const minuteMs = 60_000;

/** Lets everything happen to an issue that happened up to the project's last day. */
export function liveIssue(project: DemoProject, draft: IssueDraft, planned: Schedule): void {
  const { random, lastDay, profile, lead } = project;
  const schedule = fromCreation(planned, draft.createdAt);
  const started = schedule.actualStart <= lastDay;
  const finished = started && schedule.actualDone <= lastDay;
  const worker = assignPeople(project, draft, schedule, started, finished);
  const author = worker ?? lead;
  if (random.chance(0.04)) draft.reprioritise(between(random, draft.createdAt, lastDay), lead.id, pickPriority(random));
  rescheduleWork(project, draft, finished ? schedule.actualDone : lastDay);
  planSprints(project, draft, schedule, started, finished);
  if (started) {
    const doneAt = work(project, draft, schedule, finished, author);
    raiseFlag(project, draft, schedule, doneAt, author);
  }
  if (!finished && random.chance(profile.grooming)) groom(project, draft);
  const talk = Math.floor(random.next() * 3 * profile.comments * (started ? 1 : 0.3));
  const lastTalk = finished ? Math.min(lastDay, schedule.actualDone + 2 * dayMs) : lastDay;
  for (let count = 0; count < talk; count++) {
    const speaker = random.chance(0.3) ? lead : random.pick(project.team);
    const about = project.nameOf(random.pick(project.team).id);
    draft.comments.push({
      at: between(random, draft.createdAt, lastTalk),
      authorId: speaker.id,
      body: project.text.comment(draft.topic, about),
    });
  }
  draft.comments.sort((a, b) => a.at - b.at);
}

/** Work that was written down late begins late: on the day, at the earliest. */
function fromCreation(schedule: Schedule, createdAt: number): Schedule {
  const late = Math.max(0, createdAt - schedule.actualStart);
  return { ...schedule, actualStart: schedule.actualStart + late, actualDone: schedule.actualDone + late };
}

/** Somebody takes the work at its creation or when it starts; sometimes it changes hands; sometimes nobody is named. */
function assignPeople(project: DemoProject, draft: IssueDraft, schedule: Schedule, started: boolean, finished: boolean): Named | undefined {
  const { random, profile, team, lead } = project;
  const share = profile.missing.assignee;
  const nobody = finished ? share * 0.3 : started ? share : Math.min(0.75, 0.15 + share * 1.5);
  if (random.chance(nobody)) return undefined;
  const person = (): Named => {
    const user = random.pick(team);
    return { id: user.id, name: user.displayName };
  };
  const first = person();
  if (random.chance(0.35)) draft.assignee = first;
  else
    draft.assign(
      started ? after(random, draft.createdAt, schedule.actualStart) : between(random, draft.createdAt, project.lastDay),
      lead.id,
      first,
    );
  if (started && random.chance(0.1)) {
    const since = draft.changes.at(-1)?.at ?? draft.createdAt;
    const until = Math.min(schedule.actualDone, project.lastDay);
    draft.assign(after(random, since, (schedule.actualStart + until) / 2), lead.id, person());
  }
  return draft.assignee;
}

/** Moves the issue through its flow, with the work logged on the way. Answers when it was done, if it was. */
function work(
  project: DemoProject,
  draft: IssueDraft,
  schedule: Schedule,
  finished: boolean,
  author: { readonly id: string },
): number | undefined {
  const { random, lastDay, profile, lead } = project;
  const { flow } = draft.type;
  const length = schedule.actualDone - schedule.actualStart;
  const reached = finished
    ? flow.steps.length - 1
    : Math.min(flow.steps.length - 1, Math.floor(((lastDay - schedule.actualStart) / Math.max(1, length)) * flow.steps.length));
  let at = draft.createdAt;
  for (const [index, step] of flow.steps.entries()) {
    if (index > reached) break;
    at = after(random, at, Math.min(lastDay, schedule.actualStart + (length * index) / flow.steps.length));
    draft.moveTo(at, author.id, step);
    const first = flow.steps[0];
    if (index > 0 && first && index < flow.steps.length && random.chance(0.06)) {
      at = after(random, at, at);
      draft.moveTo(at, lead.id, first);
      at = after(random, at, at);
      draft.moveTo(at, author.id, step);
    }
  }
  if (!finished) {
    logWork(project, draft, {
      from: schedule.actualStart,
      until: lastDay + dayMs,
      workerId: author.id,
      share: (lastDay - schedule.actualStart) / Math.max(dayMs, length),
      finished,
    });
    return undefined;
  }
  const doneAt = after(random, at, schedule.actualDone);
  logWork(project, draft, { from: schedule.actualStart, until: doneAt, workerId: author.id, share: 1, finished });
  const dropped = random.chance(0.05);
  const outcome = dropped ? resolution.wontDo : draft.type === project.types.bug ? pickBugResolution(random) : resolution.done;
  const recorded = random.chance(profile.missing.resolution) ? undefined : outcome;
  draft.moveTo(doneAt, author.id, dropped ? flow.dropped : flow.done, recorded);
  const first = flow.steps[0];
  if (first && !dropped && doneAt + 4 * dayMs < lastDay && random.chance(0.03)) {
    const reopenedAt = after(random, doneAt, doneAt + dayMs);
    draft.moveTo(reopenedAt, lead.id, first);
    const againAt = after(random, reopenedAt, reopenedAt + 2 * dayMs);
    draft.moveTo(againAt, author.id, flow.done, recorded);
    return againAt;
  }
  return doneAt;
}

/** The team went through its backlog some time in the last four weeks. */
function groom({ random, lead, lastDay }: DemoProject, draft: IssueDraft): void {
  const at = after(random, draft.createdAt, lastDay - random.between(0, 26) * dayMs);
  draft.rank(at, lead.id, seedIds.fields.rank, random.chance(0.5) ? 'Ranked higher' : 'Ranked lower');
}

/** An impediment: still there on some open issues, taken away on some of the done ones. */
function raiseFlag(
  project: DemoProject,
  draft: IssueDraft,
  schedule: Schedule,
  doneAt: number | undefined,
  author: { readonly id: string },
): void {
  const { random, profile, lastDay } = project;
  const field = { fieldId: seedIds.fields.flagged, optionId: seedIds.flaggedOption };
  if (!random.chance(doneAt === undefined ? profile.flagged * 3 : profile.flagged)) return;
  const raisedAt = after(random, draft.createdAt, Math.min(lastDay, schedule.actualStart + dayMs));
  if (doneAt !== undefined && raisedAt >= doneAt) return;
  draft.setFlag(raisedAt, author.id, field, true);
  if (doneAt !== undefined) draft.setFlag(Math.max(raisedAt + minuteMs, doneAt - 5 * minuteMs), author.id, field, false);
}
