import type { InstalledApp } from '../../forge/product';
import { aCompany } from '../testing/a-company';

describe('functions of apps', () => {
  const app = (invoke: InstalledApp['invoke']): InstalledApp => ({
    appId: 'ari:cloud:ecosystem::app/a1',
    environmentId: 'e1',
    name: 'Plumbline',
    accountId: 'app-account',
    scopes: [],
    modules: {
      'jira:jqlFunction': [
        {
          key: 'findings-fn',
          name: 'findings',
          types: ['issue'],
          operators: ['in', 'not in'],
          function: 'jql',
          arguments: [{ name: 'rule', required: true }],
        },
      ],
      'jira:entityProperty': [
        {
          key: 'p',
          entityType: 'issue',
          propertyKey: 'plumbline',
          values: [{ path: 'score', type: 'number', searchAlias: 'plumblineScore' }],
        },
      ],
    },
    invoke,
  });

  test('stand for the JQL they return, asked once per arguments', async () => {
    const site = aCompany();
    const asked: unknown[] = [];
    await site.site.installApp(
      app(async (_, payload) => {
        asked.push(payload);
        const { clause } = payload as { clause: { operator: string } };
        return { jql: clause.operator === 'in' ? 'assignee is empty' : 'assignee is not empty' };
      }),
    );
    const ann = site.as('ann');
    expect((await ann.find('project = CRM and issue in findings("no assignee")')).sort()).toEqual(['CRM-2']);
    expect(await ann.find('project = CRM and issue in findings("no assignee")')).toEqual(['CRM-2']);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ clause: { field: 'issue', operator: 'in', function: 'findings', arguments: ['no assignee'] } });
    expect(await ann.find('project = CRM and issue not in findings("no assignee")')).toEqual(['CRM-1']);
    expect(await ann.find('project = CRM and NOT issue in findings("no assignee")')).toEqual(['CRM-1']);
  });

  test('answer anew when the app has updated its precomputation', async () => {
    const site = aCompany();
    await site.site.installApp(app(async () => ({ jql: 'key = CRM-1' })));
    expect(await site.as('ann').find('issue in findings(x)')).toEqual(['CRM-1']);
    const [kept] = site.state.all('precomputations');
    site.state.put('precomputations', { ...kept!, value: 'key = CRM-2' });
    expect(await site.as('ann').find('issue in findings(x)')).toEqual(['CRM-2']);
  });

  test('are asked again when nobody used their answer for a week', async () => {
    const site = aCompany();
    let asked = 0;
    await site.site.installApp(
      app(async () => {
        asked += 1;
        return { jql: `key = CRM-${asked}` };
      }),
    );
    expect(await site.as('ann').find('issue in findings(x)')).toEqual(['CRM-1']);
    site.clock.advance(8 * 24 * 3_600_000);
    expect(await site.as('ann').find('issue in findings(x) ORDER BY key')).toEqual(['CRM-2']);
    expect([...site.state.all('precomputations')]).toHaveLength(1);
  });

  test('pass their own errors on, and wrong arguments are refused without asking', async () => {
    const site = aCompany();
    await site.site.installApp(app(async () => ({ error: 'There is no such rule.' })));
    await expect(site.as('ann').find('issue in findings(x)')).rejects.toThrow('There is no such rule.');
    await expect(site.as('ann').find('issue in findings()')).rejects.toThrow(
      "Function 'findings' expected '1' arguments but received '0'.",
    );
    await expect(site.as('ann').find('issue = findings(x)')).rejects.toThrow(
      "The operator '=' is not supported by the function 'findings'.",
    );
    await expect(site.as('ann').find('project in findings(x)')).rejects.toThrow(
      "The function 'findings' cannot be used with the field 'project'.",
    );
  });

  test('aliases of indexed entity properties are fields', async () => {
    const site = aCompany();
    await site.site.installApp(app(async () => ({})));
    expect(await site.as('ann').find('plumblineScore = 7')).toEqual(['ERP-2']);
  });
});
