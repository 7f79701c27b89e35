/** How a project fares and how well its people keep Jira. Probabilities are 0–1. */
export interface HealthProfile {
  /** How much longer work takes than planned: 0.3 is 30 %. */
  readonly lag: number;
  /** Chance that somebody moves a due date that cannot be met. */
  readonly reschedules: number;
  /** Time spent for each hour estimated. */
  readonly spending: number;
  /** Days since the last thing happened. */
  readonly quietDays: number;
  readonly blocked: number;
  readonly flagged: number;
  /** Milestones whose date passed without a release. */
  readonly missedMilestones: number;
  readonly comments: number;
  /** Chance that an open issue was looked at, and ranked anew, in the last weeks. */
  readonly grooming: number;
  readonly missing: MissingShares;
  /** What the project manager says of it. */
  readonly declared: 'green' | 'amber' | 'red';
}

/** Shares of issues on which something is left out. */
export interface MissingShares {
  readonly assignee: number;
  readonly dueDate: number;
  readonly estimate: number;
  readonly description: number;
  readonly component: number;
  readonly fixVersion: number;
  readonly resolution: number;
}

const tidy: MissingShares = {
  assignee: 0.02,
  dueDate: 0.05,
  estimate: 0.04,
  description: 0.03,
  component: 0.04,
  fixVersion: 0.06,
  resolution: 0,
};
const usual: MissingShares = {
  assignee: 0.1,
  dueDate: 0.3,
  estimate: 0.2,
  description: 0.15,
  component: 0.2,
  fixVersion: 0.25,
  resolution: 0.01,
};
const poor: MissingShares = {
  assignee: 0.4,
  dueDate: 0.65,
  estimate: 0.6,
  description: 0.45,
  component: 0.55,
  fixVersion: 0.6,
  resolution: 0.08,
};

const steady: HealthProfile = {
  lag: 0.03,
  reschedules: 0.88,
  spending: 1.02,
  quietDays: 1,
  blocked: 0.035,
  flagged: 0.02,
  missedMilestones: 0,
  comments: 0.7,
  grooming: 0.7,
  missing: usual,
  declared: 'green',
};

export const healthProfiles = {
  steady,
  wellKept: {
    ...steady,
    lag: 0.01,
    reschedules: 0.96,
    spending: 0.97,
    blocked: 0.02,
    flagged: 0.01,
    comments: 1,
    grooming: 0.92,
    missing: tidy,
  },
  slipping: { ...steady, lag: 0.14, reschedules: 0.45, blocked: 0.08, declared: 'amber' },
  late: {
    ...steady,
    grooming: 0.55,
    lag: 0.38,
    reschedules: 0.35,
    spending: 1.1,
    blocked: 0.14,
    flagged: 0.06,
    missedMilestones: 1,
    declared: 'red',
  },
  overBudget: { ...steady, lag: 0.1, reschedules: 0.7, spending: 2.4, blocked: 0.07, declared: 'amber' },
  watermelon: {
    ...steady,
    lag: 0.33,
    reschedules: 0.15,
    spending: 1.5,
    blocked: 0.12,
    flagged: 0.05,
    missedMilestones: 1,
    declared: 'green',
  },
  dormant: {
    ...steady,
    lag: 0.2,
    quietDays: 130,
    comments: 0.3,
    missing: { ...usual, assignee: 0.2 },
    declared: 'green',
  },
  messy: { ...steady, lag: 0.18, reschedules: 0.2, blocked: 0.06, comments: 0.3, grooming: 0.15, missing: poor, declared: 'amber' },
  brandNew: { ...steady, lag: 0, reschedules: 0.97, comments: 0.2, missing: { ...usual, assignee: 0.5, estimate: 0.5 } },
  nearlyFinished: { ...steady, lag: -0.02, reschedules: 0.98, blocked: 0.02, comments: 0.8, missing: { ...tidy, dueDate: 0.15 } },
  archived: { ...steady, lag: 0.02, quietDays: 240, missing: usual },
} as const satisfies Record<string, HealthProfile>;

export type ProfileName = keyof typeof healthProfiles;
