import { type CollectedIssue, issueFactsFrom, peopleOf } from '../collect/issue-facts-from';
import type { IssueJson } from '../collect/issue-json';
import { relationKind } from '../issue-fact';
import type { CollectionKnowledge } from './collection-knowledge';
import type { SyncContext } from './sync-context';

/** Turns issues just read into facts and saves them. Issues without an identity are left out and logged by id. Answers what was saved. */
export async function collectIssues(
  context: Pick<SyncContext, 'facts' | 'store' | 'settings' | 'log' | 'now'>,
  knowledge: CollectionKnowledge,
  issues: readonly IssueJson[],
  readAt: number,
): Promise<readonly CollectedIssue[]> {
  if (issues.length === 0) return [];
  const personNumbers = await context.facts.numberPeople(issues.flatMap(peopleOf), readAt);
  const collected: CollectedIssue[] = [];
  for (const issue of issues) {
    const result = issueFactsFrom(issue, {
      fields: knowledge.fields,
      blockingLinkTypes: context.settings.blockingLinkTypes,
      customFacts: context.settings.customFacts,
      personNumbers,
      collectedAt: readAt,
    });
    if (result.ok) collected.push(result.value);
    else context.log('An issue could not be collected', { issueId: result.error.issueId, missing: result.error.missing });
  }
  if (collected.length === 0) return collected;
  await context.facts.saveIssues(collected);
  // Looked up after saving: a deletion noted from now on comes after the save and takes the issue away itself.
  const gone = await buriedAmong(context, collected);
  await context.facts.deleteIssues(gone.map(({ fact }) => fact.issueId));
  return collected.filter((issue) => !gone.includes(issue));
}

/** Issues that were deleted, and sub-tasks, which go with their parent. */
async function buriedAmong(
  { store, now }: Pick<SyncContext, 'store' | 'now'>,
  issues: readonly CollectedIssue[],
): Promise<readonly CollectedIssue[]> {
  const idsOf = ({ fact }: CollectedIssue): readonly number[] =>
    fact.hierarchyLevel < 0 && fact.parentId !== null ? [fact.issueId, fact.parentId] : [fact.issueId];
  const buried = new Set(await store.buried(issues.flatMap(idsOf), now()));
  return buried.size === 0 ? [] : issues.filter((issue) => idsOf(issue).some((id) => buried.has(id)));
}

/** How long a deleted issue may still be found by searches; the index lags seconds to minutes behind. */
const BURIED_SECONDS = 1800;

/** Deletes issues that are known to be gone, and keeps searches from bringing them back. */
export async function buryIssues(context: Pick<SyncContext, 'facts' | 'store' | 'now'>, issueIds: readonly number[]): Promise<void> {
  if (issueIds.length === 0) return;
  await context.store.bury(issueIds, context.now() + BURIED_SECONDS);
  await context.facts.deleteIssues(issueIds);
}

/** Marks for reading again what these issues name and nobody has read: versions just made, projects just opened to the app. */
export async function touchUnknown(
  context: Pick<SyncContext, 'facts' | 'store'>,
  issues: readonly CollectedIssue[],
  knownProjects: ReadonlySet<number>,
): Promise<void> {
  const relations = issues.flatMap((issue) => issue.relations).filter((relation) => relation.kind === relationKind.fixVersion);
  const unknown = new Set(await context.facts.unknownVersions([...new Set(relations.map((relation) => relation.targetId))]));
  const projectsOfUnknown = relations.filter((relation) => unknown.has(relation.targetId)).map((relation) => relation.projectId);
  await context.store.touch('versionsOfProject', [...new Set(projectsOfUnknown)]);
  const strange = issues.map(({ fact }) => fact.projectId).filter((id) => !knownProjects.has(id));
  await context.store.touch('project', [...new Set(strange)]);
}

/** Marks sub-tasks that a search found without a parent: they were deleted with it, and the index has not noticed yet. */
export async function touchOrphans(context: Pick<SyncContext, 'store'>, found: readonly CollectedIssue[]): Promise<void> {
  const orphans = found.filter(({ fact }) => fact.hierarchyLevel < 0 && fact.parentId === null);
  await context.store.touch(
    'issue',
    orphans.map(({ fact }) => fact.issueId),
  );
}
