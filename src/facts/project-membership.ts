import type { Membership, PortfolioNode, ProjectCondition } from '../contracts/portfolio';
import type { ProjectFact } from './project-fact';

/** A project as membership sees it: its facts and its lead's account. */
export interface Candidate {
  readonly project: ProjectFact;
  readonly leadAccountId: string | null;
}

/** Whether a node's own membership takes the project in: by hand, by Jira category or by the condition. Archived projects belong only by hand. */
export function isMember(membership: Membership, { project, leadAccountId }: Candidate): boolean {
  if (membership.projectIds.includes(project.projectId)) return true;
  if (project.archived) return false;
  if (project.categoryId !== null && membership.categoryIds.includes(project.categoryId)) return true;
  return membership.condition !== null && meets(membership.condition, project, leadAccountId);
}

/** Every part of the condition must hold; a condition without parts takes nobody in. */
function meets(condition: ProjectCondition, project: ProjectFact, leadAccountId: string | null): boolean {
  const tests = [
    condition.keyPrefix === undefined ? null : project.projectKey.startsWith(condition.keyPrefix.toUpperCase()),
    condition.nameContains === undefined ? null : project.name.toLowerCase().includes(condition.nameContains.toLowerCase()),
    condition.typeKeys === undefined ? null : condition.typeKeys.includes(project.typeKey),
    condition.teamManaged === undefined ? null : condition.teamManaged === project.teamManaged,
    condition.leadAccountIds === undefined ? null : leadAccountId !== null && condition.leadAccountIds.includes(leadAccountId),
  ].filter((test) => test !== null);
  return tests.length > 0 && tests.every(Boolean);
}

/**
 * The projects directly in each node, by node id. Only visible projects may be passed in: what is not passed leaves no trace.
 */
export function membersByNode(nodes: readonly PortfolioNode[], candidates: readonly Candidate[]): ReadonlyMap<string, readonly number[]> {
  return new Map(
    nodes.map((node) => [
      node.id,
      candidates.filter((candidate) => isMember(node.membership, candidate)).map(({ project }) => project.projectId),
    ]),
  );
}

/** The projects in a node or anywhere below it, each once. Survives a cycle in stored data: a node already visited adds nothing. */
export function projectsBelow(
  nodeId: string,
  nodes: readonly PortfolioNode[],
  members: ReadonlyMap<string, readonly number[]>,
): ReadonlySet<number> {
  const found = new Set<number>();
  const visited = new Set<string>();
  const waiting = [nodeId];
  for (let current = waiting.pop(); current !== undefined; current = waiting.pop()) {
    if (visited.has(current)) continue;
    visited.add(current);
    for (const project of members.get(current) ?? []) found.add(project);
    for (const node of nodes) if (node.parentId === current) waiting.push(node.id);
  }
  return found;
}
