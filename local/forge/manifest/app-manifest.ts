/** A parsed `manifest.yml`, as far as the host reads it. Module entries stay plain objects: each module type's host code reads its own. */
export interface AppManifest {
  readonly folder: string;
  readonly appId: string;
  readonly name: string;
  readonly runtimeName: string;
  readonly memoryMb: number;
  readonly scopes: readonly string[];
  /** Scopes with `allowImpersonation: true`: with one of them `asUser(accountId)` works without that user being present. */
  readonly impersonationScopes?: readonly string[];
  readonly externalFetchBackend: readonly string[];
  readonly externalFetchClient: readonly string[];
  readonly contentStyles: readonly string[];
  readonly contentScripts: readonly string[];
  readonly external: Readonly<Record<string, unknown>>;
  readonly functions: readonly { readonly key: string; readonly handler: string; readonly timeoutSeconds: number }[];
  readonly resources: readonly { readonly key: string; readonly path: string }[];
  readonly modules: Readonly<Record<string, readonly ModuleEntry[]>>;
  readonly storageEntities: readonly Readonly<Record<string, unknown>>[];
  readonly translations:
    | { readonly resources: readonly { readonly key: string; readonly path: string }[]; readonly fallback: string }
    | undefined;
}

export type ModuleEntry = Readonly<Record<string, unknown>> & { readonly key: string };
