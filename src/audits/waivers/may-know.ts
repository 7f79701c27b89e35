import type { WaiverScope } from '../../contracts/audits/waiver';
import type { AuditViewer } from '../ports';
import type { WaiverPorts } from './waiver-ports';
import { projectsCovered } from './waiver-scope';

/**
 * Whether a viewer may know of a waiver: of one on a project or issue, who may browse the project; of one on a portfolio or programme,
 * PMO administrators and who may browse something in it.
 */
export async function mayKnow(
  ports: Pick<WaiverPorts, 'projects' | 'nodes'>,
  viewer: AuditViewer,
): Promise<(scope: WaiverScope) => boolean> {
  const [visible, isAdmin, candidates, nodes] = await Promise.all([
    viewer.visibleProjects(),
    viewer.isPmoAdmin(),
    ports.projects(),
    ports.nodes(),
  ]);
  const covered = projectsCovered(nodes, candidates);
  return (scope) => (scope.kind === 'node' && isAdmin) || [...covered(scope)].some((id) => visible.has(id));
}
