import type { ProjectGovernance } from '../../contracts/audits/governance-contracts';
import type { Health } from '../../contracts/portfolio';
import type { StoredRecord } from '../../shared/record-collection';
import type { BaselineHeader } from './baseline-header';
import { emptyRecord } from './empty-record';
import { type GateAudit, gateAudit } from './gate-blockers';
import type { GovernancePorts } from './governance-ports';
import { nextGate } from './next-gate';
import type { OpenProject } from './open-project';
import { suggestedGates } from './suggested-gates';

/** Reports and baselines that the page shows. */
const SHOWN = 20;
const MILESTONES_SHOWN = 50;

const unknownHealth: Health = { status: 'unknown', reasons: [{ code: 'noData', amount: 0 }] };

/** What the audit says to the gates of a project. */
export async function readGateAudit(
  { checks, results }: Pick<GovernancePorts, 'checks' | 'results'>,
  { project }: Pick<OpenProject, 'project'>,
  language: 'en' | 'nl',
): Promise<GateAudit> {
  const [own, judged] = await Promise.all([checks.checksFor(project), results.results([project.projectId])]);
  return gateAudit(own, judged, language);
}

/** Everything that is written about a project, with what its figures and its audit say. */
export async function readGovernance(ports: GovernancePorts, opened: OpenProject, language: 'en' | 'nl'): Promise<ProjectGovernance> {
  const { project, leadAccountId, canEdit, canDecide } = opened;
  const { projectId } = project;
  const id = String(projectId);
  const own = { projectIds: [projectId], newestFirst: true, limit: SHOWN } as const;
  const [record, gates, reports, baselines, versions, figures, audit] = await Promise.all([
    ports.records.get(id),
    ports.gates.get(id),
    ports.reports.list(own),
    ports.baselines.list(own),
    ports.versions(projectId),
    ports.figures(projectId),
    readGateAudit(ports, opened, language),
  ]);
  const all = gates?.value.gates ?? [];
  const next = nextGate(all);
  return {
    projectId,
    key: project.projectKey,
    name: project.name,
    leadAccountId,
    asOf: ports.now(),
    canEdit,
    canDecide,
    record: record?.value ?? emptyRecord,
    recordVersion: record?.version ?? 0,
    gates: all,
    gatesVersion: gates?.version ?? 0,
    nextGate: next && { gateId: next.id, audited: audit.audited, blockers: [...audit.blockers] },
    suggestedGates: all.length === 0 ? [...suggestedGates(project.typeKey, record?.value.endDay ?? null, language)] : [],
    reports: reports.map(({ value }) => value),
    calculated: figures?.health ?? unknownHealth,
    declared: reports[0]?.value.declared ?? null,
    baselines: baselines.map((stored) => baselineView(stored, figures?.figures.latestDue ?? null)),
    milestones: versions
      .flatMap(({ versionId, name, releaseDay, released, archived }) =>
        releaseDay === null || archived ? [] : [{ id: versionId, name, day: releaseDay, released }],
      )
      .sort((a, b) => a.day - b.day || a.id - b.id)
      .slice(-MILESTONES_SHOWN),
    figures: figures?.figures ?? null,
  };
}

function baselineView({ value }: StoredRecord<BaselineHeader>, latestDue: number | null): ProjectGovernance['baselines'][number] {
  const { takenAt, takenBy, issues, reason, approvedChangeKey } = value;
  const slipDays = value.latestDue === null || latestDue === null ? null : latestDue - value.latestDue;
  return { takenAt, takenBy, issues, reason, approvedChangeKey, slipDays };
}
