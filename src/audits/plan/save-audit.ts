import type { PlannedAudit } from '../../contracts/audits/evidence-contracts';
import type { Candidate } from '../../facts/project-membership';
import { dayOf } from '../../shared/epoch';
import type { StoredRecord } from '../../shared/record-collection';
import { ok, type Result } from '../../shared/result';
import type { AuditAction } from '../log/audit-log';
import type { AuditViewer } from '../ports';
import { named } from './list-plan';
import type { PlanPorts } from './plan-ports';
import { type PlanRefusal, refuse } from './plan-refusal';
import type { PlannedAuditRecord } from './planned-audit-record';

/** What somebody wants an audit to be; without `id` a new one. */
export interface WantedAudit
  extends Pick<PlannedAudit, 'projectId' | 'dueDay' | 'auditorAccountId' | 'kind' | 'state' | 'marks' | 'conclusion'> {
  readonly id?: string | undefined;
  readonly version?: number | undefined;
}

/** Plans an audit by hand, plans it anew, drops it, or records what came of it. */
export async function saveAudit(ports: PlanPorts, viewer: AuditViewer, wanted: WantedAudit): Promise<Result<PlannedAudit, PlanRefusal>> {
  const [visible, candidates] = await Promise.all([viewer.visibleProjects(), ports.projects()]);
  const live = candidates.filter(({ project }) => !project.archived && visible.has(project.projectId));
  const candidate = live.find(({ project }) => project.projectId === wanted.projectId);
  if (!candidate) return refuse('NOT_FOUND', 'plan.projectNotFound', 'audit.projectId');
  const isPmoAdmin = await viewer.isPmoAdmin();
  const today = dayOf(ports.now());
  const answer =
    wanted.id === undefined
      ? await plan(ports, isPmoAdmin, today, wanted, candidate)
      : await change(ports, { accountId: viewer.accountId, isPmoAdmin }, today, wanted, wanted.id, candidate);
  if (!answer.ok) return answer;
  const { record, action } = answer.value;
  if (action !== null) {
    const { dueDay, kind } = record.value;
    await ports.log.append({
      at: ports.now(),
      by: viewer.accountId,
      action,
      projectId: record.projectId,
      values: { key: candidate.project.projectKey, kind, day: dueDay },
    });
  }
  const [audit] = named(record, live);
  return audit ? ok(audit) : refuse('NOT_FOUND', 'plan.projectNotFound', 'audit.projectId');
}

interface Saved {
  readonly record: StoredRecord<PlannedAuditRecord>;
  /** What the log says of it; drafts of marks are not worth a line. */
  readonly action: AuditAction | null;
}

async function plan(
  ports: PlanPorts,
  isPmoAdmin: boolean,
  today: number,
  { projectId, dueDay, auditorAccountId, kind, state, marks, conclusion }: WantedAudit,
  { leadAccountId }: Candidate,
): Promise<Result<Saved, PlanRefusal>> {
  if (!isPmoAdmin) return refuse('NOT_ALLOWED', 'plan.onlyAdministrators', 'audit');
  if (state !== 'planned') return refuse('INVALID_REQUEST', 'plan.planFirst', 'audit.state');
  if (dueDay < today) return refuse('INVALID_REQUEST', 'plan.dueInThePast', 'audit.dueDay');
  if (isJudgeOfOwnCase(kind, auditorAccountId, leadAccountId))
    return refuse('INVALID_REQUEST', 'plan.auditorLeads', 'audit.auditorAccountId');
  const id = ports.newId();
  const value: PlannedAuditRecord = {
    id,
    projectId,
    dueDay,
    auditorAccountId,
    kind,
    origin: 'chosen',
    state,
    marks,
    conclusion,
    doneAt: null,
  };
  await ports.audits.insert({ id, projectId, position: dueDay, value });
  return ok({ record: { id, projectId, position: dueDay, version: 1, value }, action: 'audit.planned' });
}

async function change(
  ports: PlanPorts,
  { accountId, isPmoAdmin }: { readonly accountId: string; readonly isPmoAdmin: boolean },
  today: number,
  wanted: WantedAudit,
  id: string,
  { leadAccountId }: Candidate,
): Promise<Result<Saved, PlanRefusal>> {
  const record = await ports.audits.get(id);
  if (!record) return refuse('NOT_FOUND', 'plan.auditNotFound', 'audit.id');
  const { value } = record;
  // An audit of another project is not spoken of: the viewer may not see that one.
  if (value.projectId !== wanted.projectId) return refuse('NOT_FOUND', 'plan.auditNotFound', 'audit.id');
  if (!isPmoAdmin && value.auditorAccountId !== accountId) return refuse('NOT_ALLOWED', 'plan.notYours', 'audit.id');
  if (value.state !== 'planned') return refuse('CONFLICT', 'plan.closed', 'audit.state');
  if (record.version !== wanted.version) return refuse('CONFLICT', 'plan.changedMeanwhile', 'audit.version');
  const { dueDay, auditorAccountId, kind, state, marks, conclusion } = wanted;
  const isReplanned = dueDay !== value.dueDay || auditorAccountId !== value.auditorAccountId || kind !== value.kind;
  if (!isPmoAdmin && (isReplanned || state === 'dropped')) return refuse('NOT_ALLOWED', 'plan.onlyAdministrators', 'audit');
  if (dueDay !== value.dueDay && dueDay < today) return refuse('INVALID_REQUEST', 'plan.dueInThePast', 'audit.dueDay');
  // Who records an audit that nobody was named for, held it.
  const auditor = state === 'done' ? (auditorAccountId ?? accountId) : auditorAccountId;
  if (state !== 'dropped' && isJudgeOfOwnCase(kind, auditor, leadAccountId))
    return refuse('INVALID_REQUEST', 'plan.auditorLeads', 'audit.auditorAccountId');
  if (new Set(marks.map(({ topic }) => topic)).size < marks.length) return refuse('INVALID_REQUEST', 'plan.topicTwice', 'audit.marks');
  if (state === 'done' && conclusion.trim() === '') return refuse('INVALID_REQUEST', 'plan.conclusionNeeded', 'audit.conclusion');
  if (state === 'done' && kind === 'peerReview' && marks.length === 0) return refuse('INVALID_REQUEST', 'plan.marksNeeded', 'audit.marks');
  const next: PlannedAuditRecord = {
    ...value,
    dueDay,
    auditorAccountId: auditor,
    kind,
    state,
    marks,
    conclusion,
    doneAt: state === 'done' ? ports.now() : null,
  };
  const changed = { ...record, position: dueDay, value: next };
  if (!(await ports.audits.replace(changed))) return refuse('CONFLICT', 'plan.changedMeanwhile', 'audit.version');
  return ok({ record: { ...changed, version: record.version + 1 }, action: actionOf(state, isReplanned) });
}

/** A review by the project's own lead is none by a peer. */
const isJudgeOfOwnCase = (kind: PlannedAudit['kind'], auditor: string | null, lead: string | null): boolean =>
  kind === 'peerReview' && auditor !== null && auditor === lead;

function actionOf(state: PlannedAudit['state'], isReplanned: boolean): AuditAction | null {
  switch (state) {
    case 'done':
      return 'audit.done';
    case 'dropped':
      return 'audit.dropped';
    case 'planned':
      return isReplanned ? 'audit.planned' : null;
  }
}
