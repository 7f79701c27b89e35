import { z } from 'zod';
import { secondsPerMinute } from '../../shared/epoch';
import type { Result } from '../../shared/result';
import { collectIssues, touchOrphans, touchUnknown } from './collect-issues';
import { metered } from './collect-project';
import { collectionKnowledge } from './collection-knowledge';
import { ISSUES_PER_PAGE, type IssuePage, type JiraFailure } from './jira-source';
import type { SyncContext } from './sync-context';

/** Up to when all updates are collected (`cursor`), and when a sweep last came through (`at`). */
const sweepState = z.object({ cursor: z.number(), at: z.number().nullable() });
export type SweepState = z.output<typeof sweepState>;

/** The search index lags behind by seconds to minutes, so each sweep looks so much further back. */
const OVERLAP_MINUTES = 5;
const COST_OF_PAGE = 1 + ISSUES_PER_PAGE;

export async function readSweep(store: Pick<SyncContext['store'], 'readState'>): Promise<SweepState | undefined> {
  const text = await store.readState('sweep');
  return text === null ? undefined : sweepState.safeParse(JSON.parse(text)).data;
}

/**
 * Collects what was updated since the last sweep, oldest first. JQL dates have minute precision and mean the asking user's time zone;
 * minutes counted back from now avoid both. A sweep that has to stop keeps its place and goes on next time. Answers whether it came through.
 */
export async function sweepUpdates(context: SyncContext): Promise<boolean> {
  const state = await readSweep(context.store);
  // Before the first discovery there is nothing to keep up to date.
  if (!state) return true;
  const startedAt = context.now();
  const minutes = Math.max(0, Math.ceil((startedAt - state.cursor) / secondsPerMinute)) + OVERLAP_MINUTES;
  const knowledge = await collectionKnowledge(context);
  if (!knowledge.ok) return false;
  let knownProjects: ReadonlySet<number> | undefined;
  let pageToken: string | null = null;
  do {
    const token: string | null = pageToken;
    const reservation = await context.budget.reserve(COST_OF_PAGE);
    if (!reservation || context.secondsLeft() <= 0) {
      if (reservation) await context.budget.settle(reservation, 0);
      return false;
    }
    const readAt = context.now();
    const page: Result<IssuePage, JiraFailure> = await metered(context, reservation, () =>
      context.source.issues({
        jql: `updated >= -${minutes}m ORDER BY updated ASC`,
        fields: knowledge.value.read,
        pageToken: token,
        pageSize: ISSUES_PER_PAGE,
      }),
    );
    if (!page.ok) return false;
    const collected = await collectIssues(context, knowledge.value, page.value.issues, readAt);
    if (collected.length > 0) {
      knownProjects ??= new Set((await context.facts.projects()).map((project) => project.projectId));
      await touchUnknown(context, collected, knownProjects);
      await touchOrphans(context, collected);
      await context.onIssuesSaved(collected.map(({ fact }) => fact.issueId));
    }
    pageToken = page.value.nextPageToken;
    const last = collected.at(-1)?.fact.updatedAt;
    if (pageToken !== null && last !== undefined) await saveSweep(context, { ...state, cursor: Math.max(state.cursor, last) });
  } while (pageToken !== null);
  await saveSweep(context, { cursor: startedAt, at: startedAt });
  return true;
}

const saveSweep = (context: SyncContext, state: SweepState): Promise<void> => context.store.writeState('sweep', JSON.stringify(state));
