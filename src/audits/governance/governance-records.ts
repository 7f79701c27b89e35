import { z } from 'zod';
import { gate, projectRecord, statusReport } from '../../contracts/audits/governance-contracts';
import type { RecordCollection } from '../../shared/record-collection';
import { type BaselineHeader, baselineHeader } from './baseline-header';

/** The gates of a project, in order: one record a project. */
export const storedGates = z.object({ gates: z.array(gate) });
export type StoredGates = z.infer<typeof storedGates>;

/** What people write about projects, by record collection: its name and what it holds. */
export const governanceCollections = {
  projectRecord,
  projectGates: storedGates,
  statusReport,
  baseline: baselineHeader,
} as const;

/** The same as ports. Record and gates have their project's id as id. */
export interface GovernanceRecords {
  readonly records: RecordCollection<z.infer<typeof projectRecord>>;
  readonly gates: RecordCollection<StoredGates>;
  readonly reports: RecordCollection<z.infer<typeof statusReport>>;
  readonly baselines: RecordCollection<BaselineHeader>;
}
