import type { Blueprint } from '../../contracts/templates/blueprint';
import type { PartList } from '../blueprint/parts';
import type { PartResolver } from './part-resolver';

/** Parts of a list whose condition holds, each with its place. */
export function partsThatHold<L extends PartList>(blueprint: Blueprint, list: L, resolver: PartResolver) {
  const members: readonly Blueprint[L][number][] = blueprint[list];
  return members.map((item, index) => ({ item, place: [list, index] as const })).filter(({ item }) => resolver.holds(item.when));
}
