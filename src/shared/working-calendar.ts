/** A span of work within a day, in minutes since midnight; `to` may be 1440 (midnight). */
export interface WorkingHours {
  readonly from: number;
  readonly to: number;
}

/** One calendar day that differs from its weekday: a holiday has no hours, a worked Saturday has some. */
export interface CalendarException {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly hours: readonly WorkingHours[];
}

/** When work is done, as plain data. Hours of a day are in order and do not overlap. There are no time zones in it: everything is wall time. */
export interface WorkingCalendar {
  /** Hours of Sunday, Monday, … Saturday. */
  readonly week: readonly [
    readonly WorkingHours[],
    readonly WorkingHours[],
    readonly WorkingHours[],
    readonly WorkingHours[],
    readonly WorkingHours[],
    readonly WorkingHours[],
    readonly WorkingHours[],
  ];
  readonly exceptions: readonly CalendarException[];
}

const officeHours: readonly WorkingHours[] = [
  { from: 8 * 60, to: 12 * 60 },
  { from: 13 * 60, to: 17 * 60 },
];

/** Monday to Friday, 08:00–12:00 and 13:00–17:00: the standard calendar of Microsoft Project. */
export const standardCalendar: WorkingCalendar = {
  week: [[], officeHours, officeHours, officeHours, officeHours, officeHours, []],
  exceptions: [],
};

/** Working minutes that planners call a day (8 hours), and the five days they call a week. */
export const workingMinutesPerDay = 480;
export const workingDaysPerWeek = 5;
