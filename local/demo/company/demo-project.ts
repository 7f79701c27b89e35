import type { UserRecord } from '../../jira/model/records';
import type { SiteState } from '../../jira/model/site-state';
import { seedIds } from '../../jira/site/seed-ids';
import type { Random } from '../../random';
import { type HealthProfile, healthProfiles } from '../issues/health-profiles';
import type { Named } from '../issues/issue-draft';
import { IssueText } from '../text/issue-text';
import { addWorkdays, dateText, dayMs, dayOf, workdayOnOrAfter, workdayOnOrBefore } from '../working-calendar';
import type { DemoFields } from './demo-fields';
import { createMilestones, type DemoMilestone } from './demo-milestones';
import { type DemoPeople, demoGroups } from './demo-people';
import type { DemoPermissions } from './demo-permissions';
import type { DemoSchemes, DemoTypes, ProjectSchemes } from './demo-schemes';
import { createBoard, type DemoSprint } from './demo-sprints';
import type { ProjectRow } from './project-table';

/** A project and all that its issues are made from. Days are midnights (UTC) in milliseconds. */
export interface DemoProject {
  readonly id: string;
  readonly row: ProjectRow;
  readonly profile: HealthProfile;
  readonly random: Random;
  readonly text: IssueText;
  readonly types: DemoTypes;
  readonly fields: DemoFields;
  readonly lead: UserRecord;
  readonly team: readonly UserRecord[];
  readonly startDay: number;
  /** The planned end. */
  readonly endDay: number;
  /** The last day on which something happened. */
  readonly lastDay: number;
  readonly components: readonly Named[];
  readonly milestones: readonly DemoMilestone[];
  readonly sprints: readonly DemoSprint[];
  readonly pointsField: Named | undefined;
  readonly securityLevelIds: readonly string[];
  readonly nameOf: (accountId: string) => string;
}

export interface DemoProjectOptions {
  readonly state: SiteState;
  readonly now: number;
  readonly random: Random;
  readonly people: DemoPeople;
  readonly schemes: DemoSchemes;
  readonly permissions: DemoPermissions;
  readonly fields: DemoFields;
  readonly row: ProjectRow;
  readonly index: number;
  readonly categoryId: string | undefined;
  readonly programmeAim: string;
}

const monthMs = 30.4375 * dayMs;

export function createProject(options: DemoProjectOptions): DemoProject {
  const { state, now, random, people, schemes, row, index } = options;
  const id = state.nextId('projects');
  const profile = healthProfiles[row.profile];
  const startDay = workdayOnOrAfter(now - row.startMonthsAgo * monthMs);
  const endDay = workdayOnOrAfter(startDay + row.durationMonths * monthMs);
  const quiet = workdayOnOrBefore(dayOf(now) - profile.quietDays * dayMs);
  const lastDay = Math.max(quiet, addWorkdays(startDay, 1));
  const lead = leadOf(people, row, index);
  const team = teamOf(people, row, random);
  const own: ProjectSchemes = row.teamManaged
    ? schemes.teamManaged(id, row.key)
    : row.type === 'service_desk'
      ? schemes.service
      : schemes[row.type];
  const securityLevelIds = row.secured ? createSecurity(state, row, id) : [];
  state.put('projects', {
    id,
    key: row.key,
    formerKeys: row.key === 'CLP' ? ['PORTAL'] : [],
    name: row.name,
    description: options.programmeAim,
    typeKey: row.type,
    teamManaged: row.teamManaged,
    isPrivate: row.teamManaged,
    leadAccountId: lead.id,
    assigneeType: 'UNASSIGNED',
    url: '',
    ...(options.categoryId === undefined ? {} : { categoryId: options.categoryId }),
    ...(row.profile === 'archived' ? { archivedAt: lastDay + 30 * dayMs, archivedBy: people.by.administrator[0]?.id ?? lead.id } : {}),
    createdAt: addWorkdays(startDay, -15) + 9 * 3_600_000,
    issueTypeSchemeId: own.issueTypeSchemeId,
    workflowSchemeId: own.workflowSchemeId,
    permissionSchemeId: row.restricted ? options.permissions.falcon : options.permissions.company,
    ...(securityLevelIds.length > 0 ? { issueSecuritySchemeId: `${id}` } : {}),
    nextIssueNumber: 1,
    features: row.mode === 'scrum' ? { 'jsw.agility.sprints': 'ENABLED' } : {},
    avatarId: String(10400 + (index % 16)),
  });
  putRoles(state, id, row, lead, team, people);
  const text = new IssueText(random.fork('text'), row.theme, row.dutch === true);
  const milestones = row.type === 'service_desk' ? [] : createMilestones({ state, row, profile, projectId: id, startDay, endDay, lastDay });
  const components = createComponents(state, id, text, team, random);
  const pointsField = pointsFieldOf(row);
  const sprints = createBoard({
    state,
    row,
    projectId: id,
    startDay,
    endDay,
    lastDay,
    now,
    types: own.types,
    ownerId: lead.id,
    text,
    pointsField,
  });
  putDeclaredStatus(state, id, row, profile, lastDay);
  const work = random.fork('work');
  return {
    id,
    row,
    profile,
    random: work,
    text,
    types: own.types,
    fields: options.fields,
    lead,
    team,
    startDay,
    endDay,
    lastDay,
    components,
    milestones,
    sprints,
    pointsField,
    securityLevelIds,
    nameOf: people.nameOf,
  };
}

