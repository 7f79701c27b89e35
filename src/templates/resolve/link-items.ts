import type { BlueprintIssue } from '../../contracts/templates/blueprint';
import type { ItemRef } from '../../contracts/templates/item';
import type { Place } from '../blueprint/place';
import type { WantedItem } from '../items/item';
import { linkRef } from './item-refs';
import { PROJECT_REF, wantedItem } from './wanted-items';

/** An authored issue that was made, under the names it was made by: several where it recurs. */
export interface MadeIssue {
  readonly issue: BlueprintIssue;
  readonly refs: readonly ItemRef[];
  readonly place: Place;
}

/** Two issues that both recur are linked number by number; otherwise the first instance stands for all. */
export function linkItems(made: ReadonlyMap<string, MadeIssue>): readonly WantedItem[] {
  const links = new Map<ItemRef, WantedItem>();
  for (const { issue, refs, place } of made.values()) {
    for (const [type, targets] of Object.entries(issue.links ?? {})) {
      for (const [index, target] of targets.entries()) {
        const others = made.get(target)?.refs ?? [];
        const pairs =
          refs.length > 1 && others.length > 1
            ? refs.map((ref, number) => [ref, others[number]] as const)
            : [[refs[0], others[0]] as const];
        for (const [from, to] of pairs) {
          if (from === undefined || to === undefined) continue;
          const ref = linkRef(from, type, to);
          links.set(
            ref,
            wantedItem('link', ref, { type, from, to }, { place: [...place, 'links', type, index], after: [PROJECT_REF, from, to] }),
          );
        }
      }
    }
  }
  return [...links.values()];
}
