import type { ItemRef } from '../../contracts/templates/item';

/** Jira makes so many issues in one call (`POST /rest/api/3/issue/bulk`). */
export const ISSUES_PER_CALL = 50;

interface NewIssue {
  readonly ref: ItemRef;
  readonly after: readonly ItemRef[];
}

/**
 * New issues in as few bulks as Jira's size allows, given that an issue comes in a later bulk than its parent. The order of the template is
 * kept, since it becomes the order of keys and of the backlog, unless issues with the longest chains below them have to come first to save
 * a call. (Longest chain first needs the fewest rounds where everything has one parent at most; T. C. Hu, 1961.) Issues that wait for each
 * other in a circle are in no bulk.
 */
export function issueBulks(issues: readonly NewIssue[]): readonly (readonly ItemRef[])[] {
  const asWritten = bulksBy(issues, () => 0);
  const heights = heightsOf(issues);
  const fewest = bulksBy(issues, (ref) => -(heights.get(ref) ?? 0));
  return asWritten.length <= fewest.length ? asWritten : fewest;
}

function bulksBy(issues: readonly NewIssue[], urgency: (ref: ItemRef) => number): ItemRef[][] {
  const index = new Map(issues.map(({ ref }, place) => [ref, place]));
  const waitsFor = new Map<ItemRef, number>();
  const wakes = new Map<ItemRef, ItemRef[]>();
  for (const { ref, after } of issues) {
    const needed = new Set(after.filter((other) => index.has(other)));
    waitsFor.set(ref, needed.size);
    for (const other of needed) wakes.set(other, [...(wakes.get(other) ?? []), ref]);
  }
  const placeOf = (ref: ItemRef): number => index.get(ref) ?? 0;
  const inOrder = (a: ItemRef, b: ItemRef): number => urgency(a) - urgency(b) || placeOf(a) - placeOf(b);
  const bulks: ItemRef[][] = [];
  let ready = issues.filter(({ ref }) => waitsFor.get(ref) === 0).map(({ ref }) => ref);
  while (ready.length > 0) {
    ready.sort(inOrder);
    const bulk = ready.slice(0, ISSUES_PER_CALL).sort((a, b) => placeOf(a) - placeOf(b));
    ready = ready.slice(ISSUES_PER_CALL);
    for (const done of bulk) {
      for (const ref of wakes.get(done) ?? []) {
        const left = (waitsFor.get(ref) ?? 0) - 1;
        waitsFor.set(ref, left);
        if (left === 0) ready.push(ref);
      }
    }
    bulks.push(bulk);
  }
  return bulks;
}

/** How many issues the longest chain below an issue has. */
function heightsOf(issues: readonly NewIssue[]): ReadonlyMap<ItemRef, number> {
  const heights = new Map(issues.map(({ ref }) => [ref, 0]));
  // Parents are written before their children, so that going backwards meets children first.
  for (let pass = 0; pass < MAX_DEPTH; pass++) {
    let changed = false;
    for (const { ref, after } of [...issues].reverse()) {
      const above = (heights.get(ref) ?? 0) + 1;
      for (const other of after) {
        const known = heights.get(other);
        if (known !== undefined && known < above && above <= MAX_DEPTH) {
          heights.set(other, above);
          changed = true;
        }
      }
    }
    if (!changed) break;
  }
  return heights;
}

/** Jira's hierarchy has far fewer levels; a bound against circles. */
const MAX_DEPTH = 20;
