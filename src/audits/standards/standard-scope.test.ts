import type { StandardScope } from '../../contracts/audits/standard';
import type { PortfolioNode } from '../../contracts/portfolio';
import { namesNothing, projectsInScope } from './standard-scope';
import { aCandidate } from './testing/standard-builders';

const nothing: StandardScope = { everything: false, nodeIds: [], categoryIds: [], projectIds: [], templateIds: [], condition: null };
const node = (id: string, parentId: string | null, projectIds: number[]): PortfolioNode => ({
  id,
  parentId,
  kind: parentId === null ? 'portfolio' : 'programme',
  name: id,
  percentMethod: 'count',
  membership: { projectIds, categoryIds: [], condition: null },
  position: 1,
  version: 1,
});
const world = {
  candidates: [
    aCandidate(1, { categoryId: 10 }),
    aCandidate(2, { leadAccountId: 'ann' }),
    aCandidate(3, { projectKey: 'ERP' }),
    aCandidate(4, { archived: true, categoryId: 10 }),
    aCandidate(5),
  ],
  nodes: [node('top', null, [1]), node('below', 'top', [2]), node('beside', null, [3])],
  templateOf: (id: number) => (id === 5 ? 'erp-rollout' : null),
};
const inScope = (scope: Partial<StandardScope>) => [...projectsInScope({ ...nothing, ...scope }, world)].sort();

test.each([
  ['nothing named takes nobody in', {}, []],
  ['everything leaves archived projects out', { everything: true }, [1, 2, 3, 5]],
  ['a portfolio with all below it', { nodeIds: ['top'] }, [1, 2]],
  ['a programme alone', { nodeIds: ['below'] }, [2]],
  ['a portfolio that is gone takes nobody in', { nodeIds: ['gone'] }, []],
  ['a category', { categoryIds: [10] }, [1]],
  ['projects by hand, archived ones too', { projectIds: [3, 4] }, [3, 4]],
  ['a template', { templateIds: ['erp-rollout'] }, [5]],
  ['a condition on the project', { condition: { keyPrefix: 'ER' } }, [3]],
  ['a condition on the lead', { condition: { leadAccountIds: ['ann'] } }, [2]],
  ['any of what is named', { nodeIds: ['beside'], categoryIds: [10] }, [1, 3]],
])('%s', (_, scope, projects) => {
  expect(inScope(scope)).toEqual(projects);
});

test('a scope that names nothing is told apart', () => {
  expect(namesNothing(nothing)).toBe(true);
  expect(namesNothing({ ...nothing, templateIds: ['erp-rollout'] })).toBe(false);
});
