import type { ScheduleRule } from '../rule';

export const scheduleRules: readonly ScheduleRule[] = [];
