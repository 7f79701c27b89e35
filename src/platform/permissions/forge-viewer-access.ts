import { z } from 'zod';
import { secondsPerMinute } from '../../shared/epoch';
import { AppFailure, appErrorOf } from '../app-failure';
import { globalPermissionKey } from '../app-identity';
import type { JiraCall, JiraClient } from '../jira/jira-client';
import {
  type BrowsableProject,
  readBlockedProjects,
  readBrowsableProjects,
  readMyGroups,
  readMyPermissions,
} from '../jira/read-permissions';
import { type Sql, sqlNumber } from '../sql/sql';

/** What somebody may see and do is asked again after this time; before a change it is asked at once. */
export const ACCESS_MAX_AGE_SECONDS = 5 * secondsPerMinute;
/** Jira takes a list of projects in a URL; more than this many unknown ones are simply not collected yet. */
const MAX_BLOCKED_LOOKUP = 50;

const PMO_ADMINISTRATOR = 'pmo-administrator';
const JIRA_ADMINISTRATOR = 'ADMINISTER';

const cached = z.object({
  projects: z.array(z.tuple([z.number(), z.string()])),
  blocked: z.array(z.number()),
  permissions: z.array(z.string()),
});
const cacheRow = z.object({ projects: z.string(), read_at: sqlNumber });

interface Access {
  readonly projects: ReadonlyMap<number, string>;
  readonly blocked: ReadonlySet<number>;
  /** Global permissions held, of those that the app asks about. */
  readonly permissions: ReadonlySet<string>;
}

/** What one person may see and do, asked of Jira as that person. Each answer is read at most once per invocation. */
export class ForgeViewerAccess {
  private access: Promise<Access> | undefined;
  private ownGroups: Promise<ReadonlySet<string>> | undefined;

  constructor(
    readonly accountId: string,
    private readonly asViewer: JiraClient,
    private readonly asApp: JiraClient,
    private readonly sql: Sql,
    private readonly now: () => number,
    /** How old a remembered answer may be, in seconds. */
    private readonly maxAgeSeconds: number,
  ) {}

  /** Ids of the projects that the viewer may browse. */
  async visibleProjects(): Promise<ReadonlySet<number>> {
    return new Set((await this.browsableProjects()).keys());
  }

  /** Projects that the viewer may browse, id → key. */
  async browsableProjects(): Promise<ReadonlyMap<number, string>> {
    return (await this.read()).projects;
  }

  /** Projects that the viewer may browse and an app access rule hides from the app. */
  async blockedProjects(): Promise<ReadonlySet<number>> {
    return (await this.read()).blocked;
  }

  /** May maintain portfolios and settings: holds the app's own global permission. */
  async isPmoAdmin(): Promise<boolean> {
    return (await this.read()).permissions.has(globalPermissionKey(PMO_ADMINISTRATOR));
  }

  async isJiraAdmin(): Promise<boolean> {
    return (await this.read()).permissions.has(JIRA_ADMINISTRATOR);
  }

  /** Names of the groups they are in, in small letters. Always asked of Jira. */
  groups(): Promise<ReadonlySet<string>> {
    this.ownGroups ??= this.ask(readMyGroups()).then((names) => new Set(names.map((name) => name.toLowerCase())));
    return this.ownGroups;
  }

  private read(): Promise<Access> {
    this.access ??= this.readCached().then((found) => found ?? this.readFromJira());
    return this.access;
  }

  private async ask<T>(call: JiraCall<T>): Promise<T> {
    const result = await this.asViewer.call(call);
    if (!result.ok) throw new AppFailure(appErrorOf(result.error));
    return result.value;
  }

  private async readCached(): Promise<Access | undefined> {
    if (this.maxAgeSeconds === 0) return undefined;
    const rows = await this.sql.select(cacheRow, 'SELECT projects, read_at FROM viewer_access WHERE account_id = ?', [this.accountId]);
    const row = rows[0];
    if (!row || this.now() - row.read_at >= this.maxAgeSeconds) return undefined;
    const stored = cached.safeParse(JSON.parse(row.projects));
    if (!stored.success) return undefined;
    const { projects, blocked, permissions } = stored.data;
    return { projects: new Map(projects), blocked: new Set(blocked), permissions: new Set(permissions) };
  }

  private async readFromJira(): Promise<Access> {
    const [projects, permissions]: readonly [readonly BrowsableProject[], ReadonlySet<string>] = await Promise.all([
      this.ask(readBrowsableProjects()),
      this.ask(readMyPermissions([JIRA_ADMINISTRATOR, globalPermissionKey(PMO_ADMINISTRATOR)])),
    ]);
    const found = new Map(projects.map((project) => [project.id, project.key]));
    const blocked = await this.blockedAmong([...found.keys()]);
    await this.sql.execute(
      `INSERT INTO viewer_access (account_id, projects, read_at) VALUES (?, ?, ?)
       ON DUPLICATE KEY UPDATE projects = VALUES(projects), read_at = VALUES(read_at)`,
      [this.accountId, JSON.stringify({ projects: [...found], blocked: [...blocked], permissions: [...permissions] }), this.now()],
    );
    return { projects: found, blocked, permissions };
  }

  /** Projects that the viewer sees and the app does not know are either new or closed to the app; Jira tells which. */
  private async blockedAmong(ids: readonly number[]): Promise<ReadonlySet<number>> {
    const known = await this.sql.select(z.object({ id: sqlNumber }), 'SELECT project_id AS id FROM project_fact');
    const knownIds = new Set(known.map((row) => row.id));
    const unknown = ids.filter((id) => !knownIds.has(id)).slice(0, MAX_BLOCKED_LOOKUP);
    if (unknown.length === 0) return new Set();
    const answer = await this.asApp.call(readBlockedProjects(unknown));
    return answer.ok ? new Set(unknown.filter((id) => answer.value.has(id))) : new Set();
  }
}

/** Forgets what was remembered of all viewers: a project came or went, and everybody is to see it at once who may. */
export async function forgetViewers(sql: Sql): Promise<void> {
  await sql.execute('DELETE FROM viewer_access');
}

/** Forgets what was remembered of viewers who have not looked for an hour: account ids are kept no longer than they are of use. */
export async function forgetOldViewers(sql: Sql, now: number): Promise<void> {
  await sql.execute('DELETE FROM viewer_access WHERE read_at < ?', [now - 60 * secondsPerMinute]);
}
