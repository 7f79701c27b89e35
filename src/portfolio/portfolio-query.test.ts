import type { PortfolioNode } from '../contracts/portfolio';
import type { Candidate } from '../facts/project-membership';
import { portfolioQuery } from './portfolio-query';

const node = (id: string, name: string, parentId: string | null, projectIds: readonly number[]): PortfolioNode => ({
  id,
  parentId,
  kind: parentId === null ? 'portfolio' : 'programme',
  name,
  percentMethod: 'count',
  membership: { projectIds: [...projectIds], categoryIds: [], condition: null },
  position: 0,
  version: 1,
});

const candidates: readonly Candidate[] = [12, 7, 30].map((projectId) => ({
  leadAccountId: null,
  project: {
    projectId,
    projectKey: `P${projectId}`,
    name: `Project ${projectId}`,
    typeKey: 'software',
    teamManaged: false,
    categoryId: null,
    categoryName: null,
    leadId: null,
    archived: false,
    collectedAt: 0,
  },
}));

const nodes = [node('digital', 'Digital', null, [12]), node('customer', 'Customer', 'digital', [7, 12]), node('empty', 'Empty', null, [])];

test('a portfolio is its projects and those of its programmes, each once', () => {
  expect(portfolioQuery('digital', nodes, candidates)).toEqual({ ok: true, jql: 'project in (7, 12)' });
  expect(portfolioQuery('Customer', nodes, candidates)).toEqual({ ok: true, jql: 'project in (7, 12)' });
});

test('a portfolio without projects finds none', () => {
  expect(portfolioQuery('Empty', nodes, candidates)).toEqual({ ok: true, jql: 'project is EMPTY' });
});

test('an unknown name gives no other away', () => {
  expect(portfolioQuery('Nonsense', nodes, candidates)).toEqual({ ok: false, reason: 'unknownPortfolio', known: [] });
});
