import { readManifest } from '../forge/manifest/read-manifest';
import { appIdentity } from '../forge/runtime/identity';

/** The gadgets that an app declares, as Jira's dashboards name them, so that a demo dashboard can show them. */
export function gadgetModuleKeys(appFolder: string, cloudId: string): readonly string[] {
  const read = readManifest(appFolder);
  // A manifest that cannot be read is reported by the host, with everything that is wrong in it.
  if (!read.ok) return [];
  const { appId, environmentId } = appIdentity(read.manifest.appId, '', cloudId, undefined);
  return (read.manifest.modules['jira:dashboardGadget'] ?? []).map(
    ({ key }) => `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${key}`,
  );
}
