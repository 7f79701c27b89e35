import type { ScheduleNetwork } from '../schedule-network';
import { baselineExecutionCheck, missedTasksCheck } from './baseline-checks';
import { type CheckOutcome, unjudged } from './check-outcome';
import { type JudgedSchedule, judgedSchedule } from './judged-schedule';
import { lagsCheck, leadsCheck, relationshipTypesCheck } from './link-checks';
import { logicCheck } from './logic-check';
import { criticalPathLengthCheck, criticalPathTest } from './path-checks';
import { dcmaThresholds } from './schedule-thresholds';
import {
  hardConstraintsCheck,
  highDurationCheck,
  highFloatCheck,
  invalidDatesCheck,
  negativeFloatCheck,
  resourcesCheck,
} from './task-checks';

/** The fourteen checks in the order of the assessment of the US Defense Contract Management Agency (DCMA). */
export const dcmaChecks = [
  'logic',
  'leads',
  'lags',
  'relationshipTypes',
  'hardConstraints',
  'highFloat',
  'negativeFloat',
  'highDuration',
  'invalidDates',
  'resources',
  'missedTasks',
  'criticalPathTest',
  'criticalPathLength',
  'baselineExecution',
] as const;
export type DcmaCheck = (typeof dcmaChecks)[number];

const judges: Readonly<Record<DcmaCheck, (schedule: JudgedSchedule) => CheckOutcome>> = {
  logic: (schedule) => logicCheck(schedule, dcmaThresholds.logic),
  leads: (schedule) => leadsCheck(schedule, dcmaThresholds.leads),
  lags: (schedule) => lagsCheck(schedule, dcmaThresholds.lags),
  relationshipTypes: (schedule) => relationshipTypesCheck(schedule, dcmaThresholds.relationshipTypes),
  hardConstraints: (schedule) => hardConstraintsCheck(schedule, dcmaThresholds.hardConstraints),
  highFloat: (schedule) => highFloatCheck(schedule, dcmaThresholds.highFloat),
  negativeFloat: (schedule) => negativeFloatCheck(schedule, dcmaThresholds.negativeFloat),
  highDuration: (schedule) => highDurationCheck(schedule, dcmaThresholds.highDuration),
  invalidDates: (schedule) => invalidDatesCheck(schedule, dcmaThresholds.invalidDates),
  resources: (schedule) => resourcesCheck(schedule, dcmaThresholds.resources),
  missedTasks: (schedule) => missedTasksCheck(schedule, dcmaThresholds.missedTasks),
  criticalPathTest: (schedule) => criticalPathTest(schedule, dcmaThresholds.criticalPathTest),
  criticalPathLength: (schedule) => criticalPathLengthCheck(schedule, dcmaThresholds.criticalPathLength),
  baselineExecution: (schedule) => baselineExecutionCheck(schedule, dcmaThresholds.baselineExecution),
};

/** All fourteen checks with the published thresholds. A check that breaks is an `error` of its own; the others are judged all the same. */
export function assessSchedule(network: ScheduleNetwork): Readonly<Record<DcmaCheck, CheckOutcome>> {
  const schedule = judgedSchedule(network);
  const judge = (check: DcmaCheck): CheckOutcome => {
    try {
      return judges[check](schedule);
    } catch {
      return unjudged('error', 'broken');
    }
  };
  return {
    logic: judge('logic'),
    leads: judge('leads'),
    lags: judge('lags'),
    relationshipTypes: judge('relationshipTypes'),
    hardConstraints: judge('hardConstraints'),
    highFloat: judge('highFloat'),
    negativeFloat: judge('negativeFloat'),
    highDuration: judge('highDuration'),
    invalidDates: judge('invalidDates'),
    resources: judge('resources'),
    missedTasks: judge('missedTasks'),
    criticalPathTest: judge('criticalPathTest'),
    criticalPathLength: judge('criticalPathLength'),
    baselineExecution: judge('baselineExecution'),
  };
}
