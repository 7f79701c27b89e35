import { hostability } from '../forge/manifest/hostability';
import { openSite } from '../site/open-site';
import { serveSite } from '../site/serve-site';
import { setUpGovernance } from '../site/set-up-governance';
import { setUpPlumbline } from '../site/set-up-plumbline';
import { watchProgress } from '../site/watch-progress';
import { type CommandOptions, UsageError } from './command-options';
import { projectRoot, siteFolder } from './site-folders';
import { unbuiltResources } from './unbuilt-resources';

/** `npm start`: the whole product in a browser, until Ctrl-C. */
export async function start(options: CommandOptions): Promise<void> {
  const say = (message: string): void => console.error(message);
  const folder = siteFolder(options);
  // Plumbline's own pages are built before this command runs.
  const unbuilt = options.app === undefined ? undefined : unbuiltResources(options.app);
  if (unbuilt !== undefined) throw new UsageError(unbuilt);
  const site = await openSite({
    appFolder: options.app ?? projectRoot,
    siteFolder: folder,
    data: options.data,
    asOf: options.asOf,
    fresh: options.fresh,
    say,
    log: (line) => line.level === 'error' && console.error(`[${line.source}] ${line.message}`),
    automatic: true,
  });
  let stopServer = async (): Promise<void> => undefined;
  const stop = async (): Promise<void> => {
    await stopServer();
    await site.stop();
  };
  endWith(stop);
  try {
    say('Installing the app');
    await site.host.install();
    if (options.app === undefined && site.isNew) {
      await watchProgress(site, say);
      await setUpPlumbline(site);
      await setUpGovernance(site);
    }
    const server = await serveSite(site, {
      port: options.port,
      cacheFolder: `${folder}/ui-kit`,
      log: (line) => line.level === 'error' && console.error(`[${line.source}] ${line.message}`),
    });
    stopServer = () => server.stop();
    for (const { type, key, why } of hostability(site.host.manifest).notHosted) say(`Not hosted here: ${type} ${key}: ${why}`);
    console.log(`Plumbline is ready at ${server.url}`);
  } catch (error) {
    await stop();
    throw error;
  }
}

function endWith(stop: () => Promise<void>): void {
  let stopping = false;
  const end = (): void => {
    if (stopping) return;
    stopping = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
}
