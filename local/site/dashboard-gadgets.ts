import { z } from 'zod';
import type { DemoGadget } from '../demo/company/demo-dashboard';
import { readManifest } from '../forge/manifest/read-manifest';
import { appIdentity } from '../forge/runtime/identity';
import { manifestTexts } from '../forge/server/manifest-texts';

const titled = z.looseObject({ key: z.string(), title: z.unknown() });

/** The gadgets that an app declares, as Jira's dashboards name them, so that a demo dashboard can show them. */
export function dashboardGadgets(appFolder: string, cloudId: string): readonly DemoGadget[] {
  const read = readManifest(appFolder);
  // A manifest that cannot be read is reported by the host, with everything that is wrong in it.
  if (!read.ok) return [];
  const { appId, environmentId } = appIdentity(read.manifest.appId, '', cloudId, undefined);
  const text = manifestTexts(read.manifest, 'en-US');
  return (read.manifest.modules['jira:dashboardGadget'] ?? []).map((entry) => {
    const { key, title } = titled.parse(entry);
    return { moduleKey: `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${key}`, title: text(title) ?? key };
  });
}
