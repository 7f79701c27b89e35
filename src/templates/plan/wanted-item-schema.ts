import { z } from 'zod';
import { type ItemKind, itemFields, itemRef, itemRule } from '../../contracts/templates/item';
import type { WantedItem } from '../items/item';

const of = <K extends ItemKind>(kind: K) =>
  z.strictObject({
    ref: itemRef,
    kind: z.literal(kind),
    fields: itemFields[kind],
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
