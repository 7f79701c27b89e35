import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { SiteState, type TableName, type Write } from '../model/site-state';
import { readLines } from './line-file';

/** A site's state on disk: a snapshot and a journal of every write since. */
export interface SiteStore {
  readonly state: SiteState;
  /** The folder held no site before. */
  readonly isNew: boolean;
  /** Puts every write so far on disk. */
  flush(): void;
  /** Replaces snapshot and journal by one new snapshot. */
  compact(): void;
  /** Flushes and lets go of the folder; later writes are not kept. */
  close(): void;
}

/** Writes reach the disk at most this long after they happened. */
const FLUSH_AFTER_MS = 25;
/** A journal of this size, and larger than its snapshot, is folded into a new snapshot when the store is opened. */
const COMPACT_FROM_BYTES = 8 * 1024 * 1024;
const FORMAT = 1;

const headerLine = z.object({ format: z.literal(FORMAT), lastIds: z.record(z.string(), z.number()) });
const writeLine = z.object({ t: z.string(), i: z.string(), v: z.unknown().optional() });

/**
 * Opens (or creates) the site kept in a folder. `snapshot.<n>.jsonl` holds all records, `journal.<n>.jsonl` the writes since; a new
 * snapshot has the next number and counts from the moment it has its final name, so a crash at any point loses nothing that was flushed.
 * A journal that ends in the middle of a line (power cut, kill) is cut back to its last whole line; damage anywhere else is refused
 * with file and line.
 */
export function openSiteStore(folder: string): SiteStore {
  mkdirSync(folder, { recursive: true });
  const state = new SiteState();
  let generation = newestGeneration(folder);
  const isNew = generation === undefined && !existsSync(fileOf(folder, 'journal', 0));
  generation ??= 0;
  const snapshot = fileOf(folder, 'snapshot', generation);
  if (existsSync(snapshot)) readSnapshot(snapshot, state);
  const journal = fileOf(folder, 'journal', generation);
  if (existsSync(journal)) replay(journal, state);

  let handle = openSync(journal, 'a');
  let buffer: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    if (timer) clearTimeout(timer);
    timer = undefined;
    if (buffer.length === 0) return;
    writeAll(handle, buffer.join(''));
    buffer = [];
    fsyncSync(handle);
  };
  const stopListening = state.onWrite((write) => {
    buffer.push(lineOf(write));
    timer ??= setTimeout(flush, FLUSH_AFTER_MS).unref();
  });
  const compact = () => {
    flush();
    const old = generation ?? 0;
    const next = old + 1;
    writeSnapshot(folder, next, state);
    closeSync(handle);
    handle = openSync(fileOf(folder, 'journal', next), 'a');
    generation = next;
    for (const kind of ['snapshot', 'journal'] as const) rmSync(fileOf(folder, kind, old), { force: true });
  };
  const journalBytes = statSync(journal).size;
  if (journalBytes > COMPACT_FROM_BYTES && journalBytes > (existsSync(snapshot) ? statSync(snapshot).size : 0)) compact();
  return {
    state,
    isNew,
    flush,
    compact,
    close: () => {
      stopListening();
      flush();
      closeSync(handle);
    },
  };
}

function fileOf(folder: string, kind: 'snapshot' | 'journal', generation: number): string {
  return path.join(folder, `${kind}.${generation}.jsonl`);
}

function newestGeneration(folder: string): number | undefined {
  const numbers = readdirSync(folder).flatMap((name) => {
    const number = /^snapshot\.(\d+)\.jsonl$/.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
  return numbers.length === 0 ? undefined : Math.max(...numbers);
}

function lineOf(write: Write): string {
  const { table, id, value } = write;
  return `${JSON.stringify(value === undefined ? { t: table, i: id } : { t: table, i: id, v: value })}\n`;
}

function writeSnapshot(folder: string, generation: number, state: SiteState): void {
  const file = fileOf(folder, 'snapshot', generation);
  const handle = openSync(`${file}.tmp`, 'w');
  try {
    let lines: string[] = [`${JSON.stringify({ format: FORMAT, lastIds: state.lastIds() })}\n`];
    for (const table of state.tableNames()) {
      for (const value of state.all(table)) {
        lines.push(lineOf({ table, id: value.id, value }));
        if (lines.length >= 1000) {
          writeAll(handle, lines.join(''));
          lines = [];
        }
      }
    }
    writeAll(handle, lines.join(''));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(`${file}.tmp`, file);
}

function writeAll(handle: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
}

function readSnapshot(file: string, state: SiteState): void {
  for (const line of readLines(file)) {
    const parsed = parse(line.text);
    if (line.number === 1) {
      const header = headerLine.safeParse(parsed);
      if (!header.success) throw new Error(`${file}: this is not a site snapshot of format ${FORMAT}.`);
      state.restoreLastIds(header.data.lastIds);
    } else if (!applyLine(parsed, state)) {
      throw new Error(`${file}, line ${line.number}: the record cannot be read.`);
    }
  }
}

function replay(file: string, state: SiteState): void {
  let torn: { offset: number; number: number } | undefined;
  for (const line of readLines(file)) {
    if (torn) throw new Error(`${file}, line ${torn.number}: the write cannot be read.`);
    if (!line.complete || !applyLine(parse(line.text), state)) torn = line;
  }
  if (torn) truncateSync(file, torn.offset);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function applyLine(value: unknown, state: SiteState): boolean {
  const line = writeLine.safeParse(value);
  if (!line.success) return false;
  // The table's name and record were written by this file from typed records.
  state.apply({ table: line.data.t as TableName, id: line.data.i, value: line.data.v });
  return true;
}
