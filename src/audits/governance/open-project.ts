import type { ProjectFact } from '../../facts/project-fact';
import { ok, type Result } from '../../shared/result';
import type { AuditViewer } from '../ports';
import type { GovernancePorts } from './governance-ports';
import { type GovernanceRefusal, refuse } from './governance-refusal';

/** A project that the viewer may browse, with what they may do to its governance. */
export interface OpenProject {
  readonly project: ProjectFact;
  readonly leadAccountId: string | null;
  /** Record, gates, reports and baselines: the project's lead and PMO administrators. */
  readonly canEdit: boolean;
  /** Decisions at gates: PMO administrators. */
  readonly canDecide: boolean;
}

/** Opens a project for a viewer. One they may not browse is refused as one that does not exist. */
export async function openProject(
  { projects }: Pick<GovernancePorts, 'projects'>,
  viewer: AuditViewer,
  projectId: number,
): Promise<Result<OpenProject, GovernanceRefusal>> {
  const [visible, candidates, isPmoAdmin] = await Promise.all([viewer.visibleProjects(), projects(), viewer.isPmoAdmin()]);
  const found = visible.has(projectId) ? candidates.find(({ project }) => project.projectId === projectId) : undefined;
  if (!found) return refuse('NOT_FOUND', 'project.notFound', 'projectId');
  const { project, leadAccountId } = found;
  const alive = !project.archived;
  return ok({
    project,
    leadAccountId,
    canEdit: alive && (isPmoAdmin || leadAccountId === viewer.accountId),
    canDecide: alive && isPmoAdmin,
  });
}

/** The same for somebody who wants to change something: refused to all but the lead and PMO administrators, and in archived projects. */
export async function openToEdit(
  ports: Pick<GovernancePorts, 'projects'>,
  viewer: AuditViewer,
  projectId: number,
): Promise<Result<OpenProject, GovernanceRefusal>> {
  const opened = await openProject(ports, viewer, projectId);
  if (!opened.ok || opened.value.canEdit) return opened;
  return refuse('NOT_ALLOWED', opened.value.project.archived ? 'project.archived' : 'project.onlyLeads', 'projectId');
}
