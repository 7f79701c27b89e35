import type { Blueprint, BlueprintIssue } from '../../contracts/templates/blueprint';
import type { Finding } from './finding';
import { issuesOf } from './parts';
import type { Place } from './place';

/** Link types by which one issue has to be finished before another, by their names in small letters, and which end comes first. */
const firstIs: ReadonlyMap<string, 'from' | 'to'> = new Map([
  ['blocks', 'from'],
  ['precedes', 'from'],
  ['is blocked by', 'to'],
  ['depends', 'to'],
  ['depends on', 'to'],
  ['dependency', 'to'],
]);
/** Issues named of a circle at most. */
const SHOWN_OF_CIRCLE = 8;

/**
 * Issues that wait for each other for ever: over links that block, and over parents, which are done when what is under them is. Each circle
 * is named once, where it begins.
 */
export function cycleFindings(blueprint: Blueprint): readonly Finding[] {
  const places = new Map<string, Place>();
  const before = new Map<string, string[]>();
  const needs = (first: string, then: string): void => {
    before.set(first, [...(before.get(first) ?? []), then]);
  };
  for (const { id, item, parent, place } of issuesOf(blueprint.issues, ['issues'])) {
    places.set(id, place);
    if (parent !== null) needs(id, parent);
    for (const [first, then] of orderedBy(id, item)) needs(first, then);
  }
  return circlesOf([...places.keys()], (id) => (before.get(id) ?? []).filter((next) => places.has(next))).map((circle) => ({
    code: 'cyclicDependency',
    place: places.get(circle[0] ?? '') ?? [],
    subject: [...circle.slice(0, SHOWN_OF_CIRCLE), ...(circle.length > SHOWN_OF_CIRCLE ? ['…'] : []), circle[0] ?? ''].join(' → '),
  }));
}

/** What the links of an issue say about which of two is finished first. An issue linked with itself is found elsewhere, for any type of link. */
function orderedBy(id: string, { links = {} }: BlueprintIssue): readonly (readonly [string, string])[] {
  return Object.entries(links).flatMap(([type, targets]) => {
    const first = firstIs.get(type.trim().toLowerCase());
    const others = first ? targets.filter((target) => target !== id) : [];
    return others.map((target) => (first === 'from' ? ([id, target] as const) : ([target, id] as const)));
  });
}

/** Circles met on a walk in depth, each along the way that was walked. Without recursion: chains may be thousands long. */
export function circlesOf(nodes: readonly string[], next: (node: string) => readonly string[]): readonly (readonly string[])[] {
  const circles: string[][] = [];
  const done = new Set<string>();
  for (const start of nodes) {
    if (done.has(start)) continue;
    const path: string[] = [];
    const onPath = new Map<string, number>();
    const waiting: { readonly node: string; readonly leaving: boolean }[] = [{ node: start, leaving: false }];
    for (let step = waiting.pop(); step; step = waiting.pop()) {
      const { node, leaving } = step;
      if (leaving) {
        path.pop();
        onPath.delete(node);
        done.add(node);
        continue;
      }
      const since = onPath.get(node);
      if (since !== undefined) circles.push(path.slice(since));
      if (since !== undefined || done.has(node)) continue;
      onPath.set(node, path.length);
      path.push(node);
      waiting.push({ node, leaving: true });
      for (const following of next(node)) waiting.push({ node: following, leaving: false });
    }
  }
  return circles;
}
