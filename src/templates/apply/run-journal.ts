import { z } from 'zod';
import { epochSeconds } from '../../contracts/portfolio';
import { type ItemRef, itemKind, itemRef } from '../../contracts/templates/item';
import { journalStates } from '../../contracts/templates/run';
import type { RecordCollection, StoredRecord } from '../../shared/record-collection';
import type { JiraName } from '../items/item';
import type { PlannedItem } from '../plan/planned-item';
import type { Step } from '../ports';
import { type RunProblem, runProblem } from './run-record';

export const journalRow = z.strictObject({
  ref: itemRef,
  kind: itemKind,
  title: z.string().max(300),
  state: z.enum(journalStates),
  at: epochSeconds,
  jiraId: z.string().nullable(),
  jiraKey: z.string().nullable(),
  problem: runProblem.nullable(),
});
export type JournalRow = z.infer<typeof journalRow>;
export const journalPage = z.strictObject({ rows: z.array(journalRow) });
export type JournalPages = RecordCollection<z.infer<typeof journalPage>>;

/** Items on a page: a bulk of issues, so that a bulk costs one small row and not a journal of thousands written again. */
const ITEMS_PER_PAGE = 50;

/** Somebody else wrote the journal: this worker has lost the run. */
export class JournalTaken extends Error {
  override readonly name = 'JournalTaken';
}

interface Page {
  readonly refs: readonly ItemRef[];
  stored: StoredRecord<z.infer<typeof journalPage>> | undefined;
}

/**
 * What became of each item of a run. Changes are gathered and written by `save`, page by page in the order of the steps: the end of one step
 * and the beginning of the next are mostly one write.
 */
export class RunJournal {
  private readonly rows = new Map<ItemRef, JournalRow>();
  /** Pages to be written. */
  private readonly dirty = new Set<number>();
  private readonly counts = new Map<JournalRow['state'], number>();

  private constructor(
    private readonly records: JournalPages,
    private readonly runId: string,
    private readonly position: number,
    private readonly pageOf: ReadonlyMap<ItemRef, number>,
    private readonly pages: readonly Page[],
    private readonly items: ReadonlyMap<ItemRef, PlannedItem>,
  ) {
    for (const { stored } of pages) for (const row of stored?.value.rows ?? []) this.note(row);
  }

  /** Reads the journal of a run with these steps. `position`: when the run was asked for. */
  static async read(
    records: JournalPages,
    { id: runId, requestedAt: position }: { readonly id: string; readonly requestedAt: number },
    steps: readonly Step[],
    items: ReadonlyMap<ItemRef, PlannedItem>,
  ): Promise<RunJournal> {
    const refs = [...new Set(steps.flatMap((step) => step.refs))];
    const pageOf = new Map(refs.map((ref, at) => [ref, Math.floor(at / ITEMS_PER_PAGE)]));
    const count = Math.ceil(refs.length / ITEMS_PER_PAGE);
    const stored = await Promise.all(Array.from({ length: count }, (_, page) => records.get(`${runId}:${page}`)));
    return new RunJournal(
      records,
      runId,
      position,
      pageOf,
      stored.map((record, page) => ({
        refs: refs.slice(page * ITEMS_PER_PAGE, (page + 1) * ITEMS_PER_PAGE),
        stored: record,
      })),
      items,
    );
  }

  get(ref: ItemRef): JournalRow | undefined {
    return this.rows.get(ref);
  }

  /** All entries in the order of the steps. */
  all(): readonly JournalRow[] {
    return [...this.pageOf.keys()].flatMap((ref) => this.rows.get(ref) ?? []);
  }

  count(state: JournalRow['state']): number {
    return this.counts.get(state) ?? 0;
  }

  begin(ref: ItemRef, at: number): void {
    this.put({ ...this.about(ref), state: 'begun', at, jiraId: null, jiraKey: null, problem: null });
  }

  done(ref: ItemRef, at: number, jira: JiraName): void {
    this.put({ ...this.about(ref), state: 'done', at, jiraId: jira.id, jiraKey: jira.key, problem: null });
  }

  failed(ref: ItemRef, at: number, problem: RunProblem): void {
    this.put({ ...this.about(ref), state: 'failed', at, jiraId: null, jiraKey: null, problem });
  }

  /** What became of an item when the run was undone. `at` stays when it was made: what happened to it since counts from there. */
  undone(row: JournalRow, problem: RunProblem | null): void {
    this.put({ ...row, state: problem ? 'leftOnUndo' : 'undone', problem });
  }

  /** Takes back that an item failed, so that it is tried again. */
  forget(ref: ItemRef): void {
    const row = this.rows.get(ref);
    if (!row) return;
    this.rows.delete(ref);
    this.counts.set(row.state, this.count(row.state) - 1);
    this.touch(ref);
  }

  /** Writes what changed. Throws `JournalTaken` when somebody else did meanwhile. */
  async save(): Promise<void> {
    for (const number of [...this.dirty].sort((a, b) => a - b)) {
      const page = this.pages[number];
      if (!page) continue;
      const rows = page.refs.flatMap((ref) => this.rows.get(ref) ?? []);
      const value = { rows };
      const id = `${this.runId}:${number}`;
      const written = page.stored
        ? await this.records.replace({ ...page.stored, value })
        : await this.records.insert({ id, position: this.position, value });
      if (!written) throw new JournalTaken(id);
      page.stored = { id, projectId: 0, position: this.position, version: (page.stored?.version ?? 0) + 1, value };
      this.dirty.delete(number);
    }
  }

  /** What people read of an item stands in the journal itself: who watches a run does not need its plan. */
  private about(ref: ItemRef): Pick<JournalRow, 'ref' | 'kind' | 'title'> {
    const change = this.items.get(ref)?.change;
    return { ref, kind: change?.kind ?? 'issue', title: change?.title ?? ref };
  }

  private put(row: JournalRow): void {
    this.note(row);
    this.touch(row.ref);
  }

  private note(row: JournalRow): void {
    const before = this.rows.get(row.ref);
    if (before) this.counts.set(before.state, this.count(before.state) - 1);
    this.counts.set(row.state, this.count(row.state) + 1);
    this.rows.set(row.ref, row);
  }

  private touch(ref: ItemRef): void {
    this.dirty.add(this.pageOf.get(ref) ?? -1);
  }
}

/** The journal of a run as people read it, in the order of the steps. `total`: items that the run writes. */
export async function readJournal(records: JournalPages, runId: string, total: number): Promise<readonly JournalRow[]> {
  const count = Math.ceil(total / ITEMS_PER_PAGE);
  const pages = await Promise.all(Array.from({ length: count }, (_, page) => records.get(`${runId}:${page}`)));
  return pages.flatMap((page) => page?.value.rows ?? []);
}
