import type { ProjectRecord } from '../../contracts/audits/governance-contracts';
import { ok } from '../../shared/result';
import type { AuditViewer } from '../ports';
import type { GovernanceAnswer } from './get-project-governance';
import type { GovernancePorts } from './governance-ports';
import { refuse } from './governance-refusal';
import { isLink } from './link';
import { openToEdit } from './open-project';
import { readGovernance } from './read-governance';

export interface SaveRecordRequest {
  readonly projectId: number;
  readonly record: ProjectRecord;
  /** The version that the writer saw; 0 where there was none. */
  readonly version: number;
  readonly language: 'en' | 'nl';
}

/** Saves what people write about a project. Documents without an id are new. */
export async function saveRecord(ports: GovernancePorts, viewer: AuditViewer, request: SaveRecordRequest): GovernanceAnswer {
  const { projectId, version, language } = request;
  const opened = await openToEdit(ports, viewer, projectId);
  if (!opened.ok) return opened;
  const { startDay, endDay, documents } = request.record;
  if (startDay !== null && endDay !== null && endDay < startDay)
    return refuse('INVALID_REQUEST', 'record.endsBeforeItStarts', 'record.endDay');
  const unclear = documents.findIndex(({ link }) => link.trim() !== '' && !isLink(link.trim()));
  if (unclear !== -1) return refuse('INVALID_REQUEST', 'record.badLink', `record.documents.${unclear}.link`);
  const value: ProjectRecord = {
    ...request.record,
    documents: documents.map((document) => ({ ...document, id: document.id || ports.newId(), link: document.link.trim() })),
  };
  const now = ports.now();
  const id = String(projectId);
  const saved =
    version === 0
      ? await ports.records.insert({ id, projectId, position: now, value })
      : await ports.records.replace({ id, projectId, position: now, version, value });
  if (!saved) return refuse('CONFLICT', 'record.changedMeanwhile', 'version');
  await ports.log.append({
    at: now,
    by: viewer.accountId,
    action: 'record.saved',
    projectId,
    values: { key: opened.value.project.projectKey },
  });
  return ok(await readGovernance(ports, opened.value, language));
}
