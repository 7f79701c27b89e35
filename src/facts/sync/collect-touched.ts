import { collectIssues, touchUnknown } from './collect-issues';
import { metered, versionFact } from './collect-project';
import { type CollectionKnowledge, collectionKnowledge } from './collection-knowledge';
import { forgetProjects, readDiscovery, saveProjects } from './discover-projects';
import { ISSUES_PER_PAGE, type JiraFailure, PROJECTS_PER_LOOK_UP } from './jira-source';
import { allDone, type SyncContext, type WorkOutcome, waitFor } from './sync-context';

const VERSIONS_OF_PROJECTS_PER_CALL = 20;

/** Reads again, straight from Jira, everything that events named: what an event says is never taken for the truth. */
export async function collectTouched(context: SyncContext): Promise<WorkOutcome> {
  const knowledge = await collectionKnowledge(context);
  if (!knowledge.ok) return laterAfter(knowledge.error);
  for (const step of [collectTouchedProjects, collectTouchedIssues, collectTouchedVersions]) {
    for (;;) {
      if (context.secondsLeft() <= 0) return waitFor(1);
      const outcome = await step(context, knowledge.value);
      if (outcome === 'nothingLeft') break;
      if (outcome !== 'goOn') return outcome;
    }
  }
  return allDone;
}

type Step = 'nothingLeft' | 'goOn' | WorkOutcome;

async function collectTouchedProjects(context: SyncContext): Promise<Step> {
  const rows = await context.store.touched('project', PROJECTS_PER_LOOK_UP);
  if (rows.length === 0) return 'nothingLeft';
  const reservation = await context.budget.reserve(1 + rows.length);
  if (!reservation) return waitFor(context.budget.secondsUntilMore());
  const ids = rows.map((row) => row.id);
  const read = await metered(context, reservation, () => context.source.projectsById(ids));
  if (!read.ok) return laterAfter(read.error);
  const readAt = Math.max(context.now(), (await readDiscovery(context.store)).startedAt);
  await saveProjects(context, read.value, readAt);
  const found = new Set(read.value.map((project) => project.id));
  await forgetProjects(
    context,
    ids.filter((id) => !found.has(id)),
  );
  await context.store.untouch('project', rows);
  return 'goOn';
}

async function collectTouchedIssues(context: SyncContext, knowledge: CollectionKnowledge): Promise<Step> {
  const rows = await context.store.touched('issue', ISSUES_PER_PAGE);
  if (rows.length === 0) return 'nothingLeft';
  const reservation = await context.budget.reserve(1 + rows.length);
  if (!reservation) return waitFor(context.budget.secondsUntilMore());
  const readAt = context.now();
  const ids = rows.map((row) => row.id);
  const read = await metered(context, reservation, () => context.source.issuesById(ids, knowledge.read));
  if (!read.ok) return laterAfter(read.error);
  const projects = new Map((await context.facts.projects()).map((project) => [project.projectId, project]));
  const collected = await collectIssues(context, knowledge, read.value, readAt);
  const inArchived = collected.filter(({ fact }) => projects.get(fact.projectId)?.archived).map(({ fact }) => fact.issueId);
  await touchUnknown(context, collected, new Set(projects.keys()));
  const found = new Set(read.value.map((issue) => Number(issue.id)));
  // What is not there may come back with its project, so it is not remembered as gone for good.
  await context.facts.deleteIssues([...ids.filter((id) => !found.has(id)), ...inArchived]);
  await context.onIssuesSaved(collected.map(({ fact }) => fact.issueId));
  await context.store.untouch('issue', rows);
  return 'goOn';
}

async function collectTouchedVersions(context: SyncContext): Promise<Step> {
  const rows = await context.store.touched('versionsOfProject', VERSIONS_OF_PROJECTS_PER_CALL);
  if (rows.length === 0) return 'nothingLeft';
  const archived = new Set((await context.facts.projects()).filter((project) => project.archived).map((project) => project.projectId));
  for (const row of rows) {
    if (!archived.has(row.id)) {
      const reservation = await context.budget.reserve(1);
      if (!reservation) return waitFor(context.budget.secondsUntilMore());
      const versions = await metered(context, reservation, () => context.source.versions(row.id));
      if (versions.ok)
        await context.facts.replaceVersions(
          row.id,
          versions.value.map((version) => versionFact(row.id, version)),
        );
      else if (versions.error.kind === 'notFound' || versions.error.kind === 'notAllowed') await context.store.touch('project', [row.id]);
      else return laterAfter(versions.error);
    }
    await context.store.untouch('versionsOfProject', [row]);
  }
  return 'goOn';
}

/** When Jira does not answer, what was touched stays so and the sweep tries again. */
const laterAfter = (failure: JiraFailure): WorkOutcome =>
  failure.kind === 'rateLimited' ? waitFor(Math.max(1, failure.retryAfterSeconds)) : allDone;
