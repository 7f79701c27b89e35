import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chownSync, existsSync, lstatSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { createPool, type PoolOptions } from 'mysql2/promise';
import { findMariaDb, type MariaDbPrograms } from './find-maria-db';
import type { MariaDb } from './maria-db';
import { othersCanReach, type UnprivilegedAccount, unprivilegedAccount } from './unprivileged-account';

export interface StartMariaDbOptions {
  /** Holds the server's data, log and pid file; created if missing. */
  readonly dataFolder: string;
  readonly log?: (message: string) => void;
  readonly bufferPoolMb?: number;
  readonly programs?: MariaDbPrograms;
}

const defaultBufferPoolMb = 128;
/** Unix-domain socket addresses hold 108 bytes on Linux and 104 on macOS, with the terminating zero. */
const maxSocketPathLength = 100;
const startTimeoutMs = 60_000;
const stopTimeoutMs = 20_000;
const pollMs = 25;

/**
 * Starts a private MariaDB on a Unix socket, creating its data folder at the first time. The server never outlives this process: a watcher ends
 * it when the pipe from us closes, however we die. Throws with an installation hint when MariaDB is missing.
 */
export async function startMariaDb(options: StartMariaDbOptions): Promise<MariaDb> {
  const log = options.log ?? (() => undefined);
  const programs = options.programs ?? requirePrograms();
  const home = path.resolve(options.dataFolder);
  mkdirSync(home, { recursive: true });
  const account = chooseAccount(home, log);
  const data = path.join(home, 'data');
  const pidFile = path.join(home, 'mariadb.pid');
  await waitForPreviousServer(pidFile);
  const temporary = path.join(home, 'tmp');
  mkdirSync(temporary, { recursive: true });
  give(home, account);
  if (!existsSync(path.join(data, 'mysql'))) await initialise(programs, data, temporary, account, log);

  const sockets = socketFolder(home, account);
  const socketPath = path.join(sockets.folder, 's.sock');
  rmSync(socketPath, { force: true });
  const logFile = path.join(home, 'mariadb.log');
  const server = spawn(
    programs.server,
    serverArguments(data, temporary, socketPath, pidFile, options.bufferPoolMb ?? defaultBufferPoolMb, account),
    {
      ...runAs(account),
      detached: true,
      stdio: ['ignore', openSync(logFile, 'a'), openSync(logFile, 'a')],
    },
  );
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => resolve());
    server.once('error', () => resolve());
  });
  server.unref();
  const watcher = watchParent(server);
  const cleanUp = (): void => {
    if (sockets.temporary) rmSync(sockets.folder, { recursive: true, force: true });
  };
  try {
    await waitUntilReady(socketPath, server, logFile);
  } catch (error) {
    await endServer(server, ended);
    watcher.kill('SIGKILL');
    cleanUp();
    throw error;
  }

  return {
    socketPath,
    createPool: (poolOptions: PoolOptions = {}) => createPool({ socketPath, user: 'root', ...poolOptions }),
    async stop() {
      await endServer(server, ended);
      watcher.kill('SIGKILL');
      cleanUp();
    },
  };
}

function requirePrograms(): MariaDbPrograms {
  const answer = findMariaDb();
  if (!answer.found) throw new Error(answer.hint);
  return answer.programs;
}

function chooseAccount(home: string, log: (message: string) => void): UnprivilegedAccount | undefined {
  const account = unprivilegedAccount();
  if (account !== undefined && !othersCanReach(home)) {
    log(`MariaDB runs as root, because no other account may enter ${path.dirname(home)}`);
    return undefined;
  }
  return account;
}

const runAs = (account: UnprivilegedAccount | undefined): { uid?: number; gid?: number } =>
  account === undefined ? {} : { uid: account.uid, gid: account.gid };

/** Files left by a run under another account would stop the server. */
function give(folder: string, account: UnprivilegedAccount | undefined): void {
  if (account === undefined) return;
  if (lstatSync(folder).uid !== account.uid) chownSync(folder, account.uid, account.gid);
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(folder, entry);
    if (lstatSync(file).uid !== account.uid) chownSync(file, account.uid, account.gid);
  }
}

async function initialise(
  programs: MariaDbPrograms,
  data: string,
  temporary: string,
  account: UnprivilegedAccount | undefined,
  log: (message: string) => void,
): Promise<void> {
  log('Creating the MariaDB data folder');
  rmSync(data, { recursive: true, force: true });
  const options = ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db'];
  await promisify(execFile)(programs.installer, options, {
    ...runAs(account),
    cwd: path.dirname(data),
    // A starting server deletes every temporary table it finds in its folder, those of other servers too: each has a folder of its own.
    env: { ...process.env, HOME: path.dirname(data), TMPDIR: temporary },
  });
}

