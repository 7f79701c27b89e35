import { route } from '@forge/api';
import { z } from 'zod';
import type { JiraFailure } from '../../facts/sync/jira-source';
import { err, ok, type Result } from '../../shared/result';
import type { JiraName, WantedItemOf } from '../../templates/items/item';
import type { JiraCall } from '../jira/jira-client';
import { costOfObjects } from '../jira/points';
import { type Hand, type HandPlace, refusal } from './jira-hand';
import { idOfItem } from './jira-issue-json';
import { getting, writeCost, writing } from './jira-request';
import { linkTypeNamed } from './jira-site-words';

const reference = z.object({ id: z.coerce.string() });
const issueLinks = z
  .object({
    fields: z.object({
      issuelinks: z
        .array(z.object({ id: z.coerce.string(), type: z.object({ name: z.string() }), outwardIssue: reference.optional() }))
        .default([]),
    }),
  })
  .transform(({ fields }) => fields.issuelinks);

/** Links of an issue, from the database. */
const readLinks = (issueId: string): JiraCall<z.output<typeof issueLinks>> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/issue/${issueId}?fields=issuelinks`, getting),
  answer: issueLinks,
  points: () => costOfObjects(1),
});

/** "inward blocks outward": Jira calls the one where the link starts `inwardIssue`. The answer is empty. */
const linkIssues = (typeName: string, from: string, to: string): JiraCall<unknown> => ({
  send: (jira) =>
    jira.requestJira(
      route`/rest/api/3/issueLink`,
      writing('POST', { type: { name: typeName }, inwardIssue: { id: from }, outwardIssue: { id: to } }),
    ),
  answer: z.unknown(),
  points: writeCost,
});

const deleteLink = (linkId: string): JiraCall<unknown> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/issueLink/${linkId}`, writing('DELETE')),
  answer: z.unknown(),
  points: writeCost,
});

interface Ends {
  readonly from: string;
  readonly to: string;
  readonly type: string;
}

/** Jira does not say the id of a link that it made, so that its ends and its type name it: `10012>10013:Blocks`. */
const nameOf = ({ from, to, type }: Ends): JiraName => ({ id: `${from}>${to}:${type}`, key: null });
const endsIn = (id: string): Ends | undefined => {
  const [, from = '', to = '', type = ''] = /^(\d+)>(\d+):(.*)$/.exec(id) ?? [];
  return from === '' ? undefined : { from, to, type };
};

/** Links between issues. Jira keeps one link of a type from one issue to another, however often it is asked for. */
export const linkHand: Hand<'link'> = {
  async create(item, place) {
    const ends = await endsOf(item, place);
    if (!ends.ok) return ends;
    const { from, to, type } = ends.value;
    await place.pace.beforeWriting([from, to]);
    const made = await place.jira.call(linkIssues(type, from, to));
    return made.ok ? ok(nameOf(ends.value)) : made;
  },
  // A link of another type, or between others, is another link.
  update: async (_, name) => ok(name),
  async find(item, place) {
    const ends = await endsOf(item, place);
    if (!ends.ok) return ends;
    const found = await findLink(ends.value, place);
    return found.ok ? ok(found.value === undefined ? undefined : nameOf(ends.value)) : found;
  },
  async judge({ jira: name }, place) {
    const found = await linkId(name, place);
    if (!found.ok) return found.error.kind === 'notFound' ? ok('gone') : found;
    return ok(found.value === undefined ? 'gone' : undefined);
  },
  async erase({ jira: name }, place) {
    const found = await linkId(name, place);
    if (!found.ok) return found;
    if (found.value === undefined) return err(gone);
    const ends = endsIn(name.id);
    if (ends) await place.pace.beforeWriting([ends.from, ends.to]);
    const erased = await place.jira.call(deleteLink(found.value));
    if (erased.ok) place.histories.noteErased(found.value);
    return erased;
  },
};

const gone: JiraFailure = { kind: 'notFound', status: 404, message: '' };

/** A link that was found in Jira has an id of its own. */
async function linkId(name: JiraName, place: HandPlace): Promise<Result<string | undefined, JiraFailure>> {
  const ends = endsIn(name.id);
  return ends ? linkIn(ends, place) : ok(name.id);
}

async function endsOf({ fields }: WantedItemOf<'link'>, { words, known }: HandPlace): Promise<Result<Ends, JiraFailure>> {
  const types = await words.linkTypes();
  if (!types.ok) return types;
  const type = linkTypeNamed(types.value, fields.type);
  const [from, to] = [idOfItem(known, fields.from), idOfItem(known, fields.to)];
  if (!type || from === undefined || to === undefined) return err(refusal(type ? fields[from === undefined ? 'from' : 'to'] : fields.type));
  return ok({ from, to, type: type.name });
}

async function findLink({ from, to, type }: Ends, place: HandPlace): Promise<Result<string | undefined, JiraFailure>> {
  const read = await place.jira.call(readLinks(from));
  return read.ok ? ok(idOfLink(read.value, { from, to, type })) : read;
}

/** The link as it was when the histories of its ends were read. */
async function linkIn(ends: Ends, { histories }: HandPlace): Promise<Result<string | undefined, JiraFailure>> {
  const read = await histories.of({ id: ends.from, key: null });
  return read.ok ? ok(idOfLink(read.value?.fields.issuelinks ?? [], ends)) : read;
}

const idOfLink = (links: readonly z.output<typeof issueLinks>[number][], { to, type }: Ends): string | undefined =>
  links.find((link) => link.type.name === type && link.outwardIssue?.id === to)?.id;