function leadOf(people: DemoPeople, row: ProjectRow, index: number): UserRecord {
  const managers = people.by.projectManager;
  const pool = row.dutch ? managers.filter((manager) => manager.locale === 'nl_NL') : managers;
  const lead = pool[index % pool.length];
  if (!lead) throw new Error('the company has no project manager');
  return lead;
}

/** Software is made by engineers with an analyst or two, business change by analysts with an engineer or two. */
function teamOf(people: DemoPeople, row: ProjectRow, random: Random): UserRecord[] {
  const { engineer, analyst, service } = people.by;
  const speaks = (user: UserRecord) => !row.dutch || user.locale === 'nl_NL';
  const some = (pool: readonly UserRecord[], count: number) => random.sample(pool.filter(speaks), count);
  const gone = row.profile === 'dormant' || row.profile === 'archived' ? people.left : [];
  if (row.type === 'service_desk') return [...service, ...some(engineer, 2)];
  if (row.type === 'business') return [...some(analyst, 4), ...some(engineer, 2), ...gone];
  return [...some(engineer, row.size > 200 ? 7 : 5), ...some(analyst, 2), ...gone];
}

function putRoles(
  state: SiteState,
  projectId: string,
  row: ProjectRow,
  lead: UserRecord,
  team: readonly UserRecord[],
  people: DemoPeople,
): void {
  const { administrator, member, viewer } = seedIds.roles;
  const put = (roleId: string, kind: 'user' | 'group', holder: string) =>
    state.put('roleActors', { id: `${projectId}:${roleId}:${kind}:${holder}`, projectId, roleId, kind, holder });
  put(administrator, 'user', lead.id);
  for (const person of team) if (person.active) put(member, 'user', person.id);
  const director = people.by.executive[0];
  if (row.restricted) {
    if (director) put(viewer, 'user', director.id);
    return;
  }
  put(viewer, 'group', demoGroups.leadership);
  if (row.teamManaged) {
    put(administrator, 'group', demoGroups.pmo);
    put(viewer, 'group', seedIds.groups.users);
  }
  // The outside adviser reads along in two projects.
  const adviser = people.by.external[0];
  if (adviser && (row.key === 'SUS' || row.key === 'SOL')) put(viewer, 'user', adviser.id);
}

function createSecurity(state: SiteState, row: ProjectRow, projectId: string): string[] {
  state.put('securitySchemes', { id: projectId, name: `${row.name} security`, description: 'Personal and legal matters.' });
  const level = (name: string, description: string) => {
    const id = state.nextId('securityLevels');
    state.put('securityLevels', {
      id,
      schemeId: projectId,
      name,
      description,
      members: [
        { type: 'projectRole', parameter: seedIds.roles.administrator },
        { type: 'group', parameter: demoGroups.leadership },
        { type: 'reporter' },
      ],
    });
    return id;
  };
  return [level('Management', 'The project’s administrators and the board.'), level('Legal', 'Under legal privilege.')];
}

function createComponents(state: SiteState, projectId: string, text: IssueText, team: readonly UserRecord[], random: Random): Named[] {
  return text.components().map((name) => {
    const id = state.nextId('components');
    const lead = random.chance(0.7) ? random.pick(team.filter((person) => person.active)) : undefined;
    state.put('components', {
      id,
      projectId,
      name,
      description: '',
      assigneeType: lead ? 'COMPONENT_LEAD' : 'PROJECT_DEFAULT',
      ...(lead ? { leadAccountId: lead.id } : {}),
    });
    return { id, name };
  });
}

/** Jira keeps story points in two fields, by who manages the project. Business projects estimate in hours only. */
function pointsFieldOf(row: ProjectRow): Named | undefined {
  if (row.type !== 'software') return undefined;
  return row.teamManaged
    ? { id: seedIds.fields.storyPointEstimate, name: 'Story point estimate' }
    : { id: seedIds.fields.storyPoints, name: 'Story Points' };
}

/** What the project manager last reported, as an entity property; new projects have not reported yet. */
function putDeclaredStatus(state: SiteState, projectId: string, row: ProjectRow, profile: HealthProfile, lastDay: number): void {
  if (row.profile === 'brandNew' || row.type === 'service_desk') return;
  const reportedOn = dateText(addWorkdays(lastDay, -4));
  state.put('properties', {
    id: `project:${projectId}:status-report`,
    entity: 'project',
    entityId: projectId,
    key: 'status-report',
    value: { declared: profile.declared, reportedOn },
  });
}
