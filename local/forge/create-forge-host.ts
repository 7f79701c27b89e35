import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { ManualClock } from '../clock';
import { InstallationRecord, lifecycleEvent } from './events/lifecycle';
import { ProductEventDelivery } from './events/product-event-delivery';
import type { ForgeHost, ForgeHostOptions, HostFaults, HostTools, InvokeOptions, InvokeResult } from './forge-host';
import { Gateway } from './graphql/gateway';
import { openHostDatabase } from './host-database';
import { KvsService } from './kvs/kvs-service';
import type { AppManifest } from './manifest/app-manifest';
import { readManifest } from './manifest/read-manifest';
import { ProductCalls } from './product-calls';
import { QueueApi } from './queue/queue-api';
import { QueueDispatcher } from './queue/queue-dispatcher';
import { type QueuedEvent, QueueStore } from './queue/queue-store';
import { bundleHandlers } from './runtime/bundle-handlers';
import { FunctionRunner } from './runtime/function-runner';
import { jsonAnswer } from './runtime/host-call';
import { routeHostCall } from './runtime/host-call-router';
import { HostLog } from './runtime/host-log';
import type { HostRates } from './runtime/host-rates';
import { type AppIdentity, appIdentity } from './runtime/identity';
import type { CallOptions, Invocation } from './runtime/invocation';
import { InvocationHistory } from './runtime/invocation-history';
import { writeLocaleFiles } from './runtime/locale-files';
import type { ClockReading, RuntimeValues } from './runtime/worker-messages';
import { WorkerPool } from './runtime/worker-pool';
import { Scheduler } from './scheduler/scheduler';
import { openInstallationSchema } from './sql/installation-schema';
import { SqlGateway } from './sql/sql-gateway';
import { inspect, listTables } from './sql/sql-inspection';
import { SqlMeter } from './sql/sql-meter';
import { type WebTriggerRequest, type WebTriggerResponse, WebTriggers } from './webtrigger/web-triggers';

/** What this host offers besides the contract that the shell and the tests use. */
export interface RunningForgeHost extends ForgeHost {
  readonly identity: AppIdentity;
  /** Statements and query time of the installation so far. */
  readonly sqlMeter: SqlMeter;
  /** The switch that enforces the platform's rates per minute. */
  readonly rates: HostRates;
  /** Base of web trigger URLs: where the shell's server forwards `/x1/<id>` to `handleWebTrigger`. */
  setWebTriggerBaseUrl(url: string): void;
  handleWebTrigger(id: string, request: WebTriggerRequest): Promise<WebTriggerResponse>;
}

