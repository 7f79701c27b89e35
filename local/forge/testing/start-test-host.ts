import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Clock, systemClock } from '../../clock';
import type { MariaDb } from '../../mariadb/maria-db';
import { startMariaDb } from '../../mariadb/start-maria-db';
import { createForgeHost, type RunningForgeHost } from '../create-forge-host';
import type { ForgeHostOptions } from '../forge-host';
import { RecordingProduct } from './recording-product';
import { writeApp } from './write-app';

export interface TestHost {
  readonly host: RunningForgeHost;
  readonly product: RecordingProduct;
  readonly mariaDb: MariaDb;
  /** Stops the host and starts another on the same data, and on the same app unless files of it are given. */
  restart(changed?: Readonly<Record<string, string>>): Promise<RunningForgeHost>;
  stop(): Promise<void>;
}

export interface TestHostOptions {
  readonly files: Readonly<Record<string, string>>;
  readonly product?: RecordingProduct;
  readonly clock?: Clock;
  readonly automatic?: boolean;
  readonly log?: ForgeHostOptions['log'];
}

/** A host with its own MariaDB for one test file, running the app given by `files`. */
export async function startTestHost(options: TestHostOptions): Promise<TestHost> {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'forge-host-'));
  // The database runs under another account when we are root; it must be able to enter.
  chmodSync(dataFolder, 0o711);
  const app = writeApp(options.files);
  const mariaDb = await startMariaDb({ dataFolder: path.join(dataFolder, 'mariadb'), bufferPoolMb: 64 });
  const product = options.product ?? new RecordingProduct();
  const start = (): Promise<RunningForgeHost> =>
    createForgeHost({
      appFolder: app.folder,
      product,
      mariaDb,
      dataFolder,
      clock: options.clock ?? systemClock,
      automatic: options.automatic ?? false,
      ...(options.log ? { log: options.log } : {}),
    });
  let host = await start();
  return {
    host,
    product,
    mariaDb,
    async restart(changed = {}) {
      await host.stop();
      app.change(changed);
      host = await start();
      return host;
    },
    async stop() {
      await host.stop();
      await mariaDb.stop();
      app.remove();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
