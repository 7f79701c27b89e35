import type { Pool } from 'mysql2/promise';
import { type Clock, ManualClock } from '../clock';
import type { HostFaults } from './forge-host';
import { Gateway } from './graphql/gateway';
import { KvsService } from './kvs/kvs-service';
import type { AppManifest } from './manifest/app-manifest';
import type { Product } from './product';
import { ProductCalls } from './product-calls';
import { deliverToConsumer } from './queue/deliver-to-consumer';
import { QueueApi } from './queue/queue-api';
import { QueueDispatcher } from './queue/queue-dispatcher';
import { QueueStore } from './queue/queue-store';
import type { HostServices } from './runtime/host-call-router';
import type { HostLog } from './runtime/host-log';
import type { HostRates } from './runtime/host-rates';
import type { AppIdentity } from './runtime/identity';
import type { Invoke } from './runtime/invoke';
import { type InstallationSchema, openInstallationSchema } from './sql/installation-schema';
import { SqlGateway } from './sql/sql-gateway';
import { SqlMeter } from './sql/sql-meter';
import { WebTriggers } from './webtrigger/web-triggers';

export interface HostServicesOptions {
  readonly database: Pool;
  readonly socketPath: string;
  readonly clock: Clock;
  readonly manifest: AppManifest;
  readonly identity: AppIdentity;
  readonly product: Product;
  readonly faults: HostFaults;
  readonly rates: HostRates;
  readonly automatic: boolean;
  readonly log: HostLog;
  readonly invoke: Invoke;
  readonly webTriggerBaseUrl: () => string;
}

export interface OpenedServices extends HostServices {
  readonly schema: InstallationSchema;
  readonly sqlMeter: SqlMeter;
  readonly queueStore: QueueStore;
  readonly dispatcher: QueueDispatcher;
  readonly webTriggers: WebTriggers;
}

/** Opens the platform services of one installation: everything that answers `__forge_fetch__`. */
export async function openHostServices(options: HostServicesOptions): Promise<OpenedServices> {
  const { database, clock, manifest, identity, rates, log, invoke } = options;
  const { installationId } = identity;
  const schema = await openInstallationSchema(database, installationId);
  const sqlMeter = new SqlMeter(clock, rates);
  const sql = new SqlGateway({
    socketPath: options.socketPath,
    schema,
    clock,
    enabled: (manifest.modules.sql ?? []).length > 0,
    meter: sqlMeter,
    log: (message) => log.write('warn', 'sql', message),
  });
  const kvs = await KvsService.open({ pool: database, installationId, clock, manifest });
  const product = new ProductCalls({
    product: options.product,
    appId: identity.appId,
    appAccountId: identity.appAccountId,
    scopes: manifest.scopes,
    impersonationScopes: manifest.impersonationScopes ?? [],
  });
  const webTriggers = await WebTriggers.open({ pool: database, installationId, manifest, baseUrl: options.webTriggerBaseUrl, invoke });
  const queueStore = await QueueStore.open(database, installationId);
  const dispatcher = new QueueDispatcher({
    store: queueStore,
    clock,
    advanceTo: clock instanceof ManualClock ? (ms) => clock.set(ms) : undefined,
    faults: options.faults,
    automatic: options.automatic,
    deliver: deliverToConsumer(manifest, invoke),
    log: (level, message) => log.write(level, 'queue', message),
  });
  const queues = new Set((manifest.modules.consumer ?? []).map((consumer) => String(consumer.queue)));
  const queue = new QueueApi({ store: queueStore, dispatcher, clock, queues, rates });
  return { product, gateway: new Gateway({ queue, webTriggers }), kvs, sql, schema, sqlMeter, queueStore, dispatcher, webTriggers };
}
