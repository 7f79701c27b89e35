import type { ScheduleRule } from '../rule';
import { dcmaBei } from './dcma-bei';
import { dcmaCpli } from './dcma-cpli';
import { dcmaCriticalPathTest } from './dcma-critical-path-test';
import { dcmaHardConstraints } from './dcma-hard-constraints';
import { dcmaHighDuration } from './dcma-high-duration';
import { dcmaHighFloat } from './dcma-high-float';
import { dcmaInvalidDates } from './dcma-invalid-dates';
import { dcmaLags } from './dcma-lags';
import { dcmaLeads } from './dcma-leads';
import { dcmaLogic } from './dcma-logic';
import { dcmaMissedTasks } from './dcma-missed-tasks';
import { dcmaNegativeFloat } from './dcma-negative-float';
import { dcmaRelationshipTypes } from './dcma-relationship-types';
import { dcmaResources } from './dcma-resources';
import { gaoBaselineCoversTasks } from './gao-baseline-covers-tasks';
import { gaoCriticalPathContinuous } from './gao-critical-path-continuous';
import { gaoDatesFollowLinks } from './gao-dates-follow-links';
import { gaoDatesWithinParent } from './gao-dates-within-parent';
import { gaoDurationsKnown } from './gao-durations-known';
import { gaoNoCircularLinks } from './gao-no-circular-links';

/** The 14 checks of the DCMA, in their order, and practices of the GAO's schedule guide beyond them. */
export const scheduleRules: readonly ScheduleRule[] = [
  dcmaLogic,
  dcmaLeads,
  dcmaLags,
  dcmaRelationshipTypes,
  dcmaHardConstraints,
  dcmaHighFloat,
  dcmaNegativeFloat,
  dcmaHighDuration,
  dcmaInvalidDates,
  dcmaResources,
  dcmaMissedTasks,
  dcmaCriticalPathTest,
  dcmaCpli,
  dcmaBei,
  gaoNoCircularLinks,
  gaoDatesFollowLinks,
  gaoDatesWithinParent,
  gaoDurationsKnown,
  gaoBaselineCoversTasks,
  gaoCriticalPathContinuous,
];
