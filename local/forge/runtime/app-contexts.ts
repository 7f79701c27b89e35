import type { InvokeOptions } from '../forge-host';
import type { AppManifest } from '../manifest/app-manifest';
import type { AppIdentity } from './identity';
import type { Invocation } from './invocation';
import type { RuntimeValues } from './worker-messages';

/** `__forge_runtime__` of one invocation. `appCodeDir` is where the app's code and translations lie. */
export function runtimeValues(
  identity: AppIdentity,
  manifest: AppManifest,
  appCodeDir: string,
  invocation: Invocation,
  handler: string,
): RuntimeValues {
  return {
    contextAri: identity.installContext,
    container: { region: 'local', runtime: manifest.runtimeName, handler, appCodeDir },
    appContext: {
      appId: identity.appId,
      appVersion: identity.appVersion,
      environmentId: identity.environmentId,
      environmentType: identity.environmentType,
      invocationId: invocation.id,
      installationId: identity.installationId,
      functionKey: invocation.functionKey,
      moduleType: invocation.moduleType,
      moduleKey: invocation.moduleKey,
      permissions: { scopes: manifest.scopes, external: manifest.external },
    },
    aaid: invocation.accountId,
    invocationId: invocation.id,
  };
}

/** The context of a resolver call: decided here, whatever the frame may have sent. */
export function resolverContext(identity: AppIdentity, siteUrl: string, call: InvokeOptions): object {
  return {
    cloudId: identity.cloudId,
    moduleKey: call.moduleKey,
    environmentId: identity.environmentId,
    environmentType: identity.environmentType,
    localId: call.localId ?? `${identity.installContext}/${call.moduleKey}`,
    siteUrl,
    timezone: 'UTC',
    locale: call.locale ?? 'en-US',
    accountType: 'licensed',
    extension: call.extension ?? { type: call.moduleType },
  };
}

/** The second argument of every function. */
export function backendContext(identity: AppIdentity, accountId: string | undefined): object {
  return {
    installContext: identity.installContext,
    installation: { ari: { installationId: identity.installationId }, contexts: [{ cloudId: identity.cloudId }] },
    ...(accountId === undefined ? {} : { principal: { accountId } }),
  };
}
