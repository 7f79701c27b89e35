import type { IssueRule, ProjectRule } from '../rule';

/** How teams plan, deliver and finish: ready, done, sprints and work in progress. */
export const agileRules: readonly (IssueRule | ProjectRule)[] = [];
