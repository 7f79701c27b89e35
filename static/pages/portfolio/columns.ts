import type { FigureId, Figures, Milestone } from '../../../src/contracts/portfolio';
import type { MessageKey } from '../../../src/messages/en';

/** The columns of the portfolio table, in their order on screen. `name` is always there. */
export const columnIds = [
  'name',
  'status',
  'percentDone',
  'due',
  'overdue',
  'blocked',
  'unassigned',
  'stale',
  'issues',
  'time',
  'throughput',
  'lead',
  'age',
] as const;
export type ColumnId = (typeof columnIds)[number];

export const usualColumns: readonly ColumnId[] = ['name', 'status', 'percentDone', 'due', 'overdue', 'blocked', 'issues', 'throughput'];

interface Column {
  readonly label: MessageKey;
  readonly hint: MessageKey | null;
  /** Pixels; the name takes what is left, but never less. */
  readonly width: number;
  /** The figures that its cells show and explain. */
  readonly figures: readonly FigureId[];
  readonly isNumeric: boolean;
}

export const columns: Readonly<Record<ColumnId, Column>> = {
  name: { label: 'column.name', hint: null, width: 220, figures: [], isNumeric: false },
  status: { label: 'column.status', hint: null, width: 108, figures: ['health'], isNumeric: false },
  percentDone: { label: 'column.percentDone', hint: 'columnHint.percentDone', width: 112, figures: ['percentDone'], isNumeric: true },
  due: { label: 'column.due', hint: 'columnHint.due', width: 134, figures: ['nextMilestone', 'latestDue'], isNumeric: false },
  overdue: { label: 'column.overdue', hint: 'columnHint.overdue', width: 74, figures: ['overdue'], isNumeric: true },
  blocked: { label: 'column.blocked', hint: 'columnHint.blocked', width: 78, figures: ['blocked'], isNumeric: true },
  unassigned: { label: 'column.unassigned', hint: 'columnHint.unassigned', width: 92, figures: ['unassigned'], isNumeric: true },
  stale: { label: 'column.stale', hint: 'columnHint.stale', width: 64, figures: ['stale'], isNumeric: true },
  issues: { label: 'column.issues', hint: 'columnHint.issues', width: 146, figures: ['toDo', 'inProgress', 'done'], isNumeric: true },
  time: {
    label: 'column.time',
    hint: 'columnHint.time',
    width: 190,
    figures: ['originalEstimate', 'timeSpent', 'remainingEstimate'],
    isNumeric: true,
  },
  throughput: { label: 'column.throughput', hint: 'columnHint.throughput', width: 118, figures: ['throughput'], isNumeric: false },
  lead: { label: 'column.lead', hint: null, width: 160, figures: [], isNumeric: false },
  age: { label: 'column.age', hint: 'columnHint.age', width: 104, figures: [], isNumeric: false },
};

/** What the due column shows: the next milestone, or else the latest due date of the issues. */
export const dueOf = (figures: Figures): { readonly day: number; readonly milestone: Milestone | null } | null => {
  if (figures.nextMilestone !== null) return { day: figures.nextMilestone.day, milestone: figures.nextMilestone };
  return figures.latestDue === null ? null : { day: figures.latestDue, milestone: null };
};

const statusRank = { offTrack: 0, atRisk: 1, onTrack: 2, unknown: 3 } as const;

/** The number by which a row is sorted in a column; `null` sorts last whatever the direction. Names are compared as texts elsewhere. */
export const sortValue = (column: Exclude<ColumnId, 'name' | 'lead'>, figures: Figures): number | null => {
  switch (column) {
    case 'status':
      return statusRank[figures.health.status];
    case 'percentDone':
      return figures.percentDone;
    case 'due':
      return dueOf(figures)?.day ?? null;
    case 'overdue':
      return figures.overdue;
    case 'blocked':
      return figures.blocked;
    case 'unassigned':
      return figures.unassigned;
    case 'stale':
      return figures.stale;
    case 'issues':
      return figures.total;
    case 'time':
      return figures.originalEstimate;
    case 'throughput':
      return figures.doneLast28Days;
    case 'age':
      return figures.collectedAt;
  }
};
