import type { WaiverScope } from '../../contracts/audits/waiver';
import type { PortfolioNode } from '../../contracts/portfolio';
import { type Candidate, membersByNode, projectsBelow } from '../../facts/project-membership';

/** Finds the projects that scopes cover; a node covers everything in and below it, as it is now. */
export function projectsCovered(
  nodes: readonly PortfolioNode[],
  candidates: readonly Candidate[],
): (scope: WaiverScope) => ReadonlySet<number> {
  let members: ReadonlyMap<string, readonly number[]> | undefined;
  return (scope) => {
    if (scope.kind !== 'node') return new Set([scope.projectId]);
    members ??= membersByNode(nodes, candidates);
    return projectsBelow(scope.nodeId, nodes, members);
  };
}
