import type { DriftItem, ProjectDrift } from '../../contracts/templates/drift';
import type { ItemRef } from '../../contracts/templates/item';
import { dayOf } from '../../shared/epoch';
import { ok, type Result } from '../../shared/result';
import type { StoredTemplate } from '../catalogue/stored-template';
import { isInAudience } from '../catalogue/template-access';
import { titlesOf } from '../compare/titles-of';
import { peopleIn, type ValueWords } from '../compare/value-words';
import { type CheckedProject, checkDrift } from './check-drift';
import { type DriftCheck, isOfToday, waivedIn } from './drift-check';
import { type DriftPorts, type DriftRefusal, type DriftViewer, refuseDrift } from './drift-ports';
import { addWaivers, type DriftWaiver, removeWaivers, waiversOf, waiversOn } from './drift-waiver';
import { sayDrift } from './say-drift';

/** How things are said to the person who looks. */
export interface Speaker {
  /** Names of people that the person may see. */
  readonly namesOf: (accountIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Which of these issues, by key, the person may see. */
  readonly sees: (keys: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Stands for what the person may not see. */
  readonly hidden: string;
  readonly words: (names: ReadonlyMap<string, string>, titleOf: ReturnType<typeof titlesOf>) => ValueWords;
}

/** One project with its deviations, and what the viewer may do about them. */
export interface ShownDrift {
  readonly drift: ProjectDrift | null;
  readonly items: readonly DriftItem[];
  readonly canWaive: boolean;
  readonly canApply: boolean;
}

/** Compares a project with its template now. A project without a template has no drift. */
export async function getProjectDrift(
  ports: DriftPorts,
  viewer: DriftViewer,
  projectId: number,
  speaker: Speaker,
): Promise<Result<ShownDrift, DriftRefusal>> {
  const isVisible = (await viewer.visibleProjects()).has(projectId);
  const project = (await ports.projects()).get(projectId);
  if (!isVisible) return refuseDrift('NOT_FOUND', 'projectNotFound', 'projectId');
  const isPmo = await viewer.isPmoAdmin();
  const rights = { canWaive: isPmo || project?.leadAccountId === viewer.accountId, canApply: isPmo };
  const provenance = (await ports.records.provenance.get(String(projectId)))?.value;
  const template = provenance && (await ports.templates.templates.get(provenance.templateId))?.value;
  if (!(await mayKnow(template, viewer))) return ok({ drift: null, items: [], canWaive: false, canApply: false });
  const checked = await checkDrift(ports, projectId);
  if (!checked.ok) return checked.error.problem === 'noTemplate' ? ok({ drift: null, items: [], ...rights }) : checked;
  const { check, newestVersion, wanted } = checked.value;
  const waivers = await waiversOf(ports.waivers, projectId);
  return ok({
    drift: {
      ...driftHead(check, waivers, dayOf(ports.now())),
      projectId,
      // Known by name once it was collected.
      key: project?.key ?? checked.value.found.key,
      name: project?.name ?? checked.value.found.key,
      templateName: wanted.templateName,
      newestVersion,
    },
    items: await saidBy(checked.value, speaker),
    ...rights,
  });
}

/** A template that is restricted to others does not exist for anybody else, nor does what it wants of a project. */
async function mayKnow(template: StoredTemplate | undefined, viewer: DriftViewer): Promise<boolean> {
  if (!template || template.ownerAccountId === viewer.accountId || (await viewer.isPmoAdmin())) return true;
  return isInAudience(template.audience, viewer);
}

async function saidBy({ deviations, wanted, found }: CheckedProject, speaker: Speaker): Promise<readonly DriftItem[]> {
  const names = await speaker.namesOf(peopleIn(deviations.flatMap(({ differences }) => differences)).slice(0, MOST_NAMES));
  const said = sayDrift(deviations, speaker.words(names, titlesOf(wanted.items, found.items)));
  const keys = said.flatMap(({ kind, jiraKey }) => (kind === 'issue' && jiraKey !== null ? [jiraKey] : []));
  const seen = keys.length === 0 ? new Set<string>() : await speaker.sees(keys);
  return said.map((item) =>
    item.jiraKey === null || item.kind !== 'issue' || seen.has(item.jiraKey) ? item : withoutContent(item, speaker.hidden),
  );
}

/** A deviation of an issue that the viewer may not see: that there is one, and what the template wants. */
const withoutContent = (item: DriftItem, hidden: string): DriftItem => ({
  ...item,
  title: item.state === 'extra' ? hidden : item.title,
  fields: item.fields.map((field) => ({ ...field, found: hidden })),
  jiraKey: null,
});

/** People whose names are looked up at a time. */
const MOST_NAMES = 200;

const driftHead = (check: DriftCheck, waivers: readonly DriftWaiver[], today: number) => ({
  templateId: check.templateId,
  version: check.version,
  checkedAt: check.checkedAt,
  ...check.counts,
  waived: waivedIn(check, waivers, today),
});

/** Waives a deviation, for PMO administrators and the lead of the project. */
export async function waiveDrift(
  ports: DriftPorts,
  viewer: DriftViewer,
  request: { readonly projectId: number; readonly ref: ItemRef; readonly reason: string; readonly untilDay: number | null },
  speaker: Speaker,
): Promise<Result<ShownDrift, DriftRefusal>> {
  const { projectId, ref, reason, untilDay } = request;
  const shown = await getProjectDrift(ports, viewer, projectId, speaker);
  if (!shown.ok) return shown;
  if (!shown.value.canWaive) return refuseDrift('NOT_ALLOWED', 'mayNotWaive', 'projectId');
  if (!shown.value.items.some((item) => item.ref === ref)) return refuseDrift('NOT_FOUND', 'notADeviation', 'ref');
  const now = ports.now();
  if (untilDay !== null && untilDay < dayOf(now)) return refuseDrift('INVALID_REQUEST', 'endsInThePast', 'untilDay');
  await addWaivers(ports.waivers, projectId, [{ ref, reason, by: viewer.accountId, at: now, untilDay }]);
  return withWaivers(ports, shown.value, projectId);
}

/** Takes a waiver back. */
export async function unwaiveDrift(
  ports: DriftPorts,
  viewer: DriftViewer,
  { projectId, ref }: { readonly projectId: number; readonly ref: ItemRef },
  speaker: Speaker,
): Promise<Result<ShownDrift, DriftRefusal>> {
  const shown = await getProjectDrift(ports, viewer, projectId, speaker);
  if (!shown.ok) return shown;
  if (!shown.value.canWaive) return refuseDrift('NOT_ALLOWED', 'mayNotWaive', 'projectId');
  await removeWaivers(ports.waivers, projectId, [ref]);
  return withWaivers(ports, shown.value, projectId);
}

/** What was shown, with the waivers as they are now. */
async function withWaivers(ports: DriftPorts, shown: ShownDrift, projectId: number): Promise<Result<ShownDrift, DriftRefusal>> {
  const waived = waiversOn(await waiversOf(ports.waivers, projectId), dayOf(ports.now()));
  const items = shown.items.map((item) => {
    const { ref: _, ...waiver } = waived.get(item.ref) ?? { ref: item.ref };
    return { ...item, waiver: 'reason' in waiver ? waiver : null };
  });
  return ok({ ...shown, items, drift: shown.drift && { ...shown.drift, waived: items.filter(({ waiver }) => waiver).length } });
}

/** Items that deviate anywhere, shown at most (see the contract). */
const MOST_ITEMS = 500;
/** Projects with a template, at most: their records fit into one answer of the database. */
const MOST_PROJECTS = 5000;

type BoardState = 'missing' | 'changed' | 'extra' | 'waived';
export interface DriftBoard {
  readonly projects: readonly ProjectDrift[];
  readonly items: readonly {
    readonly templateId: string;
    readonly ref: ItemRef;
    readonly title: string;
    readonly states: readonly { readonly projectId: number; readonly state: BoardState }[];
  }[];
}

/** Projects of templates that the viewer may browse, with the deviations of their last check. */
export async function getDriftBoard(
  ports: DriftPorts,
  viewer: DriftViewer,
  { templateId, language }: { readonly templateId: string | null; readonly language: 'en' | 'nl' },
): Promise<DriftBoard> {
  const visible = await viewer.visibleProjects();
  const provenances = (await ports.records.provenance.list({ newestFirst: true, limit: MOST_PROJECTS }))
    .map(({ value }) => value)
    .filter((value) => visible.has(value.projectId) && (templateId === null || value.templateId === templateId));
  const projectIds = provenances.map(({ projectId }) => projectId);
  const limit = { projectIds, limit: Math.max(1, projectIds.length) };
  const [known, checks, waivers, templates] = await Promise.all([
    ports.projects(),
    ports.checks.list(limit),
    ports.waivers.list(limit),
    ports.templates.templates.list(),
  ]);
  const today = dayOf(ports.now());
  const checkOf = new Map(checks.map(({ projectId, value }) => [projectId, value]));
  const waiversIn = new Map(waivers.map(({ projectId, value }) => [projectId, value.waivers]));
  const templateOf = new Map(templates.map(({ value }) => [value.id, value]));
  const readable = new Set<string>();
  for (const { value } of templates) if (await mayKnow(value, viewer)) readable.add(value.id);
  const projects: ProjectDrift[] = [];
  const items = new Map<string, { templateId: string; ref: ItemRef; title: string; states: { projectId: number; state: BoardState }[] }>();
  for (const provenance of provenances) {
    const { projectId } = provenance;
    const project = known.get(projectId);
    if (!project) continue;
    const kept = checkOf.get(projectId);
    const check = kept && isOfToday(kept, provenance) ? kept : undefined;
    const own = waiversIn.get(projectId) ?? [];
    const template = templateOf.get(provenance.templateId);
    if (template && !readable.has(template.id)) continue;
    projects.push({
      projectId,
      key: project.key,
      name: project.name,
      templateName: template?.card?.[language].name ?? provenance.templateId,
      newestVersion: template?.versions.at(-1)?.version ?? provenance.version,
      ...(check
        ? driftHead(check, own, today)
        : { templateId: provenance.templateId, version: provenance.version, checkedAt: null, missing: 0, changed: 0, extra: 0, waived: 0 }),
    });
    const waived = waiversOn(own, today);
    for (const { ref, title, state } of check?.deviations ?? []) {
      const name = `${provenance.templateId} ${ref}`;
      const item = items.get(name) ?? { templateId: provenance.templateId, ref, title, states: [] };
      item.states.push({ projectId, state: waived.has(ref) ? 'waived' : state });
      items.set(name, item);
    }
  }
  const widespread = [...items.values()].sort((one, other) => other.states.length - one.states.length);
  return { projects, items: widespread.slice(0, MOST_ITEMS) };
}
