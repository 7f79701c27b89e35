import type { DerivedFigure, FigureId, SummedFigure } from '../contracts/portfolio';
import type { Condition } from '../facts/condition';
import type { FactName } from '../facts/issue-fact-catalogue';

/**
 * What a summed figure counts. `count`: issues for which the condition holds; `sum`: the total of a fact over those issues (seconds, or
 * thousandths of story points). One definition gives the SQL of the rollup, the JQL behind "Open in Jira" and the explanation.
 */
export type FigureDefinition =
  | { readonly kind: 'count'; readonly unit: 'issues'; readonly condition: Condition }
  | { readonly kind: 'sum'; readonly unit: 'seconds' | 'points'; readonly fact: FactName; readonly condition: Condition };

const everyIssue: Condition = { all: [] };
const open: Condition = { fact: 'statusCategory', op: '!=', value: 2 };
const done: Condition = { fact: 'statusCategory', op: '=', value: 2 };
/**
 * Work that could be going on: begun, or not planned to begin later. A sound schedule links most of what is still to come, so an issue whose
 * start lies ahead waits its turn and is not blocked.
 */
const itsTurn: Condition = {
  any: [
    { fact: 'statusCategory', op: '=', value: 1 },
    { fact: 'startDay', isEmpty: true },
    { fact: 'startDay', op: '<=', todayPlus: 0 },
  ],
};
/** Estimates and points are added over issues without children, so that an epic's own estimate is not counted twice. */
const leaf: Condition = { fact: 'childCount', op: '=', value: 0 };

/** An open issue due within so many days is "due soon". */
const DUE_SOON_DAYS = 14;
export const THROUGHPUT_WEEKS = 8;

const count = (condition: Condition): FigureDefinition => ({ kind: 'count', unit: 'issues', condition });
const seconds = (fact: FactName, condition: Condition = everyIssue): FigureDefinition => ({
  kind: 'sum',
  unit: 'seconds',
  fact,
  condition,
});
const points = (condition: Condition): FigureDefinition => ({ kind: 'sum', unit: 'points', fact: 'storyPointsMilli', condition });

/** The summed figures. `staleDays` is the PMO's setting. `securedLeftOut` is counted over secured issues only, all others without them. */
export function figureCatalogue(staleDays: number): Readonly<Record<SummedFigure, FigureDefinition>> {
  return {
    total: count(everyIssue),
    toDo: count({ fact: 'statusCategory', op: '=', value: 0 }),
    inProgress: count({ fact: 'statusCategory', op: '=', value: 1 }),
    done: count(done),
    overdue: count({ all: [open, { fact: 'dueDay', op: '<', todayPlus: 0 }] }),
    unassigned: count({ all: [open, { fact: 'assigneeId', isEmpty: true }] }),
    blocked: count({ all: [open, { fact: 'openBlockerCount', op: '>', value: 0 }, itsTurn] }),
    stale: count({ all: [open, { fact: 'updatedAt', olderThanDays: staleDays }] }),
    flagged: count({ all: [open, { fact: 'flagged', op: '=', value: 1 }] }),
    withoutEstimate: count({ all: [open, { fact: 'originalEstimate', isEmpty: true }, { fact: 'storyPointsMilli', isEmpty: true }] }),
    withoutDueDate: count({ all: [open, { fact: 'dueDay', isEmpty: true }] }),
    dueSoon: count({ all: [open, { fact: 'dueDay', op: '>=', todayPlus: 0 }, { fact: 'dueDay', op: '<=', todayPlus: DUE_SOON_DAYS }] }),
    createdLast28Days: count({ fact: 'createdAt', newerThanDays: 28 }),
    doneLast28Days: count({ all: [done, { fact: 'statusChangedAt', newerThanDays: 28 }] }),
    doneLast7Days: count({ all: [done, { fact: 'statusChangedAt', newerThanDays: 7 }] }),
    originalEstimate: seconds('originalEstimate'),
    timeSpent: seconds('timeSpent'),
    remainingEstimate: seconds('remainingEstimate'),
    estimateTotal: seconds('originalEstimate', leaf),
    estimateDone: seconds('originalEstimate', { all: [leaf, done] }),
    pointsTotal: points(leaf),
    pointsDone: points({ all: [leaf, done] }),
    securedLeftOut: count({ fact: 'securityLevelId', isEmpty: false }),
  };
}

/** Issues done in week `week` of the throughput, 0 the oldest: from (8 − week) to (7 − week) whole weeks ago. */
export function throughputCondition(week: number): Condition {
  const weeksAgo = THROUGHPUT_WEEKS - week;
  const ended: Condition[] = weeksAgo === 1 ? [] : [{ fact: 'statusChangedAt', olderThanDays: (weeksAgo - 1) * 7 }];
  return { all: [done, { fact: 'statusChangedAt', newerThanDays: weeksAgo * 7 }, ...ended] };
}

/** The issues behind a derived figure, for "Open in Jira"; `null` where no list of issues makes the figure. */
export const derivedFigureIssues: Readonly<Record<DerivedFigure, Condition | null>> = {
  percentDone: everyIssue,
  earliestStart: { fact: 'startDay', isEmpty: false },
  latestDue: { fact: 'dueDay', isEmpty: false },
  nextMilestone: null,
  lastMilestone: null,
  throughput: { all: [done, { fact: 'statusChangedAt', newerThanDays: THROUGHPUT_WEEKS * 7 }] },
  health: null,
};

/** Unit of any figure, for display. */
export function unitOf(figure: FigureId): 'issues' | 'seconds' | 'points' | 'percent' | 'day' | 'none' {
  switch (figure) {
    case 'percentDone':
      return 'percent';
    case 'earliestStart':
    case 'latestDue':
    case 'nextMilestone':
    case 'lastMilestone':
      return 'day';
    case 'throughput':
      return 'issues';
    case 'health':
      return 'none';
    default:
      return figureCatalogue(1)[figure].unit;
  }
}
