import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AppManifest } from '../manifest/app-manifest';

/** A text of the manifest: plain, or `{ i18n: key }` into the app's translation files; gadgets also allow `{ text, href }`. */
export type ManifestTexts = (value: unknown) => string | undefined;

type Translation = Readonly<Record<string, unknown>>;

/**
 * Reads manifest texts in a language: the language's own file, then the fallback's. A key that no file has stands for itself, so that a
 * forgotten translation is seen. Files are read once per call of this function.
 */
export function manifestTexts(manifest: AppManifest, locale: string): ManifestTexts {
  const lookup = localeLookup(manifest, locale).map((file) => readTranslation(path.resolve(manifest.folder, file)));
  return (value) => {
    if (typeof value === 'string') return value;
    if (typeof value !== 'object' || value === null) return undefined;
    if ('i18n' in value && typeof value.i18n === 'string') return translate(lookup, value.i18n) ?? value.i18n;
    if ('text' in value && typeof value.text === 'string') return value.text;
    return undefined;
  };
}

/** Translation files to ask, in order. */
function localeLookup(manifest: AppManifest, locale: string): string[] {
  if (!manifest.translations) return [];
  const { resources, fallback } = manifest.translations;
  return [locale, fallback].flatMap((wanted) => resources.filter((resource) => resource.key === wanted).map((resource) => resource.path));
}

function readTranslation(file: string): Translation {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}

/** Forge accepts flat keys with dots and nested objects. */
function translate(lookup: readonly Translation[], key: string): string | undefined {
  for (const translation of lookup) {
    const flat = translation[key];
    if (typeof flat === 'string') return flat;
    const nested = key
      .split('.')
      .reduce<unknown>((at, part) => (typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined), translation);
    if (typeof nested === 'string') return nested;
  }
  return undefined;
}
