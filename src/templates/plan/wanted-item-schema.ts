import { z } from 'zod';
import { type ItemKind, itemFields, itemRef, itemRule } from '../../contracts/templates/item';
import type { WantedItem } from '../items/item';

/** What another item is called: its name in the template, or `jira:<id>` of one that the template does not know. */
const otherItem = z.string().max(300);

/** As items are authored, but for what they call others: an existing issue may stand under one that no template made. */
const keptFields = {
  ...itemFields,
  issue: itemFields.issue.extend({
    parent: otherItem.nullable(),
    components: z.array(otherItem).max(200),
    fixVersions: z.array(otherItem).max(200),
    labels: z.array(z.string().max(255)).max(500),
  }),
  link: itemFields.link.extend({ from: otherItem, to: otherItem }),
  board: itemFields.board.extend({ filter: otherItem }),
} as const;

const of = <K extends ItemKind>(kind: K) =>
  z.strictObject({
    ref: itemRef,
    kind: z.literal(kind),
    fields: keptFields[kind],
    after: z.array(itemRef),
    rule: itemRule.nullable(),
    path: z.string(),
  });

/** A wanted item as runs keep it. */
export const wantedItemSchema: z.ZodType<WantedItem> = z.discriminatedUnion('kind', [
  of('project'),
  of('projectProperty'),
  of('issueType'),
  of('scheme'),
  of('field'),
  of('role'),
  of('component'),
  of('version'),
  of('filter'),
  of('board'),
  of('dashboard'),
  of('issue'),
  of('link'),
  of('record'),
  of('gate'),
  of('document'),
  of('standard'),
  of('automation'),
]);
