import type { Clock } from '../../clock';
import type { IssueRecord } from '../model/records';
import type { SiteState } from '../model/site-state';

interface PendingWrite {
  readonly visibleAt: number;
  readonly id: string;
  readonly record: IssueRecord | undefined;
}

/** Up to here, changed issues are put into the order by update one by one. */
const FEW_CHANGES = 200;

/**
 * What searches see of the issues: the records as they were `lagMs` ago, in the orders that the common queries ask for. Jira's search
 * index trails its database in the same way; `reconcile` catches up on single issues, as `reconcileIssues` does.
 */
export class IssueIndex {
  /** May be changed at any time; it holds for writes from then on. */
  lagMs: number;
  private readonly records = new Map<string, IssueRecord>();
  private readonly projects = new Map<string, Set<string>>();
  private readonly childrenOf = new Map<string, Set<string>>();
  private readonly keyOrder = new Map<string, readonly string[]>();
  private updatedOrder: string[] = [];
  private readonly updatedSince = new Set<string>();
  private pending: PendingWrite[] = [];
  private changes = 0;

  constructor(
    state: SiteState,
    private readonly clock: Clock,
    lagMs: number,
  ) {
    this.lagMs = lagMs;
    for (const issue of state.all('issues')) this.apply(issue.id, issue);
    state.onWrite((write) => {
      if (write.table !== 'issues') return;
      const record = state.get('issues', write.id);
      if (this.lagMs <= 0 && this.pending.length === 0) this.apply(write.id, record);
      else this.pending.push({ visibleAt: this.clock.now() + this.lagMs, id: write.id, record });
    });
  }

  /** Grows whenever something visible changes. */
  get version(): number {
    return this.changes;
  }

  /** Makes visible what is due by now. Called at the start of every search. */
  catchUp(): void {
    const now = this.clock.now();
    let due = 0;
    for (let next = this.pending[due]; next !== undefined && next.visibleAt <= now; next = this.pending[due]) {
      this.apply(next.id, next.record);
      due++;
    }
    if (due > 0) this.pending = this.pending.slice(due);
  }

  /** Makes all writes of these issues visible at once. */
  reconcile(issueIds: ReadonlySet<string>): void {
    const later: PendingWrite[] = [];
    for (const write of this.pending) {
      if (issueIds.has(write.id)) this.apply(write.id, write.record);
      else later.push(write);
    }
    this.pending = later;
  }

  get(id: string): IssueRecord | undefined {
    return this.records.get(id);
  }

  get size(): number {
    return this.records.size;
  }

  ids(): IterableIterator<string> {
    return this.records.keys();
  }

  countInProject(projectId: string): number {
    return this.projects.get(projectId)?.size ?? 0;
  }

  /** Issue ids of a project by issue number. */
  inProject(projectId: string): readonly string[] {
    let order = this.keyOrder.get(projectId);
    if (!order) {
      const numbers = [...(this.projects.get(projectId) ?? [])].map((id) => [this.records.get(id)?.number ?? 0, id] as const);
      order = numbers.sort((a, b) => a[0] - b[0]).map(([, id]) => id);
      this.keyOrder.set(projectId, order);
    }
    return order;
  }

  children(parentId: string): readonly string[] {
    return [...(this.childrenOf.get(parentId) ?? [])];
  }

  /** Issue ids updated at or after `from` (and before or at `to`), oldest first. */
  updatedBetween(from: number, to = Number.POSITIVE_INFINITY): readonly string[] {
    this.refreshUpdatedOrder();
    const start = this.firstUpdatedAtOrAfter(from);
    const end = to === Number.POSITIVE_INFINITY ? this.updatedOrder.length : this.firstUpdatedAtOrAfter(to + 1);
    return this.updatedOrder.slice(start, Math.max(start, end));
  }

  private firstUpdatedAtOrAfter(ms: number): number {
    let low = 0;
    let high = this.updatedOrder.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.updatedAt(this.updatedOrder[middle]) < ms) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private updatedAt(id: string | undefined): number {
    return (id === undefined ? undefined : this.records.get(id)?.updatedAt) ?? 0;
  }

  private compareUpdated(a: string, b: string): number {
    return this.updatedAt(a) - this.updatedAt(b) || Number(a) - Number(b);
  }

  /** Takes out what changed and puts it back in its place: one by one when it is little, by sorting everything when it is much. */
  private refreshUpdatedOrder(): void {
    if (this.updatedSince.size === 0) return;
    const changed = [...this.updatedSince].filter((id) => this.records.has(id));
    const order = this.updatedOrder.filter((id) => !this.updatedSince.has(id));
    this.updatedOrder = order;
    this.updatedSince.clear();
    if (changed.length > FEW_CHANGES) {
      order.push(...changed);
      order.sort((a, b) => this.compareUpdated(a, b));
      return;
    }
    for (const id of changed) order.splice(this.placeOf(id), 0, id);
  }

  private placeOf(id: string): number {
    const order = this.updatedOrder;
    let low = 0;
    let high = order.length;
    const last = order[high - 1];
    if (last !== undefined && this.compareUpdated(last, id) < 0) return high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.compareUpdated(order[middle] ?? '', id) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private apply(id: string, record: IssueRecord | undefined): void {
    const before = this.records.get(id);
    this.changes++;
    if (before === undefined && record === undefined) return;
    if (record === undefined) this.records.delete(id);
    else this.records.set(id, record);
    if (before?.updatedAt !== record?.updatedAt) this.updatedSince.add(id);
    if (before?.projectId !== record?.projectId || before?.number !== record?.number) {
      move(this.projects, before?.projectId, record?.projectId, id);
      for (const project of [before?.projectId, record?.projectId]) if (project !== undefined) this.keyOrder.delete(project);
    }
    if (before?.parentId !== record?.parentId) move(this.childrenOf, before?.parentId, record?.parentId, id);
  }
}

function move(sets: Map<string, Set<string>>, from: string | undefined, to: string | undefined, id: string): void {
  if (from !== undefined) sets.get(from)?.delete(id);
  if (to === undefined) return;
  const target = sets.get(to) ?? new Set<string>();
  target.add(id);
  sets.set(to, target);
}
