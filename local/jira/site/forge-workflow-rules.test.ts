import type { InstalledApp } from '../../forge/product';
import { aSite, type TestSite } from '../testing/a-site';
import { forgeRuleKeys } from './forge-workflow-rules';
import { permissionAri } from './installed-apps';
import { seedIds } from './seed-ids';

const transitions = '/rest/api/3/issue/ERP-1/transitions';
const done = { transition: { id: '31' } };

type RuleType = 'jira:workflowValidator' | 'jira:workflowCondition';

/** A site whose transition to Done has one rule of an app, with the given module and configuration. */
async function aSiteWithRule(
  module: Readonly<Record<string, unknown>>,
  options: {
    readonly config?: unknown;
    readonly type?: RuleType;
    readonly initial?: boolean;
    readonly invoke?: InstalledApp['invoke'];
  } = {},
): Promise<TestSite> {
  const site = aSite();
  const type = options.type ?? 'jira:workflowValidator';
  const app: InstalledApp = {
    appId: 'ari:cloud:ecosystem::app/a1',
    environmentId: 'e1',
    name: 'Gatekeeper',
    accountId: 'app-account',
    scopes: ['read:jira-work'],
    modules: { [type]: [{ key: 'gate', name: 'Gate', ...module }] },
    text: (value, locale) =>
      typeof value === 'object' ? `${JSON.stringify(value)} in ${locale}` : value === undefined ? value : String(value),
    invoke: options.invoke ?? (async () => undefined),
  };
  await site.site.installApp(app);
  const parameters = { key: permissionAri(app, 'gate'), id: 'r1', config: JSON.stringify(options.config ?? {}) };
  const rule = { ruleKey: forgeRuleKeys[type], parameters };
  const workflow = site.state.get('workflows', seedIds.workflow)!;
  const list = type === 'jira:workflowValidator' ? 'validators' : 'conditions';
  const change = (one: (typeof workflow.transitions)[number]) =>
    (options.initial ? one.type === 'INITIAL' : one.id === '31') ? { ...one, rules: { ...one.rules, [list]: [rule] } } : one;
  site.state.put('workflows', { ...workflow, transitions: workflow.transitions.map(change) });
  site.issue('ERP-1', { summary: 'Close the books' });
  return site;
}

const refusal = async (site: TestSite, body: unknown = done): Promise<unknown> => {
  const answer = await site.as('ann').post(transitions, body);
  return answer.status === 204 ? 'passed' : { status: answer.status, ...answer.body };
};
const refused = (message: unknown) => ({ status: 400, errorMessages: [message], errors: {} });

