import { ManualClock } from '../../clock';
import type { Principal, ProductEvent } from '../../forge/product';
import { createJiraSite, type JiraSite, type JiraSiteOptions, seedSite } from '../create-jira-site';
import type { IssueRecord, ProjectRecord, UserRecord } from '../model/records';
import { SiteState } from '../model/site-state';
import { seedIds } from '../site/seed-ids';

/** A small seeded site for tests: people Ann (administrator of the site and of every project), Bob, Cem (no Jira groups), project ERP; the clock stands at 2026-03-31T09:00Z. */
export interface TestSite {
  readonly site: JiraSite;
  readonly state: SiteState;
  readonly clock: ManualClock;
  readonly events: ProductEvent[];
  /** Sends a request as a user in the browser; the answer's body is parsed. */
  as(accountId: string | undefined): TestClient;
  asPrincipal(principal: Principal): TestClient;
  project(key: string, values?: Partial<ProjectRecord>): ProjectRecord;
  /** Puts an issue into the state without going through REST. */
  issue(key: string, values?: Partial<IssueRecord>): IssueRecord;
}

export interface TestAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any;
}

export interface TestClient {
  get(path: string): Promise<TestAnswer>;
  post(path: string, body?: unknown): Promise<TestAnswer>;
  put(path: string, body?: unknown): Promise<TestAnswer>;
  delete(path: string): Promise<TestAnswer>;
  /** Keys that a JQL query finds, in its order. */
  find(jql: string): Promise<string[]>;
}

export const testNow = Date.parse('2026-03-31T09:00:00Z');

export function aSite(options: Omit<JiraSiteOptions, 'clock' | 'state'> = {}): TestSite {
  const clock = new ManualClock(testNow);
  const state = new SiteState();
  seedSite(state);
  const site = createJiraSite({ ...options, clock, state });
  const events: ProductEvent[] = [];
  site.onEvent((event) => events.push(event));
  const { admins, users } = seedIds.groups;
  aUser(state, 'ann', 'Ann Admin', [admins, users]);
  aUser(state, 'bob', 'Bob Builder', [users]);
  aUser(state, 'cem', 'Cem Customer', [], { accountType: 'customer' });
  const asPrincipal = (principal: Principal) => client(site, principal);
  const project = (key: string, values: Partial<ProjectRecord> = {}): ProjectRecord => {
    const record = aProject(state, key, values);
    state.put('projects', record);
    const roleId = seedIds.roles.administrator;
    state.put('roleActors', { id: `${record.id}:${roleId}:user:ann`, projectId: record.id, roleId, kind: 'user', holder: 'ann' });
    return record;
  };
  project('ERP');
  return {
    site,
    state,
    clock,
    events,
    as: (accountId) => asPrincipal(accountId === undefined ? { kind: 'anonymous' } : { kind: 'browser', accountId }),
    asPrincipal,
    project,
    issue: (key, values) => anIssue(state, key, values),
  };
}

export function aUser(
  state: SiteState,
  id: string,
  displayName: string,
  groupIds: readonly string[],
  values: Partial<UserRecord> = {},
): void {
  state.put('users', {
    id,
    displayName,
    email: `${id}@example.com`,
    active: true,
    accountType: 'atlassian',
    timeZone: 'UTC',
    locale: 'en_US',
    groupIds,
    ...values,
  });
}

function aProject(state: SiteState, key: string, values: Partial<ProjectRecord>): ProjectRecord {
  return {
    id: state.nextId('projects'),
    key,
    formerKeys: [],
    name: `Project ${key}`,
    description: '',
    typeKey: 'software',
    teamManaged: false,
    isPrivate: false,
    leadAccountId: 'ann',
    assigneeType: 'UNASSIGNED',
    url: '',
    createdAt: testNow,
    issueTypeSchemeId: seedIds.issueTypeScheme,
    workflowSchemeId: seedIds.workflowScheme,
    permissionSchemeId: seedIds.permissionScheme,
    nextIssueNumber: 1,
    features: {},
    avatarId: '10200',
    ...values,
  };
}

function anIssue(state: SiteState, key: string, values: Partial<IssueRecord> = {}): IssueRecord {
  const [projectKey = '', number = '1'] = key.split('-');
  const project = state.one('projects.key', projectKey);
  if (!project) throw new Error(`There is no project ${projectKey}.`);
  const record: IssueRecord = {
    id: state.nextId('issues'),
    key,
    number: Number(number),
    projectId: project.id,
    formerKeys: [],
    issueTypeId: seedIds.issueTypes.task,
    statusId: seedIds.statuses.toDo,
    summary: `Issue ${key}`,
    priorityId: seedIds.priorities.medium,
    reporterId: 'ann',
    creatorId: 'ann',
    createdAt: testNow,
    updatedAt: testNow,
    statusChangedAt: testNow,
    labels: [],
    componentIds: [],
    fixVersionIds: [],
    affectsVersionIds: [],
    watcherIds: [],
    voterIds: [],
    custom: {},
    ...values,
  };
  state.put('issues', record);
  if (record.number >= project.nextIssueNumber) state.put('projects', { ...project, nextIssueNumber: record.number + 1 });
  return record;
}

function client(site: JiraSite, principal: Principal): TestClient {
  const send = async (method: string, path: string, body?: unknown): Promise<TestAnswer> => {
    const request = {
      method,
      path,
      headers: {},
      principal,
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    };
    const answer = await site.handle(request);
    return { status: answer.status, body: answer.body === '' ? undefined : JSON.parse(answer.body) };
  };
  return {
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, body),
    put: (path, body) => send('PUT', path, body),
    delete: (path) => send('DELETE', path),
    find: async (jql) => {
      const answer = await send('POST', '/rest/api/3/search/jql', { jql, fields: ['key'], maxResults: 5000 });
      if (answer.status !== 200) throw new Error(answer.body.errorMessages.join(' | '));
      return answer.body.issues.map((issue: { key: string }) => issue.key);
    },
  };
}
