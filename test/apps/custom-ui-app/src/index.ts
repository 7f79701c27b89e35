import api, { i18n, route, webTrigger } from '@forge/api';
import { kvs } from '@forge/kvs';
import Resolver from '@forge/resolver';
import { nextRelease } from './next-release';
import { migrate, pastReleases, remember, saveThreshold, threshold } from './release-history';

const WEB_TRIGGER_KEY = 'web-trigger-key';

const page = new Resolver();

page.define('getCountdown', async ({ context }) => {
  const { id, key } = context.extension.project;
  const [next, past, soonDays] = await Promise.all([nextRelease(api.asUser(), key), pastReleases(id), threshold()]);
  const translate = await i18n.createTranslationFunction(context.locale ?? 'en-US');
  return {
    next,
    isSoon: next !== null && next.days <= soonDays,
    past,
    summary: next === null ? translate('page.none') : `${key}: ${translate('summary.next')} ${next.name}`,
  };
});

export const resolver = page.getDefinitions();

const admin = new Resolver();

/** The settings are for Jira administrators; the admin page alone is no proof of that. */
async function requireAdministrator(): Promise<void> {
  const response = await api.asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`);
  const { permissions } = (await response.json()) as { permissions: { ADMINISTER?: { havePermission: boolean } } };
  if (permissions.ADMINISTER?.havePermission !== true) throw new Error('Only Jira administrators may do this.');
}

admin.define('getSettings', async () => {
  await requireAdministrator();
  const [days, webTriggerKey, webTriggerUrl] = await Promise.all([
    threshold(),
    kvs.getSecret(WEB_TRIGGER_KEY),
    webTrigger.getUrl('next-release'),
  ]);
  return { threshold: days, webTriggerKey, webTriggerUrl };
});

admin.define('saveThreshold', async ({ payload }) => {
  await requireAdministrator();
  const days = Number(payload.days);
  if (!Number.isInteger(days) || days < 0 || days > 365) throw new Error('The number of days must be between 0 and 365.');
  await saveThreshold(days);
  return { threshold: days };
});

export const adminResolver = admin.getDefinitions();

export async function onLifecycle(): Promise<void> {
  await migrate();
  if ((await kvs.getSecret(WEB_TRIGGER_KEY)) === undefined) await kvs.setSecret(WEB_TRIGGER_KEY, crypto.randomUUID());
}

interface VersionEvent {
  readonly version: {
    readonly id: string | number;
    readonly projectId: string | number;
    readonly name: string;
    readonly releaseDate?: string;
  };
}

export async function onReleased(event: VersionEvent): Promise<void> {
  const { id, projectId, name, releaseDate } = event.version;
  await remember({
    versionId: String(id),
    projectId: String(projectId),
    name,
    releasedOn: (releaseDate ?? new Date().toISOString()).slice(0, 10),
  });
}

interface WebRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly queryParameters: Readonly<Record<string, readonly string[]>>;
}

const answer = (statusCode: number, body: unknown) => ({
  statusCode,
  headers: { 'content-type': ['application/json'] },
  body: JSON.stringify(body),
});

/** `GET ?project=KEY` with the header `x-countdown-key`: the next release, for a screen in the hall. */
export async function nextReleaseTrigger(request: WebRequest) {
  if (request.method !== 'GET') return answer(405, { error: 'GET only' });
  const key = request.headers['x-countdown-key']?.[0];
  if (key === undefined || key !== (await kvs.getSecret(WEB_TRIGGER_KEY)))
    return answer(401, { error: 'x-countdown-key is missing or wrong' });
  const project = request.queryParameters.project?.[0];
  if (!project) return answer(400, { error: 'project is missing' });
  return answer(200, { next: await nextRelease(api.asApp(), project) });
}
