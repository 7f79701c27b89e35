import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { ManualClock } from '../clock';
import { InstallationRecord, lifecycleEvent } from './events/lifecycle';
import { ProductEventDelivery } from './events/product-event-delivery';
import type { ForgeHost, ForgeHostOptions, HostFaults, HostTools } from './forge-host';
import { openHostDatabase } from './host-database';
import { openHostServices } from './host-services';
import type { AppManifest } from './manifest/app-manifest';
import { readManifest } from './manifest/read-manifest';
import { resolverContext, runtimeValues } from './runtime/app-contexts';
import { bundleHandlers } from './runtime/bundle-handlers';
import { FunctionRunner } from './runtime/function-runner';
import { jsonAnswer } from './runtime/host-call';
import { routeHostCall } from './runtime/host-call-router';
import { HostLog } from './runtime/host-log';
import type { HostRates } from './runtime/host-rates';
import { type AppIdentity, appIdentity } from './runtime/identity';
import { InvocationHistory } from './runtime/invocation-history';
import { type Invoke, invokeForProduct } from './runtime/invoke';
import { writeLocaleFiles } from './runtime/locale-files';
import type { ClockReading } from './runtime/worker-messages';
import { WorkerPool } from './runtime/worker-pool';
import { Scheduler } from './scheduler/scheduler';
import { manifestTexts } from './server/manifest-texts';
import { listTables } from './sql/sql-inspection';
import type { SqlMeter } from './sql/sql-meter';
import type { WebTriggerRequest, WebTriggerResponse } from './webtrigger/web-triggers';

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
  const faults: HostFaults = { killAfterHostCalls: null, duplicateEvents: false, reorderEventsSeed: null, dropEventsShare: 0 };
  const rates: HostRates = { enforce: false };
  const history = new InvocationHistory();
  const readClock = (): ClockReading => ({ at: clock.now(), running: !(clock instanceof ManualClock) });
  const pool = new WorkerPool({
    workerFile: handlers.workerFile,
    memoryMb: manifest.memoryMb,
    data: { allowedHosts: manifest.externalFetchBackend, clock: readClock() },
    readClock,
    onLog: (level, message) => log.write(level, 'app', message),
  });

  const invoke: Invoke = (functionKey, payload, call) => runner.invoke(functionKey, payload, call);
  const database = await openHostDatabase(mariaDb);
  let webTriggerBaseUrl = 'http://127.0.0.1';
  const services = await openHostServices({
    database,
    socketPath: mariaDb.socketPath,
    clock,
    manifest,
    identity,
    product,
    faults,
    rates,
    automatic,
    log,
    invoke,
    webTriggerBaseUrl: () => webTriggerBaseUrl,
  });
  const { dispatcher, webTriggers } = services;
  const runner = new FunctionRunner({
    manifest,
    handlers,
    pool,
    clock,
    readClock,
    faults,
    history,
    identity,
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

  const stopping = new AbortController();
  const delivery = new ProductEventDelivery({
    manifest,
    identity,
    faults,
    automatic,
    invoke,
    wait: async (seconds) => {
      if (clock instanceof ManualClock && !automatic) clock.advance(seconds * 1000);
      else await setTimeout(seconds * 1000, undefined, { signal: stopping.signal }).catch(() => undefined);
    },
    log: (level, message) => log.write(level, 'events', message),
  });
  const scheduler = await Scheduler.open({
    pool: database,
    manifest,
    identity,
    clock,
    automatic,
    invoke,
    log: (level, message) => log.write(level, 'schedules', message),
  });
  const record = await InstallationRecord.open(database, identity);
  const stopListening = product.onEvent((event) => delivery.receive(event));
  pool.warmUp();
  await dispatcher.resume();
  scheduler.start();

  const tools: HostTools = {
    invocations: () => history.list(),
    queues: () => services.queueStore.rows(dispatcher.inProgressIds()),
    schedules: () => scheduler.rows(),
    sqlTables: () => listTables(database, services.schema.schema),
    sqlQuery: (query) => services.sql.inspect(query),
    kvsEntries: (prefix) => services.kvs.entries(prefix),
    webTriggers: () => webTriggers.list(),
    logs: () => log.lines(),
  };

  const install = async (): Promise<void> => {
    await product.installApp({
      appId: identity.appId,
      environmentId: identity.environmentId,
      name: manifest.name,
      accountId: identity.appAccountId,
      scopes: manifest.scopes,
      modules: manifest.modules,
      text: (value, locale) => manifestTexts(manifest, locale)(value),
      invoke: invokeForProduct(invoke, manifest),
    });
    const eventType = await record.dueEvent(handlers.fingerprint);
    if (eventType === undefined) return;
    const succeeded = await delivery.deliver(lifecycleEvent(eventType, identity, manifest));
    // A failed installation or upgrade is tried again at the next start.
    if (succeeded) await record.remember(handlers.fingerprint, clock.now());
    else log.write('error', 'host', `${eventType} failed; it will be delivered again at the next start.`);
  };

  const shutDown = async (): Promise<void> => {
    stopListening();
    scheduler.stop();
    dispatcher.stop();
    delivery.stop();
    stopping.abort();
    pool.stop();
    await dispatcher.settled();
    await services.sql.stop();
    await database.end();
  };
  let stopped: Promise<void> | undefined;

  return {
    manifest,
    installationId: identity.installationId,
    identity,
    faults,
    tools,
    sqlMeter: services.sqlMeter,
    rates,
    install,
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
    stop() {
      stopped ??= shutDown();
      return stopped;
    },
  };
}

function requireManifest(appFolder: string): AppManifest {
  const answer = readManifest(appFolder);
  if (answer.ok) return answer.manifest;
  throw new Error(
    `The app in ${appFolder} cannot be hosted:\n${answer.problems.map(({ place, message }) => `- ${place}: ${message}`).join('\n')}`,
  );
}

const packageSchema = z.looseObject({ version: z.string() });
const versionOfNewApp = '1.0.0';

function appVersion(manifest: AppManifest): string {
  const file = path.join(manifest.folder, 'package.json');
  if (!existsSync(file)) return versionOfNewApp;
  const parsed = packageSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return parsed.success ? parsed.data.version : versionOfNewApp;
}
