import { parseDay } from '../../../shared/epoch';
import type { WorkingCalendar, WorkingHours } from '../../../shared/working-calendar';
import { minutesPerDay } from '../../../shared/working-time';
import type { Constraint, Dependency, DependencyType, ScheduleNetwork, ScheduleTask } from '../schedule-network';

/** One element of an XML document without attributes, namespaces or mixed content, which is what Microsoft Project writes. */
interface Element {
  readonly name: string;
  readonly text: string;
  readonly children: readonly Element[];
}

/** A schedule as Microsoft Project saved it (its XML format, MSPDI): what its planner entered, not what it calculated. */
export function networkFromMspdi(xml: string): ScheduleNetwork {
  const project = parseXml(xml);
  const calendars = new Map(all(project, 'Calendars', 'Calendar').map((calendar) => [numberOf(calendar, 'UID'), calendar]));
  const calendar = calendarOf(calendars, numberOf(project, 'CalendarUID'));
  const resources = new Map(
    all(project, 'Resources', 'Resource').map((resource) => [numberOf(resource, 'UID'), numberOf(resource, 'CalendarUID')]),
  );
  const assigned = new Map<number, number[]>();
  for (const assignment of all(project, 'Assignments', 'Assignment')) {
    const resource = numberOf(assignment, 'ResourceUID');
    if (resource < 0) continue;
    const task = numberOf(assignment, 'TaskUID');
    assigned.set(task, [...(assigned.get(task) ?? []), resources.get(resource) ?? -1]);
  }
  const elements = all(project, 'Tasks', 'Task');
  return {
    tasks: elements.map((element, row) =>
      taskOf(element, parentOf(elements, row), assigned.get(numberOf(element, 'UID')) ?? [], calendars),
    ),
    dependencies: elements.flatMap(dependenciesOf),
    calendar,
    statusDate: null,
    projectStart: pointOf(project, 'StartDate'),
    unfinishedWork: 'asPlanned',
    holds: { lags: true, linkTypes: true, constraints: true, baseline: true, resources: true },
  };
}

function taskOf(
  element: Element,
  parentId: number | null,
  calendarIds: readonly number[],
  calendars: ReadonlyMap<number, Element>,
): ScheduleTask {
  const percentComplete = numberOf(element, 'PercentComplete');
  const summary = numberOf(element, 'Summary') === 1;
  return {
    id: numberOf(element, 'UID'),
    number: numberOf(element, 'ID'),
    kind: summary ? 'summary' : numberOf(element, 'Milestone') === 1 ? 'milestone' : 'task',
    parentId,
    start: pointOf(element, 'Start'),
    finish: pointOf(element, 'Finish'),
    duration: minutesIn(textOf(element, 'Duration')),
    remaining: minutesIn(textOf(element, 'RemainingDuration')),
    percentComplete,
    done: percentComplete === 100,
    actualStart: pointOf(element, 'ActualStart'),
    actualFinish: pointOf(element, 'ActualFinish'),
    constraint: constraintOf(element),
    deadline: pointOf(element, 'Deadline'),
    resourceCount: calendarIds.length,
    baseline: null,
    // Microsoft Project works a task in the hours of those who are assigned to it, whoever of them is there.
    calendar: calendarIds.length === 0 ? null : calendarIds.map((id) => calendarOf(calendars, id)).reduce(united),
    scheduling: numberOf(element, 'Manual') === 1 ? 'manual' : 'automatic',
  };
}

/** In the outline, a task's parent is the nearest task above it that is one level up. */
function parentOf(elements: readonly Element[], row: number): number | null {
  const level = numberOf(known(elements[row]), 'OutlineLevel');
  const above = elements.slice(0, row).findLast((element) => numberOf(element, 'OutlineLevel') === level - 1);
  return above ? numberOf(above, 'UID') : null;
}

const linkTypes: readonly DependencyType[] = ['finishToFinish', 'finishToStart', 'startToFinish', 'startToStart'];

const dependenciesOf = (element: Element): readonly Dependency[] =>
  element.children
    .filter((child) => child.name === 'PredecessorLink')
    .map((child) => ({
      from: numberOf(child, 'PredecessorUID'),
      to: numberOf(element, 'UID'),
      type: known(linkTypes[numberOf(child, 'Type')]),
      lag: numberOf(child, 'LinkLag') / 10,
    }));

