import { type SprintLine, sprintLine } from './issue-line';

/** What a custom field seems to hold, guessed from one value. */
export type CustomKind =
  | 'number'
  | 'date'
  | 'datetime'
  | 'text'
  | 'paragraph'
  | 'option'
  | 'options'
  | 'user'
  | 'users'
  | 'labels'
  | 'sprints'
  | 'flag'
  | 'other';

/** REST schema of each kind, as Jira names its own field types. */
export const customSchemas: Readonly<Record<Exclude<CustomKind, 'sprints' | 'flag'>, { type: string; items?: string; custom: string }>> = {
  number: { type: 'number', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:float' },
  date: { type: 'date', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:datepicker' },
  datetime: { type: 'datetime', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:datetime' },
  text: { type: 'string', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textfield' },
  paragraph: { type: 'string', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textarea' },
  option: { type: 'option', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:select' },
  options: { type: 'array', items: 'option', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:multiselect' },
  user: { type: 'user', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:userpicker' },
  users: { type: 'array', items: 'user', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:multiuserpicker' },
  labels: { type: 'array', items: 'string', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:labels' },
  other: { type: 'any', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:readonlyfield' },
};

const dayText = /^\d{4}-\d{2}-\d{2}$/;
const instantText = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
/** How Jira Server prints a sprint: `…Sprint@1a2b[id=7,rapidViewId=3,state=CLOSED,name=Sprint 1,startDate=…]`. */
const printedSprint = /^com\.atlassian\.greenhopper\.service\.sprint\.Sprint@[^[]*\[(.*)\]$/s;

/** Guesses the kind of a value; `undefined` for no value at all. */
export function kindOf(value: unknown): CustomKind | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'number') return 'number';
  if (typeof value === 'string') return dayText.test(value) ? 'date' : instantText.test(value) ? 'datetime' : 'text';
  if (Array.isArray(value)) return kindOfArray(value);
  if (!isObject(value)) return 'other';
  if (typeof value.accountId === 'string') return 'user';
  if (value.type === 'doc') return 'paragraph';
  if (typeof value.value === 'string') return 'option';
  return 'other';
}

function kindOfArray(values: readonly unknown[]): CustomKind | undefined {
  const first = values[0];
  if (first === undefined) return undefined;
  if (values.every((value) => sprintOf(value) !== undefined)) return 'sprints';
  if (values.every((value) => isObject(value) && value.value === 'Impediment')) return 'flag';
  if (values.every((value) => typeof value === 'string')) return 'labels';
  if (values.every((value) => isObject(value) && typeof value.accountId === 'string')) return 'users';
  if (values.every((value) => isObject(value) && typeof value.value === 'string')) return 'options';
  return 'other';
}

/** A sprint in either of the forms that a sprint field takes, or `undefined`. */
export function sprintOf(value: unknown): SprintLine | undefined {
  if (typeof value === 'string') {
    const printed = printedSprint.exec(value)?.[1];
    if (printed === undefined) return undefined;
    const parts = Object.fromEntries(
      printed
        .split(/,(?=[A-Za-z]+=)/)
        .map((part) => part.split(/=(.*)/s, 2))
        .map(([name, text]) => [name, text === '<null>' ? null : text]),
    );
    return sprintLine.safeParse({ ...parts, boardId: parts.rapidViewId }).data;
  }
  return isObject(value) && 'state' in value ? sprintLine.safeParse(value).data : undefined;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
