import type { Cases } from '../conformance-case';
import { wrongBody } from './refusals';

/** Custom variables are a list in the document's schema and an object in its example and in Jira: they are tried beside the cases. */
const context = { issue: { key: 'ERP-1' }, project: { id: 10000 }, sprint: 10000 };
const expression =
  '{ key: issue.key, project: project.name, sprint: sprint.state, mine: issue.assignee == user, issues: issues.map(i => i.summary), issue: issue }';
const complexity = { expand: 'meta.complexity' };

export const expressionCases: Cases = {
  analyseExpression: {
    works: { query: { check: 'syntax' }, body: { expressions: ['issue.key', 'issue >', "'x'"] }, as: 'nobody' },
    refused: wrongBody({ expressions: 'issue.key' }),
  },
  evaluateJiraExpression: {
    works: {
      query: complexity,
      body: {
        expression,
        context: { ...context, issues: { jql: { query: 'project = ERP', maxResults: 2, startAt: 1, validation: 'warn' } } },
      },
    },
    refused: wrongBody({ expression: 'issue.nothing', context: { issue: { key: 'ERP-1' } } }),
  },
  evaluateJSISJiraExpression: {
    works: { query: complexity, body: { expression, context: { ...context, issues: { jql: { query: 'project = ERP', maxResults: 2 } } } } },
    refused: { body: { expression: 'issue.key', context: { issue: { key: 'NONE-1' } } }, status: 404 },
  },
};
