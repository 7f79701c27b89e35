import type { PortfolioTree } from '../contracts/portfolio';
import { type PortfolioView, readPortfolioView } from './portfolio-view';
import type { PortfolioPorts, ViewerAccess } from './ports';

/** The whole portfolio page in one answer, as the viewer may see it. */
export async function getTree(ports: PortfolioPorts, viewer: ViewerAccess): Promise<PortfolioTree> {
  const [view, canEdit] = await Promise.all([readPortfolioView(ports, viewer), viewer.isPmoAdmin()]);
  return {
    asOf: view.now,
    canEdit,
    staleDays: view.settings.staleDays,
    nodes: view.nodes.map((node) => ({
      ...node,
      membership: membershipFor(node.membership, view),
      figures: view.figuresOf(node.id),
      visibility: view.visibilityOf(node.id),
    })),
    projects: [...view.projects],
    visibility: view.visibility,
    sync: view.sync,
  };
}

/** A membership list must not name projects that the viewer cannot browse. */
function membershipFor(
  membership: PortfolioTree['nodes'][number]['membership'],
  view: PortfolioView,
): PortfolioTree['nodes'][number]['membership'] {
  const visible = new Set(view.projects.map((project) => project.id));
  return { ...membership, projectIds: membership.projectIds.filter((id) => visible.has(id)) };
}
