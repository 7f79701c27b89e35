import { ok } from '../../shared/result';
import type { Hand } from './jira-hand';
import type { OwnItem, OwnItems, OwnKind } from './jira-own-items';

/** Record, gates and documents: kept by Plumbline, so that writing them is no call of Jira and never unsure. */
export const ownHand = <K extends OwnKind>(own: OwnItems): Hand<K> => ({
  create: async (item, { projectId, run }) => ok(await own.write(projectId, item as OwnItem, undefined, run.changed.get(item.ref))),
  update: async (item, name, { projectId, run }) => ok(await own.write(projectId, item as OwnItem, name, run.changed.get(item.ref))),
  find: async (item, { projectId }) => ok(await own.find(projectId, item as OwnItem)),
  judge: async ({ jira, at, made, ref }, { projectId }) => {
    const staying = await own.judge(projectId, kindOf(ref), jira, at === null ? undefined : (made as OwnItem | undefined));
    return ok(staying);
  },
  erase: async ({ jira, ref }, { projectId }) => {
    await own.remove(projectId, kindOf(ref), jira);
    return ok(undefined);
  },
});

const kindOf = (ref: string): OwnKind => (ref.startsWith('gate/') ? 'gate' : ref.startsWith('document/') ? 'document' : 'record');
