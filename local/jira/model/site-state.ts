import type * as record from './records';

/** The tables of a site by name; each holds records of one kind by id. */
export interface SiteTables {
  readonly users: record.UserRecord;
  readonly groups: record.GroupRecord;
  readonly projectCategories: record.ProjectCategoryRecord;
  readonly projects: record.ProjectRecord;
  readonly roles: record.RoleRecord;
  readonly roleActors: record.RoleActorRecord;
  readonly issueTypes: record.IssueTypeRecord;
  readonly issueTypeSchemes: record.IssueTypeSchemeRecord;
  readonly statuses: record.StatusRecord;
  readonly workflows: record.WorkflowRecord;
  readonly workflowSchemes: record.WorkflowSchemeRecord;
  readonly priorities: record.PriorityRecord;
  readonly resolutions: record.ResolutionRecord;
  readonly fields: record.FieldRecord;
  readonly fieldContexts: record.FieldContextRecord;
  readonly fieldOptions: record.FieldOptionRecord;
  readonly issues: record.IssueRecord;
  readonly comments: record.CommentRecord;
  readonly worklogs: record.WorklogRecord;
  readonly changelogs: record.ChangelogRecord;
  readonly issueLinkTypes: record.IssueLinkTypeRecord;
  readonly issueLinks: record.IssueLinkRecord;
  readonly versions: record.VersionRecord;
  readonly components: record.ComponentRecord;
  readonly securitySchemes: record.SecuritySchemeRecord;
  readonly securityLevels: record.SecurityLevelRecord;
  readonly permissionSchemes: record.PermissionSchemeRecord;
  readonly globalPermissions: record.GlobalPermissionRecord;
  readonly filters: record.FilterRecord;
  readonly dashboards: record.DashboardRecord;
  readonly gadgets: record.GadgetRecord;
  readonly boards: record.BoardRecord;
  readonly sprints: record.SprintRecord;
  readonly properties: record.PropertyRecord;
  readonly plainSchemes: record.PlainSchemeRecord;
  readonly tasks: record.TaskRecord;
  readonly precomputations: record.PrecomputationRecord;
  readonly appAccessBlocks: record.AppAccessBlockRecord;
}

export type TableName = keyof SiteTables;

/** One write, as it stands in the journal: `value` is absent for a deletion. */
export interface Write {
  readonly table: TableName;
  readonly id: string;
  readonly value?: unknown;
}

/**
 * The whole state of a site, in memory, with secondary indexes that the hot paths need and a listener for every write (the journal on
 * disk hangs there). Writing is by whole records: `put` replaces, `remove` deletes. Nothing here knows REST, permissions or JQL.
 */
export class SiteState {
  private readonly tables = new Map<TableName, Map<string, unknown>>();
  private readonly indexes = new Map<string, Map<string, Set<string>>>();
  private readonly listeners = new Set<(write: Write) => void>();
  private readonly counters = new Map<string, number>();

  get<T extends TableName>(table: T, id: string): SiteTables[T] | undefined {
    return this.table(table).get(id);
  }

  has(table: TableName, id: string): boolean {
    return this.table(table).has(id);
  }

  all<T extends TableName>(table: T): IterableIterator<SiteTables[T]> {
    return this.table(table).values();
  }

  count(table: TableName): number {
    return this.table(table).size;
  }

  put<T extends TableName>(table: T, value: SiteTables[T]): void {
    const id = value.id;
    const rows = this.table(table);
    this.reindex(table, rows.get(id), value);
    rows.set(id, value);
    this.raiseCounter(table, id);
    for (const listener of this.listeners) listener({ table, id, value });
  }

  remove(table: TableName, id: string): void {
    const rows = this.table(table);
    const old = rows.get(id);
    if (old === undefined) return;
    this.reindex(table, old, undefined);
    rows.delete(id);
    for (const listener of this.listeners) listener({ table, id });
  }

  /** Records of `table` whose `index` (see `indexedBy`) has `value`, in no particular order. */
  by<I extends IndexName>(index: I, value: string): SiteTables[IndexTable<I>][] {
    const [table] = index.split('.') as [IndexTable<I>];
    const ids = this.indexes.get(index)?.get(value);
    if (!ids) return [];
    const rows = this.table(table);
    const found: SiteTables[IndexTable<I>][] = [];
    for (const id of ids) {
      const row = rows.get(id);
      if (row !== undefined) found.push(row);
    }
    return found;
  }

  /** The one record of a unique index, e.g. an issue by its key. */
  one<I extends IndexName>(index: I, value: string): SiteTables[IndexTable<I>] | undefined {
    return this.by(index, value)[0];
  }

