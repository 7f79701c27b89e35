import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { AppManifest, ModuleEntry } from './app-manifest';
import { manifestSchema, type ParsedManifest } from './manifest-schema';
import { isUiType } from './module-types';
import { timeoutOf } from './time-limits';
import { uiKit1Message } from './ui-kit-1';

export interface ManifestProblem {
  /** Path inside the manifest, such as `modules.trigger.0.function`, or a file name. */
  readonly place: string;
  readonly message: string;
}

export type ManifestAnswer =
  | { readonly ok: true; readonly manifest: AppManifest }
  | { readonly ok: false; readonly problems: readonly ManifestProblem[] };

/** Reads and checks `<appFolder>/manifest.yml` as far as the host needs it. */
export function readManifest(appFolder: string): ManifestAnswer {
  const folder = path.resolve(appFolder);
  const file = path.join(folder, 'manifest.yml');
  if (!existsSync(file)) return wrong([{ place: file, message: 'This file is missing: the folder holds no Forge app.' }]);
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const [syntaxError] = document.errors;
  if (syntaxError !== undefined) {
    return wrong([{ place: `manifest.yml line ${lines.linePos(syntaxError.pos[0]).line}`, message: syntaxError.message }]);
  }
  const parsed = manifestSchema.safeParse(document.toJS());
  if (!parsed.success) return wrong(parsed.error.issues.map((issue) => ({ place: issue.path.join('.'), message: issue.message })));
  const problems = [...uiKit1Problems(parsed.data, folder), ...referenceProblems(parsed.data, folder)];
  return problems.length > 0 ? wrong(problems) : { ok: true, manifest: toAppManifest(parsed.data, folder) };
}

const wrong = (problems: readonly ManifestProblem[]): ManifestAnswer => ({ ok: false, problems });

function uiKit1Problems(manifest: ParsedManifest, folder: string): readonly ManifestProblem[] {
  const packageFile = path.join(folder, 'package.json');
  const dependsOnUiKit1 = existsSync(packageFile) && '@forge/ui' in dependenciesOf(packageFile);
  return [
    ...allModules(manifest).flatMap(({ type, entry, place }) =>
      isUiType(type) && 'function' in entry && !('resource' in entry) ? [{ place: `${place}.function`, message: uiKit1Message }] : [],
    ),
    ...(dependsOnUiKit1 ? [{ place: 'package.json dependencies.@forge/ui', message: uiKit1Message }] : []),
  ];
}

const packageSchema = z.looseObject({ dependencies: z.record(z.string(), z.string()).default({}) });

function dependenciesOf(packageFile: string): Readonly<Record<string, string>> {
  const parsed = packageSchema.safeParse(JSON.parse(readFileSync(packageFile, 'utf8')));
  return parsed.success ? parsed.data.dependencies : {};
}

/** Names that point at nothing: functions, resources, files of resources and translations. */
function referenceProblems(manifest: ParsedManifest, folder: string): readonly ManifestProblem[] {
  const functions = new Set(manifest.modules.function.map((fn) => fn.key));
  const resources = new Set(manifest.resources.map((resource) => resource.key));
  const missing = (place: string, name: unknown, known: ReadonlySet<string>, what: string): readonly ManifestProblem[] =>
    typeof name === 'string' && !known.has(name) ? [{ place, message: `There is no ${what} '${name}'.` }] : [];
  return [
    ...allModules(manifest).flatMap(({ type, entry, place }) => [
      ...(type === 'function' ? [] : missing(`${place}.function`, entry.function, functions, 'function')),
      ...missing(`${place}.resolver.function`, field(entry.resolver, 'function'), functions, 'function'),
      ...missing(`${place}.resource`, entry.resource, resources, 'resource'),
      ...['create', 'edit', 'view'].flatMap((face) =>
        missing(`${place}.${face}.resource`, field(entry[face], 'resource'), resources, 'resource'),
      ),
    ]),
    ...(manifest.translations?.resources ?? []).flatMap((resource, index) =>
      existsSync(path.join(folder, resource.path))
        ? []
        : [{ place: `translations.resources.${index}.path`, message: `There is no file ${resource.path}.` }],
    ),
  ];
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

function allModules(manifest: ParsedManifest): readonly { type: string; entry: ModuleEntry; place: string }[] {
  return Object.entries(manifest.modules).flatMap(([type, entries]) =>
    (entries as readonly ModuleEntry[]).map((entry, index) => ({ type, entry, place: `modules.${type}.${index}` })),
  );
}

function toAppManifest(parsed: ParsedManifest, folder: string): AppManifest {
  const { app, permissions, translations } = parsed;
  const modules = parsed.modules as Readonly<Record<string, readonly ModuleEntry[]>>;
  return {
    folder,
    appId: app.id,
    name: app.name ?? path.basename(folder),
    runtimeName: app.runtime.name,
    memoryMb: app.runtime.memoryMB,
    scopes: Array.isArray(permissions.scopes) ? permissions.scopes : Object.keys(permissions.scopes),
    impersonationScopes: Array.isArray(permissions.scopes)
      ? []
      : Object.entries(permissions.scopes).flatMap(([scope, options]) => (options.allowImpersonation === true ? [scope] : [])),
    externalFetchBackend: permissions.external?.fetch?.backend ?? [],
    externalFetchClient: permissions.external?.fetch?.client ?? [],
    contentStyles: permissions.content?.styles ?? [],
    contentScripts: permissions.content?.scripts ?? [],
    external: permissions.external ?? {},
    functions: parsed.modules.function.map((fn) => ({
      key: fn.key,
      handler: fn.handler,
      timeoutSeconds: timeoutOf(fn.key, fn.timeoutSeconds, modules),
    })),
    resources: parsed.resources.map(({ key, path: resourcePath }) => ({ key, path: resourcePath })),
    modules,
    storageEntities: app.storage?.entities ?? [],
    translations:
      translations === undefined
        ? undefined
        : {
            resources: translations.resources.map(({ key, path: resourcePath }) => ({ key, path: resourcePath })),
            fallback: translations.fallback.default,
          },
  };
}
