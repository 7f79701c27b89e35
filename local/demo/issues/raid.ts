import type { DemoChoice } from '../company/demo-fields';
import type { DemoProject } from '../company/demo-project';
import type { DemoType } from '../company/demo-schemes';
import { addWorkdays, dayMs } from '../working-calendar';
import { draftIssue } from './draft-issue';
import type { IssueDraft } from './issue-draft';
import { liveIssue } from './live-issue';
import type { Schedule } from './schedule';

/** Risks and decisions of a project, from its start until now; those of a troubled project are more and worse. */
export function raidOf(project: DemoProject): IssueDraft[] {
  const { row, types, profile } = project;
  const trouble = 1 + profile.lag * 1.5;
  const risks = Math.max(3, Math.round(row.size * 0.035 * trouble));
  const decisions = Math.max(2, Math.round(row.size * 0.02));
  const { risk, decision } = types;
  return [
    ...Array.from({ length: risk ? risks : 0 }, () => (risk ? [riskOf(project, risk)] : [])).flat(),
    ...Array.from({ length: decision ? decisions : 0 }, () => (decision ? [decisionOf(project, decision)] : [])).flat(),
  ];
}

function riskOf(project: DemoProject, type: DemoType): IssueDraft {
  const { random, profile, fields } = project;
  const draft = raidIssue(project, type, 'risk', random.int(20, 140));
  const worse = profile.lag > 0.25 ? 1 : 0;
  // Some risks were noted and never judged.
  if (!random.chance(profile.missing.description)) {
    rate(draft, fields.probability, random.int(0, 3) + (random.chance(0.5) ? worse : 0));
    rate(draft, fields.impact, random.int(1, 3) + (random.chance(0.5) ? worse : 0));
  }
  return draft;
}

function decisionOf(project: DemoProject, type: DemoType): IssueDraft {
  return raidIssue(project, type, 'decision', project.random.int(5, 40));
}

function rate(draft: IssueDraft, choice: DemoChoice, level: number): void {
  const option = choice.options[Math.min(level, choice.options.length - 1)];
  if (option) draft.custom[choice.fieldId] = option.id;
}

function raidIssue(project: DemoProject, type: DemoType, text: 'risk' | 'decision', workdays: number): IssueDraft {
  const { random, startDay, lastDay, profile } = project;
  const plannedStart = addWorkdays(random.between(startDay, Math.max(startDay, lastDay - 5 * dayMs)), 0);
  const plannedDue = addWorkdays(plannedStart, workdays);
  const actualStart = plannedStart + random.between(1, 15) * dayMs;
  const actualDone = plannedDue + random.between(-10, 60) * (0.2 + profile.lag * 3) * dayMs;
  const schedule: Schedule = { plannedStart, plannedDue, actualStart, actualDone: Math.max(actualDone, actualStart + dayMs) };
  const draft = draftIssue(project, { type, text, epic: project.row.name, schedule, notBefore: 0 });
  draft.originalEstimate = undefined;
  draft.remainingEstimate = undefined;
  if (project.pointsField) delete draft.custom[project.pointsField.id];
  liveIssue(project, draft, schedule);
  return draft;
}
