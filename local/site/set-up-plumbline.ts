import { z } from 'zod';
import type { RpcMethod, RpcRequest } from '../../src/contracts/rpc';
import { permissionAri } from '../jira/site/installed-apps';
import type { LocalSite } from './open-site';

/** Key of the global permission in Plumbline's manifest. */
const ADMINISTRATOR_PERMISSION = 'pmo-administrator';
const PMO_GROUP = { id: 'plumbline-pmo', name: 'pmo' };

const answer = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.object({ message: z.string() }) }),
]);

/**
 * What a Jira administrator and a PMO lead would do after installing Plumbline: grant the PMO its permission, and make the portfolio tree.
 * Everything goes through Jira's records and the app's own resolver, as a person's clicks would.
 */
export async function setUpPlumbline(site: LocalSite): Promise<void> {
  const lead = leadOf(site);
  grantPermission(site, lead);
  for (const [position, portfolio] of site.notes.portfolios.entries()) {
    const parentId = await saveNode(site, lead, {
      parentId: null,
      kind: 'portfolio',
      name: portfolio.name,
      percentMethod: 'count',
      membership: { projectIds: portfolio.projectIds.map(Number), categoryIds: [], condition: null },
      position: position + 1,
    });
    for (const programme of portfolio.programmes) {
      await saveNode(site, lead, {
        parentId,
        kind: 'programme',
        name: programme.name,
        percentMethod: 'count',
        membership: { projectIds: [], categoryIds: [Number(programme.categoryId)], condition: null },
      });
    }
  }
}

/** Calls a method of Plumbline's resolver as a person. Throws with the app's message when it refuses. */
export async function callPlumbline<M extends RpcMethod>(
  site: LocalSite,
  accountId: string,
  method: M,
  request: RpcRequest<M>,
): Promise<unknown> {
  const result = await site.host.invokeResolver('resolver', method, request, {
    moduleType: 'jira:globalPage',
    moduleKey: 'plumbline',
    accountId,
  });
  if (!result.ok) throw new Error(`${method}: ${result.message}`);
  const parsed = answer.parse(result.value);
  if (!parsed.ok) throw new Error(`${method}: ${parsed.error.message}`);
  return parsed.value;
}

async function saveNode(site: LocalSite, accountId: string, node: RpcRequest<'portfolio.saveNode'>['node']): Promise<string> {
  const value = await callPlumbline(site, accountId, 'portfolio.saveNode', { node });
  return z.object({ node: z.object({ id: z.string() }) }).parse(value).node.id;
}

/** The person who runs the PMO: the demo's PMO lead, otherwise the site's administrator. */
export function leadOf(site: LocalSite): string {
  const { people } = site.notes;
  const person = people.find(({ role }) => role === 'pmoLead') ?? people.find(({ role }) => role === 'siteAdmin') ?? people[0];
  if (!person) throw new Error('The site has nobody to run the PMO.');
  return person.accountId;
}

function grantPermission(site: LocalSite, accountId: string): void {
  const { state } = site.jira;
  const permission = permissionAri(site.host.identity, ADMINISTRATOR_PERMISSION);
  state.put('groups', PMO_GROUP);
  state.put('globalPermissions', { id: `${permission}:${PMO_GROUP.id}`, permission, groupId: PMO_GROUP.id });
  const user = state.get('users', accountId);
  if (user && !user.groupIds.includes(PMO_GROUP.id)) state.put('users', { ...user, groupIds: [...user.groupIds, PMO_GROUP.id] });
}
