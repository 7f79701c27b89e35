import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Clock, ManualClock, systemClock } from '../clock';
import { buildDemoCompany } from '../demo/build-demo-company';
import { createForgeHost, type RunningForgeHost } from '../forge/create-forge-host';
import type { HostLogLine } from '../forge/forge-host';
import { createJiraSite, type JiraSite, seedSite } from '../jira/create-jira-site';
import { importJiraIssues } from '../jira/import/import-jira-issues';
import { limitProduct } from '../jira/limits/limit-product';
import { openSiteStore } from '../jira/persistence/open-site-store';
import type { MariaDb } from '../mariadb/maria-db';
import { startMariaDb } from '../mariadb/start-maria-db';
import { dashboardGadgets } from './dashboard-gadgets';
import { lockSite } from './site-lock';
import { type SiteNotes, siteNotes } from './site-notes';

export interface SiteOptions {
  /** Folder of the Forge app that is installed on the site. */
  readonly appFolder: string;
  /** Where the site keeps everything: database, Jira's records, bundles. */
  readonly siteFolder: string;
  /** Exported Jira issues to load; without it the demo company is built. */
  readonly data: string | undefined;
  /** The moment to live at, in milliseconds: the clock then stands still there. */
  readonly asOf: number | undefined;
  /** Throw away what the site kept. */
  readonly fresh: boolean;
  readonly say: (message: string) => void;
  readonly log?: (line: HostLogLine) => void;
  /** Runs schedules and queues by themselves, as on the platform; `false` for commands, which run them by hand. */
  readonly automatic: boolean;
}

/** A whole site on this machine: Jira, the Forge host and one app. */
export interface LocalSite {
  readonly jira: JiraSite;
  /** Jira behind its quotas and faults: what the app and the browser talk to. */
  readonly product: ReturnType<typeof limitProduct>;
  readonly host: RunningForgeHost;
  readonly clock: Clock;
  readonly notes: SiteNotes;
  /** The site was made in this run (and not found from an earlier one). */
  readonly isNew: boolean;
  stop(): Promise<void>;
}

/** Opens or makes the site. Throws an `Error` meant for people when that cannot be done. */
export async function openSite(options: SiteOptions): Promise<LocalSite> {
  if (options.fresh) rmSync(options.siteFolder, { recursive: true, force: true });
  const lock = lockSite(options.siteFolder);
  if ('heldBy' in lock) throw new Error(`Process ${lock.heldBy} is using ${options.siteFolder}. Stop it first (Ctrl-C where it runs).`);
  const closers: (() => Promise<void> | void)[] = [lock.release];
  const stop = async (): Promise<void> => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const clock = options.asOf === undefined ? systemClock : new ManualClock(options.asOf);
    options.say('Starting the database');
    const mariaDb = await startMariaDb({ dataFolder: path.join(options.siteFolder, 'mariadb') });
    closers.push(() => mariaDb.stop());
    return await assemble(options, clock, mariaDb, closers, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function assemble(
  options: SiteOptions,
  clock: Clock,
  mariaDb: MariaDb,
  closers: (() => Promise<void> | void)[],
  stop: () => Promise<void>,
): Promise<LocalSite> {
  const store = openSiteStore(path.join(options.siteFolder, 'jira'));
  closers.push(() => store.close());
  const notesFile = path.join(options.siteFolder, 'site.json');
  const isNew = !existsSync(notesFile);
  const jira = createJiraSite({ state: store.state, clock });
  const notes = isNew ? await fill(options, jira, clock) : siteNotes.parse(JSON.parse(readFileSync(notesFile, 'utf8')));
  const product = limitProduct(jira, { clock });
  options.say('Starting the Forge host');
  const host = await createForgeHost({
    appFolder: options.appFolder,
    product,
    mariaDb,
    dataFolder: path.join(options.siteFolder, 'host'),
    clock,
    automatic: options.automatic,
    ...(options.log ? { log: options.log } : {}),
  });
  closers.push(() => host.stop());
  // Written last: a site whose making was interrupted is made again.
  if (isNew) writeNotes(notesFile, notes);
  return { jira, product, host, clock, notes, isNew, stop };
}

function writeNotes(file: string, notes: SiteNotes): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(notes, null, 2));
}

async function fill(options: SiteOptions, jira: JiraSite, clock: Clock): Promise<SiteNotes> {
  seedSite(jira.state);
  if (options.data === undefined) {
    options.say('Founding the demo company');
    return siteNotes.parse({
      kind: 'demo',
      ...buildDemoCompany({ state: jira.state, now: clock.now(), gadgets: dashboardGadgets(options.appFolder, jira.cloudId) }),
    });
  }
  options.say(`Loading issues from ${options.data}`);
  const report = await importJiraIssues({ folder: options.data, state: jira.state, clock });
  for (const problem of report.problems)
    options.say(`  ${problem.file}${problem.line === undefined ? '' : `:${problem.line}`}: ${problem.reason}`);
  options.say(
    `  ${report.issues} issues of ${report.projects.length} projects loaded${report.problems.length > 0 ? `, ${report.problems.length} lines left out` : ''}`,
  );
  if (report.issues === 0)
    throw new Error(
      `${options.data} holds no issue that could be loaded. It should hold *.jsonl or *.jsonl.gz with one Jira REST issue a line.`,
    );
  return siteNotes.parse({ kind: 'import', people: report.people, portfolios: [] });
}
