import { buryIssues } from './collect-issues';
import type { SyncContext } from './sync-context';

/** What an event says that happened, reduced to ids. Anything else in it is not believed. */
export type JiraHappening =
  | { readonly kind: 'issueDeleted'; readonly issueId: number }
  | { readonly kind: 'issuesChanged'; readonly issueIds: readonly number[] }
  | { readonly kind: 'projectChanged'; readonly projectId: number }
  | { readonly kind: 'versionChanged'; readonly projectId: number };

/** How long events are gathered before they are read together. */
const GATHER_SECONDS = 10;
/** If the message was lost, the next event after this, or the sweep, sends another. */
const QUEUED_AGAIN_SECONDS = 120;

/**
 * Takes note of an event, in a few statements and without asking Jira: events come in bursts, twice, late, out of order, or not at all.
 * A deletion is final and done at once; sub-tasks go with their parent without an event of their own, so children are looked at again.
 */
export async function handleJiraEvent(
  context: Pick<SyncContext, 'facts' | 'store' | 'queue' | 'now'>,
  happening: JiraHappening,
): Promise<void> {
  switch (happening.kind) {
    case 'issueDeleted': {
      const children = await context.facts.childrenOf([happening.issueId]);
      await context.store.touch('issue', children);
      await buryIssues(context, [happening.issueId]);
      if (children.length === 0) return;
      break;
    }
    case 'issuesChanged':
      await context.store.touch('issue', happening.issueIds);
      break;
    case 'projectChanged':
      await context.store.touch('project', [happening.projectId]);
      break;
    case 'versionChanged':
      await context.store.touch('versionsOfProject', [happening.projectId]);
      break;
  }
  const queuedUntil = Number(await context.store.readState('touchedQueued'));
  if (queuedUntil > context.now()) return;
  await context.store.writeState('touchedQueued', JSON.stringify(context.now() + QUEUED_AGAIN_SECONDS));
  await context.queue.push([{ kind: 'touched' }], GATHER_SECONDS);
}

/** Called before touched things are read: an event that comes from now on needs a message of its own. */
export const touchedMessageTaken = (context: Pick<SyncContext, 'store'>): Promise<void> => context.store.writeState('touchedQueued', '0');
