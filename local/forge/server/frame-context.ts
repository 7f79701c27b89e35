import { z } from 'zod';
import type { RunningForgeHost } from '../create-forge-host';
import { isWorkflowRule } from '../manifest/module-types';
import type { Product } from '../product';
import type { AppIdentity } from '../runtime/identity';
import type { OpenFrame } from './frame-registry';
import { readGadgetConfiguration } from './gadget-configuration';
import { HttpError } from './http-error';
import type { Session } from './session-store';

/**
 * Forge's `extension` of a frame: what the product says about the place, as the frame's user and at this moment, so that a right lost
 * meanwhile is a right lost here. Nothing in it comes from the frame, except a modal's own `context`.
 */
export async function extensionOf(frame: OpenFrame, product: Product): Promise<Record<string, unknown>> {
  const place = await product.extensionContext(frame.place, frame.accountId);
  if (place === undefined) throw new HttpError(404, 'This user may not see this place any more.');
  return {
    ...place,
    ...(await gadgetPart(frame, product)),
    ...(isWorkflowRule(frame.moduleType) ? { entryPoint: frame.entryPoint } : {}),
    ...(frame.modal ? { modal: frame.modal.context } : {}),
    type: frame.moduleType,
    location: frame.location,
  };
}

async function gadgetPart(frame: OpenFrame, product: Product): Promise<Record<string, unknown>> {
  if (frame.moduleType === 'jira:dashboardGadget') {
    return { gadgetConfiguration: await readGadgetConfiguration(frame, product), entryPoint: frame.entryPoint };
  }
  if (frame.moduleType === 'dashboards:widget') {
    return {
      config: await readGadgetConfiguration(frame, product),
      context: { widgetId: frame.place.gadgetId, dashboardId: frame.place.dashboardId },
      entryPoint: frame.entryPoint,
    };
  }
  return {};
}

/** Answers `view.getContext()`: @forge/bridge's FullContext. */
export async function fullContext(
  frame: OpenFrame,
  session: Session,
  host: Pick<RunningForgeHost, 'manifest' | 'identity'>,
  product: Product,
): Promise<Record<string, unknown>> {
  const { manifest, identity } = host;
  const [extension, timezone] = await Promise.all([extensionOf(frame, product), timezoneOf(frame.accountId, product)]);
  return {
    accountId: frame.accountId,
    cloudId: product.cloudId,
    extension,
    environmentId: identity.environmentId,
    environmentType: identity.environmentType,
    localId: localIdOf(frame, identity),
    locale: frame.locale,
    moduleKey: frame.moduleKey,
    siteUrl: product.siteUrl,
    timezone,
    theme: themeOf(session.theme),
    userAccess: { enabled: false, hasAccess: true },
    permissions: { scopes: manifest.scopes, external: manifest.external },
  };
}

/** The theme in the form that Atlassian's design tokens take it. */
export function themeOf(colorMode: Session['theme']): Record<string, string> {
  return { colorMode, light: 'light', dark: 'dark', spacing: 'spacing', typography: 'typography', shape: 'shape', motion: 'motion' };
}

/** The module's ARI; a gadget has its own on each dashboard. */
export function localIdOf(frame: OpenFrame, identity: AppIdentity): string {
  const ari = `ari:cloud:ecosystem::extension/${identity.appId}/${identity.environmentId}/static/${frame.moduleKey}`;
  return frame.place.gadgetId === undefined ? ari : `${ari}#${frame.place.gadgetId}`;
}

const myself = z.looseObject({ timeZone: z.string() });

async function timezoneOf(accountId: string, product: Product): Promise<string> {
  const answer = await product.handle({
    method: 'GET',
    path: '/rest/api/3/myself',
    headers: { accept: 'application/json' },
    principal: { kind: 'browser', accountId },
  });
  if (answer.status !== 200) return 'UTC';
  const parsed = myself.safeParse(JSON.parse(answer.body));
  return parsed.success ? parsed.data.timeZone : 'UTC';
}
