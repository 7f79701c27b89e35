import path from 'node:path';
import type { AppManifest } from '../manifest/app-manifest';

/** The folder beside an app's page in which Forge publishes its translations. */
export const LOCALE_FOLDER = '__LOCALES__';

/** `__LOCALES__/i18n-info.json` as @forge/bridge reads it: which languages there are and which one stands in. */
export function localeInfo(manifest: AppManifest): unknown {
  const { translations } = manifest;
  if (!translations) return undefined;
  return {
    translations: {},
    config: { locales: translations.resources.map((resource) => resource.key), fallback: { default: translations.fallback } },
  };
}

/** The file behind `__LOCALES__/<locale>.json`. */
export function localeFile(manifest: AppManifest, locale: string): string | undefined {
  const resource = manifest.translations?.resources.find((declared) => declared.key === locale);
  return resource && path.resolve(manifest.folder, resource.path);
}
