import { z } from 'zod';
import { listOf, read } from '../../facts/collect/field-values';
import type { CollectKnowledge } from '../../facts/collect/issue-facts-from';
import { issueFactsFrom } from '../../facts/collect/issue-facts-from';
import type { IssueJson } from '../../facts/collect/issue-json';
import { type IssueFact, type StatusCategory, statusCategory } from '../../facts/issue-fact';
import type { LiveIssue } from './fix-ports';

const parentStatus = z.object({
  fields: z.object({ status: z.object({ statusCategory: z.object({ key: z.string() }) }) }),
});
const version = z.object({ released: z.boolean().default(false) });

/**
 * The facts of an issue as it was just read, by the same extraction as the collection of facts. What depends on other issues comes from the
 * issue itself where Jira says it there (its parent's status, released versions), else from what was collected last (children, blockers).
 * `undefined` for an issue without an identity.
 */
export function liveIssueOf(
  issue: IssueJson,
  knowledge: CollectKnowledge,
  stored: Pick<IssueFact, 'childCount' | 'openBlockerCount' | 'parentCategory'> | undefined,
): LiveIssue | undefined {
  const collected = issueFactsFrom(issue, knowledge);
  if (!collected.ok) return undefined;
  const { fact, customFacts } = collected.value;
  return {
    issue,
    fact: {
      ...fact,
      parentCategory: fact.parentId === null ? null : (parentCategoryOf(issue) ?? stored?.parentCategory ?? null),
      childCount: stored?.childCount ?? 0,
      openBlockerCount: stored?.openBlockerCount ?? 0,
      releasedFixVersionCount: listOf(version, issue.fields.fixVersions).filter(({ released }) => released).length,
    },
    custom: new Map(customFacts.map(({ fieldNumber, value }) => [fieldNumber, value])),
  };
}

function parentCategoryOf({ fields }: IssueJson): StatusCategory | undefined {
  const key = read(parentStatus, fields.parent)?.fields.status.statusCategory.key;
  if (key === undefined) return undefined;
  if (key === 'done') return statusCategory.done;
  return key === 'indeterminate' ? statusCategory.inProgress : statusCategory.toDo;
}
