import type { HostLogLine } from '../forge/forge-host';
import { type RunningServer, startServer } from '../forge/server/start-server';
import type { LocalSite } from './open-site';
import { peopleWithLabels } from './people-labels';
import { siteSwitchBoard } from './site-switches';

/** Shows a site in the browser: the shell on `port` (0: any free one), frames beside it, the product's tools and people to look as. */
export function serveSite(
  site: LocalSite,
  options: { readonly port: number; readonly cacheFolder: string; readonly log: (line: HostLogLine) => void },
): Promise<RunningServer> {
  return startServer({
    ...options,
    host: site.host,
    product: site.product,
    people: peopleWithLabels(site.notes.people),
    clock: site.clock,
    productTools: {
      points: () => site.product.meter.report(),
      ...siteSwitchBoard(site.jira, site.product),
    },
  });
}
