import type { Answers } from '../../contracts/templates/blueprint';
import type { ProjectUpgrade, UpgradeItem } from '../../contracts/templates/drift';
import { ok, type Result } from '../../shared/result';
import { publishedBlueprint } from '../catalogue/published-blueprint';
import { titlesOf } from '../compare/titles-of';
import { peopleIn } from '../compare/value-words';
import { type DriftPorts, type DriftRefusal, refuseDrift } from '../drift/drift-ports';
import type { Speaker } from '../drift/show-drift';
import { contextOf, type ProjectWithTemplate, readWithTemplate, withNameAndKey } from '../drift/template-of-project';
import type { WantedProject } from '../items/wanted-project';
import { resolveBlueprint } from '../resolve/resolve-blueprint';
import type { RunViewer } from '../runs/run-ports';
import { compareUpgrade, type UpgradeEntry } from './compare-upgrade';
import { differencesIn, digestOfUpgrade, sayUpgrade } from './say-upgrade';

export interface UpgradeRequest {
  readonly projectId: number;
  /** `null`: the newest. */
  readonly toVersion: number | null;
  /** Of questions that the version used did not ask. */
  readonly answers: Answers;
}

/** A project compared three ways. */
export interface ComparedUpgrade extends ProjectWithTemplate {
  /** `null` while answers are missing. */
  readonly next: WantedProject | null;
  readonly entries: readonly UpgradeEntry[];
  readonly missingAnswers: readonly string[];
  readonly toVersion: number;
  readonly answers: Answers;
}

/** Compares a project with another version of its template. For PMO administrators who may browse the project. */
export async function compareProject(
  ports: DriftPorts,
  viewer: RunViewer,
  { projectId, toVersion, answers }: UpgradeRequest,
): Promise<Result<ComparedUpgrade, DriftRefusal>> {
  if (!(await viewer.visibleProjects()).has(projectId)) return refuseDrift('NOT_FOUND', 'projectNotFound', 'projectId');
  if (!(await viewer.isPmoAdmin())) return refuseDrift('NOT_ALLOWED', 'pmoOnly', 'projectId');
  const read = await readWithTemplate(ports, projectId);
  if (!read.ok) return read;
  const { provenance, found, wanted } = read.value;
  const published = await publishedBlueprint(ports.templates, provenance.templateId, toVersion);
  if (!published) return refuseDrift('NOT_FOUND', 'versionNotFound', 'toVersion');
  const all = withNameAndKey({ ...provenance.answers, ...answers }, found);
  const next = resolveBlueprint(published.blueprint, published.version, all, await contextOf(ports, { ...provenance, answers: all }));
  const rest = { ...read.value, toVersion: published.version, answers: all };
  if (next.ok) {
    const entries = compareUpgrade({ base: wanted.items, next: next.value.items, project: found });
    return ok({ ...rest, next: next.value, entries, missingAnswers: [] });
  }
  const isMissing = next.error.every(({ code }) => code === 'answerMissing');
  if (!isMissing) return refuseDrift('CONFLICT', 'answersDoNotFit', next.error.find(({ code }) => code !== 'answerMissing')?.subject);
  return ok({ ...rest, next: null, entries: [], missingAnswers: next.error.map(({ subject }) => subject) });
}

/** Projects compared together; those that cannot be are said with the reason. */
export async function compareProjects(
  ports: DriftPorts,
  viewer: RunViewer,
  { projectIds, ...request }: Omit<UpgradeRequest, 'projectId'> & { readonly projectIds: readonly number[] },
  speaker: Speaker,
): Promise<{
  readonly upgrades: readonly ProjectUpgrade[];
  readonly refused: readonly { readonly projectId: number; readonly refusal: DriftRefusal }[];
}> {
  const known = await ports.projects();
  const upgrades: ProjectUpgrade[] = [];
  const refused: { projectId: number; refusal: DriftRefusal }[] = [];
  for (const projectId of new Set(projectIds)) {
    const compared = await compareProject(ports, viewer, { ...request, projectId });
    if (!compared.ok) {
      refused.push({ projectId, refusal: compared.error });
      continue;
    }
    const { entries, provenance, found, missingAnswers, toVersion } = compared.value;
    const names = await speaker.namesOf(peopleIn(differencesIn(entries)).slice(0, MOST_NAMES));
    const project = known.get(projectId);
    upgrades.push({
      projectId,
      key: project?.key ?? found.key,
      name: project?.name ?? '',
      templateId: provenance.templateId,
      fromVersion: provenance.version,
      toVersion,
      items: [...(await withoutUnseen(entries, sayUpgrade(entries, speaker.words(names, titlesOfUpgrade(compared.value))), speaker))],
      missingAnswers: [...missingAnswers],
      digest: digestOfUpgrade(entries),
    });
  }
  return { upgrades, refused };
}

/** What issues say that the viewer may not see is not said. */
async function withoutUnseen(
  entries: readonly UpgradeEntry[],
  items: readonly UpgradeItem[],
  speaker: Speaker,
): Promise<readonly UpgradeItem[]> {
  const keyOf = new Map(entries.flatMap(({ ref, kind, now }) => (kind === 'issue' && now?.jira.key ? [[ref, now.jira.key] as const] : [])));
  if (keyOf.size === 0) return items;
  const seen = await speaker.sees([...keyOf.values()]);
  return items.map((item) => {
    const key = keyOf.get(item.ref);
    if (key === undefined || seen.has(key)) return item;
    return { ...item, fields: item.fields.map((field) => ({ ...field, now: speaker.hidden })) };
  });
}

/** People whose names are looked up for a project. */
const MOST_NAMES = 200;

const titlesOfUpgrade = ({ wanted, next, found }: ComparedUpgrade) => titlesOf([...wanted.items, ...(next?.items ?? [])], found.items);
