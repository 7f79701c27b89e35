import type { AppManifest, ModuleEntry } from './app-manifest';
import { type HostedUiType, supportOf } from './module-types';

export interface Hostability {
  readonly ui: readonly { readonly type: HostedUiType; readonly entry: ModuleEntry }[];
  readonly backend: readonly { readonly type: string; readonly entry: ModuleEntry }[];
  readonly notHosted: readonly { readonly type: string; readonly key: string; readonly why: string }[];
}

/** Sorts the app's declared modules into those this host shows, those it runs, and those it leaves out, with the reason. */
export function hostability(manifest: AppManifest): Hostability {
  const declared = Object.entries(manifest.modules).flatMap(([type, entries]) =>
    entries.map((entry) => ({ type, entry, support: supportOf(type) })),
  );
  return {
    ui: declared.flatMap(({ entry, support }) => (support.kind === 'ui' ? [{ type: support.type, entry }] : [])),
    backend: declared.flatMap(({ type, entry, support }) => (support.kind === 'backend' ? [{ type, entry }] : [])),
    notHosted: declared.flatMap(({ type, entry, support }) =>
      support.kind === 'not hosted' ? [{ type, key: entry.key, why: support.why }] : [],
    ),
  };
}
