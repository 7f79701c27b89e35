import { systemClock } from '../../local/clock';
import type { Principal } from '../../local/forge/product';
import { type LimitedProduct, limitProduct } from '../../local/jira/limits/limit-product';
import { type LimitSwitches, openSwitches } from '../../local/jira/limits/limit-switches';
import { permissionAri } from '../../local/jira/site/installed-apps';
import { aSite, aUser, type TestSite } from '../../local/jira/testing/a-site';
import type { governanceCollections } from '../../src/audits/governance/governance-records';
import { shippedStandards } from '../../src/audits/standards/shipped-standards';
import { createJiraClient, type JiraClient } from '../../src/platform/jira/jira-client';
import { ownItems } from '../../src/platform/templates/jira-own-items';
import { jiraProjectHands } from '../../src/platform/templates/jira-project-hands';
import { jiraProjectReader } from '../../src/platform/templates/jira-project-reader';
import { ok } from '../../src/shared/result';
import { inMemoryRecordCollection } from '../../src/shared/testing/in-memory-record-collection';
import type { ApplyPorts } from '../../src/templates/apply/apply-ports';
import type { WantedProject } from '../../src/templates/items/wanted-project';
import { makePlan, type PlanOccasion } from '../../src/templates/plan/plan-project';
import type { MadePlan } from '../../src/templates/plan/planned-item';
import type { FoundProject, ProjectHands, ProjectReader } from '../../src/templates/ports';
import { WorkerKilled } from '../../src/templates/testing/in-memory-jira';
import { RunHarness } from '../../src/templates/testing/run-harness';
import { APP_ID } from './in-process-sync';

const APP = { appId: APP_ID, environmentId: 'test' };
const asApp = {
  kind: 'app',
  appId: APP_ID,
  accountId: '557058:plumbline',
  scopes: [
    'read:jira-work',
    'write:jira-work',
    'read:jira-user',
    'manage:jira-project',
    'manage:jira-configuration',
    'read:board-scope:jira-software',
    'read:board-scope.admin:jira-software',
    'write:board-scope:jira-software',
    'read:sprint:jira-software',
    'read:project:jira',
  ],
} as const satisfies Principal;

/** Searches know of a write so much later: Jira's own lag is seconds to minutes. */
const INDEX_LAG_MS = 90_000;

/** The engine with its real hands and reader, in this process, on an emulated Jira that can be made to fail. */
export class ProvisionWorld extends RunHarness {
  readonly site: TestSite;
  private readonly realTime: boolean;
  readonly product: LimitedProduct;
  readonly own: ReturnType<typeof ownItems>;
  /** Called with each request of the app; may throw `WorkerKilled`, before or after Jira did its work. */
  onCall: (when: 'before' | 'after', what: string) => void = () => undefined;
  /** Every request, as `POST /rest/api/3/issue/bulk`. */
  readonly requests: string[] = [];
  /** Their bodies. */
  readonly bodies: (string | undefined)[] = [];

  constructor(switches: LimitSwitches = openSwitches, { realTime = false }: { readonly realTime?: boolean } = {}) {
    super();
    this.realTime = realTime;
    this.site = aSite({ indexLagMs: INDEX_LAG_MS });
    aUser(this.site.state, 'dee', 'Dee Delivery', ['group-jira-users']);
    this.site.state.put('projectCategories', { id: '10500', name: 'IT', description: '' });
    this.site.state.put('groups', { id: 'pmo', name: 'pmo' });
    this.product = limitProduct(this.site.site, {
      clock: this.site.clock,
      rateClock: realTime ? systemClock : this.site.clock,
      switches,
      sleep: (milliseconds) => this.pass(milliseconds),
    });
    const record = inMemoryRecordCollection<ReturnType<typeof governanceCollections.projectRecord.parse>>();
    const gates = inMemoryRecordCollection<ReturnType<typeof governanceCollections.projectGates.parse>>();
    let ids = 0;
    this.own = ownItems(
      { records: record, gates },
      () => this.time,
      () => `own-${++ids}`,
    );
  }

