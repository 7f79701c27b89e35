import { err, ok, type Result } from '../shared/result';
import type { PortfolioPorts, ViewerAccess } from './ports';
import type { Refusal } from './refusal';

/** Deletes a portfolio or programme. Programmes below move up to its parent; a portfolio that still holds programmes is refused, since a programme needs a parent. */
export async function deleteNode(
  ports: PortfolioPorts,
  viewer: ViewerAccess,
  nodeId: string,
  version: number,
): Promise<Result<string, Refusal>> {
  if (!(await viewer.isPmoAdmin())) return err({ code: 'NOT_ALLOWED', message: 'refusal.notPmoAdmin' });
  const nodes = await ports.nodes.all();
  const node = nodes.find((candidate) => candidate.id === nodeId);
  if (!node) return err({ code: 'NOT_FOUND', message: 'refusal.nodeNotFound', place: nodeId });
  const orphaned = node.parentId === null && nodes.some((candidate) => candidate.parentId === nodeId);
  if (orphaned) return err({ code: 'INVALID_REQUEST', message: 'refusal.hasProgrammes', place: node.name });
  if (node.version !== version || !(await ports.nodes.remove(nodeId, version)))
    return err({ code: 'CONFLICT', message: 'refusal.changedMeanwhile', place: node.name });
  return ok(nodeId);
}
