import type { DemoProject } from '../company/demo-project';
import { dayMs, dayOf, hourMs, isWorkday, momentOn } from '../working-calendar';
import type { IssueDraft } from './issue-draft';

export interface WorkPeriod {
  readonly from: number;
  /** No work is logged at or after this moment. */
  readonly until: number;
  readonly workerId: string;
  /** How much of the work was done in the period, 0–1. */
  readonly share: number;
  readonly finished: boolean;
}

/** Nobody logs more than this on one day on one issue. */
const mostSeconds = 7.5 * 3600;
const halfHour = 1800;

/** Spreads the hours spent over working days of the period. Unestimated work is not logged either: that is how teams are. */
export function logWork(project: DemoProject, draft: IssueDraft, period: WorkPeriod): void {
  const { random, profile } = project;
  const estimate = draft.originalEstimate;
  if (estimate === undefined || random.chance(0.12)) return;
  const wanted = estimate * profile.spending * random.between(0.75, 1.25) * Math.min(1.2, period.share);
  const days = workdays(period).slice(0, 40);
  let left = Math.round(wanted / halfHour) * halfHour;
  const needed = Math.min(days.length, 5, Math.max(1, Math.ceil(left / random.between(2 * 3600, mostSeconds))));
  const chosen = random.sample(days, needed).sort((a, b) => a - b);
  let previous = draft.createdAt;
  for (const [index, day] of chosen.entries()) {
    const fair = Math.ceil(left / (chosen.length - index) / halfHour) * halfHour;
    const seconds = Math.min(mostSeconds, fair);
    if (seconds <= 0) return;
    const at = Math.max(previous + 60_000, Math.min(momentOn(random, day), period.until - (chosen.length - index) * 60_000));
    if (at >= period.until) return;
    const last = index === chosen.length - 1;
    draft.logWork(
      at,
      at - seconds * 1000,
      period.workerId,
      seconds,
      remainingAfter(draft, seconds, profile.spending, last && !period.finished),
      project.text.work(draft.topic, project.lead.displayName),
    );
    left -= seconds;
    previous = at;
  }
}

/** Over budget, people see at the end of the day that more is left than was planned. */
function remainingAfter(draft: IssueDraft, seconds: number, spending: number, reestimated: boolean): number {
  const plain = Math.max(0, (draft.remainingEstimate ?? 0) - seconds);
  if (!reestimated || spending < 1.2) return plain;
  return Math.max(plain, Math.round(((draft.originalEstimate ?? 0) * (spending - 0.8)) / halfHour) * halfHour);
}

function workdays({ from, until }: WorkPeriod): number[] {
  const days: number[] = [];
  for (let day = dayOf(from); day < until && days.length < 60; day += dayMs) if (isWorkday(day) && day + 8 * hourMs < until) days.push(day);
  return days;
}
