import { z } from 'zod';
import { epochSeconds } from '../../contracts/portfolio';
import { driftStates } from '../../contracts/templates/drift';
import { itemKind, itemRef } from '../../contracts/templates/item';
import type { RecordCollection } from '../../shared/record-collection';
import type { ProjectProvenance } from '../runs/project-provenance';
import { type DriftWaiver, waiversOn } from './drift-waiver';

/** Deviations kept of a check, at most; the count is of all. */
export const MOST_DEVIATIONS = 2000;

/** What a comparison of a project with its template found. Titles are the template's words, or names of components and versions. */
export const driftCheck = z.strictObject({
  templateId: z.string(),
  version: z.number().int(),
  /** Tells whether the project was brought to another version since. */
  runId: z.string(),
  checkedAt: epochSeconds,
  /** Items that the template wants and that could be judged. */
  judged: z.number().int(),
  counts: z.strictObject({ missing: z.number().int(), changed: z.number().int(), extra: z.number().int() }),
  deviations: z
    .array(
      z.strictObject({
        ref: itemRef,
        kind: itemKind,
        title: z.string(),
        state: z.enum(driftStates),
        severity: z.enum(['shall', 'should']),
      }),
    )
    .max(MOST_DEVIATIONS),
});
export type DriftCheck = z.infer<typeof driftCheck>;

/** The record collection `driftCheck`: the last check of each project, its id the project's, its position when. */
export type DriftCheckCollection = RecordCollection<DriftCheck>;
export const DRIFT_CHECK_COLLECTION = 'driftCheck';

/** Keeps a check in place of an older one. Repeatable. */
export async function keepCheck(records: DriftCheckCollection, projectId: number, value: DriftCheck): Promise<void> {
  const id = String(projectId);
  for (;;) {
    const known = await records.get(id);
    if (known && known.value.checkedAt > value.checkedAt) return;
    const position = value.checkedAt;
    const written = known ? await records.replace({ ...known, position, value }) : await records.insert({ id, projectId, position, value });
    if (written) return;
  }
}

/** Whether a check is about what the project is made from now. */
export const isOfToday = (check: Pick<DriftCheck, 'runId'>, provenance: Pick<ProjectProvenance, 'runId'>): boolean =>
  check.runId === provenance.runId;

/** How many deviations of a check are waived on a day. */
export function waivedIn(check: Pick<DriftCheck, 'deviations'>, waivers: readonly DriftWaiver[], today: number): number {
  const waived = waiversOn(waivers, today);
  return check.deviations.filter(({ ref }) => waived.has(ref)).length;
}
