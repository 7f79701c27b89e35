import { z } from 'zod';
import { runStates } from '../../contracts/audits/overview';
import type { RecordCollection } from '../../shared/record-collection';

/** A run as kept: what is to be audited, how far it is, and what could not be judged. */
export const auditRunRecord = z.object({
  state: z.enum(runStates),
  startedAt: z.number(),
  finishedAt: z.number().nullable(),
  /** Account of who asked for it; `null` for the nightly one. */
  startedBy: z.string().nullable(),
  projectIds: z.array(z.number()),
  /** Slices that are done, by their place. */
  done: z.array(z.number()),
  /** The project being audited. */
  at: z.number().nullable(),
  /** When the worker was last heard of. */
  heardAt: z.number(),
  /** Times that the slice at hand failed. */
  failures: z.number(),
  /** Checks that could not be run, once each, with the code of the reason and what goes into its text. */
  errors: z.array(z.object({ checkNo: z.number(), code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })),
});
export type AuditRunRecord = z.infer<typeof auditRunRecord>;
export type AuditRunCollection = RecordCollection<AuditRunRecord>;

/** Projects audited between two looks at whether the run was cancelled. */
export const PROJECTS_PER_SLICE = 20;

export const sliceCount = (run: Pick<AuditRunRecord, 'projectIds'>): number => Math.ceil(run.projectIds.length / PROJECTS_PER_SLICE);
export const sliceOf = (run: Pick<AuditRunRecord, 'projectIds'>, slice: number): readonly number[] =>
  run.projectIds.slice(slice * PROJECTS_PER_SLICE, (slice + 1) * PROJECTS_PER_SLICE);
export const projectsDone = (run: Pick<AuditRunRecord, 'projectIds' | 'done'>): number =>
  run.done.reduce((sum, slice) => sum + sliceOf(run, slice).length, 0);

export const isOver = ({ state }: Pick<AuditRunRecord, 'state'>): boolean =>
  state === 'done' || state === 'cancelled' || state === 'failed';
