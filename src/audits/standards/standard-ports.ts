import type { Standard } from '../../contracts/audits/standard';
import type { PortfolioNode } from '../../contracts/portfolio';
import type { Candidate } from '../../facts/project-membership';
import type { RecordCollection } from '../../shared/record-collection';
import type { AuditLog } from '../log/audit-log';
import type { Rule, RuleVocabulary } from '../rules/rule';
import type { SiteVocabulary } from './site-vocabulary';
import type { StandardNumbers, StoredStandard } from './stored-standard';

/** What standards need from outside. */
export interface StandardPorts {
  readonly standards: RecordCollection<StoredStandard>;
  /** Versions that are no longer in force. */
  readonly versions: RecordCollection<Standard>;
  readonly numbers: RecordCollection<StandardNumbers>;
  readonly catalogue: ReadonlyMap<string, Rule>;
  /** Names behind ids, for saying conditions. */
  readonly siteVocabulary: () => Promise<SiteVocabulary>;
  readonly vocabulary: () => Promise<RuleVocabulary>;
  /** Projects with their leads, and the tree of portfolios. */
  readonly projects: () => Promise<readonly Candidate[]>;
  readonly nodes: () => Promise<readonly PortfolioNode[]>;
  /** Tells the template that a project was made from; `null` for one made from none. */
  readonly templates: () => Promise<(projectId: number) => string | null>;
  /** What Jira says against each JQL query; `null` where it accepts it. */
  readonly jqlProblems: (queries: readonly string[]) => Promise<readonly (string | null)[]>;
  /** Numbers of the custom fields that are collected as facts. */
  readonly customFields: () => Promise<ReadonlySet<number>>;
  readonly log: AuditLog;
  readonly now: () => number;
}
