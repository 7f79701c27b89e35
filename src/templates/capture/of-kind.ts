import type { ItemKind } from '../../contracts/templates/item';
import type { FoundItemOf } from '../items/item';
import type { FoundProject } from '../ports';

/** Found items of a kind. */
export const ofKind = <K extends ItemKind>({ items }: Pick<FoundProject, 'items'>, kind: K): readonly FoundItemOf<K>[] =>
  items.flatMap((item) => (isOfKind(item, kind) ? [item] : []));

const isOfKind = <K extends ItemKind>(item: { readonly kind: ItemKind }, kind: K): item is FoundItemOf<K> => item.kind === kind;
