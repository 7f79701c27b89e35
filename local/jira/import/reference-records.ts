import type { StatusCategoryKey } from '../model/records';
import type { SiteState, SiteTables, TableName } from '../model/site-state';
import { freeId } from './free-id';
import type { IssueLinkLine, IssueTypeLine, NamedLine, PersonLine, StatusLine } from './issue-line';

const knownLinkWords: Readonly<Record<string, { inward: string; outward: string }>> = {
  Blocks: { inward: 'is blocked by', outward: 'blocks' },
  Relates: { inward: 'relates to', outward: 'relates to' },
  Duplicate: { inward: 'is duplicated by', outward: 'duplicates' },
  Cloners: { inward: 'is cloned by', outward: 'clones' },
};

/**
 * The site-wide things that issues refer to: people, types, statuses, priorities … Each method answers the id of the record of that name,
 * creating it on first sight. A site that has a record of the same name and meaning keeps it, so that an import fits into a set-up site.
 */
export class ReferenceRecords {
  private readonly found = new Map<string, string>();
  /** Export id to site id, per table, for the ids inside changelogs. */
  private readonly renumbered = new Map<string, string>();

  constructor(
    private readonly state: SiteState,
    private readonly userGroupIds: readonly string[],
  ) {}

  user(person: PersonLine | null | undefined): string | undefined {
    if (!person) return undefined;
    const known = this.state.get('users', person.accountId);
    if (!known) {
      this.state.put('users', {
        id: person.accountId,
        displayName: person.displayName,
        email: person.email ?? '',
        active: person.active,
        accountType: 'atlassian',
        timeZone: person.timeZone ?? 'Etc/UTC',
        locale: 'en_US',
        groupIds: this.userGroupIds,
      });
    }
    return person.accountId;
  }

  status(status: StatusLine): string {
    const category = this.categoryOf(status);
    return this.ensure(
      'statuses',
      status,
      category,
      (row) => row.category === category && row.projectId === undefined,
      (id) => ({
        id,
        name: status.name,
        description: status.description ?? '',
        category,
      }),
    );
  }

  issueType(type: IssueTypeLine | null | undefined): string {
    const line = type ?? { name: 'Task' };
    const hierarchyLevel = line.hierarchyLevel ?? (line.subtask ? -1 : line.name === 'Epic' ? 1 : 0);
    return this.ensure(
      'issueTypes',
      line,
      String(hierarchyLevel),
      (row) => row.hierarchyLevel === hierarchyLevel && row.projectId === undefined,
      (id) => ({ id, name: line.name, description: line.description ?? '', hierarchyLevel, avatarId: '10300' }),
    );
  }

  priority(priority: NamedLine): string {
    return this.ensure(
      'priorities',
      priority,
      '',
      () => true,
      (id) => ({
        id,
        name: priority.name,
        description: priority.description ?? '',
        color: '#6b778c',
        rank: this.state.count('priorities'),
      }),
    );
  }

  resolution(resolution: NamedLine): string {
    return this.ensure(
      'resolutions',
      resolution,
      '',
      () => true,
      (id) => ({
        id,
        name: resolution.name,
        description: resolution.description ?? '',
      }),
    );
  }

  projectCategory(category: NamedLine): string {
    return this.ensure(
      'projectCategories',
      category,
      '',
      () => true,
      (id) => ({
        id,
        name: category.name,
        description: category.description ?? '',
      }),
    );
  }

  linkType(type: IssueLinkLine['type']): string {
    const words = knownLinkWords[type.name];
    return this.ensure(
      'issueLinkTypes',
      type,
      '',
      () => true,
      (id) => ({
        id,
        name: type.name,
        inward: type.inward ?? words?.inward ?? type.name,
        outward: type.outward ?? words?.outward ?? type.name,
      }),
    );
  }

  /** The site's id for an export's id in a changelog; unknown ids stay as they are. */
  siteId(table: TableName, exportId: string): string {
    return this.renumbered.get(`${table}:${exportId}`) ?? exportId;
  }

  /** Remembers where an export's id went, for `siteId`. */
  renumber(table: TableName, exportId: string | null | undefined, siteId: string): void {
    if (exportId) this.renumbered.set(`${table}:${exportId}`, siteId);
  }

  /** `undefined` is what Jira calls the category of a status that was never put in one; it counts as to do there. */
  private categoryOf(status: StatusLine): StatusCategoryKey {
    const key = status.statusCategory?.key;
    if (key !== undefined && key !== 'undefined') return key;
    for (const known of this.state.all('statuses')) if (known.name === status.name) return known.category;
    return 'new';
  }

  private ensure<T extends TableName & keyof NamedTables>(
    table: T,
    line: { readonly id?: string | null | undefined; readonly name: string },
    meaning: string,
    same: (row: SiteTables[T]) => boolean,
    create: (id: string) => SiteTables[T],
  ): string {
    const memory = `${table}:${line.name}:${meaning}`;
    let id = this.found.get(memory);
    if (id === undefined) {
      id = this.byName(table, line.name, same);
      if (id === undefined) {
        id = freeId(this.state, table, line.id);
        this.state.put(table, create(id));
      }
      this.found.set(memory, id);
    }
    this.renumber(table, line.id, id);
    return id;
  }

  private byName<T extends TableName & keyof NamedTables>(
    table: T,
    name: string,
    same: (row: SiteTables[T]) => boolean,
  ): string | undefined {
    for (const row of this.state.all(table)) if (row.name === name && same(row)) return row.id;
    return undefined;
  }
}

type NamedTables = Pick<SiteTables, 'statuses' | 'issueTypes' | 'priorities' | 'resolutions' | 'projectCategories' | 'issueLinkTypes'>;
