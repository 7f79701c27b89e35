import type { CommandOptions } from './command-options';
import { withCommandSite } from './command-site';

/** `plumbline sync`: reads all of Jira into facts and says what was read and what it cost. */
export async function sync(options: CommandOptions): Promise<void> {
  const report = await withCommandSite(options, async (site, status) => ({
    asOf: new Date(site.clock.now()).toISOString(),
    projects: status.projectsTotal,
    issues: status.issuesCollected,
    points: site.product.meter.pointsOf(site.host.identity.appId),
    missing: status.missing,
  }));
  if (options.json) console.log(JSON.stringify(report, null, 2));
  else console.log(`${report.issues} issues of ${report.projects} projects read for ${report.points} points, as of ${report.asOf}`);
}