  /** A new numeric id for `table`, never used before, starting at 10000 as on a Jira site. */
  nextId(table: TableName): string {
    const next = (this.counters.get(table) ?? 9999) + 1;
    this.counters.set(table, next);
    return String(next);
  }

  /** The tables that have ever held a record. */
  tableNames(): TableName[] {
    return [...this.tables.keys()];
  }

  /** Does a write that came from elsewhere, e.g. from a journal on disk. */
  apply(write: Write): void {
    if (write.value === undefined) this.remove(write.table, write.id);
    else this.put(write.table, write.value as SiteTables[typeof write.table]);
  }

  /** The last id given out in each table, so that no id is ever used twice even when its record is gone. */
  lastIds(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.counters);
  }

  restoreLastIds(lastIds: Readonly<Record<string, number>>): void {
    for (const [table, last] of Object.entries(lastIds)) this.raiseCounter(table as TableName, String(last));
  }

  /** Calls `listener` for every write from now on; returns the function that stops it. */
  onWrite(listener: (write: Write) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private table<T extends TableName>(name: T): Map<string, SiteTables[T]> {
    let rows = this.tables.get(name);
    if (!rows) {
      rows = new Map();
      this.tables.set(name, rows);
    }
    return rows as Map<string, SiteTables[T]>;
  }

  private raiseCounter(table: TableName, id: string): void {
    const value = Number(id);
    if (Number.isSafeInteger(value) && value > (this.counters.get(table) ?? 9999)) this.counters.set(table, value);
  }

  private reindex(table: TableName, before: unknown, after: unknown): void {
    for (const { name, keys } of indexesOf(table)) {
      const index = this.indexes.get(name) ?? new Map<string, Set<string>>();
      this.indexes.set(name, index);
      if (before !== undefined) for (const key of keys(before)) index.get(key)?.delete((before as { id: string }).id);
      if (after !== undefined) {
        for (const key of keys(after)) {
          const ids = index.get(key) ?? new Set<string>();
          ids.add((after as { id: string }).id);
          index.set(key, ids);
        }
      }
    }
  }
}

/** The secondary indexes: `table.name` and how a record yields its index keys. */
const indexedBy = {
  'issues.key': (r: record.IssueRecord) => [r.key, ...r.formerKeys],
  'issues.project': (r: record.IssueRecord) => [r.projectId],
  'issues.parent': (r: record.IssueRecord) => (r.parentId ? [r.parentId] : []),
  'projects.key': (r: record.ProjectRecord) => [r.key, ...r.formerKeys],
  'comments.issue': (r: record.CommentRecord) => [r.issueId],
  'worklogs.issue': (r: record.WorklogRecord) => [r.issueId],
  'changelogs.issue': (r: record.ChangelogRecord) => [r.issueId],
  'issueLinks.issue': (r: record.IssueLinkRecord) =>
    r.sourceIssueId === r.targetIssueId ? [r.sourceIssueId] : [r.sourceIssueId, r.targetIssueId],
  'versions.project': (r: record.VersionRecord) => [r.projectId],
  'components.project': (r: record.ComponentRecord) => [r.projectId],
  'roleActors.project': (r: record.RoleActorRecord) => [r.projectId],
  'securityLevels.scheme': (r: record.SecurityLevelRecord) => [r.schemeId],
  'globalPermissions.permission': (r: record.GlobalPermissionRecord) => [r.permission],
  'gadgets.dashboard': (r: record.GadgetRecord) => [r.dashboardId],
  'boards.project': (r: record.BoardRecord) => [r.projectId],
  'sprints.board': (r: record.SprintRecord) => [r.boardId],
  'properties.entity': (r: record.PropertyRecord) => [`${r.entity}:${r.entityId}`],
  'fieldContexts.field': (r: record.FieldContextRecord) => [r.fieldId],
  'fieldOptions.field': (r: record.FieldOptionRecord) => [r.fieldId],
  'precomputations.function': (r: record.PrecomputationRecord) => [r.functionKey],
} as const;

export type IndexName = keyof typeof indexedBy;
type IndexTable<I extends IndexName> = I extends `${infer T}.${string}` ? Extract<T, TableName> : never;

const indexCache = new Map<TableName, readonly { name: IndexName; keys: (row: unknown) => readonly string[] }[]>();

function indexesOf(table: TableName): readonly { name: IndexName; keys: (row: unknown) => readonly string[] }[] {
  let found = indexCache.get(table);
  if (!found) {
    found = (Object.keys(indexedBy) as IndexName[])
      .filter((name) => name.startsWith(`${table}.`))
      .map((name) => ({ name, keys: indexedBy[name] as (row: unknown) => readonly string[] }));
    indexCache.set(table, found);
  }
  return found;
}
