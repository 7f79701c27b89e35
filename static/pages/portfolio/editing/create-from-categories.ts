import type { ProjectCategory } from '../../../jira/jira-as-viewer';
import { type CallError, callApp } from '../../../rpc';
import { noMembership } from './membership-draft';

/** The first portfolio: one programme for each project category. Stops at the first error and returns it; what was made until then stays. */
export const createFromCategories = async (name: string, categories: readonly ProjectCategory[]): Promise<CallError | null> => {
  const portfolio = await callApp('portfolio.saveNode', {
    node: { parentId: null, kind: 'portfolio', name, percentMethod: 'count', membership: noMembership, position: 0 },
  });
  if (!portfolio.ok) return portfolio.error;
  for (const [position, category] of categories.entries()) {
    const programme = await callApp('portfolio.saveNode', {
      node: {
        parentId: portfolio.value.node.id,
        kind: 'programme',
        name: category.name,
        percentMethod: 'count',
        membership: { ...noMembership, categoryIds: [category.id] },
        position,
      },
    });
    if (!programme.ok) return programme.error;
  }
  return null;
};
