import type { DemoProject } from '../company/demo-project';
import type { DemoType } from '../company/demo-schemes';
import { addWorkdays, dayMs } from '../working-calendar';
import { draftIssue } from './draft-issue';
import type { IssueDraft } from './issue-draft';
import { liveIssue } from './live-issue';
import { raidOf } from './raid';
import { type Schedule, withLag } from './schedule';

interface EpicWindow {
  readonly draft: IssueDraft;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly children: { readonly draft: IssueDraft; readonly schedule: Schedule }[];
}

/** How the work under the epics divides into kinds, by weight. */
const softwareKinds = [
  ['story', 44],
  ['task', 30],
  ['bug', 26],
] as const;
const businessKinds = [['task', 1]] as const;

/** All issues of a planned project: epics with the work under them, sub-tasks, risks and decisions. */
export function planProject(project: DemoProject): IssueDraft[] {
  const { row, types } = project;
  const epicCount = Math.max(2, Math.round(row.size / 17));
  const raid = types.risk ? raidOf(project) : [];
  const children = Math.max(4, row.size - epicCount - raid.length);
  const subtaskCount = Math.round(children * (row.type === 'business' ? 0.22 : 0.16));
  const epics = planEpics(project, epicCount);
  for (let index = 0; index < children - subtaskCount; index++) {
    const epic = epics[index % epics.length];
    if (epic) planChild(project, epic);
  }
  const subtasks = planSubtasks(project, epics, subtaskCount);
  for (const epic of epics) for (const { draft, schedule } of epic.children) liveIssue(project, draft, schedule);
  for (const epic of epics) liveEpic(project, epic);
  return [...epics.flatMap((epic) => [epic.draft, ...epic.children.map((child) => child.draft)]), ...subtasks, ...raid];
}

function planEpics(project: DemoProject, count: number): EpicWindow[] {
  const { random, startDay, endDay, types } = project;
  const span = endDay - startDay;
  return Array.from({ length: count }, (_, index) => {
    const from = startDay + span * Math.min(0.86, (index / count) * 0.9 + random.between(0, 0.05));
    const to = Math.min(endDay, from + span * random.between(0.14, 0.3));
    const name = project.text.epicName();
    const schedule: Schedule = { plannedStart: from, plannedDue: to, actualStart: from, actualDone: to };
    // Epics are drawn up early: all of them within the first weeks, or well before they start.
    const draft = draftIssue(project, { type: types.epic, text: 'epic', epic: name, schedule, notBefore: 0 });
    return { draft: asEpic(project, draft), name, from, to, children: [] };
  });
}

/** An epic is estimated by what is under it, and carries a benefit in some projects. */
function asEpic(project: DemoProject, draft: IssueDraft): IssueDraft {
  draft.originalEstimate = undefined;
  draft.remainingEstimate = undefined;
  if (project.pointsField) delete draft.custom[project.pointsField.id];
  if (project.random.chance(0.3)) draft.custom[project.fields.benefit] = project.random.int(5, 180);
  return draft;
}

function planChild(project: DemoProject, epic: EpicWindow): void {
  const { random, profile, startDay, lastDay, types, row } = project;
  const kind = random.weighted<'story' | 'task' | 'bug'>(row.type === 'business' ? businessKinds : softwareKinds);
  const type: DemoType = types[kind];
  const length = Math.max(0, epic.to - epic.from);
  // Bugs turn up while and after an epic is worked on, but not in the future.
  const start =
    kind === 'bug'
      ? Math.max(startDay + 10 * dayMs, Math.min(epic.from + length * random.between(0.1, 1.6), lastDay - random.between(0, 50) * dayMs))
      : epic.from + length * random.between(0, 0.8);
  const plannedStart = addWorkdays(start, 0);
  const plannedDue = addWorkdays(plannedStart, random.int(kind === 'bug' ? 1 : 2, kind === 'bug' ? 7 : 13));
  const noise = random.between(-2, 6) * dayMs;
  const lag = kind === 'bug' ? 0 : profile.lag * random.between(0.5, 1.5);
  const schedule = withLag(plannedStart, plannedDue, startDay, lag, noise);
  const draft = draftIssue(project, { type, text: kind, epic: epic.name, schedule, notBefore: epic.draft.createdAt, parent: epic.draft });
  epic.children.push({ draft, schedule });
}

/** Parts of larger pieces of work; where housekeeping is poor some stay open after the whole was closed. */
function planSubtasks(project: DemoProject, epics: readonly EpicWindow[], count: number): IssueDraft[] {
  const { random, types, profile } = project;
  const parents = epics.flatMap((epic) => epic.children.filter((child) => child.draft.type !== types.bug));
  const drafts: IssueDraft[] = [];
  while (drafts.length < count && parents.length > 0) {
    const parent = random.pick(parents);
    for (let part = random.int(1, 3); part > 0 && drafts.length < count; part--) {
      const { actualStart, actualDone, plannedStart, plannedDue } = parent.schedule;
      const begins = actualStart + (actualDone - actualStart) * random.between(0, 0.5);
      const forgotten = random.chance(profile.missing.resolution * 2);
      const ends = forgotten ? Number.POSITIVE_INFINITY : begins + (actualDone - begins) * random.between(0.4, 1);
      const schedule: Schedule = { plannedStart, plannedDue, actualStart: begins, actualDone: ends };
      const { draft: whole } = parent;
      const draft = draftIssue(project, {
        type: types.subtask,
        text: 'subtask',
        epic: whole.topic.epic,
        schedule,
        notBefore: whole.createdAt,
        parent: whole,
      });
      liveIssue(project, draft, forgotten ? { ...schedule, actualDone: project.lastDay + 30 * dayMs } : schedule);
      drafts.push(draft);
    }
  }
  return drafts;
}

/** An epic starts with its first child and ends after its last; where housekeeping is poor it is closed too early. */
function liveEpic(project: DemoProject, epic: EpicWindow): void {
  const { random, profile } = project;
  const starts = epic.children.map((child) => child.schedule.actualStart);
  const open = epic.children.some((child) => !child.draft.isDone);
  const ends = epic.children.map((child) => child.draft.resolvedAt ?? child.draft.statusChangedAt);
  const closedEarly = random.chance(profile.missing.resolution * 2);
  const actualDone = open && !closedEarly ? Number.POSITIVE_INFINITY : closedEarly ? epic.to : Math.max(epic.from, ...ends) + dayMs;
  const schedule: Schedule = {
    plannedStart: epic.from,
    plannedDue: epic.to,
    actualStart: Math.min(epic.to, ...starts),
    actualDone: actualDone === Number.POSITIVE_INFINITY ? Math.max(epic.to, project.lastDay + 20 * dayMs) : actualDone,
  };
  liveIssue(project, epic.draft, schedule);
}
