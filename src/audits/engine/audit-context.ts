import type { ProjectFact } from '../../facts/project-fact';
import type { RecordCollection } from '../../shared/record-collection';
import type { CheckReader, DossierReader, IssueJudge, JqlJudge, ResultStore, WaiverReader } from '../ports';
import type { FindingStore } from './finding-store';
import type { ProjectStandingRecord } from './project-standing';
import type { ScoreStore } from './score-store';

/** What an audit works with. */
export interface AuditContext {
  readonly checks: CheckReader;
  readonly issueJudge: IssueJudge;
  readonly jqlJudge: JqlJudge;
  readonly dossiers: DossierReader;
  readonly waivers: WaiverReader;
  readonly results: ResultStore;
  readonly findings: FindingStore;
  readonly scores: ScoreStore;
  readonly standings: RecordCollection<ProjectStandingRecord>;
  /** Those of these projects that are live and whose issues have been collected: what is only half known is not judged. */
  readonly projects: (projectIds: readonly number[]) => Promise<readonly ProjectFact[]>;
  /** The PMO opted in to judging issues under a security level. */
  readonly includeSecuredIssues: boolean;
  /** Epoch seconds. */
  readonly now: () => number;
  readonly newId: () => string;
  /** Ids, numbers and codes only. */
  readonly log: (message: string, fields?: Readonly<Record<string, number | string | boolean>>) => void;
}
