import { getAppContext } from '@forge/api';

/** The key under which Jira knows a global permission that the manifest declares, e.g. `pmo-administrator`. */
export function globalPermissionKey(moduleKey: string): string {
  const { appAri, environmentAri } = getAppContext();
  return `ari:cloud:ecosystem::extension/${appAri.appId}/${environmentAri.environmentId}/static/${moduleKey}`;
}

/** Whole seconds that this invocation may still run, less `reserve` for winding up. */
export function secondsLeft(reserve: number): number {
  return Math.floor(getAppContext().invocationRemainingTimeInMillis() / 1000) - reserve;
}
