import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createForgeHost, type RunningForgeHost } from '../../local/forge/create-forge-host';
import { limitProduct } from '../../local/jira/limits/limit-product';
import { jiraSwitches } from '../../local/jira/limits/limit-switches';
import { aSite, aUser, type TestSite } from '../../local/jira/testing/a-site';
import type { MariaDb } from '../../local/mariadb/maria-db';
import { startMariaDb } from '../../local/mariadb/start-maria-db';
import { Random } from '../../local/random';
import { callPlumbline } from '../../local/site/set-up-plumbline';
import { type RpcMethod, type RpcRequest, rpcContracts } from '../../src/contracts/rpc';
import { LEASE_SECONDS } from '../../src/templates/apply/run-lease';
import { siteRecords } from './provision-records';

/** A worker dies after 1 to so many of its calls: statements, requests of Jira, messages. */
const LONGEST_LIFE_IN_CALLS = 80;
/** Nobody else works on a run for so long after its worker fell silent; with a little to spare. */
const LEASE_IS_OVER_MS = (LEASE_SECONDS + 10) * 1000;
const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-provision-host-'));
let mariaDb: MariaDb;

beforeAll(async () => {
  mariaDb = await startMariaDb({ dataFolder: path.join(folder, 'db'), bufferPoolMb: 64 });
}, 60_000);

afterAll(async () => {
  await mariaDb?.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface HostedSite {
  readonly site: TestSite;
  readonly product: ReturnType<typeof limitProduct>;
  readonly host: RunningForgeHost;
  ask<M extends RpcMethod>(method: M, request: RpcRequest<M>): Promise<unknown>;
}

/** Plumbline on the local Forge host, on a small site of its own. */
async function aHostedSite(installationId: string): Promise<HostedSite> {
  const site = aSite({ indexLagMs: 60_000 });
  aUser(site.state, 'dee', 'Dee Delivery', ['group-jira-users']);
  const product = limitProduct(site.site, { clock: site.clock });
  const host = await createForgeHost({
    appFolder: path.resolve(__dirname, '../..'),
    product,
    mariaDb,
    dataFolder: path.join(folder, installationId),
    clock: site.clock,
    installationId,
    automatic: false,
  });
  await host.install();
  await host.drainQueues();
  const ask: HostedSite['ask'] = (method, request) =>
    callPlumbline({ host } as Parameters<typeof callPlumbline>[0], 'ann', method, request);
  return { site, product, host, ask };
}

const answers = { name: 'Harbour register', key: 'HARB', goal: 'Ships come in safely.', owner: 'bob', chair: 'bob', sponsor: 'bob' };

/** Creates the project from the shipped register, and works on the run until it is over. */
async function create({ host, ask }: HostedSite) {
  const chosen = {
    templateId: 'risk-and-governance-register',
    version: null,
    answers: answersOf(await questionsOf(ask)),
    projectId: null,
    language: 'en',
  } as const;
  const { plan } = rpcContracts['provision.plan'].response.parse(await ask('provision.plan', chosen));
  expect(plan.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { run } = rpcContracts['provision.start'].response.parse(
    await ask('provision.start', { ...chosen, digest: plan.digest, note: '' }),
  );
  await host.drainQueues();
  return { runId: run.id, plan };
}

async function questionsOf(ask: HostedSite['ask']): Promise<readonly string[]> {
  const chosen = { templateId: 'risk-and-governance-register', version: null, answers: {}, projectId: null, language: 'en' } as const;
  const { questions } = rpcContracts['provision.ask'].response.parse(await ask('provision.ask', chosen));
  return questions.map(({ id }) => id);
}

const answersOf = (questions: readonly string[]) => Object.fromEntries(Object.entries(answers).filter(([id]) => questions.includes(id)));

const runOf = async ({ ask }: HostedSite, runId: string) =>
  rpcContracts['provision.getRun'].response.parse(await ask('provision.getRun', { runId, withPlan: false }));

/** Runs have names of their own in each installation. */
const nameless = ({ site }: HostedSite) =>
  JSON.parse(JSON.stringify(siteRecords(site.state)).replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'uuid')) as unknown;

/** Kills the worker of runs again and again; answers how often. */
function killForEver({ host, site }: HostedSite, random: Random): () => number {
  let kills = 0;
  const next = () => ({ functionKey: 'consumeApply', calls: random.int(1, LONGEST_LIFE_IN_CALLS) });
  let armed: ReturnType<typeof next> | null = next();
  // The host disarms the switch when it kills.
  Object.defineProperty(host.faults, 'killAfterHostCalls', {
    configurable: true,
    get: () => armed,
    set: () => {
      kills++;
      site.clock.advance(LEASE_IS_OVER_MS);
      armed = next();
    },
  });
  return () => kills;
}

test('on the Forge host, a run whose worker is killed again and again ends where an undisturbed one ends, and can be undone', async () => {
  const calm = await aHostedSite('calm');
  const undisturbed = await create(calm);
  expect((await runOf(calm, undisturbed.runId)).run).toMatchObject({ state: 'done', failed: 0 });
  const expected = nameless(calm);
  await calm.host.stop();

  const stormy = await aHostedSite('stormy');
  stormy.product.switches.set({
    ...jiraSwitches,
    faults: [{ method: 'POST', path: '/rest/api/3/**', kind: '500', stage: 'after', probability: 0.03, retryAfterSeconds: 1, times: 2 }],
  });
  const kills = killForEver(stormy, new Random(5));
  const disturbed = await create(stormy);
  stormy.product.switches.set(jiraSwitches);
  const { run, journal } = await runOf(stormy, disturbed.runId);
  expect(journal.filter(({ problem }) => problem !== null)).toEqual([]);
  expect(run).toMatchObject({ state: 'done', failed: 0 });
  expect(kills()).toBeGreaterThanOrEqual(3);
  expect(nameless(stormy)).toEqual(expected);

  await stormy.ask('provision.undo', { runId: disturbed.runId });
  await stormy.host.drainQueues();
  expect((await runOf(stormy, disturbed.runId)).run.state).toBe('undone');
  expect(stormy.site.state.one('projects.key', 'HARB')).toBeUndefined();
  await stormy.host.stop();
}, 120_000);
