import type { ItemRef } from '../../contracts/templates/item';
import type { PlannedChange } from '../../contracts/templates/plan';
import type { JiraName } from '../items/item';
import type { MadePlan, PlannedItem } from '../plan/planned-item';
import { stepsOf } from '../plan/steps-of';
import type { RunPlace, Step } from '../ports';
import type { ApplyPorts } from './apply-ports';
import { readPlan } from './plan-pages';
import { RunJournal } from './run-journal';
import type { RunLease } from './run-lease';
import type { RunRecord } from './run-record';

/** All that work on a run needs: what is planned, what happened, and what is there. */
export interface RunWorld {
  readonly ports: ApplyPorts;
  readonly lease: RunLease;
  readonly items: ReadonlyMap<ItemRef, PlannedItem>;
  readonly steps: readonly Step[];
  readonly journal: RunJournal;
  /** What Jira calls what is there; grows as the run makes things. */
  readonly known: Map<ItemRef, JiraName>;
  /** Calls made before this invocation. */
  readonly callsBefore: number;
}

/** Reads what a run needs; `undefined` when its plan is gone. */
export async function openRun(ports: ApplyPorts, lease: RunLease): Promise<RunWorld | undefined> {
  const { id, planPages, requestedAt, calls } = lease.run;
  const made = await readPlan(ports.records.plans, id, planPages);
  if (!made) return undefined;
  const steps = stepsOf(made.plan);
  const journal = await RunJournal.read(ports.records.journals, id, requestedAt, steps);
  return { ports, lease, items: itemsByRef(made), steps, journal, known: knownOf(made, journal), callsBefore: calls };
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
export function placeOf({ lease, items }: RunWorld): RunPlace {
  const { id, templateId, templateVersion, projectId, projectKey, jiraTemplate, startedAt, requestedAt } = lease.run;
  const writing = [...items].flatMap(([ref, { wanted }]) => (wanted ? [[ref, wanted] as const] : []));
  return {
    runId: id,
    templateId,
    templateVersion,
    projectId,
    projectKey,
    jiraTemplate,
    startedAt: startedAt ?? requestedAt,
    wanted: new Map(writing),
    changed: new Map([...items].flatMap(([ref, { changed }]) => (changed.length > 0 ? [[ref, changed] as const] : []))),
  };
}

/** As whom a step is done: as the first of its items is. */
export const actorOf = ({ items }: RunWorld, { refs }: Step): PlannedChange['actor'] => items.get(refs[0] ?? '')?.change.actor ?? 'nobody';

export const titleOf = ({ items }: RunWorld, ref: ItemRef): string => items.get(ref)?.change.title ?? ref;

/** Progress for those who watch. */
export const countsOf = ({ journal, ports, callsBefore }: RunWorld): Pick<RunRecord, 'done' | 'failed' | 'calls'> => ({
  done: journal.count('done'),
  failed: journal.count('failed'),
  calls: callsBefore + ports.hands.calls(),
});
