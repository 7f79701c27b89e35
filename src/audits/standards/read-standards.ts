import type { Standard } from '../../contracts/audits/standard';
import { ok, type Result } from '../../shared/result';
import type { AuditViewer } from '../ports';
import type { StandardPorts } from './standard-ports';
import { refuseStandard, type StandardRefusal } from './standard-refusal';
import { type StoredStandard, versionId } from './stored-standard';

type ReadPorts = Pick<StandardPorts, 'standards' | 'versions'>;

/** Standards as a viewer may know them, retired ones included: silent ones are for PMO administrators, and projects that the viewer cannot browse are not named. */
export async function listStandards(
  ports: ReadPorts,
  viewer: AuditViewer,
): Promise<{ readonly standards: Standard[]; readonly canEdit: boolean }> {
  const [records, canEdit, visible] = await Promise.all([ports.standards.list(), viewer.isPmoAdmin(), viewer.visibleProjects()]);
  const shown = records.map(({ value }) => value.standard).filter((standard) => canEdit || standard.stage !== 'silent');
  return { standards: shown.map((standard) => withoutHidden(standard, visible)), canEdit };
}

/** One standard, as it is in force or as it was in a version, and which versions there are, newest first. */
export async function getStandard(
  ports: ReadPorts,
  viewer: AuditViewer,
  standardId: string,
  version?: number,
): Promise<Result<{ readonly standard: Standard; readonly versions: StoredStandard['history'] }, StandardRefusal>> {
  const [record, canEdit, visible] = await Promise.all([ports.standards.get(standardId), viewer.isPmoAdmin(), viewer.visibleProjects()]);
  if (!record || (record.value.standard.stage === 'silent' && !canEdit)) return refuseStandard('NOT_FOUND', 'notFound', standardId);
  const { standard: current, history } = record.value;
  const isOld = version !== undefined && version !== current.version;
  const standard = isOld ? (await ports.versions.get(versionId(standardId, version)))?.value : current;
  if (!standard || (standard.stage === 'silent' && !canEdit))
    return refuseStandard('NOT_FOUND', 'versionNotFound', `${standardId} ${version}`);
  return ok({ standard: withoutHidden(standard, visible), versions: [...history].reverse() });
}

/** The standard without the projects that somebody cannot browse. */
export const withoutHidden = <T extends Pick<Standard, 'appliesTo'>>(standard: T, visible: ReadonlySet<number>): T => ({
  ...standard,
  appliesTo: { ...standard.appliesTo, projectIds: standard.appliesTo.projectIds.filter((id) => visible.has(id)) },
});
