import type { Clock } from '../clock';
import type { MariaDb } from '../mariadb/maria-db';
import type { InvocationRow, QueueRow, ScheduleRow } from './browser-api';
import type { AppManifest } from './manifest/app-manifest';
import type { Product } from './product';

export interface ForgeHostOptions {
  /** Folder with `manifest.yml`; the app's own `node_modules` are used. */
  readonly appFolder: string;
  readonly product: Product;
  readonly mariaDb: MariaDb;
  /** Where the host keeps bundles and other state that may be rebuilt. */
  readonly dataFolder: string;
  readonly clock: Clock;
  /** Schema and identity of the installation; tests give each its own. */
  readonly installationId?: string;
  readonly log?: (line: HostLogLine) => void;
  /** `false` stops timers of schedules and delayed queue events, so that tests run them by hand. */
  readonly automatic?: boolean;
}

export interface HostLogLine {
  readonly at: number;
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly source: string;
  readonly message: string;
}

/** Who a function runs for and where it was called from. `extension` is decided by the host, never by a frame. */
export interface InvokeOptions {
  readonly moduleType: string;
  readonly moduleKey: string;
  readonly accountId?: string;
  readonly locale?: string;
  readonly localId?: string;
  readonly extension?: Readonly<Record<string, unknown>>;
  /** Overrides the function's own time limit, in seconds. */
  readonly timeoutSeconds?: number;
}

/** What became of a function call. A time-out or kill is an outcome, not an exception of the host. */
export type InvokeResult =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly kind: 'error' | 'timeout' | 'killed';
      readonly name: string;
      readonly message: string;
      readonly stack?: string;
    };

/** A running Forge host with one installed app. */
export interface ForgeHost {
  readonly manifest: AppManifest;
  readonly installationId: string;
  /** Creates the installation (schema, secrets) if needed and delivers `avi:forge:installed:app`, or `avi:forge:upgraded:app` when the app's version changed. Resolves when the lifecycle function has returned. */
  install(): Promise<void>;
  /** Calls a function by its manifest key, in a worker of its own. */
  invoke(functionKey: string, payload: unknown, options: InvokeOptions): Promise<InvokeResult>;
  /** Calls a resolver definition the way a frame does. */
  invokeResolver(functionKey: string, definition: string, payload: unknown, options: InvokeOptions): Promise<InvokeResult>;
  /** Runs everything in the queues, delayed events included (time is not waited for when the clock is manual), until they are empty. */
  drainQueues(): Promise<void>;
  runSchedule(key: string): Promise<InvokeResult>;
  /** Delivers every product event received so far to the app's triggers and waits for them. */
  drainEvents(): Promise<void>;
  /** Kills the workers of running invocations, as a platform failure would; `functionKey` narrows it. Returns how many it killed. */
  killInvocations(functionKey?: string): number;
  /** Fault switches of the host: used by tests and by the shell's tools. */
  readonly faults: HostFaults;
  readonly tools: HostTools;
  stop(): Promise<void>;
}

/** What can be made to go wrong on purpose. Counts are consumed as faults happen. */
export interface HostFaults {
  /** Kill the function after so many host calls (fetch, SQL, KVS, queue) of an invocation; `null` never. */
  killAfterHostCalls: { functionKey: string; calls: number } | null;
  /** Deliver each queue and product event twice. */
  duplicateEvents: boolean;
  /** Shuffle product events with this seed; `null` keeps their order. */
  reorderEventsSeed: number | null;
  /** Share of product events that are lost, 0–1, drawn with `reorderEventsSeed`. */
  dropEventsShare: number;
}

export interface HostTools {
  invocations(): readonly InvocationRow[];
  queues(): Promise<readonly QueueRow[]>;
  schedules(): readonly ScheduleRow[];
  sqlTables(): Promise<readonly { readonly name: string; readonly rows: number; readonly bytes: number }[]>;
  /** A read-only query on the installation's schema. */
  sqlQuery(query: string): Promise<{ readonly rows: readonly Record<string, unknown>[] } | { readonly error: string }>;
  kvsEntries(prefix: string): Promise<readonly { readonly key: string; readonly value: unknown; readonly secret: boolean }[]>;
  webTriggers(): readonly { readonly key: string; readonly url: string }[];
  logs(): readonly HostLogLine[];
}
