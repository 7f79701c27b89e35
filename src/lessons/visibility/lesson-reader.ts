import type { PortfolioNode } from '../../contracts/portfolio';
import { type Candidate, membersByNode, projectsBelow } from '../../facts/project-membership';

/** Who looks, and what they may see and do. */
export interface LessonViewer {
  readonly accountId: string;
  visibleProjects(): Promise<ReadonlySet<number>>;
  isPmoAdmin(): Promise<boolean>;
}

/** What decides what somebody may read, worked out once for each call. */
export interface LessonReader {
  readonly accountId: string;
  readonly isPmoAdmin: boolean;
  /** Projects that they may browse. */
  readonly projects: ReadonlyMap<number, Candidate>;
  /** Portfolios and programmes with a project in or below them that they may browse. */
  readonly nodeIds: ReadonlySet<string>;
}

/** The site around lessons. */
export interface LessonSite {
  /** All projects, archived ones included, with their leads. */
  readonly projects: () => Promise<readonly Candidate[]>;
  readonly nodes: () => Promise<readonly PortfolioNode[]>;
}

export async function lessonReader(site: LessonSite, viewer: LessonViewer): Promise<LessonReader> {
  const [visible, isPmoAdmin, candidates, nodes] = await Promise.all([
    viewer.visibleProjects(),
    viewer.isPmoAdmin(),
    site.projects(),
    site.nodes(),
  ]);
  const own = candidates.filter(({ project }) => visible.has(project.projectId));
  return {
    accountId: viewer.accountId,
    isPmoAdmin,
    projects: new Map(own.map((candidate) => [candidate.project.projectId, candidate])),
    nodeIds: nodesWith(own, nodes),
  };
}

/** Portfolios and programmes with one of these projects in or below them. */
export function nodesWith(candidates: readonly Candidate[], nodes: readonly PortfolioNode[]): ReadonlySet<string> {
  const members = membersByNode(nodes, candidates);
  return new Set(nodes.filter(({ id }) => projectsBelow(id, nodes, members).size > 0).map(({ id }) => id));
}

/** A project as lessons name it, where the reader may browse it. */
export function projectNamed(reader: LessonReader, projectId: number | null): { projectId: number; key: string; name: string } | null {
  const found = projectId === null ? undefined : reader.projects.get(projectId)?.project;
  return found ? { projectId: found.projectId, key: found.projectKey, name: found.name } : null;
}
