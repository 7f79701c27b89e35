import type { ManualClock } from '../../local/clock';
import type { Principal, Product } from '../../local/forge/product';

import { defaultSettings, type Settings } from '../../src/contracts/settings';
import type { JiraSource } from '../../src/facts/sync/jira-source';
import { PointsBudget } from '../../src/facts/sync/points-budget';
import type { SyncContext, SyncMessage } from '../../src/facts/sync/sync-context';
import { workOnMessage } from '../../src/facts/sync/work-on-message';
import { ForgeJiraSource } from '../../src/platform/jira/forge-jira-source';
import { createJiraClient, type JiraClient } from '../../src/platform/jira/jira-client';
import { POINTS_PER_HOUR } from '../../src/platform/jira/points';
import { ForgeSqlFactStore } from '../../src/platform/sql/forge-sql-fact-store';
import { ForgeSqlSyncStore } from '../../src/platform/sql/forge-sql-sync-store';
import type { Sql } from '../../src/platform/sql/sql';
import { secondsOf } from '../../src/shared/epoch';

export const APP_ID = '3f1c2c5e-6a0b-4f57-9d1e-7f0a5b8c9d21';
const APP_ACCOUNT = '557058:plumbline';

/** The app's sync with its real adapters, in this process: straight on the emulated site and on MariaDB, without a Forge host between. */
export interface InProcessSync {
  readonly source: JiraSource;
  readonly jira: JiraClient;
  /** A context as an invocation would have it. */
  context(): SyncContext;
  /** Works on messages until the queue is empty, moving the clock to each next one that is due. */
  drain(): Promise<void>;
  readonly queued: readonly SyncMessage[];
  /** Ids of projects handed on for computing, in order. */
  readonly changed: number[];
}

export interface InProcessSyncOptions {
  readonly site: Pick<Product, 'handle' | 'installApp'>;
  readonly sql: Sql;
  readonly clock: ManualClock;
  readonly settings?: Partial<Settings>;
  /** Called for every answer of Jira. */
  readonly onAnswer?: (status: number, path: string) => void;
}

/** The principal that the host gives calls of the app itself. */
export const asApp: Principal = {
  kind: 'app',
  appId: APP_ID,
  accountId: APP_ACCOUNT,
  scopes: ['read:jira-work', 'write:jira-work', 'read:jira-user', 'manage:jira-project', 'manage:jira-configuration'],
};

export async function installInProcess({ site, sql, clock, settings = {}, onAnswer }: InProcessSyncOptions): Promise<InProcessSync> {
  await site.installApp({
    appId: APP_ID,
    environmentId: 'test',
    name: 'Plumbline',
    accountId: APP_ACCOUNT,
    scopes: asApp.kind === 'app' ? asApp.scopes : [],
    modules: {},
    invoke: async () => undefined,
  });
  const now = (): number => secondsOf(clock.now());
  const transport: Parameters<typeof createJiraClient>[0] = {
    async requestJira(route, init = {}) {
      const answer = await site.handle({
        method: init.method ?? 'GET',
        path: String(route.value),
        headers: init.headers ?? {},
        principal: asApp,
        ...(typeof init.body === 'string' ? { body: init.body } : {}),
      });
      onAnswer?.(answer.status, String(route.value));
      return new Response(answer.status === 204 ? null : answer.body, { status: answer.status, headers: answer.headers });
    },
  };
  const jira = createJiraClient(transport, {
    patienceSeconds: 30,
    sleep: async (milliseconds) => clock.advance(milliseconds),
    random: () => 0.5,
  });
  const source = new ForgeJiraSource(jira);
  const store = new ForgeSqlSyncStore(sql);
  const all: Settings = { ...defaultSettings, ...settings };
  const queue: { readonly message: SyncMessage; readonly due: number }[] = [];
  const changed: number[] = [];
  const context = (): SyncContext => ({
    source,
    facts: new ForgeSqlFactStore(sql),
    store,
    settings: all,
    budget: new PointsBudget(store, now, Math.floor(POINTS_PER_HOUR * all.syncBudgetShare)),
    now,
    secondsLeft: () => 600,
    queue: {
      push: async (messages, delaySeconds = 0) => {
        for (const message of messages) queue.push({ message, due: now() + delaySeconds });
      },
    },
    onProjectsChanged: async (ids) => {
      changed.push(...ids);
    },
    onIssuesSaved: async () => undefined,
    log: () => undefined,
  });
  return {
    source,
    jira,
    context,
    changed,
    get queued() {
      return queue.map(({ message }) => message);
    },
    async drain() {
      for (;;) {
        queue.sort((a, b) => a.due - b.due);
        const next = queue.shift();
        if (!next) return;
        if (next.due > now()) clock.set(next.due * 1000);
        await workOnMessage(context(), next.message);
      }
    },
  };
}
