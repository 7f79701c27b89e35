import type { UserRecord } from '../../model/records';
import { type Caller, JiraError, notFound, type Operation, type OperationAnswer, type OperationCall } from '../../operation';
import { userView } from '../../views/references';
import { ok } from '../answering/answers';
import { requireLogin } from '../answering/authority';
import { page, slice } from '../answering/page';
import { listOf, required } from '../answering/request';
import { projectByIdOrKey, visibleProject } from '../projects/find-project';
import { answersTo, usersByName } from './find-user';
import { usersOfQuery } from './user-query';

/** Jira looks through the first thousand users of the site when it filters by permission. */
const limits = { size: 50, max: 1000 };

const asCaller = (user: UserRecord): Caller => ({ accountId: user.id, appId: undefined, asApp: false });

function refuseEmptySearch(call: OperationCall): void {
  if (['query', 'accountId', 'property'].every((name) => !call.query.has(name))) {
    throw new JiraError(400, ["Either the 'query', 'accountId' or 'property' query parameter must be provided."]);
  }
}

/** Active people who answer to the call's `query` or are its `accountId`. */
function candidates(call: OperationCall): readonly UserRecord[] {
  const accountId = call.query.get('accountId');
  const query = call.query.get('query') ?? '';
  return usersByName(call).filter((user) => user.active && (accountId === null ? answersTo(user, query) : user.id === accountId));
}

const answer = (call: OperationCall, users: readonly UserRecord[]): OperationAnswer =>
  ok(slice(call, users, limits).map((user) => userView(call.site, user)));

/** `GET /user/search`; `property` is `key.path=value` over user properties. */
export const findUsers: Operation = (call) => {
  requireLogin(call);
  refuseEmptySearch(call);
  const property = call.query.get('property');
  const users = property === null ? candidates(call) : candidates(call).filter((user) => hasProperty(call, user, property));
  return answer(call, users);
};

function hasProperty(call: OperationCall, user: UserRecord, expression: string): boolean {
  const [path = '', wanted] = expression.split('=');
  const [key = '', ...steps] = path.split('.');
  let value: unknown = call.state.get('properties', `user:${user.id}:${key}`)?.value;
  for (const step of steps) value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  return wanted !== undefined && value !== undefined && String(value) === wanted;
}

/** `GET /user/assignable/search`: who can be assigned to an issue, or to a new issue of a project. */
export const findAssignableUsers: Operation = (call) => {
  requireLogin(call);
  const issueKey = call.query.get('issueKey') ?? call.query.get('issueId');
  if (issueKey !== null) {
    const issue = visibleIssue(call, issueKey);
    const users = candidates(call).filter((user) => call.site.permissions.hasForIssue(asCaller(user), 'ASSIGNABLE_USER', issue));
    return answer(call, users);
  }
  const project = call.query.get('project');
  if (project === null) throw new JiraError(400, ['Either an issue key or a project must be specified.']);
  const { id } = visibleProject(call, project);
  return answer(call, assignableIn(call, [id]));
};

function assignableIn(call: OperationCall, projectIds: readonly string[]): readonly UserRecord[] {
  const { permissions } = call.site;
  return candidates(call).filter(
    (user) => user.accountType !== 'customer' && projectIds.every((id) => permissions.hasInProject(asCaller(user), 'ASSIGNABLE_USER', id)),
  );
}

export const findBulkAssignableUsers: Operation = (call) => {
  requireLogin(call);
  required(call, 'projectKeys');
  const projects = listOf(call, 'projectKeys').map((key) => visibleProject(call, key).id);
  return answer(call, assignableIn(call, projects));
};

function visibleIssue(call: OperationCall, idOrKey: string): string {
  const issue = call.state.get('issues', idOrKey) ?? call.state.one('issues.key', idOrKey.toUpperCase());
  if (!issue || !call.site.permissions.canSeeIssue(call.caller, issue.id)) {
    throw notFound('Issue does not exist or you do not have permission to see it.');
  }
  return issue.id;
}

/** `GET /user/permission/search`: who holds all the named permissions in a project or on an issue. */
export const findUsersWithAllPermissions: Operation = (call) => {
  requireLogin(call);
  required(call, 'permissions');
  const wanted = listOf(call, 'permissions');
  return answer(call, holding(call, wanted));
};

/** `GET /user/viewissue/search`. */
export const findUsersWithBrowsePermission: Operation = (call) => {
  requireLogin(call);
  return answer(call, holding(call, ['BROWSE_PROJECTS']));
};

function holding(call: OperationCall, permissions: readonly string[]): readonly UserRecord[] {
  const service = call.site.permissions;
  const issueKey = call.query.get('issueKey');
  const projectKey = call.query.get('projectKey');
  if (issueKey !== null) {
    const issue = visibleIssue(call, issueKey);
    return candidates(call).filter((user) => permissions.every((one) => service.hasForIssue(asCaller(user), one, issue)));
  }
  if (projectKey === null) throw new JiraError(400, ['Either an issue key or a project key must be specified.']);
  const project = projectByIdOrKey(call, projectKey);
  if (!project) throw notFound(`No project could be found with key '${projectKey}'.`);
  return candidates(call).filter((user) => permissions.every((one) => service.hasInProject(asCaller(user), one, project.id)));
}

/** `GET /user/search/query`: structured queries such as `is assignee of ERP`. */
export const findUsersByQuery: Operation = (call) => {
  requireLogin(call);
  const users = usersOfQuery(call, required(call, 'query'));
  return ok(page(call, '/user/search/query', users, (user) => userView(call.site, user), { size: 100, max: 100 }));
};

export const findUserKeysByQuery: Operation = (call) => {
  requireLogin(call);
  const users = usersOfQuery(call, required(call, 'query'));
  return ok(page(call, '/user/search/query/key', users, (user) => ({ accountId: user.id }), { size: 100, max: 100 }));
};
