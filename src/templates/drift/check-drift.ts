import { dayOf } from '../../shared/epoch';
import { ok, type Result } from '../../shared/result';
import { itemTitle } from '../compare/item-title';
import { titlesOf } from '../compare/titles-of';
import type { Deviation } from './deviation';
import { type DriftCheck, keepCheck, MOST_DEVIATIONS } from './drift-check';
import { driftOf } from './drift-of';
import type { DriftPorts, DriftRefusal } from './drift-ports';
import { waiversOf } from './drift-waiver';
import { type ProjectWithTemplate, readWithTemplate } from './template-of-project';

/** A project compared with its template just now. */
export interface CheckedProject extends ProjectWithTemplate {
  readonly deviations: readonly Deviation[];
  readonly check: DriftCheck;
}

/** Compares a project with its template and keeps what came of it. */
export async function checkDrift(ports: DriftPorts, projectId: number): Promise<Result<CheckedProject, DriftRefusal>> {
  const read = await readWithTemplate(ports, projectId);
  if (!read.ok) return read;
  const { provenance, found, wanted } = read.value;
  const [waivers, decidedGates] = await Promise.all([waiversOf(ports.waivers, projectId), ports.decidedGates(projectId)]);
  const now = ports.now();
  const deviations = driftOf({ wanted: wanted.items, project: found, waivers, decidedGates, today: dayOf(now) });
  const titles = titlesOf(wanted.items, []);
  const count = (state: Deviation['state']): number => deviations.filter((one) => one.state === state).length;
  const check: DriftCheck = {
    templateId: provenance.templateId,
    version: provenance.version,
    runId: provenance.runId,
    checkedAt: now,
    judged: wanted.items.filter(({ kind }) => !found.unread.includes(kind)).length,
    counts: { missing: count('missing'), changed: count('changed'), extra: count('extra') },
    deviations: deviations.slice(0, MOST_DEVIATIONS).map((deviation) => ({
      ref: deviation.ref,
      kind: deviation.kind,
      title: titleToKeep(deviation, titles),
      state: deviation.state,
      severity: deviation.rule?.severity ?? 'should',
    })),
  };
  await keepCheck(ports.checks, projectId, check);
  return ok({ ...read.value, deviations, check });
}

/** Texts of issues are Jira's and are not kept: what the template does not name goes by its key. */
function titleToKeep({ item, kind, state, jira }: Deviation, titles: ReturnType<typeof titlesOf>): string {
  if (state === 'extra' && (kind === 'issue' || kind === 'link')) return jira?.key ?? jira?.id ?? '';
  return itemTitle(item, (name) => titles(name, 'issue')).slice(0, 300);
}
