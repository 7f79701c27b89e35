import type { HostedModule, HostedModules } from '../browser-api';
import type { AppManifest, ModuleEntry } from '../manifest/app-manifest';
import { hostability } from '../manifest/hostability';
import { isWorkflowRule } from '../manifest/module-types';
import { type ManifestTexts, manifestTexts } from './manifest-texts';

/** What the manifest declares for people to see, in the given language, and why something of it is not shown. */
export function hostedModules(manifest: AppManifest, locale: string, iconUrl: (icon: unknown) => string | undefined): HostedModules {
  const texts = manifestTexts(manifest, locale);
  const { ui, notHosted } = hostability(manifest);
  return { hosted: ui.map(({ type, entry }) => describe(type, entry, texts, iconUrl)), notHosted };
}

/** Finds a module that the shell may show. */
export function findShownModule(manifest: AppManifest, type: string, key: string): ModuleEntry | undefined {
  return hostability(manifest).ui.find((module) => module.type === type && module.entry.key === key)?.entry;
}

function describe(type: string, entry: ModuleEntry, texts: ManifestTexts, iconUrl: (icon: unknown) => string | undefined): HostedModule {
  const description = texts(entry.description);
  const icon = iconUrl(entry.icon ?? entry.thumbnail);
  const viewportSize = entry.viewportSize;
  return {
    type,
    key: entry.key,
    title: texts(entry.title) ?? texts(entry.label) ?? texts(entry.name) ?? entry.key,
    ...(description === undefined ? {} : { description }),
    render: entry.render === 'native' ? 'native' : 'custom',
    pages: pagesOf(entry).map((page) => ({ title: texts(page.title) ?? String(page.route), route: String(page.route) })),
    hasEdit: typeof entry.edit === 'object' && entry.edit !== null,
    ...(isWorkflowRule(type) ? workflowRulePart(entry) : {}),
    ...(type === 'jira:command' ? targetPart(entry) : {}),
    ...(icon === undefined ? {} : { iconUrl: icon }),
    ...(typeof viewportSize === 'string' ? { viewportSize } : {}),
    ...(entry.refreshable === false ? { refreshable: false } : {}),
  };
}

/** A command leads to a page or shows a resource of its own. */
function targetPart(entry: ModuleEntry): Pick<HostedModule, 'targetPage' | 'render'> {
  const [target] = objectsIn([entry.target]);
  const render = target?.render === 'native' ? 'native' : 'custom';
  return { render, ...(typeof target?.page === 'string' ? { targetPage: target.page } : {}) };
}

function workflowRulePart(entry: ModuleEntry): Pick<HostedModule, 'configurationPages' | 'configurationDescription'> {
  const configurationPages = (['create', 'edit', 'view'] as const).filter(
    (face) => typeof entry[face] === 'object' && entry[face] !== null,
  );
  const [description] = objectsIn([entry.configurationDescription]);
  return {
    configurationPages,
    ...(typeof description?.expression === 'string' ? { configurationDescription: description.expression } : {}),
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
