import { aSite } from '../../testing/a-site';

const evaluate = '/rest/api/3/expression/evaluate';

function aSiteWithIssues() {
  const site = aSite();
  for (const number of [1, 2, 3]) site.issue(`ERP-${number}`);
  return site;
}

test('variables of the request are people, issues, JSON and lists of them', async () => {
  const answer = await aSiteWithIssues()
    .as('ann')
    .post(evaluate, {
      expression: '[who.displayName, those.map(i => i.key), config.limit + 1, typeof nothing, user.accountId]',
      context: {
        custom: {
          who: { type: 'user', accountId: 'bob' },
          those: [
            { type: 'issue', key: 'ERP-1' },
            { type: 'issue', id: 10_001 },
          ],
          config: { type: 'json', value: { limit: 2 } },
        },
      },
    });
  expect(answer).toEqual({ status: 200, body: { value: ['Bob Builder', ['ERP-1', 'ERP-2'], 3, 'undefined', 'ann'] } });
});

test('issues of a query come in pages', async () => {
  const client = aSiteWithIssues().as('ann');
  const page = (more: object) =>
    client.post(evaluate, {
      expression: 'issues.map(i => i.key)',
      context: { issues: { jql: { query: 'project = ERP ORDER BY key', maxResults: 2, ...more } } },
    });
  const first = await page({});
  expect(first.body).toMatchObject({ value: ['ERP-1', 'ERP-2'], meta: { issues: { jql: { isLast: false } } } });
  const { nextPageToken } = first.body.meta.issues.jql;
  expect((await page({ nextPageToken })).body).toEqual({ value: ['ERP-3'], meta: { issues: { jql: { isLast: true } } } });
});

test('what an expression may cost is told, and what it may not is refused', async () => {
  const client = aSiteWithIssues().as('ann');
  const context = { issue: { key: 'ERP-1' } };
  const costs = await client.post(`${evaluate}?expand=meta.complexity`, { expression: '[issue.links.length, 1]', context });
  expect(costs.body.meta.complexity).toEqual({
    steps: { value: 3, limit: 10_000 },
    expensiveOperations: { value: 1, limit: 10 },
    beans: { value: 0, limit: 1000 },
    primitiveValues: { value: 2, limit: 10_000 },
  });
  const refused = await client.post(evaluate, { expression: 'issue.nothing', context });
  expect(refused).toMatchObject({ status: 400, body: { errorMessages: [expect.stringContaining('Evaluation failed: "issue.nothing"')] } });
  expect(await client.post(evaluate, { expression: '1', context: { issue: { key: 'ERP-1', id: 10_000 } } })).toMatchObject({ status: 400 });
});
