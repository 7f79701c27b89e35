import type { PortfolioNode, ProjectRow } from '../contracts/portfolio';
import type { RpcResponse } from '../contracts/rpc';
import { err, ok, type Result } from '../shared/result';
import { type PortfolioView, readPortfolioView } from './portfolio-view';
import type { PortfolioPorts, ViewerAccess } from './ports';
import type { Refusal } from './refusal';

type Gadget = RpcResponse<'portfolio.getGadget'>;

/** What the portfolio gadget shows: the children of a node (or the roots), those in need first, and the whole. */
export async function getGadget(
  ports: PortfolioPorts,
  viewer: ViewerAccess,
  nodeId: string | null,
  limit: number,
): Promise<Result<Gadget, Refusal>> {
  const view = await readPortfolioView(ports, viewer);
  const node = view.nodes.find((candidate) => candidate.id === nodeId);
  if (nodeId !== null && !node) return err({ code: 'NOT_FOUND', message: 'refusal.nodeNotFound', place: nodeId });
  const ids = nodeId === null ? new Set(view.projects.map((project) => project.id)) : view.projectIdsOf(nodeId);
  const projects = view.projects.filter((project) => ids.has(project.id));
  return ok({
    asOf: view.now,
    title: node?.name ?? null,
    nodes: outline(view.nodes),
    rows: [...childRows(view, nodeId), ...projectRows(projects, nodeId)].sort(inNeedFirst).slice(0, limit),
    whole: nodeId === null ? view.whole() : view.figuresOf(nodeId),
    attention: projects.filter(needsAttention).length,
    visibility: nodeId === null ? view.visibility : view.visibilityOf(nodeId),
    sync: view.sync,
  });
}

/** A project needs attention when it is at risk or off track. */
export function needsAttention(project: ProjectRow): boolean {
  return project.figures.health.status === 'atRisk' || project.figures.health.status === 'offTrack';
}

type Row = Gadget['rows'][number];

function childRows(view: PortfolioView, nodeId: string | null): Row[] {
  return view.nodes
    .filter((node) => node.parentId === nodeId)
    .map((node) => ({ kind: node.kind, id: node.id, key: null, name: node.name, figures: view.figuresOf(node.id) }));
}

function projectRows(projects: readonly ProjectRow[], nodeId: string | null): Row[] {
  return projects
    .filter((project) => (nodeId === null ? project.nodeIds.length === 0 : project.nodeIds.includes(nodeId)))
    .map((project) => ({ kind: 'project', id: String(project.id), key: project.key, name: project.name, figures: project.figures }));
}

const urgency = { offTrack: 0, atRisk: 1, unknown: 2, onTrack: 3 } as const;

function inNeedFirst(a: Row, b: Row): number {
  return (
    urgency[a.figures.health.status] - urgency[b.figures.health.status] ||
    b.figures.overdue - a.figures.overdue ||
    (a.name < b.name ? -1 : 1)
  );
}

/** The nodes in reading order with their depth, for the gadget's node chooser. */
export function outline(nodes: readonly PortfolioNode[], parentId: string | null = null, depth = 0): Gadget['nodes'] {
  if (depth > nodes.length) return [];
  return nodes
    .filter((node) => node.parentId === parentId)
    .sort((a, b) => a.position - b.position)
    .flatMap((node) => [{ id: node.id, name: node.name, depth }, ...outline(nodes, node.id, depth + 1)]);
}
