import type { ReportFigures } from '../../contracts/audits/governance-contracts';
import type { Health } from '../../contracts/portfolio';
import type { VersionFact } from '../../facts/project-fact';
import type { Candidate } from '../../facts/project-membership';
import type { AuditLog } from '../log/audit-log';
import type { CheckReader, ResultStore } from '../ports';
import type { RuleVocabulary } from '../rules/rule';
import type { GovernanceRecords } from './governance-records';

/** What is known of an issue that somebody names by its key. */
export interface NamedIssue {
  readonly issueId: number;
  readonly projectId: number;
  readonly issueTypeId: number;
  readonly statusCategory: 0 | 1 | 2;
}

/** What project governance needs from outside. */
export interface GovernancePorts extends GovernanceRecords {
  /** All projects, archived ones included, with their leads. */
  readonly projects: () => Promise<readonly Candidate[]>;
  readonly checks: CheckReader;
  readonly results: Pick<ResultStore, 'results'>;
  readonly versions: (projectId: number) => Promise<readonly VersionFact[]>;
  /** As the portfolio calculates them, which audits do not import; `null` before figures were computed. */
  readonly figures: (projectId: number) => Promise<{ readonly health: Health; readonly figures: ReportFigures } | null>;
  readonly vocabulary: () => Promise<Pick<RuleVocabulary, 'typesOf'>>;
  /** An issue by key, as collected; `undefined` when it is not known. */
  readonly issueByKey: (key: string) => Promise<NamedIssue | undefined>;
  /** Copies start and due days of the project's issues as of now; answers how many have one, and the latest due day. Repeatable. */
  readonly copyDates: (projectId: number, takenAt: number) => Promise<{ readonly issues: number; readonly latestDue: number | null }>;
  readonly log: AuditLog;
  /** Epoch seconds. */
  readonly now: () => number;
  readonly newId: () => string;
}
