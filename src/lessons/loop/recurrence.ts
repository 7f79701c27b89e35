import type { WireCondition } from '../../contracts/condition';

/** How often trouble was seen in a calendar month. */
export interface MonthCount {
  /** `2026-11` */
  readonly month: string;
  readonly count: number;
}

/** What is watched: findings of a rule by the day they were first seen, or issues that meet a condition by the day they were created. */
export type Watch = { readonly kind: 'rule'; readonly ruleId: string } | { readonly kind: 'condition'; readonly condition: WireCondition };

/** Counts trouble. Only these projects count; issues under a security level are left out unless the PMO opted in. */
export interface RecurrenceReader {
  /** Months with at least one, oldest first, from a day on. */
  months(watch: Watch, projectIds: readonly number[], fromDay: number): Promise<readonly MonthCount[]>;
  /** A fact that the condition names and that is not collected; `null` when it may be watched. */
  problem(condition: WireCondition): Promise<string | null>;
}
