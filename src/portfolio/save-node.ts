import type { PortfolioNode } from '../contracts/portfolio';
import { err, ok, type Result } from '../shared/result';
import type { PortfolioPorts, ViewerAccess } from './ports';
import type { Refusal } from './refusal';

/** More nodes than any organisation keeps by hand; it bounds every walk over the tree. */
export const MAXIMUM_NODES = 500;

/** A node as a PMO administrator submits it: without `id` it is new. */
export interface NodeDraft {
  readonly id?: string | undefined;
  readonly parentId: string | null;
  readonly kind: PortfolioNode['kind'];
  readonly name: string;
  readonly percentMethod: PortfolioNode['percentMethod'];
  readonly membership: PortfolioNode['membership'];
  readonly position?: number | undefined;
  readonly version?: number | undefined;
}

/** Creates or changes a portfolio or programme. A portfolio has no parent; a programme sits in a portfolio or another programme. */
export async function saveNode(ports: PortfolioPorts, viewer: ViewerAccess, draft: NodeDraft): Promise<Result<PortfolioNode, Refusal>> {
  if (!(await viewer.isPmoAdmin())) return err({ code: 'NOT_ALLOWED', message: 'refusal.notPmoAdmin' });
  const nodes = await ports.nodes.all();
  const misplaced = placeProblem(draft, nodes);
  if (misplaced) return err(misplaced);
  return draft.id === undefined ? create(ports, draft, nodes) : change(ports, viewer, draft, draft.id, nodes);
}

async function create(ports: PortfolioPorts, draft: NodeDraft, nodes: readonly PortfolioNode[]): Promise<Result<PortfolioNode, Refusal>> {
  if (nodes.length >= MAXIMUM_NODES) return err({ code: 'INVALID_REQUEST', message: 'refusal.tooManyNodes' });
  const last = Math.max(0, ...nodes.filter((node) => node.parentId === draft.parentId).map((node) => node.position));
  const node: PortfolioNode = { ...contentOf(draft), id: ports.newId(), position: draft.position ?? last + 1, version: 1 };
  await ports.nodes.insert(node);
  return ok(node);
}

async function change(
  ports: PortfolioPorts,
  viewer: ViewerAccess,
  draft: NodeDraft,
  id: string,
  nodes: readonly PortfolioNode[],
): Promise<Result<PortfolioNode, Refusal>> {
  const stored = nodes.find((node) => node.id === id);
  if (!stored) return err({ code: 'NOT_FOUND', message: 'refusal.nodeNotFound', place: id });
  if (draft.version !== undefined && draft.version !== stored.version)
    return err({ code: 'CONFLICT', message: 'refusal.changedMeanwhile', place: stored.name });
  const content = contentOf(draft);
  const membership = { ...content.membership, projectIds: await keepUnseen(stored, content.membership.projectIds, viewer) };
  const node: PortfolioNode = { ...content, membership, id, position: draft.position ?? stored.position, version: stored.version };
  if (!(await ports.nodes.replace(node))) return err({ code: 'CONFLICT', message: 'refusal.changedMeanwhile', place: stored.name });
  return ok({ ...node, membership: content.membership, version: node.version + 1 });
}

/** An administrator who cannot browse a project was not shown its membership, so saving must not remove it. */
async function keepUnseen(stored: PortfolioNode, chosen: readonly number[], viewer: ViewerAccess): Promise<number[]> {
  const visible = await viewer.visibleProjects();
  const unseen = stored.membership.projectIds.filter((project) => !visible.has(project));
  return [...new Set([...chosen.filter((project) => visible.has(project)), ...unseen])];
}

function contentOf(draft: NodeDraft): Pick<PortfolioNode, 'parentId' | 'kind' | 'name' | 'percentMethod' | 'membership'> {
  return { parentId: draft.parentId, kind: draft.kind, name: draft.name, percentMethod: draft.percentMethod, membership: draft.membership };
}

function placeProblem(draft: NodeDraft, nodes: readonly PortfolioNode[]): Refusal | undefined {
  if (draft.kind === 'portfolio')
    return draft.parentId === null ? undefined : { code: 'INVALID_REQUEST', message: 'refusal.portfolioHasNoParent', place: draft.name };
  if (draft.parentId === null) return { code: 'INVALID_REQUEST', message: 'refusal.programmeNeedsParent', place: draft.name };
  const byId = new Map(nodes.map((node) => [node.id, node]));
  if (!byId.has(draft.parentId)) return { code: 'NOT_FOUND', message: 'refusal.nodeNotFound', place: draft.parentId };
  for (
    let above: string | null = draft.parentId, steps = 0;
    above !== null && steps <= nodes.length;
    above = byId.get(above)?.parentId ?? null, steps++
  ) {
    if (above === draft.id) return { code: 'INVALID_REQUEST', message: 'refusal.cycle', place: draft.name };
  }
  return undefined;
}
