import { parseDay } from '../../shared/epoch';
import type { VersionFact } from '../project-fact';
import { collectIssues } from './collect-issues';
import type { CollectionKnowledge } from './collection-knowledge';
import { ISSUES_PER_PAGE, type JiraFailure, type JiraVersion } from './jira-source';
import type { Reservation } from './points-budget';
import { allDone, moreToDo, type SyncContext, type WorkOutcome, waitFor } from './sync-context';
import type { SyncProject } from './sync-store';

/** Points of the largest page: one for the call and one per issue. */
const COST_OF_PAGE = 1 + ISSUES_PER_PAGE;
const COST_OF_VERSIONS = 1;
/** Vanished issues deleted between two looks at the clock. */
const VANISHED_PER_STEP = 500;

/** After so many failures in a row a project rests for `REST_SECONDS`. */
const MAX_FAILURES = 5;
const FIRST_PAUSE_SECONDS = 30;
const REST_SECONDS = 3600;

/**
 * One step of a project's collection: begin the run, read a page, or finish. Whatever is done is saved before the checkpoint moves, so a
 * killed step is simply done again. `again` tells to go on with the lane, after a pause if the budget or Jira asks for one.
 */
export async function collectStep(context: SyncContext, knowledge: CollectionKnowledge, project: SyncProject): Promise<WorkOutcome> {
  switch (project.phase) {
    case 'pending':
    case 'failed':
      await context.store.advance(project, {
        ...project,
        phase: 'collecting',
        // Later than any earlier run even if the clock stands still, so that "read before this run" is never in doubt.
        runStartedAt: Math.max(context.now(), project.runStartedAt + 1),
        pageToken: null,
        issuesDone: 0,
      });
      return moreToDo;
    case 'collecting':
      return collectPage(context, knowledge, project);
    case 'finishing':
      return finish(context, project);
    case 'done':
      return allDone;
  }
}

async function collectPage(context: SyncContext, knowledge: CollectionKnowledge, project: SyncProject): Promise<WorkOutcome> {
  const reservation = await context.budget.reserve(COST_OF_PAGE);
  if (!reservation) return waitFor(context.budget.secondsUntilMore());
  const readAt = Math.max(context.now(), project.runStartedAt);
  const page = await metered(context, reservation, () =>
    context.source.issues({
      jql: `project = ${project.projectId} ORDER BY key ASC`,
      fields: knowledge.read,
      pageToken: project.pageToken,
      pageSize: ISSUES_PER_PAGE,
    }),
  );
  if (!page.ok) return failed(context, project, page.error);
  await collectIssues(context, knowledge, page.value.issues, readAt);
  await context.store.advance(project, {
    ...project,
    phase: page.value.nextPageToken === null ? 'finishing' : 'collecting',
    pageToken: page.value.nextPageToken,
    issuesDone: project.issuesDone + page.value.issues.length,
    failures: 0,
    reason: null,
  });
  return moreToDo;
}

/** After the last page: versions, then what the run did not meet again is gone. */
async function finish(context: SyncContext, project: SyncProject): Promise<WorkOutcome> {
  const reservation = await context.budget.reserve(COST_OF_VERSIONS);
  if (!reservation) return waitFor(context.budget.secondsUntilMore());
  const versions = await metered(context, reservation, () => context.source.versions(project.projectId));
  if (!versions.ok) return failed(context, project, versions.error);
  await context.facts.replaceVersions(
    project.projectId,
    versions.value.map((version) => versionFact(project.projectId, version)),
  );
  for (;;) {
    const vanished = await context.facts.issuesCollectedBefore(project.projectId, project.runStartedAt, VANISHED_PER_STEP);
    if (vanished.length === 0) break;
    await context.facts.deleteIssues(vanished);
    if (context.secondsLeft() <= 0) return moreToDo;
  }
  await context.store.advance(project, { ...project, phase: 'done', finishedAt: context.now(), failures: 0, reason: null });
  context.log('Project collected', { projectId: project.projectId, issues: project.issuesDone });
  return moreToDo;
}

/** Makes a read and settles its reservation with what it really cost. */
export async function metered<T>(context: SyncContext, reservation: Reservation, read: () => Promise<T>): Promise<T> {
  const before = context.source.pointsSpent();
  const answer = await read();
  await context.budget.settle(reservation, context.source.pointsSpent() - before);
  return answer;
}

/** A version as a fact. */
export const versionFact = (projectId: number, version: JiraVersion): VersionFact => ({
  projectId,
  versionId: version.id,
  name: version.name.slice(0, 255),
  startDay: dayWithinColumn(version.startDate),
  releaseDay: dayWithinColumn(version.releaseDate),
  released: version.released,
  archived: version.archived,
});

const largestDay = 65_535;
function dayWithinColumn(date: string | null): number | null {
  const day = date === null ? null : parseDay(date);
  return day === null ? null : Math.min(Math.max(day, 0), largestDay);
}

async function failed(context: SyncContext, project: SyncProject, failure: JiraFailure): Promise<WorkOutcome> {
  if (failure.kind === 'rateLimited') return waitFor(Math.max(1, failure.retryAfterSeconds));
  const failures = project.failures + 1;
  const reason = `${failure.kind} ${failure.status}`;
  context.log('A project could not be read', { projectId: project.projectId, reason, failures });
  if (failure.kind === 'badRequest' && project.pageToken !== null) {
    // The place in the search has expired (a week) or was lost: begin again. What was read stays and is read once more.
    await context.store.advance(project, {
      ...project,
      phase: giveUp(failures) ? 'failed' : 'collecting',
      pageToken: null,
      issuesDone: 0,
      failures,
      reason,
      retryAt: giveUp(failures) ? context.now() + REST_SECONDS : 0,
    });
    return moreToDo;
  }
  // It may have been deleted or closed to the app: reading the project itself will tell.
  if (failure.kind === 'badRequest' || failure.kind === 'notFound' || failure.kind === 'notAllowed') {
    await context.store.touch('project', [project.projectId]);
  }
  const pause = giveUp(failures) ? REST_SECONDS : FIRST_PAUSE_SECONDS * 2 ** (failures - 1);
  await context.store.advance(project, {
    ...project,
    phase: giveUp(failures) ? 'failed' : project.phase,
    failures,
    reason,
    retryAt: context.now() + pause,
  });
  return moreToDo;
}

const giveUp = (failures: number): boolean => failures >= MAX_FAILURES;
