import type { Standard } from '../../contracts/audits/standard';
import type { PortfolioNode } from '../../contracts/portfolio';
import type { Candidate } from '../../facts/project-membership';
import type { RecordCollection } from '../../shared/record-collection';
import type { AuditLog } from '../log/audit-log';
import type { StoredWaiver } from './stored-waiver';

/** What waivers need from outside. */
export interface WaiverPorts {
  readonly waivers: RecordCollection<StoredWaiver>;
  /** Standards that are not retired. */
  readonly standards: () => Promise<readonly Standard[]>;
  readonly projects: () => Promise<readonly Candidate[]>;
  readonly nodes: () => Promise<readonly PortfolioNode[]>;
  /** The project an issue is in and its number there, as collected; `undefined` when it is not known. */
  readonly placeOfIssue: (issueId: number) => Promise<{ readonly projectId: number; readonly issueNumber: number } | undefined>;
  readonly log: AuditLog;
  readonly now: () => number;
  readonly newId: () => string;
}
