import type { ItemRef } from '../../contracts/templates/item';
import type { JiraFailure } from '../../facts/sync/jira-source';
import type { JiraName } from '../items/item';
import type { RunPlace, Step } from '../ports';
import type { RunProblem } from './run-record';
import { type RunWorld, titleOf } from './run-world';

/** What came of work on a step: it is over, it goes on later, or the run cannot go on by itself. */
export type StepOutcome =
  | { readonly kind: 'over' }
  | { readonly kind: 'later'; readonly seconds: number; readonly setback: boolean }
  | { readonly kind: 'stop'; readonly problem: RunProblem };

/** A write that Jira did not answer may still be at work there: looking too early would miss what it makes. */
const SETTLE_MILLISECONDS = 5_000;
/** How often a step is tried within one invocation before it waits. */
const TRIES = 3;

/**
 * Carries out what is open of a step. Everything that was begun and whose end nobody knows is looked for first, and only what is not there is
 * made; so it does not matter where an earlier worker was cut off, nor whether Jira did what it did not answer. Whoever may not write it as
 * whom the plan says only looks.
 */
export async function workOnStep(world: RunWorld, step: Step, place: RunPlace, mayWrite: boolean): Promise<StepOutcome> {
  const { ports, journal } = world;
  for (let tries = 0; tries < TRIES; tries++) {
    if (tries > 0) {
      // Better to wait in the queue than to be killed while waiting.
      if (ports.secondsLeft() * 1000 <= SETTLE_MILLISECONDS) break;
      await ports.sleep(SETTLE_MILLISECONDS);
    }
    if (step.action === 'create') {
      const looked = await lookForBegun(world, step, place);
      if (looked) return looked;
    }
    skipHopeless(world, step);
    const open = openOf(world, step);
    if (open.length === 0) return { kind: 'over' };
    if (!mayWrite) return { kind: 'stop', problem: { kind: 'own', code: 'viewerNeeded', subject: '' } };
    for (const ref of open) journal.begin(ref, ports.now());
    await journal.save();
    const wait = await write(world, step, open, place);
    if (wait !== undefined) return { kind: 'later', seconds: wait, setback: false };
    if (openOf(world, step).length === 0) return { kind: 'over' };
  }
  return openOf(world, step).length === 0 ? { kind: 'over' } : { kind: 'later', seconds: 0, setback: true };
}

/** Writes what is open and notes what came of it; the seconds to wait where Jira has enough for now. */
async function write(world: RunWorld, step: Step, open: readonly ItemRef[], place: RunPlace): Promise<number | undefined> {
  const { ports, journal } = world;
  const performed = await ports.hands.perform({ ...step, refs: open }, place, world.known);
  if (performed.ok) {
    settle(world, step, open, performed.value);
    return undefined;
  }
  const failure = performed.error;
  switch (failure.kind) {
    case 'refused':
      settle(world, step, open, failure.made);
      for (const [ref, words] of failure.problems) journal.failed(ref, ports.now(), { kind: 'jira', words: words.slice(0, LONGEST) });
      return undefined;
    case 'later':
      return failure.retryAfterSeconds;
    case 'unsure':
      ports.log('Jira did not answer a write', { runId: place.runId, step: step.id });
      return undefined;
  }
}

const LONGEST = 500;

/** Items of a step of which nothing final is known. */
export const openOf = ({ journal }: RunWorld, { refs }: Step): readonly ItemRef[] =>
  refs.filter((ref) => {
    const state = journal.get(ref)?.state;
    return state === undefined || state === 'begun';
  });

function settle(
  { journal, known, ports }: RunWorld,
  { action }: Step,
  open: readonly ItemRef[],
  made: ReadonlyMap<ItemRef, JiraName>,
): void {
  for (const ref of open) {
    const jira = made.get(ref);
    if (!jira) continue;
    journal.done(ref, ports.now(), jira);
    if (action === 'remove') known.delete(ref);
    else known.set(ref, jira);
  }
}

async function lookForBegun(world: RunWorld, step: Step, place: RunPlace): Promise<StepOutcome | undefined> {
  const begun = step.refs.filter((ref) => world.journal.get(ref)?.state === 'begun');
  if (begun.length === 0) return undefined;
  const found = await world.ports.hands.find({ ...step, refs: begun }, place, world.known);
  if (!found.ok) return afterFailure(found.error);
  settle(world, step, begun, found.value);
  return undefined;
}

/** What a failed look means for the run. */
export function afterFailure(failure: JiraFailure): StepOutcome {
  switch (failure.kind) {
    case 'rateLimited':
      return { kind: 'later', seconds: failure.retryAfterSeconds, setback: false };
    case 'unavailable':
    case 'unexpectedAnswer':
      return { kind: 'later', seconds: 0, setback: true };
    case 'badRequest':
    case 'notAllowed':
    case 'notFound':
      return { kind: 'stop', problem: { kind: 'jira', words: failure.message.slice(0, LONGEST) } };
  }
}

/** What needs an item that could not be made is not tried. */
function skipHopeless(world: RunWorld, step: Step): void {
  const { journal, ports, items } = world;
  for (const ref of openOf(world, step)) {
    const needed = items.get(ref)?.change.after.find((other) => journal.get(other)?.state === 'failed');
    if (needed !== undefined) journal.failed(ref, ports.now(), { kind: 'own', code: 'needsFailed', subject: titleOf(world, needed) });
  }
}
