import { seedIds } from '../../jira/site/seed-ids';
import type { DemoProject } from '../company/demo-project';
import type { DemoType } from '../company/demo-schemes';
import type { TextKind, Topic } from '../text/issue-text';
import { addWorkdays, dateText, dayMs, hourMs, momentOn } from '../working-calendar';
import { IssueDraft } from './issue-draft';
import type { Schedule } from './schedule';
import { pickPriority } from './seeded-choices';

export interface DraftOptions {
  readonly type: DemoType;
  readonly text: TextKind;
  /** The name of the epic the work belongs to. */
  readonly epic: string;
  readonly schedule: Schedule;
  /** A moment before which it cannot have been created: its parent's creation. */
  readonly notBefore: number;
  readonly parent?: IssueDraft;
}

/** Minutes between a parent and its first child at least. */
const breath = 4 * 60_000;

/** Writes an issue as it stood when somebody created it: text, plan and estimate, as complete as the project's people are. */
export function draftIssue(project: DemoProject, options: DraftOptions): IssueDraft {
  const { random, profile, team, lead, lastDay } = project;
  const { schedule, type } = options;
  const vague = options.text === 'task' && random.chance(profile.missing.resolution);
  const { summary, topic } = wordsOf(project, options, vague);
  const planned = Math.min(schedule.plannedStart - random.between(2, 45) * dayMs, schedule.actualStart - dayMs);
  // Work of the months to come was written down over the months past, not all of it yesterday.
  const history = Math.max(2, Math.min(150, (lastDay - project.startDay) / dayMs));
  const written = planned <= lastDay ? planned : lastDay - random.between(1, history) * dayMs;
  // The first issues are written in the two weeks before the project starts.
  const wanted = Math.max(written, project.startDay - random.between(1, 14) * dayMs);
  const createdAt = Math.max(momentOn(random, wanted), options.notBefore + breath);
  const reporter = random.chance(0.4) ? lead : random.pick(team);
  const draft = new IssueDraft(project.id, type, createdAt, reporter.id, summary, topic, pickPriority(random));
  draft.parent = options.parent;
  // Few people describe a sub-task: its parent says it all.
  const silence = options.text === 'subtask' ? 0.6 : profile.missing.description;
  if (!random.chance(silence)) draft.description = project.text.description(options.text, topic);
  if (random.chance(0.35)) draft.labels = [...new Set([project.text.label(), ...(random.chance(0.3) ? [project.text.label()] : [])])];
  if (project.components.length > 0 && !random.chance(profile.missing.component)) {
    draft.componentIds = random.sample(project.components, random.chance(0.12) ? 2 : 1).map((component) => component.id);
  }
  const [management, legal] = project.securityLevelIds;
  if (management && random.chance(0.09)) draft.securityLevelId = legal && random.chance(0.4) ? legal : management;
  if (options.text === 'story' && profile.missing.description < 0.05 && random.chance(0.6)) {
    draft.custom[project.fields.acceptanceCriteria] = { type: 'doc', version: 1, content: [project.text.acceptanceCriteria(topic)] };
  }
  plan(project, draft, options);
  return draft;
}

/** An epic goes by its own name; a sub-task speaks of what its parent is about. */
function wordsOf(
  project: DemoProject,
  { text, epic, parent }: DraftOptions,
  vague: boolean,
): { readonly summary: string; readonly topic: Topic } {
  if (text === 'epic') return { summary: epic, topic: project.text.topic(epic) };
  return project.text.summary(vague ? 'placeholder' : text, epic, text === 'subtask' ? parent?.topic : undefined);
}

/** Dates, milestone, estimate and points as first planned. */
function plan(project: DemoProject, draft: IssueDraft, { text, schedule }: DraftOptions): void {
  const { random, profile, row } = project;
  const { missing } = profile;
  const dueShare = text === 'bug' ? missing.dueDate + 0.4 : text === 'subtask' ? missing.dueDate + 0.3 : missing.dueDate;
  if (!random.chance(dueShare)) {
    draft.dueDate = dateText(addWorkdays(schedule.plannedDue, 0));
    if (row.mode === 'timeline' || random.chance(0.5))
      draft.custom[seedIds.fields.startDate] = dateText(addWorkdays(schedule.plannedStart, 0));
  }
  if (text !== 'subtask' && !random.chance(missing.fixVersion)) {
    const milestone = project.milestones.find((candidate) => candidate.day >= schedule.plannedDue) ?? project.milestones.at(-1);
    if (milestone) draft.fixVersion = milestone;
  }
  if (text === 'bug' && random.chance(0.5)) {
    const released = project.milestones.filter((milestone) => milestone.released && milestone.day < draft.createdAt);
    const found = released.at(-1);
    if (found) draft.affectsVersionIds = [found.id];
  }
  const whole = Math.max(1, (schedule.plannedDue - schedule.plannedStart) / dayMs / 1.4);
  const workdays = text === 'subtask' ? Math.max(1, whole * 0.35) : whole;
  if (!random.chance(missing.estimate)) {
    const hours = Math.min(40, Math.max(1, Math.round(workdays * random.between(1.5, 5) * 2) / 2));
    draft.originalEstimate = hours * (hourMs / 1000);
    draft.remainingEstimate = draft.originalEstimate;
  }
  if (project.pointsField && text !== 'subtask' && !random.chance(missing.estimate + 0.05)) {
    draft.custom[project.pointsField.id] = pointsFor(workdays);
  }
}

function pointsFor(workdays: number): number {
  const scale = [1, 2, 3, 5, 8, 13];
  return scale.find((points) => points >= workdays * 0.9) ?? 13;
}
