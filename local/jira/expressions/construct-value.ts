import type { ViewContext } from '../views/issue-fields-view';
import { visibleIssue } from './beans/issue-bean';
import { projectBean } from './beans/project-bean';
import { richTextBean } from './beans/rich-text-bean';
import { userBean } from './beans/user-bean';
import { dayOf } from './members/date-members';
import { plainJson } from './result-json';
import { CalendarDay, ExpressionFunction, ExpressionMap, fromJson, Instant, type Value } from './values';

/** What `new <type>(…)` makes; `undefined` for a type that cannot be constructed. */
export function constructValue(type: string, args: readonly Value[], context: ViewContext): Value | undefined {
  const [first] = args;
  switch (type) {
    case 'Date':
      return new Instant(args.length === 0 ? context.site.clock.now() : momentFrom(first));
    case 'CalendarDate':
      return args.length === 0 ? dayOf(context.site.clock.now()) : dayFrom(first);
    case 'Map':
      return new ExpressionMap(new Map());
    case 'RichText':
      return first instanceof ExpressionMap ? richTextBean(recordOf(first)) : richTextBean(String(first ?? ''));
    case 'Issue':
      return visibleIssue(
        (context.state.one('issues.key', String(first).toUpperCase()) ?? context.state.get('issues', String(first)))?.id,
        context,
      );
    case 'Project': {
      const project = context.state.one('projects.key', String(first).toUpperCase()) ?? context.state.get('projects', String(first));
      const isVisible = project && context.site.permissions.hasInProject(context.caller, 'BROWSE_PROJECTS', project.id);
      return isVisible ? projectBean(project, context) : null;
    }
    case 'User':
      return context.state.has('users', String(first)) ? userBean(String(first), context) : null;
    default:
      return undefined;
  }
}

/** `Number('12')` and `JSON.parse(…)`, `JSON.stringify(…)`: the functions every expression has. */
export const builtIns: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['Number', new ExpressionFunction(([text]) => (text === null || text === '' ? Number.NaN : Number(text)))],
  [
    'JSON',
    new ExpressionMap(
      new Map([
        ['stringify', new ExpressionFunction(([value]) => JSON.stringify(plainJson(value ?? null)))],
        ['parse', new ExpressionFunction(([text]) => fromJson(JSON.parse(String(text))))],
      ]),
    ),
  ],
]);

function momentFrom(from: Value | undefined): number {
  const ms = typeof from === 'number' ? from : typeof from === 'string' ? Date.parse(from) : Number.NaN;
  if (Number.isNaN(ms)) throw new Error('A Date is made from nothing, a number of milliseconds or an ISO 8601 text.');
  return ms;
}

function dayFrom(from: Value | undefined): CalendarDay {
  if (typeof from !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(from) || Number.isNaN(Date.parse(from))) {
    throw new Error('A CalendarDate is made from nothing or a text such as 2026-03-31.');
  }
  return new CalendarDay(from);
}

function recordOf(map: ExpressionMap): Readonly<Record<string, unknown>> {
  return Object.fromEntries([...map.entries].map(([key, value]) => [key, plainJson(value)]));
}
