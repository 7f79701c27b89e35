import type { ItemRef } from '../../contracts/templates/item';
import type { PlannedChange } from '../../contracts/templates/plan';
import type { Step } from '../ports';
import { issueBulks } from './issue-bulks';
import { placeOfKind } from './kinds-in-order';

/** What steps are worked out from: nothing but the plan. */
export type ChangesOfPlan = { readonly changes: readonly Pick<PlannedChange, 'ref' | 'kind' | 'action' | 'after'>[] };
type Change = ChangesOfPlan['changes'][number];
type Writing = Change & { readonly action: Step['action'] };

/**
 * The pieces of work that a plan takes, in order: new issues in bulks, everything else one by one; each after what it needs. Removals come
 * last, in reverse. Equal plans have equal steps, so that a run that was cut off finds the same ones again. Changes that wait for each other
 * in a circle have no step; see `changesInCircles`.
 */
export function stepsOf(plan: ChangesOfPlan): readonly Step[] {
  const writing = plan.changes.filter(writes);
  const made = inOrder(writing.filter(({ action }) => action !== 'remove'));
  const removed = inOrder(writing.filter(({ action }) => action === 'remove')).reverse();
  return [...made, ...removed.map((step) => ({ ...step, refs: [...step.refs].reverse() }))].map((step, index) => ({
    id: `${step.kind}:${index + 1}`,
    ...step,
  }));
}

/** Changes that can never begin, because each waits for another of them: they are in none of the plan's steps. */
export function changesInCircles(plan: ChangesOfPlan, steps: readonly Step[]): readonly ItemRef[] {
  const placed = new Set(steps.flatMap(({ refs }) => refs));
  return plan.changes.filter((change) => writes(change) && !placed.has(change.ref)).map(({ ref }) => ref);
}

const writes = (change: Change): change is Writing =>
  change.action === 'create' || change.action === 'update' || change.action === 'remove';

const isNewIssue = ({ kind, action }: Change): boolean => kind === 'issue' && action === 'create';

function inOrder(changes: readonly Writing[]): Omit<Step, 'id'>[] {
  const sorted = [...changes].sort((a, b) => placeOfKind(a.kind) - placeOfKind(b.kind));
  const byRef = new Map(sorted.map((change) => [change.ref, change]));
  const bulkOf = new Map(issueBulks(sorted.filter(isNewIssue)).flatMap((bulk) => bulk.map((ref) => [ref, bulk] as const)));
  const open = new Set(byRef.keys());
  /** What is made together with a change; nothing for an issue that waits for itself. */
  const together = (change: Writing): readonly ItemRef[] => (isNewIssue(change) ? (bulkOf.get(change.ref) ?? []) : [change.ref]);
  const isReady = (ref: ItemRef): boolean => byRef.get(ref)?.after.every((needed) => needed === ref || !open.has(needed)) ?? false;

  const steps: Omit<Step, 'id'>[] = [];
  let first = 0;
  // Bulks are worked out from issues alone; one whose issues wait for something that waits for others of them is taken apart.
  let takesApart = false;
  for (let at = 0; at <= sorted.length; ) {
    const change = sorted[at];
    if (!change) {
      if (takesApart) break;
      takesApart = true;
      at = first;
      continue;
    }
    const rest = open.has(change.ref) ? together(change).filter((ref) => open.has(ref)) : [];
    const refs = takesApart ? rest.filter(isReady) : rest;
    if (refs.length === 0 || !refs.every(isReady)) {
      at++;
      continue;
    }
    for (const ref of refs) open.delete(ref);
    steps.push({ kind: change.kind, refs, action: change.action });
    takesApart = false;
    while (first < sorted.length && !open.has(sorted[first]?.ref ?? '')) first++;
    at = first;
  }
  return steps;
}
