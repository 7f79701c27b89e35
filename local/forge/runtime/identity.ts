import { createHash } from 'node:crypto';

/** A stable UUID from a name, so that the same app in the same place always gets the same ids. */
export function uuidFrom(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Ids of an installed app as they appear in contexts and resource identifiers. */
export interface AppIdentity {
  /** The bare UUID. */
  readonly appId: string;
  readonly appVersion: string;
  readonly environmentId: string;
  readonly environmentType: 'DEVELOPMENT';
  readonly installationId: string;
  /** The account the app acts as with `asApp()`. */
  readonly appAccountId: string;
  readonly cloudId: string;
  /** `ari:cloud:jira::site/<cloudId>` */
  readonly installContext: string;
}

export function appIdentity(appAri: string, appVersion: string, cloudId: string, installationId: string | undefined): AppIdentity {
  const appId = appAri.slice(appAri.lastIndexOf('/') + 1);
  return {
    appId,
    appVersion,
    environmentId: uuidFrom(`environment ${appId}`),
    environmentType: 'DEVELOPMENT',
    installationId: installationId ?? uuidFrom(`installation ${appId} ${cloudId}`),
    appAccountId: `557058:${uuidFrom(`account ${appId}`)}`,
    cloudId,
    installContext: `ari:cloud:jira::site/${cloudId}`,
  };
}
