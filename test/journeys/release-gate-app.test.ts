import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createForgeHost, type RunningForgeHost } from '../../local/forge/create-forge-host';
import { permissionAri } from '../../local/jira/site/installed-apps';
import { seedIds } from '../../local/jira/site/seed-ids';
import { aSite } from '../../local/jira/testing/a-site';
import type { MariaDb } from '../../local/mariadb/maria-db';
import { startMariaDb } from '../../local/mariadb/start-maria-db';

jest.setTimeout(120_000);

const appFolder = path.resolve(__dirname, '../apps/release-gate-app');
const toDone = '31';

describe('Release gate, an app of workflow rules', () => {
  const site = aSite();
  const ann = site.as('ann');
  let folder: string;
  let mariaDb: MariaDb;
  let host: RunningForgeHost;

  beforeAll(async () => {
    execFileSync(process.execPath, ['build.mjs'], { cwd: appFolder });
    folder = mkdtempSync(path.join(tmpdir(), 'release-gate-'));
    // The database runs under another account when we are root; it must be able to enter.
    chmodSync(folder, 0o711);
    mariaDb = await startMariaDb({ dataFolder: path.join(folder, 'mariadb'), bufferPoolMb: 64 });
    for (const number of [1, 2, 3, 4]) site.issue(`ERP-${number}`);
    host = await createForgeHost({ appFolder, product: site.site, mariaDb, dataFolder: folder, clock: site.clock, automatic: false });
    await host.install();
  });
  afterAll(async () => {
    await host?.stop();
    await mariaDb?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Gives the transition to Done these rules, as an administrator does through Jira's workflow API. */
  async function guard(validators: readonly (readonly [moduleKey: string, config?: object])[], conditions: readonly string[] = []) {
    const { body } = await ann.post('/rest/api/3/workflows', { workflowIds: [seedIds.workflow] });
    const [workflow] = body.workflows;
    const rule = (ruleKey: string, moduleKey: string, config: object = {}) => ({
      ruleKey,
      parameters: { key: permissionAri(host.identity, moduleKey), config: JSON.stringify(config), id: moduleKey },
    });
    const rules = {
      validators: validators.map(([key, config]) => rule('forge:expression-validator', key, config)),
      conditions: { operation: 'ALL', conditions: conditions.map((key) => rule('forge:expression-condition', key)) },
    };
    const transitions = workflow.transitions.map((one: { id: string }) => (one.id === toDone ? { ...one, ...rules } : one));
    const { id, version, statuses } = workflow;
    const saved = await ann.post('/rest/api/3/workflows/update', {
      statuses: body.statuses,
      workflows: [{ id, version, statuses, transitions }],
    });
    expect(saved.status).toBe(200);
  }

  const finish = async (key: string, fields: object = {}) => {
    const answer = await ann.post(`/rest/api/3/issue/${key}/transitions`, { transition: { id: toDone }, fields });
    return answer.status === 204 ? 'done' : answer.body.errorMessages;
  };

  it('is offered to whoever edits a workflow', async () => {
    const { body } = await ann.get('/rest/api/3/workflows/capabilities');
    expect(body.forgeRules).toContainEqual({
      name: 'Label is present',
      description: 'The work item must carry a label.',
      ruleKey: 'forge:expression-validator',
      ruleType: 'Validator',
      id: permissionAri(host.identity, 'has-label'),
    });
  });

  it('keeps a work item where it is until it carries the configured label', async () => {
    await guard([['has-label', { label: 'release' }], ['has-due-date']]);
    expect(await finish('ERP-1')).toEqual(['Add the label release to ERP-1 first.', 'Say when it is due.']);
    expect(await finish('ERP-1', { labels: ['release'] })).toEqual(['Say when it is due.']);
    expect(await finish('ERP-1', { labels: ['release'], duedate: '2026-04-01' })).toBe('done');
  });

  it('asks the app’s function, which sees what the transition changes', async () => {
    await guard([['asks-app']]);
    expect(await finish('ERP-3')).toEqual(['ERP-3 is odd.']);
    expect(await finish('ERP-3', { duedate: '2026-04-01' })).toBe('done');
    expect(await finish('ERP-2')).toBe('done');
  });

  it('hides a transition from all but the reporter', async () => {
    await guard([], ['reporter-only']);
    const offered = async (accountId: string) =>
      (await site.as(accountId).get('/rest/api/3/issue/ERP-4/transitions')).body.transitions.map((one: { id: string }) => one.id);
    expect(await offered('ann')).toContain(toDone);
    expect(await offered('bob')).not.toContain(toDone);
  });

  it('answers JQL, with its own words for what it does not take, and anew after a refresh', async () => {
    const labelled = (query: string) => ann.find(`project = ERP AND issue ${query} ORDER BY key`);
    expect(await labelled('in gateLabelled(release)')).toEqual(['ERP-1']);
    expect(await labelled('not in gateLabelled(release, other)')).toEqual(['ERP-2', 'ERP-3', 'ERP-4']);
    await expect(labelled('in gateLabelled("two words")')).rejects.toThrow('A label has no spaces: "two words".');
    await expect(labelled('in gateLabelled()')).rejects.toThrow("Function 'gateLabelled' expected '1-2' arguments but received '0'.");
    await ann.put('/rest/api/3/issue/ERP-4', { fields: { labels: ['release-2'] } });
    const place = { moduleType: 'jira:globalPage', moduleKey: 'gate-page', accountId: 'ann' };
    expect(await host.invokeResolver('resolver', 'renameLabels', { suffix: '-2' }, place)).toMatchObject({
      value: { status: 204, count: 3 },
    });
    expect(await labelled('in gateLabelled(release)')).toEqual(['ERP-4']);
  });
});
