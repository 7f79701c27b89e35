import type { StoredProjectDetail } from '../audits/dossier/stored-project-detail';
import type { GovernancePorts } from '../audits/governance/governance-ports';
import { nextGate } from '../audits/governance/next-gate';
import type { ProjectFact } from '../facts/project-fact';
import { phaseOfStage } from '../lessons/answers/phase-of-stage';
import type { ProjectBackground } from '../lessons/answers/project-background';
import type { RecordCollection } from '../shared/record-collection';

/** Where lessons learn about a project. */
export interface BackgroundSources {
  readonly governance: Pick<GovernancePorts, 'gates' | 'checks' | 'results' | 'vocabulary' | 'projects'>;
  readonly details: Pick<RecordCollection<StoredProjectDetail>, 'get'>;
  readonly templateUses: () => Promise<readonly { readonly projectId: number; readonly templateId: string }[]>;
}

/** What audits, governance and templates know of a project that says which lessons may help it. One that is not known has no background. */
export async function projectBackground(sources: BackgroundSources, projectId: number): Promise<ProjectBackground> {
  const { governance, details, templateUses } = sources;
  const [projects, gates, detail, uses, { typesOf }] = await Promise.all([
    governance.projects(),
    governance.gates.get(String(projectId)),
    details.get(String(projectId)),
    templateUses(),
    governance.vocabulary(),
  ]);
  const project = projects.find((candidate) => candidate.project.projectId === projectId)?.project;
  const all = gates?.value.gates ?? [];
  const next = nextGate(all);
  return {
    components: (detail?.value.components ?? []).map(({ name }) => name),
    // A project past its last gate is closed.
    phase: next ? phaseOfStage(next.stage) : all.length > 0 ? 'closing' : null,
    templateId: uses.find((use) => use.projectId === projectId)?.templateId ?? null,
    failingRules: project ? await failingRules(governance, project) : new Map(),
    gates: all.map(({ id, name, stage, decisions }) => ({
      id,
      name,
      criteria: (decisions.at(-1)?.conditions ?? []).filter(({ met }) => !met).map(({ text }) => text),
      phase: phaseOfStage(stage),
    })),
    riskTypeIds: typesOf('risk'),
  };
}

/** Rules that the project breaks without an excuse. Those of standards in trial are known to PMO administrators only, and left out. */
async function failingRules(
  { checks, results }: Pick<GovernancePorts, 'checks' | 'results'>,
  project: ProjectFact,
): Promise<ReadonlyMap<string, number>> {
  const [own, judged] = await Promise.all([checks.checksFor(project), results.results([project.projectId])]);
  const told = new Map(own.filter(({ stage }) => stage !== 'silent').map(({ checkNo, ruleId }) => [checkNo, ruleId]));
  const failing = new Map<string, number>();
  for (const result of judged) {
    const ruleId = told.get(result.checkNo);
    if (ruleId === undefined || result.outcome !== 'fail') continue;
    const count = result.failing - result.waived;
    if (count > 0) failing.set(ruleId, Math.max(failing.get(ruleId) ?? 0, count));
  }
  return failing;
}
