import type { Gate } from '../../contracts/audits/governance-contracts';
import { ok } from '../../shared/result';
import type { AuditViewer } from '../ports';
import type { GovernanceAnswer } from './get-project-governance';
import type { GovernancePorts } from './governance-ports';
import { refuse } from './governance-refusal';
import { openToEdit } from './open-project';
import { readGovernance } from './read-governance';

export interface SaveGatesRequest {
  readonly projectId: number;
  /** In order; new ones have an empty id. */
  readonly gates: readonly Omit<Gate, 'decisions'>[];
  readonly version: number;
  readonly language: 'en' | 'nl';
}

/** Adds, renames, dates, orders and removes gates. Decisions stay with their gate, and a gate that was decided about stays. */
export async function saveGates(ports: GovernancePorts, viewer: AuditViewer, request: SaveGatesRequest): GovernanceAnswer {
  const { projectId, version, language } = request;
  const opened = await openToEdit(ports, viewer, projectId);
  if (!opened.ok) return opened;
  const id = String(projectId);
  const stored = await ports.gates.get(id);
  if ((stored?.version ?? 0) !== version) return refuse('CONFLICT', 'gates.changedMeanwhile', 'version');
  const before = new Map((stored?.value.gates ?? []).map((gate) => [gate.id, gate]));
  const named = request.gates.filter((gate) => gate.id !== '').map((gate) => gate.id);
  const twice = named.find((gateId, index) => named.indexOf(gateId) !== index);
  if (twice !== undefined) return refuse('INVALID_REQUEST', 'gates.sameIdTwice', 'gates');
  const lost = [...before.values()].find((gate) => gate.decisions.length > 0 && !named.includes(gate.id));
  if (lost) return refuse('INVALID_REQUEST', 'gates.decidedGateStays', 'gates', { gate: lost.name });
  // An id that the project does not have is no more than a wish.
  const gates = request.gates.map((gate): Gate => {
    const known = before.get(gate.id);
    return { ...gate, id: known?.id ?? ports.newId(), decisions: known?.decisions ?? [] };
  });
  const now = ports.now();
  const record = { id, projectId, position: now, value: { gates } };
  const saved = stored ? await ports.gates.replace({ ...record, version }) : await ports.gates.insert(record);
  if (!saved) return refuse('CONFLICT', 'gates.changedMeanwhile', 'version');
  await ports.log.append({
    at: now,
    by: viewer.accountId,
    action: 'gates.changed',
    projectId,
    values: { key: opened.value.project.projectKey, count: gates.length },
  });
  return ok(await readGovernance(ports, opened.value, language));
}
