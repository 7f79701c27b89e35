import type { IssueRecord } from '../jira/model/records';
import { SiteState, type TableName } from '../jira/model/site-state';
import { seedIds } from '../jira/site/seed-ids';
import { seedSite } from '../jira/site/seed-site';
import { buildDemoCompany, type DemoCompanyOptions } from './build-demo-company';
import { portfolioTable, projectTable } from './company/project-table';
import type { DemoCompany } from './demo-company';
import { brokenHistories, danglingReferences, disorderedTimes, misplacedIssues } from './testing/site-invariants';

const tables: readonly TableName[] = [
  'users',
  'groups',
  'projectCategories',
  'projects',
  'roleActors',
  'issueTypes',
  'issueTypeSchemes',
  'statuses',
  'workflows',
  'workflowSchemes',
  'fields',
  'fieldOptions',
  'issues',
  'comments',
  'worklogs',
  'changelogs',
  'issueLinks',
  'versions',
  'components',
  'securityLevels',
  'permissionSchemes',
  'filters',
  'dashboards',
  'gadgets',
  'boards',
  'sprints',
  'properties',
];
/** A Wednesday at 10:30 in Amsterdam. */
const now = Date.parse('2026-03-18T09:30:00Z');
const today = '2026-03-18';
const dayMs = 86_400_000;
// Each company takes about a second to build, several on a busy machine.
jest.setTimeout(60_000);

function build(options: Partial<DemoCompanyOptions> = {}): { state: SiteState; company: DemoCompany } {
  const state = new SiteState();
  seedSite(state);
  return {
    state,
    company: buildDemoCompany({ state, now, gadgets: [{ moduleKey: 'app/static/portfolio-gadget', title: 'Portfolio' }], ...options }),
  };
}

const asJson = (state: SiteState, company: DemoCompany) => JSON.stringify([company, tables.map((table) => [...state.all(table)])]);

