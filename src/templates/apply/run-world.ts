import type { ItemRef } from '../../contracts/templates/item';
import type { PlannedChange } from '../../contracts/templates/plan';
import type { JiraName } from '../items/item';
import type { MadePlan, PlannedItem } from '../plan/planned-item';
import { stepsOf } from '../plan/steps-of';
import type { RunPlace, Step } from '../ports';
import type { ApplyPorts, RunRecords } from './apply-ports';
import { readPlan } from './plan-pages';
import { RunJournal } from './run-journal';
import type { RunLease } from './run-lease';
import type { RunRecord } from './run-record';

/** A run as it stands: what is planned, what happened, and what is there. */
export interface RunContents extends Pick<RunPlace, 'wanted' | 'changed'> {
  readonly items: ReadonlyMap<ItemRef, PlannedItem>;
  readonly steps: readonly Step[];
  readonly journal: RunJournal;
  /** What Jira calls what is there; grows as the run makes things. */
  readonly known: Map<ItemRef, JiraName>;
}

/** All that work on a run needs. */
export interface RunWorld extends RunContents {
  readonly ports: ApplyPorts;
  readonly lease: RunLease;
  /** Calls made before this invocation. */
  readonly callsBefore: number;
}

/** Reads what a run is about; `undefined` when its plan is gone. */
export async function openRun(records: Pick<RunRecords, 'plans' | 'journals'>, run: RunRecord): Promise<RunContents | undefined> {
  const made = await readPlan(records.plans, run.planId, run.planPages);
  if (!made) return undefined;
  const steps = stepsOf(made.plan);
  const items = itemsByRef(made);
  const journal = await RunJournal.read(records.journals, run, steps, items);
  const wanted = new Map(made.items.flatMap((item) => (item.wanted ? [[item.change.ref, item.wanted] as const] : [])));
  const changed = new Map(made.items.flatMap((item) => (item.changed.length > 0 ? [[item.change.ref, item.changed] as const] : [])));
  return { items, wanted, changed, steps, journal, known: knownOf(made, journal) };
}

const itemsByRef = ({ items }: MadePlan): ReadonlyMap<ItemRef, PlannedItem> => new Map(items.map((item) => [item.change.ref, item]));

function knownOf({ items }: MadePlan, journal: RunJournal): Map<ItemRef, JiraName> {
  const known = new Map<ItemRef, JiraName>();
  for (const { change, jira } of items) {
    if (jira) known.set(change.ref, jira);
    const row = journal.get(change.ref);
    if (row?.state === 'done' && row.jiraId !== null) known.set(change.ref, { id: row.jiraId, key: row.jiraKey });
  }
  return known;
}

/** What hands need to know of the run. */
export function placeOf(run: RunRecord, { wanted, changed }: Pick<RunContents, 'wanted' | 'changed'>): RunPlace {
  const { id, templateId, templateVersion, projectId, projectKey, jiraTemplate, startedAt, requestedAt } = run;
  return {
    runId: id,
    templateId,
    templateVersion,
    projectId,
    projectKey,
    jiraTemplate,
    startedAt: startedAt ?? requestedAt,
    wanted,
    changed,
  };
}

/** As whom a step is done: as the first of its items is. */
export const actorOf = ({ items }: RunContents, { refs }: Step): PlannedChange['actor'] =>
  items.get(refs[0] ?? '')?.change.actor ?? 'nobody';

export const titleOf = ({ items }: Pick<RunContents, 'items'>, ref: ItemRef): string => items.get(ref)?.change.title ?? ref;

/** Progress for those who watch. */
export const countsOf = ({ journal, ports, callsBefore }: RunWorld): Pick<RunRecord, 'done' | 'failed' | 'calls'> => ({
  done: journal.count('done'),
  failed: journal.count('failed'),
  calls: callsBefore + ports.hands.calls(),
});
