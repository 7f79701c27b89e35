import type { Clock } from '../../clock';
import type { InstalledApp } from '../../forge/product';
import { type CompiledJql, compileJql } from '../jql/compile-jql';
import { expandClauses } from '../jql/expand-clauses';
import type { JqlContext, SortKey } from '../jql/jql-context';
import { parseJql } from '../jql/parse-jql';
import type { IssueRecord } from '../model/records';
import type { SiteState } from '../model/site-state';
import { type Caller, JiraError } from '../operation';
import type { SitePermissions } from '../permissions/site-permissions';
import { IssueIndex } from './issue-index';
import { type IssueOrder, issueOrder, type OrderPosition } from './issue-order';

export interface IssueSearchOptions {
  readonly state: SiteState;
  readonly clock: Clock;
  readonly permissions: SitePermissions;
  readonly apps: ReadonlyMap<string, InstalledApp>;
  readonly lagMs: number;
}

/** Issues in the order of the query. */
export interface SearchResult {
  /** Sorted when first asked for. */
  readonly ids: readonly string[];
  readonly count: number;
  readonly bounded: boolean;
  /** Where an issue stands in the order; still means the same place after the issue has changed. */
  positionOf(issueId: string): OrderPosition;
  /** The index of the first id after a position. */
  indexAfter(position: OrderPosition): number;
}

interface CachedResult extends SearchResult {
  readonly version: string;
  /** The moment the result was worked out for, when it depends on it. */
  readonly now: number | undefined;
}

const RESULTS_KEPT = 24;

/** Finds issues by JQL as the caller may see them, in the search index's view of the site. */
export class IssueSearch {
  readonly index: IssueIndex;
  private readonly results = new Map<string, CachedResult>();
  private otherWrites = 0;

  constructor(private readonly options: IssueSearchOptions) {
    this.index = new IssueIndex(options.state, options.clock, options.lagMs);
    options.state.onWrite((write) => {
      if (write.table !== 'issues' && write.table !== 'tasks') this.otherWrites++;
    });
  }

  /** Runs a query. Throws a `JiraError` (400) in Jira's words for a query it cannot read. `reconcile` lists issues whose writes must be seen. */
  async run(jql: string, caller: Caller, reconcile: ReadonlySet<string> = new Set()): Promise<SearchResult> {
    if (reconcile.size > 0) this.index.reconcile(reconcile);
    this.index.catchUp();
    const key = `${caller.accountId ?? ''}|${caller.appId ?? ''}|${caller.asApp}|${jql}`;
    const known = this.results.get(key);
    if (known && known.version === this.version && (known.now === undefined || known.now === this.options.clock.now())) return known;
    const { compiled, context } = await this.compile(jql, caller);
    const result = this.collect(compiled, context);
    this.results.delete(key);
    this.results.set(key, result);
    if (this.results.size > RESULTS_KEPT) this.results.delete(this.results.keys().next().value ?? '');
    return result;
  }

  /** What is wrong with a query for this caller: nothing when the list is empty. */
  async problems(jql: string, caller: Caller): Promise<readonly string[]> {
    try {
      await this.compile(jql, caller);
      return [];
    } catch (error) {
      if (error instanceof JiraError) return error.errorMessages;
      throw error;
    }
  }

  /** A test of single issues against a query and the caller's rights. */
  async matcher(jql: string, caller: Caller): Promise<(issueId: string) => boolean> {
    this.index.catchUp();
    const { compiled, context } = await this.compile(jql, caller);
    const visible = visibility(context);
    return (id) => {
      const issue = this.index.get(id);
      return issue !== undefined && visible(issue) && compiled.test(issue);
    };
  }

  private get version(): string {
    return `${this.index.version}.${this.otherWrites}`;
  }

  private async compile(jql: string, caller: Caller): Promise<{ compiled: CompiledJql; context: JqlContext }> {
    const parsed = parseJql(jql);
    if (!parsed.ok) throw new JiraError(400, parsed.errors);
    const { state, clock, permissions, apps } = this.options;
    const expansions = await expandClauses(parsed.query.where ?? undefined, { state, clock, apps, caller });
    const user = caller.accountId === undefined ? undefined : state.get('users', caller.accountId);
    const context: JqlContext = {
      state,
      index: this.index,
      permissions,
      apps,
      caller,
      now: clock.now(),
      timeZone: user?.timeZone || 'UTC',
      problems: [],
      expansions,
      usesNow: false,
    };
    const compiled = compileJql(parsed.query, context);
    if (context.problems.length > 0) throw new JiraError(400, [...new Set(context.problems)]);
    return { compiled, context };
  }

  private collect(compiled: CompiledJql, context: JqlContext): CachedResult {
    const { index } = this;
    const visible = visibility(context);
    const candidates = compiled.narrowing?.ids() ?? index.ids();
    const found: IssueRecord[] = [];
    for (const id of candidates) {
      const issue = index.get(id);
      if (issue && compiled.test(issue) && visible(issue)) found.push(issue);
    }
    const order = issueOrder(compiled.order);
    const record = (id: string) => index.get(id);
    let sorted: readonly string[] | undefined;
    const ids = () => {
      sorted ??= ordered(found, order, compiled);
      return sorted;
    };
    return {
      get ids() {
        return ids();
      },
      count: found.length,
      bounded: compiled.bounded,
      version: this.version,
      now: context.usesNow ? context.now : undefined,
      positionOf: (id) => positionOf(order, record(id), id),
      indexAfter: (position) => firstAfter(ids(), position, order, record),
    };
  }
}

/** Sorting is left out where the issues already come in the wanted order. */
function ordered(found: IssueRecord[], order: IssueOrder, compiled: CompiledJql): string[] {
  const [term] = compiled.order;
  const names: readonly string[] = compiled.narrowing?.sortedBy === 'key' ? ['key', 'issuekey', 'issue', 'id'] : ['updated', 'updateddate'];
  if (term && compiled.order.length === 1 && compiled.narrowing?.sortedBy && names.includes(term.field)) {
    const ids = found.map((issue) => issue.id);
    return term.descending ? ids.reverse() : ids;
  }
  return order.sort(found);
}

function positionOf(order: IssueOrder, issue: IssueRecord | undefined, id: string): OrderPosition {
  const keys: readonly SortKey[] = issue ? order.keys(issue) : [];
  return [...keys, id];
}

function firstAfter(
  ids: readonly string[],
  position: OrderPosition,
  order: IssueOrder,
  record: (id: string) => IssueRecord | undefined,
): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const id = ids[middle] ?? '';
    if (order.compare(positionOf(order, record(id), id), position) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Search shows no archived issues nor those of archived projects, though they can be opened. */
function visibility(context: JqlContext): (issue: IssueRecord) => boolean {
  const { permissions, caller, state } = context;
  const reach = new Map(permissions.reach(caller, 'BROWSE_PROJECTS'));
  for (const id of reach.keys()) if (state.get('projects', id)?.archivedAt !== undefined) reach.delete(id);
  return (issue) => {
    const extent = reach.get(issue.projectId);
    if (extent === undefined || issue.archivedAt !== undefined) return false;
    if (extent === 'all' && issue.securityLevelId === undefined) return true;
    return permissions.canSee(caller, issue);
  };
}