/** Starts a Forge host for one app. Throws with all problems of the manifest when it cannot be used. */
export async function createForgeHost(options: ForgeHostOptions): Promise<RunningForgeHost> {
  const { clock, product, mariaDb } = options;
  const automatic = options.automatic ?? true;
  const manifest = requireManifest(options.appFolder);
  const identity = appIdentity(manifest.appId, appVersion(manifest), product.cloudId, options.installationId);
  const codeFolder = path.join(path.resolve(options.dataFolder), 'code', identity.installationId);
  const handlers = await bundleHandlers(manifest, codeFolder);
  writeLocaleFiles(manifest, codeFolder);

  const log = new HostLog(clock, options.log ?? (() => undefined));
  const logFor = (source: string) => (level: 'info' | 'warn' | 'error', message: string) => log.write(level, source, message);
  const faults: HostFaults = { killAfterHostCalls: null, duplicateEvents: false, reorderEventsSeed: null, dropEventsShare: 0 };
  const history = new InvocationHistory();
  const readClock = (): ClockReading => ({ at: clock.now(), running: !(clock instanceof ManualClock) });
  const pool = new WorkerPool({
    workerFile: handlers.workerFile,
    memoryMb: manifest.memoryMb,
    data: { allowedHosts: manifest.externalFetchBackend, clock: readClock() },
    readClock,
    onLog: (level, message) => log.write(level, 'app', message),
  });

  const database = await openHostDatabase(mariaDb);
  const schema = await openInstallationSchema(database, identity.installationId);
  const rates: HostRates = { enforce: false };
  const sqlMeter = new SqlMeter(clock, rates);
  const sql = new SqlGateway({
    socketPath: mariaDb.socketPath,
    schema,
    clock,
    enabled: (manifest.modules.sql ?? []).length > 0,
    meter: sqlMeter,
    log: (message) => log.write('warn', 'sql', message),
  });
  const kvs = await KvsService.open({ pool: database, installationId: identity.installationId, clock, manifest });
  const productCalls = new ProductCalls({
    product,
    appId: identity.appId,
    appAccountId: identity.appAccountId,
    scopes: manifest.scopes,
    impersonationScopes: manifest.impersonationScopes ?? [],
  });

  let webTriggerBaseUrl = 'http://127.0.0.1';
  const invoke = (functionKey: string, payload: unknown, call: CallOptions): Promise<InvokeResult> =>
    runner.invoke(functionKey, payload, call);
  const webTriggers = await WebTriggers.open({
    pool: database,
    installationId: identity.installationId,
    manifest,
    baseUrl: () => webTriggerBaseUrl,
    invoke,
  });
  const queueStore = await QueueStore.open(database, identity.installationId);
  const consumers = manifest.modules.consumer ?? [];
  const dispatcher = new QueueDispatcher({
    store: queueStore,
    clock,
    advanceTo: clock instanceof ManualClock ? (ms) => clock.set(ms) : undefined,
    faults,
    automatic,
    deliver: (event, payload) => deliverToConsumer(event, payload),
    log: logFor('queue'),
  });
  const queue = new QueueApi({
    store: queueStore,
    dispatcher,
    clock,
    queues: new Set(consumers.map((consumer) => String(consumer.queue))),
    rates,
  });
  const services = { product: productCalls, gateway: new Gateway({ queue, webTriggers }), kvs, sql };
  const runner = new FunctionRunner({
    manifest,
    handlers,
    pool,
    clock,
    readClock,
    faults,
    history,
    installContext: identity.installContext,
    installationId: identity.installationId,
    runtimeValues: (invocation, handler) => runtimeValues(identity, manifest, codeFolder, invocation, handler),
    answer: async (call, invocation) => {
      try {
        return await routeHostCall(services, call, invocation);
      } catch (error) {
        log.write(
          'error',
          'host',
          `${call.method} ${call.path}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
        return jsonAnswer(500, { code: 'UNKNOWN_ERROR', message: 'Internal error of the local host; see its log' });
      }
    },
  });

  /** Consumers in the old form name a resolver definition; the others are plain functions. */
  async function deliverToConsumer(event: QueuedEvent, payload: unknown): Promise<InvokeResult> {
    const consumer = consumers.find((candidate) => candidate.queue === event.queue);
    const parsed = consumerSchema.safeParse(consumer);
    if (!parsed.success) return { ok: false, kind: 'error', name: 'Error', message: `No consumer for queue ${event.queue}` };
    const { key, function: functionKey, resolver } = parsed.data;
    const call: CallOptions = { moduleType: 'consumer', moduleKey: key, rootInvocationId: event.rootInvocationId };
    if (functionKey !== undefined) return invoke(functionKey, payload, call);
    if (resolver === undefined) return { ok: false, kind: 'error', name: 'Error', message: `Consumer ${key} names no function` };
    return invoke(
      resolver.function,
      { call: { functionKey: resolver.method, payload: event.body, jobId: event.jobId }, context: {} },
      call,
    );
  }

  const stopping = new AbortController();
  const delivery = new ProductEventDelivery({
    manifest,
    identity,
    faults,
    automatic,
    invoke,
    wait: async (seconds) => {
      if (clock instanceof ManualClock) clock.advance(seconds * 1000);
      else await setTimeout(seconds * 1000, undefined, { signal: stopping.signal }).catch(() => undefined);
    },
    log: logFor('events'),
  });
  const scheduler = await Scheduler.open({ pool: database, manifest, identity, clock, automatic, invoke, log: logFor('schedules') });
  const record = await InstallationRecord.open(database, identity);
  const stopListening = product.onEvent((event) => delivery.receive(event));
  pool.warmUp();
  await dispatcher.resume();
  scheduler.start();

  const tools: HostTools = {
    invocations: () => history.list(),
    queues: () => queueStore.rows(dispatcher.inProgressIds()),
    schedules: () => scheduler.rows(),
    sqlTables: () => listTables(database, schema.schema),
    sqlQuery: (query) => inspect(database, schema.schema, query),
    kvsEntries: (prefix) => kvs.entries(prefix),
    webTriggers: () => webTriggers.list(),
    logs: () => log.lines(),
  };

  return {
    manifest,
    installationId: identity.installationId,
    identity,
    faults,
    tools,
    sqlMeter,
    rates,
    async install() {
      await product.installApp({
        appId: identity.appId,
        environmentId: identity.environmentId,
        name: manifest.name,
        accountId: identity.appAccountId,
        scopes: manifest.scopes,
        modules: manifest.modules,
        invoke: (functionKey, payload) => invokeForProduct(invoke, functionKey, payload, manifest),
      });
      const eventType = await record.dueEvent(handlers.fingerprint);
      if (eventType === undefined) return;
      const succeeded = await delivery.deliver(lifecycleEvent(eventType, identity, manifest));
      // A failed installation or upgrade is tried again at the next start.
      if (succeeded) await record.remember(handlers.fingerprint, clock.now());
      else log.write('error', 'host', `${eventType} failed; it will be delivered again at the next start.`);
    },
    invoke,
    invokeResolver: (functionKey, definition, payload, call) =>
      invoke(functionKey, { call: { functionKey: definition, payload }, context: resolverContext(identity, product.siteUrl, call) }, call),
    drainQueues: () => dispatcher.drain(),
    runSchedule: (key) => scheduler.run(key),
    drainEvents: () => delivery.drain(),
    killInvocations: (functionKey) => runner.kill(functionKey),
    setWebTriggerBaseUrl(url) {
      webTriggerBaseUrl = url;
    },
    handleWebTrigger: (id, request) => webTriggers.handle(id, request),
    async stop() {
      stopListening();
      scheduler.stop();
      dispatcher.stop();
      delivery.stop();
      stopping.abort();
      pool.stop();
      await dispatcher.settled();
      await sql.stop();
      await database.end();
    },
  };
}

const consumerSchema = z.looseObject({
  key: z.string(),
  function: z.string().optional(),
  resolver: z.object({ function: z.string(), method: z.string() }).optional(),
});

function requireManifest(appFolder: string): AppManifest {
  const answer = readManifest(appFolder);
  if (answer.ok) return answer.manifest;
  throw new Error(
    `The app in ${appFolder} cannot be hosted:\n${answer.problems.map(({ place, message }) => `- ${place}: ${message}`).join('\n')}`,
  );
}

function appVersion(manifest: AppManifest): string {
  const file = path.join(manifest.folder, 'package.json');
  const parsed = existsSync(file) ? z.looseObject({ version: z.string() }).safeParse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  return parsed?.success ? parsed.data.version : '1.0.0';
}

function runtimeValues(
  identity: AppIdentity,
  manifest: AppManifest,
  appCodeDir: string,
  invocation: Invocation,
  handler: string,
): RuntimeValues {
  return {
    contextAri: identity.installContext,
    container: { region: 'local', runtime: manifest.runtimeName, handler, appCodeDir },
    appContext: {
      appId: identity.appId,
      appVersion: identity.appVersion,
      environmentId: identity.environmentId,
      environmentType: identity.environmentType,
      invocationId: invocation.id,
      installationId: identity.installationId,
      functionKey: invocation.functionKey,
      moduleType: invocation.moduleType,
      moduleKey: invocation.moduleKey,
      permissions: { scopes: manifest.scopes, external: manifest.external },
    },
    aaid: invocation.accountId,
    invocationId: invocation.id,
  };
}

/** The context of a resolver call: decided here, whatever the frame may have sent. */
function resolverContext(identity: AppIdentity, siteUrl: string, call: InvokeOptions): object {
  return {
    cloudId: identity.cloudId,
    moduleKey: call.moduleKey,
    environmentId: identity.environmentId,
    environmentType: identity.environmentType,
    localId: call.localId ?? `${identity.installContext}/${call.moduleKey}`,
    siteUrl,
    timezone: 'UTC',
    locale: call.locale ?? 'en-US',
    accountType: 'licensed',
    extension: call.extension ?? { type: call.moduleType },
  };
}

/** JQL functions and workflow rules: the product waits for the function's value, so a failure is an exception to it. */
async function invokeForProduct(
  invoke: (functionKey: string, payload: unknown, call: CallOptions) => Promise<InvokeResult>,
  functionKey: string,
  payload: unknown,
  manifest: AppManifest,
): Promise<unknown> {
  const [moduleType, entry] = Object.entries(manifest.modules)
    .flatMap(([type, entries]) => entries.map((candidate) => [type, candidate] as const))
    .find(([type, candidate]) => type !== 'function' && candidate.function === functionKey) ?? ['function', { key: functionKey }];
  const result = await invoke(functionKey, payload, { moduleType, moduleKey: entry.key, nested: true });
  if (!result.ok) throw new Error(`${functionKey}: ${result.message}`);
  return result.value;
}