  /** Waiting takes no time of its own unless time is real. */
  private async pass(milliseconds: number): Promise<void> {
    if (this.realTime) await new Promise((resume) => setTimeout(resume, milliseconds));
    else this.site.clock.advance(milliseconds);
  }

  async install(): Promise<void> {
    await this.site.site.installApp({
      ...APP,
      name: 'Plumbline',
      accountId: asApp.accountId,
      scopes: asApp.scopes,
      modules: {
        'jira:dashboardGadget': [
          { key: 'portfolio-gadget', title: 'Portfolio' },
          { key: 'lessons-gadget', title: 'Lessons' },
        ],
      },
      invoke: async () => undefined,
    });
  }

  /** A client of the app. */
  client(patienceSeconds: number): JiraClient {
    const world = this;
    return createJiraClient(
      {
        async requestJira(route, init = {}) {
          const what = `${init.method ?? 'GET'} ${String(route.value)}`;
          world.onCall('before', what);
          world.requests.push(what);
          world.bodies.push(typeof init.body === 'string' ? init.body : undefined);
          world.site.clock.set(Math.max(world.site.clock.now(), world.time * 1000));
          const answer = await world.product.handle({
            method: init.method ?? 'GET',
            path: String(route.value),
            headers: init.headers ?? {},
            principal: asApp,
            ...(typeof init.body === 'string' ? { body: init.body } : {}),
          });
          world.onCall('after', what);
          return new Response(answer.status === 204 ? null : answer.body, { status: answer.status, headers: answer.headers });
        },
      },
      { patienceSeconds, sleep: (milliseconds) => this.pass(milliseconds), random: () => 0.5 },
    );
  }

  /** As of one invocation. */
  get reader(): ProjectReader {
    return jiraProjectReader({
      jira: this.client(30),
      own: this.own,
      permissions: async () => ok({ viewerAdministersJira: true, appAdministersJira: true, viewerIsPmoAdministrator: true }),
      standardIds: async () => new Set(shippedStandards(new Map()).map(({ id }) => id)),
    });
  }

  hands(): ProjectHands {
    return jiraProjectHands({
      jira: killable(this.client(0)),
      own: this.own,
      moduleName: (key) => permissionAri(APP, key),
      now: () => this.time,
      milliseconds: () => (this.realTime ? Date.now() : this.site.clock.now()),
      sleep: (milliseconds) => this.pass(milliseconds),
    });
  }

  override ports(): ApplyPorts {
    return { ...super.ports(), hands: this.hands() };
  }

  override async plan(wanted: WantedProject, found: FoundProject | null = null, occasion: Partial<PlanOccasion> = {}): Promise<MadePlan> {
    const project = wanted.items.find((item) => item.kind === 'project');
    const facts = await this.reader.site({
      key: found === null ? (project?.fields.key ?? '') : '',
      name: found === null ? (project?.fields.name ?? '') : '',
      accountIds: ['ann', 'bob', 'dee'],
      groups: ['pmo'],
    });
    if (!facts.ok) throw new Error(`The site cannot be read: ${JSON.stringify(facts.error)}`);
    return makePlan(wanted, found, facts.value, { madeAt: this.time, ...occasion });
  }

  async found(key: string): Promise<FoundProject> {
    const id = Number(this.site.state.one('projects.key', key)?.id);
    const read = await this.reader.project(id);
    if (!read.ok || !read.value) throw new Error(`${key} cannot be read: ${JSON.stringify(read)}`);
    return read.value;
  }
}

/** The client takes an exception of its transport for Jira being out of reach; a killed worker is not there to take it for anything. */
function killable(jira: JiraClient): JiraClient {
  return {
    meter: jira.meter,
    async call(call) {
      let killed: WorkerKilled | undefined;
      const answer = await jira.call({
        ...call,
        send: async (transport) => {
          try {
            return await call.send(transport);
          } catch (error) {
            if (error instanceof WorkerKilled) killed = error;
            throw error;
          }
        },
      });
      if (killed) throw killed;
      return answer;
    },
  };
}
