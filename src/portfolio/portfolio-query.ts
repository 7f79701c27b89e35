import type { PortfolioNode } from '../contracts/portfolio';
import { type Candidate, membersByNode, projectsBelow } from '../facts/project-membership';

/**
 * `portfolio("name")`: the projects of a portfolio or programme with all below it, as JQL for the field `project`. Jira shows each reader
 * only those that they may browse. When several nodes share a name, their projects are put together.
 */
export function portfolioQuery(
  nameOrId: string,
  nodes: readonly PortfolioNode[],
  candidates: readonly Candidate[],
):
  | { readonly ok: true; readonly jql: string }
  | { readonly ok: false; readonly reason: 'unknownPortfolio'; readonly known: readonly string[] } {
  const wanted = nodes.filter((node) => node.id === nameOrId || node.name.toLowerCase() === nameOrId.toLowerCase());
  // Names of portfolios are not offered: whoever asks may not be meant to know them.
  if (wanted.length === 0) return { ok: false, reason: 'unknownPortfolio', known: [] };
  const members = membersByNode(nodes, candidates);
  const ids = new Set(wanted.flatMap((node) => [...projectsBelow(node.id, nodes, members)]));
  return { ok: true, jql: ids.size === 0 ? 'project is EMPTY' : `project in (${[...ids].sort((a, b) => a - b).join(', ')})` };
}
