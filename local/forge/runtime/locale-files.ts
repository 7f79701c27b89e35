import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AppManifest } from '../manifest/app-manifest';

/** Folder and file names that `@forge/i18n` looks for beside the app's code. */
const localeFolder = '__LOCALES__';
const infoFile = 'i18n-info.json';

/** Lays out the manifest's translations in `codeFolder`, where `i18n` of `@forge/api` reads them. */
export function writeLocaleFiles(manifest: AppManifest, codeFolder: string): void {
  if (manifest.translations === undefined) return;
  const { resources, fallback } = manifest.translations;
  const folder = path.join(codeFolder, localeFolder);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, infoFile),
    JSON.stringify({ config: { locales: resources.map((resource) => resource.key), fallback: { default: fallback } } }),
  );
  for (const resource of resources) copyFileSync(path.join(manifest.folder, resource.path), path.join(folder, `${resource.key}.json`));
}
