import type { InstalledApp } from '../../forge/product';

/** A module of an app's manifest, as parsed YAML. */
export type AppModule = Readonly<Record<string, unknown>>;

export function isModule(value: unknown): value is AppModule {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list inside a module, e.g. the `arguments` of a JQL function; whatever is no object is left out. */
export function entriesOf(module: AppModule, key: string): readonly AppModule[] {
  const list = module[key];
  return Array.isArray(list) ? list.filter(isModule) : [];
}

/** All modules of a type, with the apps they belong to. */
export function modulesOf(apps: ReadonlyMap<string, InstalledApp>, type: string): readonly { app: InstalledApp; module: AppModule }[] {
  return [...apps.values()].flatMap((app) => (app.modules[type] ?? []).map((module) => ({ app, module })));
}
