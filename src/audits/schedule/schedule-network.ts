import type { WorkingCalendar } from '../../shared/working-calendar';

/**
 * A schedule as the critical-path engine and the schedule checks see it, wherever it came from (Jira facts, a Microsoft Project file).
 *
 * Points in time are *wall minutes*: whole minutes since 1970-01-01 00:00 of the calendar's own wall clock (epoch day × 1440 + minute of the day).
 * Durations, lags and floats are working minutes of the calendar.
 */
export interface ScheduleNetwork {
  readonly tasks: readonly ScheduleTask[];
  readonly dependencies: readonly Dependency[];
  readonly calendar: WorkingCalendar;
  /** Everything before it has happened, everything after it is forecast. `null`: nobody said, and no check assumes today. */
  readonly statusDate: number | null;
  /** When work may begin at the earliest; `null`: the earliest start of any task. */
  readonly projectStart: number | null;
  /**
   * Where work that is not done yet may lie. `asPlanned`: where its dates and logic put it, be it in the past (Microsoft Project's default);
   * `afterStatusDate`: nothing unfinished happens before the status date (Primavera's data date).
   */
  readonly unfinishedWork: 'asPlanned' | 'afterStatusDate';
  readonly holds: SourceHolds;
}

/** What the source of the schedule is able to hold at all: what it cannot hold is "not supported", never "pass". */
export interface SourceHolds {
  readonly lags: boolean;
  readonly linkTypes: boolean;
  readonly constraints: boolean;
  readonly baseline: boolean;
  /** Whether tasks can carry resources (people, cost). */
  readonly resources: boolean;
}

export interface ScheduleTask {
  /** Unique in the network: the issue id. */
  readonly id: number;
  /** The number people know it by: the 7 of `ERP-7`, or the row of the plan. */
  readonly number: number;
  readonly kind: TaskKind;
  /** The summary task it belongs to. */
  readonly parentId: number | null;
  /** As typed or forecast, not as calculated. */
  readonly start: number | null;
  readonly finish: number | null;
  /** Working minutes from start to finish; `null`: nobody knows. */
  readonly duration: number | null;
  /** Working minutes still to do; `null`: nobody knows, the duration stands in. */
  readonly remaining: number | null;
  /** 0 to 100. */
  readonly percentComplete: number;
  readonly done: boolean;
  readonly actualStart: number | null;
  readonly actualFinish: number | null;
  readonly constraint: Constraint;
  /** When it should be finished; takes float away, moves nothing. */
  readonly deadline: number | null;
  readonly resourceCount: number;
  readonly baseline: BaselineDates | null;
  /** Its own hours where they differ from the network's. */
  readonly calendar: WorkingCalendar | null;
  /** `manual`: it stays at its typed start whatever its predecessors do. */
  readonly scheduling: 'automatic' | 'manual';
}

/** `summary`: its dates are those of its children. `levelOfEffort`: support work that lasts as long as other work does, and is no part of the network. */
export type TaskKind = 'task' | 'milestone' | 'summary' | 'levelOfEffort';

export interface BaselineDates {
  readonly start: number | null;
  readonly finish: number;
}

/** The eight constraints of Microsoft Project. `mustStartOn` and `mustFinishOn` override the logic, "no later than" takes float away. */
export type Constraint =
  | { readonly kind: 'asSoonAsPossible' }
  | { readonly kind: 'asLateAsPossible' }
  | { readonly kind: DatedConstraintKind; readonly at: number };

export type DatedConstraintKind =
  | 'startNoEarlierThan'
  | 'startNoLaterThan'
  | 'finishNoEarlierThan'
  | 'finishNoLaterThan'
  | 'mustStartOn'
  | 'mustFinishOn';

/** `to` waits for `from`. */
export interface Dependency {
  readonly from: number;
  readonly to: number;
  readonly type: DependencyType;
  /** Working minutes between the two; negative is a lead. */
  readonly lag: number;
}

export type DependencyType = 'finishToStart' | 'startToStart' | 'finishToFinish' | 'startToFinish';