const constraintKinds = [
  'asSoonAsPossible',
  'asLateAsPossible',
  'mustStartOn',
  'mustFinishOn',
  'startNoEarlierThan',
  'startNoLaterThan',
  'finishNoEarlierThan',
  'finishNoLaterThan',
] as const;

function constraintOf(element: Element): Constraint {
  const kind = known(constraintKinds[numberOf(element, 'ConstraintType')]);
  if (kind === 'asSoonAsPossible' || kind === 'asLateAsPossible') return { kind };
  return { kind, at: known(pointOf(element, 'ConstraintDate')) };
}

function calendarOf(calendars: ReadonlyMap<number, Element>, id: number): WorkingCalendar {
  const calendar = known(calendars.get(id));
  const days = all(calendar, 'WeekDays', 'WeekDay');
  if (days.length === 0) return calendarOf(calendars, numberOf(calendar, 'BaseCalendarUID'));
  const hoursOn = (dayType: number): readonly WorkingHours[] =>
    all(known(days.find((element) => numberOf(element, 'DayType') === dayType)), 'WorkingTimes', 'WorkingTime').map((span) => ({
      from: minuteOfDay(textOf(span, 'FromTime')),
      to: minuteOfDay(textOf(span, 'ToTime')) || minutesPerDay,
    }));
  return { week: [hoursOn(1), hoursOn(2), hoursOn(3), hoursOn(4), hoursOn(5), hoursOn(6), hoursOn(7)], exceptions: [] };
}

/** Hours in which at least one of two calendars works. */
function united(one: WorkingCalendar, other: WorkingCalendar): WorkingCalendar {
  const hoursOn = (weekday: number): readonly WorkingHours[] => {
    const spans = [...hoursIn(one, weekday), ...hoursIn(other, weekday)].sort((early, late) => early.from - late.from);
    const joined: WorkingHours[] = [];
    for (const span of spans) {
      const last = joined.at(-1);
      if (last && span.from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
      else joined.push(span);
    }
    return joined;
  };
  return { week: [hoursOn(0), hoursOn(1), hoursOn(2), hoursOn(3), hoursOn(4), hoursOn(5), hoursOn(6)], exceptions: [] };
}

function parseXml(xml: string): Element {
  const open: { name: string; text: string; children: Element[] }[] = [{ name: '', text: '', children: [] }];
  for (const [, closing, name, selfClosing, cdata, text] of xml.matchAll(
    /<(\/?)([A-Za-z]\w*)[^>]*?(\/?)>|<!\[CDATA\[(.*?)\]\]>|([^<]+)/gs,
  )) {
    const inner = known(open.at(-1));
    if (name === undefined) inner.text += cdata ?? text ?? '';
    else if (closing) known(open.at(-2)).children.push(known(open.pop()));
    else if (selfClosing) inner.children.push({ name, text: '', children: [] });
    else open.push({ name, text: '', children: [] });
  }
  return known(open[0]?.children[0]);
}

const all = (element: Element, list: string, item: string): readonly Element[] =>
  element.children.find((child) => child.name === list)?.children.filter((child) => child.name === item) ?? [];
const textOf = (element: Element, name: string): string => element.children.find((child) => child.name === name)?.text.trim() ?? '';
const numberOf = (element: Element, name: string): number => Number(textOf(element, name));
const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const hoursIn = (calendar: WorkingCalendar, weekday: number): readonly WorkingHours[] => known(calendar.week[weekday]);

function known<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('This is not the XML of a Microsoft Project schedule.');
  return value;
}

/** Wall minutes of `2018-10-18T08:00:00`. */
export function pointOf(element: Element, name: string): number | null {
  return wallMinutes(textOf(element, name));
}

export function wallMinutes(text: string): number | null {
  const [date = '', time = ''] = text.split('T');
  const day = parseDay(date);
  return day === null ? null : day * minutesPerDay + minuteOfDay(time);
}

/** Minutes of a duration such as `PT8H30M0S`. */
function minutesIn(text: string): number | null {
  const match = /^PT(\d+)H(\d+)M/.exec(text);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}
