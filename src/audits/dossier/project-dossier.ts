import type { RegisterRole } from '../../contracts/audits/vocabulary';
import type { HealthStatus } from '../../contracts/portfolio';
import type { IssueFact, IssueRelation } from '../../facts/issue-fact';
import type { ProjectFact, VersionFact } from '../../facts/project-fact';

/**
 * Everything that project and schedule rules may look at, as of one moment. `null` means "not known" (never collected, or Jira did not
 * say) and must lead to `notAvailable`, never to a pass. Days are epoch days, instants epoch seconds.
 */
export interface ProjectDossier {
  readonly now: number;
  readonly today: number;
  readonly project: ProjectFact;
  readonly versions: readonly VersionFact[];
  /** All facts of the project's issues, and which issue is child of, or blocked by, which. */
  readonly issues: readonly IssueFact[];
  readonly relations: readonly IssueRelation[];
  /** Issue types that play a role, e.g. `risk`. */
  typesOf(role: RegisterRole): readonly number[];
  /** Status as calculated from facts. */
  readonly calculatedStatus: HealthStatus | null;
  /** What Jira says of the project beside its issues. */
  readonly jira: JiraProjectDetail | null;
  /** What people wrote into Plumbline's project record; an empty record where nobody did. */
  readonly record: ProjectRecordView;
  /** The approved dates in force; `null` without a baseline. */
  readonly baseline: ScheduleBaseline | null;
  /** How it follows the template that it was made from; `none` when it was made from none. */
  readonly template: TemplateView | 'none' | null;
}

/** A project compared with its template, once a day and after each run. */
export interface TemplateView {
  readonly checkedAt: number;
  /** Items that were compared. */
  readonly judged: number;
  readonly deviations: readonly TemplateDeviation[];
}

export interface TemplateDeviation {
  /** Names the item within the template, for good. */
  readonly ref: string;
  /** What people call it; empty for what a project has one of. */
  readonly title: string;
  readonly state: 'missing' | 'changed' | 'extra';
}

/** Read from Jira once a day. */
export interface JiraProjectDetail {
  readonly collectedAt: number;
  readonly leadActive: boolean | null;
  readonly hasDescription: boolean;
  readonly components: readonly { readonly id: number; readonly name: string; readonly hasLead: boolean }[];
  /** `null` where the project has no board with sprints. */
  readonly sprints: readonly SprintDetail[] | null;
}

export interface SprintDetail {
  readonly id: number;
  readonly name: string;
  readonly state: 'future' | 'active' | 'closed';
  readonly hasGoal: boolean;
  readonly startAt: number | null;
  readonly endAt: number | null;
  readonly completedAt: number | null;
}

export interface ProjectRecordView {
  readonly sponsorAccountId: string | null;
  readonly goal: string;
  readonly startDay: number | null;
  readonly endDay: number | null;
  /** In whole currency units; `none` when the project has no budget of its own, `null` when nobody said. */
  readonly budget: number | 'none' | null;
  readonly reports: readonly { readonly at: number; readonly declaredStatus: HealthStatus }[];
  /** Gates in order with their decisions. */
  readonly gates: readonly GateView[];
  readonly baselines: readonly { readonly takenAt: number; readonly approvedChangeIssueId: number | null }[];
  readonly documents: readonly DocumentView[];
  /** Lessons offered to and answered by the project, and captured from it; `null` while lessons are not in use. */
  readonly lessons: { readonly offered: number; readonly answered: number; readonly lastCapturedAt: number | null } | null;
}

export interface GateView {
  readonly id: string;
  readonly name: string;
  readonly dueDay: number | null;
  readonly decision: 'go' | 'conditional' | 'hold' | 'stop' | null;
  readonly decidedAt: number | null;
  readonly conditionsOpen: number;
}

export interface DocumentView {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly present: boolean;
  readonly reviewedDay: number | null;
  readonly reviewDueDay: number | null;
}

export interface ScheduleBaseline {
  readonly takenAt: number;
  readonly tasks: ReadonlyMap<number, { readonly startDay: number | null; readonly dueDay: number | null }>;
}
