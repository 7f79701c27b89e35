import type { Gate, GateDecision } from '../../contracts/audits/governance-contracts';
import { dayOf } from '../../shared/epoch';
import { ok } from '../../shared/result';
import type { AuditViewer } from '../ports';
import type { GateAudit } from './gate-blockers';
import type { GovernanceAnswer } from './get-project-governance';
import type { GovernancePorts } from './governance-ports';
import { refuse } from './governance-refusal';
import { isLink } from './link';
import { openProject } from './open-project';
import { readGateAudit, readGovernance } from './read-governance';

/** Decisions kept of one gate (the contract's limit). */
const MAX_DECISIONS = 50;

export interface DecideGateRequest {
  readonly projectId: number;
  readonly gateId: string;
  /** The version of the gates that the decider saw. */
  readonly version: number;
  readonly decision: Pick<GateDecision, 'decision' | 'note' | 'evidence' | 'conditions'>;
  readonly language: 'en' | 'nl';
}

/**
 * Records a decision about a gate, with the mandatory rules that failed at that moment. "Go" needs an audit in which none fails;
 * "conditional" needs conditions; who decides to wait or to stop says why.
 */
export async function decideGate(ports: GovernancePorts, viewer: AuditViewer, request: DecideGateRequest): GovernanceAnswer {
  const { projectId, gateId, version, decision, language } = request;
  const opened = await openProject(ports, viewer, projectId);
  if (!opened.ok) return opened;
  if (!opened.value.canDecide)
    return refuse('NOT_ALLOWED', opened.value.project.archived ? 'project.archived' : 'gate.notDecider', 'decision');
  const stored = await ports.gates.get(String(projectId));
  const decided = stored?.value.gates.find((gate) => gate.id === gateId);
  if (!stored || !decided) return refuse('NOT_FOUND', 'gate.notFound', 'gateId');
  if (stored.version !== version) return refuse('CONFLICT', 'gates.changedMeanwhile', 'version');
  if (decided.decisions.length >= MAX_DECISIONS) return refuse('INVALID_REQUEST', 'gate.tooManyDecisions', 'gateId');
  const audit = await readGateAudit(ports, opened.value, language);
  const now = ports.now();
  const objection = objectionTo(decision, audit, dayOf(now));
  if (objection) return objection;
  const entry: GateDecision = {
    ...decision,
    decidedBy: viewer.accountId,
    decidedAt: now,
    failingRules: audit.blockers.map(({ ruleId, title, failing }) => ({ ruleId, title, failing })),
  };
  const gates = stored.value.gates.map((gate): Gate => (gate === decided ? { ...gate, decisions: [...gate.decisions, entry] } : gate));
  if (!(await ports.gates.replace({ ...stored, position: now, value: { gates } })))
    return refuse('CONFLICT', 'gates.changedMeanwhile', 'version');
  await ports.log.append({
    at: now,
    by: viewer.accountId,
    action: 'gate.decided',
    projectId,
    values: { key: opened.value.project.projectKey, gate: decided.name, decision: decision.decision },
  });
  return ok(await readGovernance(ports, opened.value, language));
}

function objectionTo({ decision, note, evidence, conditions }: DecideGateRequest['decision'], audit: GateAudit, today: number) {
  const unclear = evidence.findIndex(({ link }) => !isLink(link.trim()));
  if (unclear !== -1) return refuse('INVALID_REQUEST', 'record.badLink', `decision.evidence.${unclear}.link`);
  const late = conditions.findIndex(({ met, dueDay }) => !met && dueDay < today);
  if (late !== -1) return refuse('INVALID_REQUEST', 'gate.conditionInThePast', `decision.conditions.${late}.dueDay`);
  switch (decision) {
    case 'go':
      if (!audit.audited) return refuse('INVALID_REQUEST', 'gate.notAudited', 'decision');
      if (audit.blockers.length > 0)
        return refuse('INVALID_REQUEST', 'gate.blocked', 'decision', {
          count: audit.blockers.length,
          rule: audit.blockers[0]?.title ?? '',
        });
      return conditions.some(({ met }) => !met) ? refuse('INVALID_REQUEST', 'gate.goHasConditions', 'decision.conditions') : undefined;
    case 'conditional':
      return conditions.length === 0 ? refuse('INVALID_REQUEST', 'gate.conditionsNeeded', 'decision.conditions') : undefined;
    case 'hold':
    case 'stop':
      return note.trim() === '' ? refuse('INVALID_REQUEST', 'gate.reasonNeeded', 'decision.note') : undefined;
  }
}
