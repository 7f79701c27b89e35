import type { ProjectGovernance } from '../../contracts/audits/governance-contracts';
import { ok, type Result } from '../../shared/result';
import type { AuditViewer } from '../ports';
import type { GovernancePorts } from './governance-ports';
import type { GovernanceRefusal } from './governance-refusal';
import { openProject } from './open-project';
import { readGovernance } from './read-governance';

/** What every use case of governance answers: the project as it is then, or why not. */
export type GovernanceAnswer = Promise<Result<ProjectGovernance, GovernanceRefusal>>;

/** The project's page, for who may browse the project. */
export async function getProjectGovernance(
  ports: GovernancePorts,
  viewer: AuditViewer,
  { projectId, language }: { readonly projectId: number; readonly language: 'en' | 'nl' },
): GovernanceAnswer {
  const opened = await openProject(ports, viewer, projectId);
  return opened.ok ? ok(await readGovernance(ports, opened.value, language)) : opened;
}
