import type { Route } from '../http/route-table';
import { basePoints, pointsPerObject, pointsPerPerson } from './jira-limits';

/** Reads that Jira wants as POST: charged by what they answer, like a GET. */
const readsByPost: ReadonlySet<string> = new Set([
  'searchAndReconsileIssuesUsingJqlPost',
  'searchForIssuesUsingJqlPost',
  'bulkFetchIssues',
  'getBulkChangelogs',
]);

/** Reads measured to cost the base only, whatever they answer. */
const flatReads: ReadonlySet<string> = new Set([
  'getProjectVersions',
  'getProjectVersionsPaginated',
  'getPermittedProjects',
  'getBulkPermissions',
  'countIssues',
]);

/** Resources whose objects are users, groups, roles or permissions. */
const personPath = /\/(users?|groups?|groupuserpicker|myself|mypermissions|permissions|roles?|roledetails)(\/|$)/;

/** Where list answers keep their objects, in the order of looking. */
const listNames = [
  'issues',
  'values',
  'comments',
  'worklogs',
  'histories',
  'issueChangeLogs',
  'changelogs',
  'dashboards',
  'projects',
  'users',
  'groups',
  'filters',
];

/** Points that a request costs, from what was asked and what was answered. Errors cost the base. */
export function pointsOf(method: string, route: Route, status: number, body: string): number {
  if (route.kind !== 'operation' || status >= 300) return basePoints;
  const [, operationId, , template] = route.row;
  const isRead = method === 'GET' || readsByPost.has(operationId);
  if (!isRead || flatReads.has(operationId)) return basePoints;
  const perObject = personPath.test(template) ? pointsPerPerson : pointsPerObject;
  return basePoints + perObject * objectsIn(operationId, body);
}

function objectsIn(operationId: string, body: string): number {
  const answer = parsed(body);
  if (Array.isArray(answer)) return answer.length;
  if (typeof answer !== 'object' || answer === null) return 0;
  const parts = answer as Readonly<Record<string, unknown>>;
  // Objects by name instead of a list.
  if (operationId === 'getProjectRoles') return Object.keys(parts).length;
  if (typeof parts.permissions === 'object' && parts.permissions !== null) return Object.keys(parts.permissions).length;
  // An issue or a project has lists of its own; it is one object all the same.
  if (typeof parts.id === 'string' || typeof parts.id === 'number') return 1;
  for (const name of listNames) {
    const list = parts[name];
    if (Array.isArray(list)) return list.length;
  }
  return 1;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