function serverArguments(
  data: string,
  temporary: string,
  socketPath: string,
  pidFile: string,
  bufferPoolMb: number,
  account: UnprivilegedAccount | undefined,
): readonly string[] {
  const asRoot = process.getuid?.() === 0 && account === undefined;
  return [
    '--no-defaults',
    `--datadir=${data}`,
    `--tmpdir=${temporary}`,
    `--socket=${socketPath}`,
    `--pid-file=${pidFile}`,
    '--skip-networking',
    '--skip-name-resolve',
    '--skip-log-bin',
    `--innodb-buffer-pool-size=${bufferPoolMb}M`,
    '--innodb-log-file-size=64M',
    // Survives the death of the server process; only a crash of the machine may lose the last second.
    '--innodb-flush-log-at-trx-commit=2',
    '--max-allowed-packet=64M',
    '--max-connections=200',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_bin',
    '--default-time-zone=+00:00',
    '--sql-mode=STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,ONLY_FULL_GROUP_BY',
    ...(asRoot ? ['--user=root'] : []),
  ];
}

function socketFolder(home: string, account: UnprivilegedAccount | undefined): { folder: string; temporary: boolean } {
  if (path.join(home, 's.sock').length <= maxSocketPathLength) return { folder: home, temporary: false };
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mdb-'));
  if (account !== undefined) chownSync(folder, account.uid, account.gid);
  return { folder, temporary: true };
}

/** A shell that waits for our end of a pipe to close and then ends the server. */
function watchParent(server: ChildProcess): ChildProcess {
  const script = [
    'while read -r _; do :; done',
    'kill -TERM "$1" 2>/dev/null',
    'for _ in $(seq 150); do kill -0 "$1" 2>/dev/null || exit 0; sleep 0.1; done',
    'kill -KILL "$1" 2>/dev/null',
  ].join('; ');
  const watcher = spawn('/bin/sh', ['-c', script, 'mariadb-watcher', String(server.pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.unref();
  const pipe = watcher.stdin as (NodeJS.WritableStream & { unref?: () => void }) | null;
  pipe?.unref?.();
  pipe?.on('error', () => undefined);
  return watcher;
}

/** After a crash of its parent the old server may still be shutting down on the same folder. */
async function waitForPreviousServer(pidFile: string): Promise<void> {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').trim());
  const deadline = Date.now() + stopTimeoutMs;
  while (await isMariaDb(pid)) {
    if (Date.now() > deadline) throw new Error(`Another process (${pid}) still uses the data in ${path.dirname(pidFile)}. Stop it first.`);
    await pause(pollMs * 4);
  }
  rmSync(pidFile, { force: true });
}

async function isMariaDb(pid: number): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 1) return false;
  try {
    const { stdout } = await promisify(execFile)('ps', ['-p', String(pid), '-o', 'stat=,comm=']);
    // A dead process that nobody has collected yet (state Z) holds no files.
    return /mariadbd|mysqld/.test(stdout) && !stdout.trimStart().startsWith('Z');
  } catch {
    return false;
  }
}

async function waitUntilReady(socketPath: string, server: ChildProcess, logFile: string): Promise<void> {
  const deadline = Date.now() + startTimeoutMs;
  let failure: Error | undefined;
  server.once('error', (error) => {
    failure = error;
  });
  while (Date.now() < deadline && failure === undefined && server.exitCode === null && server.signalCode === null) {
    if (existsSync(socketPath) && (await answers(socketPath))) return;
    await pause(pollMs);
  }
  const lastLines = existsSync(logFile) ? readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-5).join('\n') : '';
  throw new Error(`MariaDB did not start. ${failure?.message ?? ''} Last lines of ${logFile}:\n${lastLines}`);
}

async function answers(socketPath: string): Promise<boolean> {
  const pool = createPool({ socketPath, user: 'root', connectionLimit: 1 });
  try {
    await pool.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await pool.end();
  }
}

async function endServer(server: ChildProcess, ended: Promise<void>): Promise<void> {
  if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
  server.ref();
  server.kill('SIGTERM');
  const timer = setTimeout(() => server.kill('SIGKILL'), stopTimeoutMs);
  await ended;
  clearTimeout(timer);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
