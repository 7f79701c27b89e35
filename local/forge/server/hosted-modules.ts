import type { HostedModule, HostedModules } from '../browser-api';
import type { AppManifest, ModuleEntry } from '../manifest/app-manifest';
import { type ManifestTexts, manifestTexts } from './manifest-texts';

/** Module types that the shell has a place for. */
export const shownModuleTypes = [
  'jira:globalPage',
  'jira:fullPage',
  'jira:projectPage',
  'jira:projectSettingsPage',
  'jira:adminPage',
  'jira:personalSettingsPage',
  'jira:issuePanel',
  'jira:issueContext',
  'jira:issueGlance',
  'jira:issueActivity',
  'jira:issueAction',
  'jira:dashboardGadget',
  'dashboards:widget',
] as const;

const shown: ReadonlySet<string> = new Set(shownModuleTypes);

/** Module types that work without a place in the shell: the host's backend or the product serves them. */
const servedWithoutPlace: ReadonlySet<string> = new Set([
  'function',
  'trigger',
  'scheduledTrigger',
  'consumer',
  'webtrigger',
  'sql',
  'jira:entityProperty',
  'jira:globalPermission',
  'jira:projectPermission',
  'jira:jqlFunction',
  'jira:workflowValidator',
]);

/** What the manifest declares, in the given language, and why something of it is not shown. */
export function hostedModules(manifest: AppManifest, locale: string, iconUrl: (icon: unknown) => string | undefined): HostedModules {
  const texts = manifestTexts(manifest, locale);
  const hosted: HostedModule[] = [];
  const notHosted: { type: string; key: string; why: string }[] = [];
  for (const [type, entries] of Object.entries(manifest.modules)) {
    if (servedWithoutPlace.has(type)) continue;
    for (const entry of entries) {
      const why = whyNotHosted(type, entry);
      if (why === undefined) hosted.push(describe(type, entry, texts, iconUrl));
      else notHosted.push({ type, key: entry.key, why });
    }
  }
  return { hosted, notHosted };
}

/** Finds a module that the shell may show. */
export function findShownModule(manifest: AppManifest, type: string, key: string): ModuleEntry | undefined {
  const entry = manifest.modules[type]?.find((module) => module.key === key);
  return entry && whyNotHosted(type, entry) === undefined ? entry : undefined;
}

function whyNotHosted(type: string, entry: ModuleEntry): string | undefined {
  if (!shown.has(type)) return `This host has no place for modules of type ${type}.`;
  if (entry.resource === undefined && entry.function !== undefined) {
    return 'It is written in UI Kit 1 (a function instead of a resource), which Atlassian retired in February 2025. Rewrite it with @forge/react.';
  }
  if (typeof entry.resource !== 'string') return 'It names no resource to show.';
  return undefined;
}

function describe(type: string, entry: ModuleEntry, texts: ManifestTexts, iconUrl: (icon: unknown) => string | undefined): HostedModule {
  const description = texts(entry.description);
  const icon = iconUrl(entry.icon ?? entry.thumbnail);
  const viewportSize = entry.viewportSize;
  return {
    type,
    key: entry.key,
    title: texts(entry.title) ?? texts(entry.label) ?? entry.key,
    ...(description === undefined ? {} : { description }),
    render: entry.render === 'native' ? 'native' : 'custom',
    pages: pagesOf(entry).map((page) => ({ title: texts(page.title) ?? String(page.route), route: String(page.route) })),
    hasEdit: typeof entry.edit === 'object' && entry.edit !== null,
    ...(icon === undefined ? {} : { iconUrl: icon }),
    ...(typeof viewportSize === 'string' ? { viewportSize } : {}),
    ...(entry.refreshable === false ? { refreshable: false } : {}),
  };
}

/** Subpages of a page, whether listed directly or in sections. */
function pagesOf(entry: ModuleEntry): Readonly<Record<string, unknown>>[] {
  const direct = objectsIn(entry.pages);
  const sections = objectsIn(entry.sections).flatMap((section) => objectsIn(section.pages));
  return [...direct, ...sections].filter((page) => typeof page.route === 'string');
}

function objectsIn(value: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter((item): item is Record<string, unknown> => typeof item === 'object' && item !== null) : [];
}
