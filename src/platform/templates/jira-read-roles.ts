import { route } from '@forge/api';
import { z } from 'zod';
import type { JiraFailure } from '../../facts/sync/jira-source';
import { ok, type Result } from '../../shared/result';
import type { FoundItem } from '../../templates/items/item';
import type { JiraCall, JiraClient } from '../jira/jira-client';
import { costOfPermissions } from '../jira/points';
import { getting } from './jira-request';

const role = z.object({
  id: z.coerce.string(),
  name: z.string(),
  actors: z
    .array(
      z.object({
        type: z.string().default(''),
        actorUser: z.object({ accountId: z.string() }).nullish(),
        actorGroup: z.object({ name: z.string(), groupId: z.string().nullish() }).nullish(),
      }),
    )
    .nullish(),
});
export type FoundRole = z.output<typeof role>;

/** A role of a project with those who hold it. */
export const readRole = (projectId: number, roleId: string): JiraCall<FoundRole> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/project/${projectId}/role/${roleId}`, getting),
  answer: role,
  points: (found) => costOfPermissions(1 + (found.actors ?? []).length),
});

/** Add-ons hold a role of their own in every project, which no template is about. */
const ADD_ON_ROLE = 'atlassian-addons-project-access';

export const peopleIn = ({ actors }: FoundRole): string[] => (actors ?? []).flatMap(({ actorUser }) => actorUser?.accountId ?? []);
export const groupsIn = ({ actors }: FoundRole): string[] => (actors ?? []).flatMap(({ actorGroup }) => actorGroup?.name ?? []);

/** Roles of a project by name, with their people and groups; one call a role. `addresses` are those that the project gives. */
export async function readProjectRoles(
  jira: JiraClient,
  projectId: number,
  addresses: Readonly<Record<string, string>>,
): Promise<Result<readonly FoundItem[], JiraFailure>> {
  const ids = Object.entries(addresses)
    .filter(([name]) => name !== ADD_ON_ROLE)
    .flatMap(([, address]) => /\/role\/(\d+)$/.exec(address)?.[1] ?? []);
  const read = await Promise.all(ids.map((roleId) => jira.call(readRole(projectId, roleId))));
  const items: FoundItem[] = [];
  for (const found of read) {
    if (!found.ok) return found;
    const { id, name } = found.value;
    items.push({
      ref: null,
      kind: 'role',
      jira: { id, key: null },
      fields: { role: name, people: peopleIn(found.value), groups: groupsIn(found.value) },
      shared: false,
    });
  }
  return ok(items);
}
