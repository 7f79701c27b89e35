import { z } from 'zod';
import type { ProjectFact } from '../project-fact';
import { metered } from './collect-project';
import { collectionKnowledge } from './collection-knowledge';
import { type JiraProject, PROJECTS_PER_PAGE } from './jira-source';
import { allDone, moreToDo, type SyncContext, type WorkOutcome, waitFor } from './sync-context';

/** Where the reading of the list of projects is; `finishedAt` is the last time it came through. */
const discoveryState = z.object({ startedAt: z.number(), startAt: z.number(), running: z.boolean(), finishedAt: z.number().nullable() });
type DiscoveryState = z.output<typeof discoveryState>;

const COST_OF_PAGE = 1 + PROJECTS_PER_PAGE;
/** A discovery that has not been heard of for so long is taken for dead and begun again by the sweep. */
const SILENCE_SECONDS = 240;

export async function readDiscovery(store: Pick<SyncContext['store'], 'readState'>): Promise<DiscoveryState> {
  const text = await store.readState('discovery');
  const parsed = text === null ? undefined : discoveryState.safeParse(JSON.parse(text)).data;
  return parsed ?? { startedAt: 0, startAt: 0, running: false, finishedAt: null };
}

/**
 * Reads the list of projects, page by page with a checkpoint, queues those not yet collected, and forgets those that are gone. The sweep's
 * cursor starts where the first discovery started, so that nothing that changes during the first collection is missed.
 */
export async function discoverProjects(context: SyncContext): Promise<WorkOutcome> {
  let state = await readDiscovery(context.store);
  if (!state.running) {
    state = { ...state, startedAt: Math.max(context.now(), state.startedAt + 1), startAt: 0, running: true };
    await saveState(context, state);
    if ((await context.store.readState('sweep')) === null)
      await context.store.writeState('sweep', JSON.stringify({ cursor: context.now(), at: null }));
  }
  while (context.secondsLeft() > 0) {
    await presumeAlive(context, SILENCE_SECONDS);
    const reservation = await context.budget.reserve(COST_OF_PAGE);
    if (!reservation) return waitFor(context.budget.secondsUntilMore());
    const { startAt, startedAt } = state;
    const page = await metered(context, reservation, () => context.source.projects(startAt));
    if (!page.ok) return page.error.kind === 'rateLimited' ? waitFor(Math.max(1, page.error.retryAfterSeconds)) : allDone;
    await saveProjects(context, page.value.projects, startedAt);
    if (page.value.next === null) {
      await forgetVanished(context, startedAt);
      await saveState(context, { ...state, running: false, finishedAt: context.now() });
      // Several lanes begin next, each in need of the site's fields: they are read once for all. What fails here they ask for themselves.
      await collectionKnowledge(context);
      await presumeAlive(context, 0);
      return allDone;
    }
    state = { ...state, startAt: page.value.next };
    await saveState(context, state);
  }
  return moreToDo;
}

/** Saves what Jira says of projects. Live ones are queued if new; of archived ones, which cannot be searched, no issues are kept. */
export async function saveProjects(context: SyncContext, projects: readonly JiraProject[], readAt: number): Promise<void> {
  const leads = await context.facts.numberPeople(
    projects.flatMap((project) => project.leadAccountId ?? []),
    readAt,
  );
  await context.facts.saveProjects(projects.map((project) => projectFact(project, leads, readAt)));
  const live = projects.filter((project) => !project.archived);
  await context.store.addProjects(live.map((project) => ({ projectId: project.id, expectedIssues: project.issueCount })));
  const archived = projects.filter((project) => project.archived);
  for (const project of archived) await context.facts.clearProject(project.id);
  await context.store.removeProjects(archived.map((project) => project.id));
}

/** Forgets projects that Jira no longer shows. */
async function forgetVanished(context: SyncContext, startedAt: number): Promise<void> {
  const known = await context.facts.projects();
  const vanished = known.filter((project) => project.collectedAt < startedAt);
  await forgetProjects(
    context,
    vanished.map((project) => project.projectId),
  );
}

/** Forgets projects with all that was collected of them. */
export async function forgetProjects(context: SyncContext, projectIds: readonly number[]): Promise<void> {
  for (const projectId of projectIds) await context.facts.deleteProject(projectId);
  await context.store.removeProjects(projectIds);
}

/**
 * Begins the discovery again when it never came through and nobody is at it, or when it found nothing: right after installation Jira may
 * not show the app any project yet.
 */
export async function reviveDiscovery(context: SyncContext): Promise<void> {
  if (Number(await context.store.readState('discovering')) > context.now()) return;
  const state = await readDiscovery(context.store);
  if (!state.running && state.finishedAt !== null && (await context.facts.projects()).length > 0) return;
  await presumeAlive(context, SILENCE_SECONDS);
  await context.queue.push([{ kind: 'discover' }]);
}

const presumeAlive = (context: SyncContext, seconds: number): Promise<void> =>
  context.store.writeState('discovering', JSON.stringify(context.now() + seconds));

const saveState = (context: SyncContext, state: DiscoveryState): Promise<void> =>
  context.store.writeState('discovery', JSON.stringify(state));

const projectFact = (project: JiraProject, leads: ReadonlyMap<string, number>, collectedAt: number): ProjectFact => ({
  projectId: project.id,
  projectKey: project.key,
  name: project.name.slice(0, 255),
  typeKey: project.typeKey,
  teamManaged: project.teamManaged,
  categoryId: project.category?.id ?? null,
  categoryName: project.category?.name.slice(0, 255) ?? null,
  leadId: leads.get(project.leadAccountId ?? '') ?? null,
  archived: project.archived,
  collectedAt,
});
