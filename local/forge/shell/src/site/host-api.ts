import { z } from 'zod';
import type { BridgeAnswer, BridgeCall, FrameAnswer, FrameRequest, HostedModules, HostSession, SessionChange } from '../../../browser-api';
import { request } from './request';

/** The host's own API (`browser-api.ts`), with every answer parsed. */

const session = z.object({
  accountId: z.string(),
  theme: z.enum(['light', 'dark']),
  locale: z.enum(['en-US', 'nl-NL']),
  people: z.array(z.object({ accountId: z.string(), displayName: z.string(), role: z.string() })),
  site: z.object({ name: z.string(), siteUrl: z.string(), cloudId: z.string(), frameOrigin: z.string(), now: z.number() }),
  app: z.object({ id: z.string(), name: z.string(), version: z.string(), environmentId: z.string() }),
}) satisfies z.ZodType<HostSession>;

const hostedModule = z.object({
  type: z.string(),
  key: z.string(),
  title: z.string(),
  description: z.string().exactOptional(),
  render: z.enum(['native', 'custom']),
  pages: z.array(z.object({ title: z.string(), route: z.string() })),
  hasEdit: z.boolean(),
  configurationPages: z.array(z.enum(['create', 'edit', 'view'])).exactOptional(),
  configurationDescription: z.string().exactOptional(),
  targetPage: z.string().exactOptional(),
  iconUrl: z.string().exactOptional(),
  viewportSize: z.string().exactOptional(),
  refreshable: z.boolean().exactOptional(),
});

const modules = z.object({
  hosted: z.array(hostedModule),
  notHosted: z.array(z.object({ type: z.string(), key: z.string(), why: z.string() })),
}) satisfies z.ZodType<HostedModules>;

const frameAnswer = z.object({
  frameId: z.string(),
  src: z.string(),
  render: z.enum(['native', 'custom']),
}) satisfies z.ZodType<FrameAnswer>;

const bridgeAnswer = z.union([
  z.object({ ok: z.literal(true), result: z.unknown().optional() }),
  z.object({ ok: z.literal(false), error: z.object({ name: z.string(), message: z.string() }) }),
]) satisfies z.ZodType<BridgeAnswer>;

export const hostApi = {
  session: (): Promise<HostSession> => request('/__host/session', session),
  changeSession: (change: SessionChange): Promise<HostSession> => request('/__host/session', session, { method: 'POST', body: change }),
  modules: (): Promise<HostedModules> => request('/__host/modules', modules),
  openFrame: (frame: FrameRequest): Promise<FrameAnswer> => request('/__host/frames', frameAnswer, { method: 'POST', body: frame }),
  bridge: (frameId: string, call: BridgeCall): Promise<BridgeAnswer> =>
    request(`/__host/frames/${frameId}/bridge`, bridgeAnswer, { method: 'POST', body: call }),
};
