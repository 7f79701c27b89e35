import type { Standard } from '../../contracts/audits/standard';
import { ok, type Result } from '../../shared/result';
import type { AuditViewer } from '../ports';
import { withoutHidden } from './read-standards';
import { replaceCurrent } from './save-standard';
import type { StandardPorts } from './standard-ports';
import { refuseStandard, type StandardRefusal } from './standard-refusal';

/** Takes a standard out of force: nothing is judged by it any more, its versions stay readable, and saving it again brings it back. */
export async function retireStandard(
  ports: StandardPorts,
  viewer: AuditViewer,
  standardId: string,
  version: number,
): Promise<Result<Standard, StandardRefusal>> {
  if (!(await viewer.isPmoAdmin())) return refuseStandard('NOT_ALLOWED', 'notPmoAdmin', standardId);
  const stored = await ports.standards.get(standardId);
  if (!stored) return refuseStandard('NOT_FOUND', 'notFound', standardId);
  const current = stored.value.standard;
  if (current.version !== version) return refuseStandard('CONFLICT', 'changedMeanwhile', current.name);
  if (current.retired) return refuseStandard('CONFLICT', 'alreadyRetired', current.name);
  const now = ports.now();
  const retired: Standard = { ...current, retired: true, version: version + 1, savedAt: now, savedBy: viewer.accountId };
  if (!(await replaceCurrent(ports, retired, stored))) return refuseStandard('CONFLICT', 'changedMeanwhile', current.name);
  await ports.log.append({
    at: now,
    by: viewer.accountId,
    action: 'standard.retired',
    projectId: null,
    values: { standard: current.name },
  });
  return ok(withoutHidden(retired, await viewer.visibleProjects()));
}
