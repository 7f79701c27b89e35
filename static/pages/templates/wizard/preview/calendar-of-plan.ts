import type { PlannedChange } from '../../../../../src/contracts/templates/plan';

/** Stages end at gates; what is planned between is drawn as a stretch. */
export interface Stage {
  readonly title: string;
  readonly from: number;
  readonly until: number;
}
export interface CalendarDay {
  readonly change: PlannedChange;
  readonly day: number;
}
export interface CalendarMonth {
  /** Epoch day of its first day. */
  readonly firstDay: number;
  /** Gates, versions and documents: what the month is about. */
  readonly events: readonly CalendarDay[];
  /** Work that is due, by the Monday of its week. */
  readonly weeks: readonly { readonly monday: number; readonly due: readonly CalendarDay[] }[];
}
export interface PlanCalendar {
  /** `null`: the plan has no date at all. */
  readonly span: { readonly from: number; readonly until: number } | null;
  readonly stages: readonly Stage[];
  /** Gates and versions, by day. */
  readonly milestones: readonly CalendarDay[];
  readonly months: readonly CalendarMonth[];
  /** Work without a due date. */
  readonly undated: number;
}

const MS_PER_DAY = 86_400_000;
/** 1970-01-01 was a Thursday: four days after a Monday would be Friday, three are right. */
const mondayOf = (day: number): number => day - ((((day + 3) % 7) + 7) % 7);
export const monthOf = (day: number): number => {
  const date = new Date(day * MS_PER_DAY);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / MS_PER_DAY;
};

const isMilestone = ({ kind }: PlannedChange): boolean => kind === 'gate' || kind === 'version';
const isEvent = (change: PlannedChange): boolean => isMilestone(change) || change.kind === 'document';
const grouped = <T>(items: readonly T[], keyOf: (item: T) => number): ReadonlyMap<number, readonly T[]> => {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const list = groups.get(keyOf(item));
    if (list === undefined) groups.set(keyOf(item), [item]);
    else list.push(item);
  }
  return groups;
};

/** When things happen: stages up to their gates, and by month what is due. */
export const calendarOfPlan = (changes: readonly PlannedChange[]): PlanCalendar => {
  const kept = changes.filter(({ action }) => action !== 'remove');
  const days = kept.flatMap(({ startDay, dueDay }) => [startDay, dueDay].filter((day) => day !== null));
  const dated = kept
    .flatMap((change): CalendarDay[] => (change.dueDay === null ? [] : [{ change, day: change.dueDay }]))
    .sort((a, b) => a.day - b.day);
  const undated = kept.filter(({ kind, dueDay }) => kind === 'issue' && dueDay === null).length;
  if (days.length === 0) return { span: null, stages: [], milestones: [], months: [], undated };
  const from = days.reduce((least, day) => Math.min(least, day));
  const until = days.reduce((most, day) => Math.max(most, day));
  const stages: Stage[] = [];
  for (const { change, day } of dated) {
    if (change.kind !== 'gate') continue;
    stages.push({ title: change.title, from: stages.at(-1)?.until ?? from, until: day });
  }
  const months = [...grouped(dated, ({ day }) => monthOf(day))].map(([firstDay, inMonth]): CalendarMonth => {
    const work = inMonth.filter(({ change }) => change.kind === 'issue');
    return {
      firstDay,
      events: inMonth.filter(({ change }) => isEvent(change)),
      weeks: [...grouped(work, ({ day }) => mondayOf(day))].map(([monday, due]) => ({ monday, due })),
    };
  });
  // A gate and the version that it releases are mostly on one day: the gate first.
  const milestones = dated
    .filter(({ change }) => isMilestone(change))
    .sort((a, b) => a.day - b.day || Number(a.change.kind !== 'gate') - Number(b.change.kind !== 'gate'));
  return { span: { from, until }, stages, milestones, months, undated };
};
