import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { AppManifest } from '../manifest/app-manifest';
import { HttpError } from '../server/http-error';
import { isStale } from '../shell/is-stale';

const forgeFolder = path.resolve(__dirname, '..');
const rendererFile = path.join(forgeFolder, 'frames/dist/ui-kit-renderer.js');

/** Builds and keeps the scripts of UI Kit frames: the renderer, once for every app, and one bundle for each resource of this app. */
export class UiKitBundles {
  private renderer: Promise<void> | undefined;
  private readonly apps = new Map<string, Promise<string>>();

  constructor(
    private readonly manifest: AppManifest,
    private readonly cacheFolder: string,
  ) {}

  /** The renderer's script. */
  async rendererFile(): Promise<string> {
    this.renderer ??= buildRendererIfStale();
    await this.renderer;
    return rendererFile;
  }

  /** The app's bundle for a resource of the manifest. It is built once for the life of the server, as a deployment would. */
  appBundle(resourceKey: string): Promise<string> {
    const known = this.apps.get(resourceKey);
    if (known) return known;
    const built = this.bundle(resourceKey);
    this.apps.set(resourceKey, built);
    // A failed build may succeed after the source was mended.
    built.catch(() => this.apps.delete(resourceKey));
    return built;
  }

  private async bundle(resourceKey: string): Promise<string> {
    const resource = this.manifest.resources.find((declared) => declared.key === resourceKey);
    if (!resource) throw new HttpError(404, `The manifest declares no resource ${resourceKey}.`);
    mkdirSync(this.cacheFolder, { recursive: true });
    const outFile = path.join(this.cacheFolder, `ui-kit-${resourceKey}.js`);
    const { bundleUiKitResource } = await import('../ui-kit/build-ui-kit');
    await bundleUiKitResource(path.resolve(this.manifest.folder, resource.path), this.manifest.folder, outFile);
    return outFile;
  }
}

/** Builds the UI Kit renderer unless the built one is newer than its sources. */
export async function buildRendererIfStale(): Promise<void> {
  if (!isStale(rendererFile, [path.join(forgeFolder, 'ui-kit'), path.resolve(forgeFolder, '../../package-lock.json')])) return;
  mkdirSync(path.dirname(rendererFile), { recursive: true });
  const { buildRenderer } = await import('../ui-kit/build-ui-kit');
  await buildRenderer(rendererFile);
}
