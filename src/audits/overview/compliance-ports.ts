import type { PortfolioNode } from '../../contracts/portfolio';
import type { Candidate } from '../../facts/project-membership';
import type { RecordCollection } from '../../shared/record-collection';
import type { ProjectStandingRecord } from '../engine/project-standing';
import type { ScoreStore } from '../engine/score-store';
import type { FindingReader } from '../findings/finding-reader';
import type { CheckReader, ResultStore, WaiverReader } from '../ports';
import type { AuditRunCollection } from '../runs/audit-run-record';

/** What the use cases that show audits need from outside. */
export interface CompliancePorts {
  readonly checks: CheckReader;
  /** All projects, archived ones included, with their leads. */
  readonly projects: () => Promise<readonly Candidate[]>;
  readonly nodes: () => Promise<readonly PortfolioNode[]>;
  readonly standings: RecordCollection<ProjectStandingRecord>;
  readonly results: ResultStore;
  readonly scores: ScoreStore;
  readonly runs: AuditRunCollection;
  readonly findings: FindingReader;
  readonly waivers: WaiverReader;
  /** When facts were last brought up to date. */
  readonly factsAsOf: () => Promise<number | null>;
  /** Epoch seconds. */
  readonly now: () => number;
}
