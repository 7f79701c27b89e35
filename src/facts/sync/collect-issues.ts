import { type CollectedIssue, issueFactsFrom, peopleOf } from '../collect/issue-facts-from';
import type { IssueJson } from '../collect/issue-json';
import { relationKind } from '../issue-fact';
import type { CollectionKnowledge } from './collection-knowledge';
import type { SyncContext } from './sync-context';

/** Turns issues just read into facts and saves them. Issues without an identity are left out and logged by id. Answers what was saved. */
export async function collectIssues(
  context: Pick<SyncContext, 'facts' | 'settings' | 'log'>,
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
  if (collected.length > 0) await context.facts.saveIssues(collected);
  return collected;
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