describe('validators with an expression', () => {
  test('see what the transition changes, and what was before', async () => {
    const expression = 'issue.dueDate != null && originalIssue.dueDate == null && transition.to.name == "Done" && user.accountId == "ann"';
    const site = await aSiteWithRule({ expression, errorMessage: 'Give it a due date.' });
    expect(await refusal(site)).toEqual(refused('Give it a due date.'));
    expect(site.state.one('issues.key', 'ERP-1')?.statusId).toBe(seedIds.statuses.toDo);
    expect(await refusal(site, { ...done, fields: { duedate: '2026-04-01' } })).toBe('passed');
  });

  test('read the saved configuration, whose own expression wins', async () => {
    const expression = "issue.summary.includes(config['word'])";
    expect(await refusal(await aSiteWithRule({ expression }, { config: { word: 'books' } }))).toBe('passed');
    expect(await refusal(await aSiteWithRule({ expression }, { config: { word: 'cooks' } }))).toEqual(
      refused("Validation failed for validator 'Gate'."),
    );
    expect(await refusal(await aSiteWithRule({ expression: 'false' }, { config: { expression: 'issue.labels.length == 0' } }))).toBe(
      'passed',
    );
  });

  test.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['a text given by the expression itself', { expression: "'Nobody holds ' + issue.key", errorMessage: 'Unused' }, 'Nobody holds ERP-1'],
    ['a text in the language of the reader', { expression: 'false', errorMessage: { i18n: 'gate' } }, '{"i18n":"gate"} in en-US'],
    [
      'an expression over issue and configuration',
      { expression: 'false', errorMessage: { expression: "issue.key + ': ' + config.why" } },
      'ERP-1: because',
    ],
    [
      'an expression that fails',
      { expression: 'false', errorMessage: { expression: 'issue.none' } },
      "Validation failed for validator 'Gate'.",
    ],
  ])('refuse with %s', async (_, module, message) => {
    expect(await refusal(await aSiteWithRule(module, { config: { why: 'because' } }))).toEqual(refused(message));
  });

  test('that fail or give no Boolean refuse, and the app hears of it', async () => {
    const site = await aSiteWithRule({ expression: 'issue.resolution.name == null', errorMessage: 'No.' });
    expect(await refusal(site)).toEqual(refused('No.'));
    const told = site.events.find((event) => event.eventType === 'avi:jira:failed:expression');
    expect(told?.payload).toMatchObject({
      extensionId: 'ari:cloud:ecosystem::extension/a1/e1/static/gate',
      validatorId: 'r1',
      expression: 'issue.resolution.name == null',
      errorMessages: [expect.stringContaining('Unrecognized property of `issue.resolution`')],
    });
    expect(await refusal(await aSiteWithRule({ expression: '1', errorMessage: 'No.' }))).toEqual(refused('No.'));
  });

  test('guard the creation of issues, which have nothing before', async () => {
    const expression = "typeof originalIssue == 'undefined' && issue.dueDate != null";
    const site = await aSiteWithRule({ expression, errorMessage: 'When?' }, { initial: true });
    const create = (fields: object) =>
      site.as('ann').post('/rest/api/3/issue', {
        fields: { project: { key: 'ERP' }, issuetype: { id: seedIds.issueTypes.task }, summary: 'New', ...fields },
      });
    expect(await create({})).toMatchObject({ status: 400, body: { errorMessages: ['When?'] } });
    expect((await create({ duedate: '2026-04-01' })).status).toBe(201);
  });

  test('of an app that is gone refuse', async () => {
    const site = await aSiteWithRule({ expression: 'true' });
    await site.site.uninstallApp('ari:cloud:ecosystem::app/a1');
    expect(await refusal(site)).toEqual(refused(expect.stringContaining('not installed')));
  });
});

test('validators with a function are told key, configuration and changes, and answer with their own message', async () => {
  const asked: unknown[] = [];
  const site = await aSiteWithRule(
    { function: 'check' },
    {
      config: { strict: true },
      invoke: async (key, payload) => {
        asked.push(key, payload);
        return { result: false, errorMessage: 'Not on a Tuesday.' };
      },
    },
  );
  expect(await refusal(site, { ...done, fields: { labels: [], duedate: '2026-04-01' } })).toEqual(refused('Not on a Tuesday.'));
  expect(asked).toEqual([
    'check',
    {
      issue: { key: 'ERP-1' },
      configuration: { strict: true },
      transition: {
        from: { id: seedIds.statuses.toDo },
        to: { id: seedIds.statuses.done },
        modifiedFields: { labels: null, duedate: '2026-04-01' },
      },
    },
  ]);
});

test('conditions hide what they refuse', async () => {
  const site = await aSiteWithRule({ expression: 'issue.assignee == user' }, { type: 'jira:workflowCondition' });
  const offered = async () => (await site.as('ann').get(transitions)).body.transitions.map((one: { id: string }) => one.id);
  expect(await offered()).toEqual(['11', '21']);
  await site.as('ann').put('/rest/api/3/issue/ERP-1', { fields: { assignee: { accountId: 'ann' } } });
  expect(await offered()).toEqual(['11', '21', '31']);
});
