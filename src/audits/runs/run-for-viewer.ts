import type { AuditRun } from '../../contracts/audits/overview';
import type { StoredRecord } from '../../shared/record-collection';
import type { ComplianceView } from '../overview/compliance-view';
import type { VerdictReason } from '../rules/verdict';
import { type AuditRunCollection, type AuditRunRecord, projectsDone } from './audit-run-record';
import { RUNS_KEPT } from './start-run';

/** A run as a viewer may know it; the reasons are still to be said in their language. */
export interface RunView extends Omit<AuditRun, 'errors'> {
  readonly errors: readonly { readonly checkNo: number; readonly reason: VerdictReason }[];
}

/** The newest run, and when one last came through. */
export async function runForViewer(
  { runs }: { readonly runs: AuditRunCollection },
  view: Pick<ComplianceView, 'projects' | 'checks'>,
): Promise<{ readonly run: RunView | null; readonly lastFinishedAt: number | null }> {
  const all = await runs.list({ newestFirst: true, limit: RUNS_KEPT });
  const [newest] = all;
  return {
    run: newest ? runView(newest, view) : null,
    lastFinishedAt: all.find(({ value }) => value.state === 'done')?.value.finishedAt ?? null,
  };
}

/** The run without what the viewer may not know: the name of a hidden project, errors of silent standards. */
export function runView({ id, value }: StoredRecord<AuditRunRecord>, view: Pick<ComplianceView, 'projects' | 'checks'>): RunView {
  return {
    id,
    state: value.state,
    startedAt: value.startedAt,
    finishedAt: value.finishedAt,
    startedBy: value.startedBy,
    projectsTotal: value.projectIds.length,
    projectsDone: projectsDone(value),
    at: value.at === null ? null : (view.projects.get(value.at)?.project.name ?? null),
    errors: value.errors
      .filter(({ checkNo }) => view.checks.has(checkNo))
      .map(({ checkNo, code, values }) => ({ checkNo, reason: { code, values } })),
  };
}
