import type { SiteState } from '../jira/model/site-state';
import { seedSite } from '../jira/site/seed-site';
import { Random } from '../random';
import { createDashboard, type DemoGadget } from './company/demo-dashboard';
import { createFields } from './company/demo-fields';
import { createPeople } from './company/demo-people';
import { createPermissions } from './company/demo-permissions';
import { createProject, type DemoProject } from './company/demo-project';
import { createSchemes } from './company/demo-schemes';
import { portfolioTable, projectTable } from './company/project-table';
import type { DemoCompany, DemoPortfolio } from './demo-company';
import { linkIssues } from './issues/link-issues';
import { planProject } from './issues/plan-project';
import { serveRequests } from './issues/serve-requests';
import { numberIssues, writeIssues } from './issues/write-issues';

export interface DemoCompanyOptions {
  /** A fresh site, set up or empty. */
  readonly state: SiteState;
  /** The company's present, in milliseconds: its two years of history end on the last working day before. */
  readonly now: number;
  /** Another seed, another company of the same shape. */
  readonly seed?: number;
  /** Extension ids of the dashboard gadgets to place, first column first. */
  readonly gadgets?: readonly DemoGadget[];
}

/** Fills a site with the Halden Group, an invented insurer: three portfolios, forty projects of every health, sixty people and two years of work. */
export function buildDemoCompany({ state, now, seed = 1, gadgets = [] }: DemoCompanyOptions): DemoCompany {
  if (state.count('issueTypes') === 0) seedSite(state);
  const random = new Random(seed);
  const people = createPeople(state);
  const schemes = createSchemes(state);
  const permissions = createPermissions(state);
  const fields = createFields(state);
  const categories = createCategories(state);
  const projects = projectTable.map((row, index) => {
    const category = row.programme === undefined ? undefined : categories.get(row.programme);
    const programmeAim = category?.description ?? 'Runs outside the programmes.';
    return createProject({
      state,
      now,
      random: random.fork(row.key),
      people,
      schemes,
      permissions,
      fields,
      row,
      index,
      categoryId: category?.id,
      programmeAim,
    });
  });
  const all = projects.map((project) => ({
    project,
    issues: project.row.type === 'service_desk' ? serveRequests(project) : planProject(project),
  }));
  const issues = numberIssues(state, all);
  const links = linkIssues(all, portfolioOf, random.fork('links'));
  writeIssues(state, issues, links);
  const projectIdByKey = Object.fromEntries(projects.map((project) => [project.row.key, project.id]));
  return {
    people: people.toViewAs,
    portfolios: portfoliosOf(projectIdByKey, categories),
    ...createDashboard(state, people, gadgets),
    projectIdByKey,
  };
}

interface Category {
  readonly id: string;
  readonly description: string;
}

/** A programme is a Jira project category. */
function createCategories(state: SiteState): ReadonlyMap<string, Category> {
  const categories = new Map<string, Category>();
  for (const { id: programmeId, name, description } of portfolioTable.flatMap((portfolio) => portfolio.programmes)) {
    const id = state.nextId('projectCategories');
    state.put('projectCategories', { id, name, description });
    categories.set(programmeId, { id, description });
  }
  return categories;
}

function portfolioOf(project: DemoProject): string | undefined {
  const { programme, key } = project.row;
  return portfolioTable.find((portfolio) => portfolio.direct.includes(key) || portfolio.programmes.some((known) => known.id === programme))
    ?.id;
}

function portfoliosOf(projectIdByKey: Readonly<Record<string, string>>, categories: ReadonlyMap<string, Category>): DemoPortfolio[] {
  const idsOf = (keys: readonly string[]) => keys.flatMap((key) => projectIdByKey[key] ?? []);
  return portfolioTable.map((portfolio) => ({
    id: portfolio.id,
    name: portfolio.name,
    programmes: portfolio.programmes.map((programme) => ({
      id: programme.id,
      name: programme.name,
      categoryId: categories.get(programme.id)?.id ?? '',
      projectIds: idsOf(projectTable.filter((row) => row.programme === programme.id).map((row) => row.key)),
    })),
    projectIds: idsOf(portfolio.direct),
  }));
}