describe('the demo company', () => {
  const { state, company } = build();
  const issues = [...state.all('issues')];
  const categoryOf = (issue: IssueRecord) => state.get('statuses', issue.statusId)!.category;
  const projectOf = (key: string) => state.one('projects.key', key)!;
  const issuesOf = (key: string) => state.by('issues.project', projectOf(key).id);
  const openOf = (key: string) => issuesOf(key).filter((issue) => categoryOf(issue) !== 'done');

  test('is the same for the same seed and moment, and another for another seed', () => {
    const first = asJson(state, company);
    const again = build();
    expect(asJson(again.state, again.company) === first).toBe(true);
    const other = build({ seed: 2 });
    expect(asJson(other.state, other.company) === first).toBe(false);
  });

  test('has the promised size', () => {
    expect(company.portfolios).toHaveLength(3);
    expect(company.portfolios.flatMap((portfolio) => portfolio.programmes)).toHaveLength(8);
    expect(state.count('projectCategories')).toBe(8);
    expect(state.count('projects')).toBe(40);
    expect(state.count('users')).toBe(60);
    expect(issues.length).toBeGreaterThan(5800);
    expect(issues.length).toBeLessThan(6400);
    expect(Math.min(...issues.map((issue) => issue.createdAt))).toBeLessThan(now - 700 * dayMs);
  });

  test('has people of every role to look as', () => {
    const roles = company.people.map((person) => person.role);
    expect(new Set(roles)).toEqual(new Set(['director', 'pmoLead', 'projectManager', 'teamMember', 'viewer', 'outsider', 'siteAdmin']));
    expect(roles.filter((role) => role === 'projectManager').length).toBeGreaterThan(1);
    for (const person of company.people) expect(state.get('users', person.accountId)?.displayName).toBe(person.displayName);
  });

  test('every project of a programme carries its category, and tree ids fit the app', () => {
    for (const portfolio of company.portfolios) {
      expect(portfolio.id).toMatch(/^[a-z0-9-]{1,40}$/);
      for (const programme of portfolio.programmes) {
        expect(programme.id).toMatch(/^[a-z0-9-]{1,40}$/);
        expect(programme.projectIds.length).toBeGreaterThan(2);
        for (const id of programme.projectIds) expect(state.get('projects', id)!.categoryId).toBe(programme.categoryId);
      }
    }
    const placed = company.portfolios.flatMap((portfolio) => [
      ...portfolio.projectIds,
      ...portfolio.programmes.flatMap((one) => one.projectIds),
    ]);
    expect(placed.length - new Set(placed).size).toBe(1);
    const keys = new Set(projectTable.map((row) => row.key));
    expect(portfolioTable.flatMap((portfolio) => portfolio.direct).filter((key) => !keys.has(key))).toEqual([]);
  });

  test('every reference leads somewhere', () => {
    expect(danglingReferences(state)).toEqual([]);
    expect(misplacedIssues(state)).toEqual([]);
  });

  test('every history ends at the present state, without a gap', () => {
    expect(brokenHistories(state)).toEqual([]);
  });

  test('times are in order, in the past, and nothing is updated before its last change', () => {
    expect(disorderedTimes(state, now)).toEqual([]);
  });

  test('time spent is the sum of what was logged', () => {
    const logged = (issue: IssueRecord) => state.by('worklogs.issue', issue.id).reduce((sum, worklog) => sum + worklog.timeSpentSeconds, 0);
    expect(issues.filter((issue) => logged(issue) !== (issue.timeSpent ?? 0))).toEqual([]);
    expect(issues.filter((issue) => (issue.timeSpent ?? 0) > 0).length).toBeGreaterThan(1500);
  });

  test('keys follow the order of creation', () => {
    for (const project of state.all('projects')) {
      const ordered = state.by('issues.project', project.id).sort((a, b) => a.number - b.number);
      expect(project.nextIssueNumber).toBe(ordered.length + 1);
      expect(ordered.map((issue) => issue.number)).toEqual(ordered.map((_, index) => index + 1));
      expect(ordered.every((issue, index) => index === 0 || ordered[index - 1]!.createdAt <= issue.createdAt)).toBe(true);
    }
  });

  test('people work on workdays, nearly always in office hours', () => {
    const moments = [...state.all('changelogs')].map((change) => new Date(change.createdAt));
    expect(moments.filter((moment) => [0, 6].includes(moment.getUTCDay()))).toEqual([]);
    const late = moments.filter((moment) => moment.getUTCHours() < 7 || moment.getUTCHours() >= 18);
    expect(late.length / moments.length).toBeLessThan(0.01);
  });

  test('projects fare as their story says', () => {
    const overdueShare = (key: string) => openOf(key).filter((issue) => (issue.dueDate ?? today) < today).length / openOf(key).length;
    const missed = (key: string) =>
      state.by('versions.project', projectOf(key).id).filter((version) => !version.released && version.releaseDate! < today).length;
    const overrun = (key: string) => {
      const sum = (name: 'originalEstimate' | 'timeSpent' | 'remainingEstimate') =>
        issuesOf(key).reduce((total, issue) => total + (issue[name] ?? 0), 0);
      return (sum('timeSpent') + sum('remainingEstimate')) / sum('originalEstimate');
    };
    const silentDays = (key: string) => (now - Math.max(...issuesOf(key).map((issue) => issue.updatedAt))) / dayMs;
    const declared = (key: string) => state.get('properties', `project:${projectOf(key).id}:status-report`)?.value;
    expect(overdueShare('ERP')).toBeGreaterThan(0.25);
    expect(overdueShare('APP')).toBeLessThan(0.1);
    expect([missed('ERP'), missed('MIG'), missed('APP'), missed('IAM')]).toEqual([1, 1, 0, 0]);
    expect(overrun('CLM')).toBeGreaterThan(1.1);
    expect(overrun('APP')).toBeLessThan(1.02);
    expect(silentDays('DHB')).toBeGreaterThan(120);
    expect(silentDays('APP')).toBeLessThan(5);
    expect(declared('CLP')).toMatchObject({ declared: 'green' });
    expect(overdueShare('CLP')).toBeGreaterThan(0.2);
    expect(issuesOf('LOY').every((issue) => issue.createdAt > now - 45 * dayMs)).toBe(true);
    expect(openOf('ONB').length / issuesOf('ONB').length).toBeLessThan(0.1);
    expect(projectOf('OLD').archivedAt).toBeDefined();
  });

  test('most projects keep their dates: whoever looks first sees a company, not a disaster', () => {
    const late = (issue: IssueRecord) => (issue.dueDate ?? today) < today;
    const keys = projectTable.map((row) => row.key).filter((key) => projectOf(key).archivedAt === undefined);
    const troubled = keys.filter((key) => openOf(key).filter(late).length > openOf(key).length / 10);
    expect(troubled.length).toBeGreaterThan(3);
    expect(troubled.length).toBeLessThan(11);
    expect(keys.filter((key) => openOf(key).length === 0)).toEqual([]);
  });

  test('hygiene problems are spread unevenly', () => {
    const share = (key: string, lacks: (issue: IssueRecord) => boolean) => openOf(key).filter(lacks).length / openOf(key).length;
    const lackings: ((issue: IssueRecord) => boolean)[] = [
      (issue) => issue.componentIds.length === 0,
      (issue) => issue.description === undefined,
      (issue) => issue.dueDate === undefined,
    ];
    for (const lacks of lackings) expect(share('GDP', lacks)).toBeGreaterThan(share('APP', lacks) + 0.2);
  });

  test('the restricted project is open to its roles only, and no link gives it away', () => {
    const falcon = projectOf('FALC');
    const browse = state
      .get('permissionSchemes', falcon.permissionSchemeId)!
      .grants.filter((grant) => grant.permission === 'BROWSE_PROJECTS');
    expect(browse.every((grant) => grant.holder.type === 'projectRole')).toBe(true);
    const actors = state.by('roleActors.project', falcon.id);
    expect(actors.every((actor) => actor.kind === 'user')).toBe(true);
    const director = company.people.find((person) => person.role === 'director')!;
    const pmoLead = company.people.find((person) => person.role === 'pmoLead')!;
    expect(actors.some((actor) => actor.holder === director.accountId)).toBe(true);
    expect(actors.some((actor) => actor.holder === pmoLead.accountId)).toBe(false);
    const ends = [...state.all('issueLinks')].map((link) =>
      [link.sourceIssueId, link.targetIssueId].map((id) => state.get('issues', id)!.projectId),
    );
    expect(ends.filter(([source, target]) => source !== target && (source === falcon.id || target === falcon.id))).toEqual([]);
  });

  test('has what a PMO works with', () => {
    const secured = new Set(issues.filter((issue) => issue.securityLevelId).map((issue) => issue.projectId));
    expect(secured.size).toBe(2);
    const named = (name: string) => issues.filter((issue) => state.get('issueTypes', issue.issueTypeId)!.name === name);
    expect(named('Risk').length).toBeGreaterThan(100);
    expect(named('Decision').length).toBeGreaterThan(50);
    const points = (fieldId: string) =>
      new Set(issues.filter((issue) => issue.custom[fieldId] !== undefined).map((issue) => issue.projectId));
    for (const id of points(seedIds.fields.storyPoints)) expect(state.get('projects', id)!.teamManaged).toBe(false);
    for (const id of points(seedIds.fields.storyPointEstimate)) expect(state.get('projects', id)!.teamManaged).toBe(true);
    const crossing = [...state.all('issueLinks')].filter((link) => {
      const [source, target] = [link.sourceIssueId, link.targetIssueId].map((id) => state.get('issues', id)!.projectId);
      return link.typeId === seedIds.linkTypes.blocks && source !== target;
    });
    expect(crossing.length).toBeGreaterThan(30);
    expect([...state.all('sprints')].filter((sprint) => sprint.state === 'active').length).toBeGreaterThan(15);
    expect(state.get('gadgets', company.gadgetIds[0]!)).toMatchObject({
      dashboardId: company.dashboardId,
      moduleKey: 'app/static/portfolio-gadget',
    });
    expect(issuesOf('VHZ').some((issue) => issue.summary.includes('verhuisplanning'))).toBe(true);
  });
});

test('the history ends on the last working day, whatever the day', () => {
  for (const moment of ['2026-03-16T00:10:00Z', '2026-01-04T23:59:59Z']) {
    const { state } = build({ now: Date.parse(moment) });
    expect(disorderedTimes(state, Date.parse(moment))).toEqual([]);
  }
});
