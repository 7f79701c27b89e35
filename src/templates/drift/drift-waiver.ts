import { z } from 'zod';
import { epochDay, epochSeconds } from '../../contracts/portfolio';
import { type ItemRef, itemRef } from '../../contracts/templates/item';
import type { RecordCollection } from '../../shared/record-collection';

/** A deliberate deviation from the template: why, agreed by whom, until and with which day (`null`: for good). */
export const driftWaiver = z.strictObject({
  ref: itemRef,
  reason: z.string().max(1000),
  by: z.string().max(128),
  at: epochSeconds,
  untilDay: epochDay.nullable(),
});
export type DriftWaiver = z.infer<typeof driftWaiver>;

/** The record collection `driftWaiver`: all waivers of a project in one record, its id the project's. */
export const projectDriftWaivers = z.strictObject({ waivers: z.array(driftWaiver).max(20_000) });
export type ProjectDriftWaivers = z.infer<typeof projectDriftWaivers>;
export type DriftWaiverCollection = RecordCollection<ProjectDriftWaivers>;
export const DRIFT_WAIVER_COLLECTION = 'driftWaiver';

/** Waivers that hold on a day, by item. */
export const waiversOn = (waivers: readonly DriftWaiver[], today: number): ReadonlyMap<ItemRef, DriftWaiver> =>
  new Map(waivers.filter(({ untilDay }) => untilDay === null || untilDay >= today).map((waiver) => [waiver.ref, waiver]));

/** The waivers of a project. */
export const waiversOf = async (records: DriftWaiverCollection, projectId: number): Promise<readonly DriftWaiver[]> =>
  (await records.get(String(projectId)))?.value.waivers ?? [];

/** Adds waivers, each in place of what was waived of its item before. */
export const addWaivers = (records: DriftWaiverCollection, projectId: number, added: readonly DriftWaiver[]): Promise<void> => {
  const refs = new Set(added.map(({ ref }) => ref));
  return changeWaivers(records, projectId, (waivers) => [...waivers.filter(({ ref }) => !refs.has(ref)), ...added]);
};

/** Takes waivers back. */
export const removeWaivers = (records: DriftWaiverCollection, projectId: number, refs: readonly ItemRef[]): Promise<void> =>
  changeWaivers(records, projectId, (waivers) => waivers.filter(({ ref }) => !refs.includes(ref)));

async function changeWaivers(
  records: DriftWaiverCollection,
  projectId: number,
  change: (waivers: readonly DriftWaiver[]) => readonly DriftWaiver[],
): Promise<void> {
  const id = String(projectId);
  for (;;) {
    const known = await records.get(id);
    const waivers = change(known?.value.waivers ?? []);
    const position = Math.max(0, ...waivers.map(({ at }) => at));
    const value = { waivers: [...waivers] };
    const written = known ? await records.replace({ ...known, position, value }) : await records.insert({ id, projectId, position, value });
    if (written) return;
  }
}
