import type { StandardScope } from '../../contracts/audits/standard';
import type { PortfolioNode } from '../../contracts/portfolio';
import { type Candidate, isMember, membersByNode, projectsBelow } from '../../facts/project-membership';

/** Where a standard's projects come from: what there is, and what a project was made from. */
export interface ScopeWorld {
  readonly candidates: readonly Candidate[];
  readonly nodes: readonly PortfolioNode[];
  /** Template that the project was made from; `null` when from none. */
  readonly templateOf: (projectId: number) => string | null;
}

/**
 * The projects that a standard is for: everything that is not archived, or whatever any of the named nodes (with all below them),
 * categories, projects, templates or the condition takes in. An archived project is judged only where it is named itself or by a node.
 */
export function projectsInScope(scope: StandardScope, world: ScopeWorld): ReadonlySet<number> {
  const { candidates, nodes, templateOf } = world;
  const membership = { projectIds: scope.projectIds, categoryIds: scope.categoryIds, condition: scope.condition };
  const templates = new Set(scope.templateIds);
  const takenIn = candidates.filter(
    (candidate) =>
      (scope.everything && !candidate.project.archived) ||
      isMember(membership, candidate) ||
      (!candidate.project.archived && templates.has(templateOf(candidate.project.projectId) ?? '')),
  );
  const found = new Set(takenIn.map(({ project }) => project.projectId));
  if (scope.nodeIds.length > 0) {
    const members = membersByNode(nodes, candidates);
    for (const nodeId of scope.nodeIds) for (const id of projectsBelow(nodeId, nodes, members)) found.add(id);
  }
  return found;
}

/** The templates of projects, read only where a scope asks for them. */
export const templatesFor = async (
  scopes: readonly Pick<StandardScope, 'templateIds'>[],
  read: () => Promise<ScopeWorld['templateOf']>,
): Promise<ScopeWorld['templateOf']> => (scopes.some(({ templateIds }) => templateIds.length > 0) ? read() : () => null);

/** Whether a scope names anything at all. */
export const namesNothing = (scope: StandardScope): boolean =>
  !scope.everything &&
  scope.condition === null &&
  [scope.nodeIds, scope.categoryIds, scope.projectIds, scope.templateIds].every((list) => list.length === 0);
