import type { FieldKnowledge } from '../../facts/collect/field-knowledge';
import type { IssueJson } from '../../facts/collect/issue-json';
import type { IssueFact } from '../../facts/issue-fact';
import type { Result } from '../../shared/result';
import type { AuditLog } from '../log/audit-log';
import type { CompliancePorts } from '../overview/compliance-ports';
import type { FieldIds, FieldItem, FieldValue, FixField } from './fix-field';
import type { FixPlanCollection } from './fix-plan';

/** Jira did not do it: it refused in its own words, or it did not answer and may be asked again later. */
export type JiraTrouble = { readonly kind: 'refused'; readonly message: string } | { readonly kind: 'unavailable' };

/** An issue as the viewer sees it now, and the facts that follow from it. */
export interface LiveIssue {
  readonly issue: IssueJson;
  readonly fact: IssueFact;
  readonly custom: ReadonlyMap<number, number>;
}

/** A change of one field of one issue. Making it twice is the same as making it once. */
export interface FieldChange {
  readonly issueId: number;
  readonly field: FixField;
  readonly ids: FieldIds;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

/** The fields that the viewer may edit on an issue, each with the values that Jira allows, where it has a list of them. */
export type EditScreen = ReadonlyMap<string, readonly FieldItem[]>;

/** Jira as the person who looks: everything is within what they may see and do. */
export interface FixJira {
  /** Those of these issues that the viewer may see, with their facts. */
  liveIssues(issueIds: readonly number[]): Promise<Result<readonly LiveIssue[], JiraTrouble>>;
  /** One field of those of these issues that the viewer may see. */
  fieldOfIssues(issueIds: readonly number[], ids: FieldIds): Promise<Result<readonly IssueJson[], JiraTrouble>>;
  /** Empty when the viewer may not edit the issue. */
  editScreen(issueId: number): Promise<Result<EditScreen, JiraTrouble>>;
  change(change: FieldChange): Promise<Result<undefined, JiraTrouble>>;
}

export interface VersionChoice extends FieldItem {
  readonly released: boolean;
}

/** What there is to choose from in a project, as the viewer. */
export interface ChoiceReader {
  people(projectId: number, query: string): Promise<Result<readonly FieldItem[], JiraTrouble>>;
  /** The person, if they can be assigned in the project. */
  person(projectId: number, accountId: string): Promise<Result<FieldItem | undefined, JiraTrouble>>;
  components(projectId: number): Promise<Result<readonly FieldItem[], JiraTrouble>>;
  /** Versions that are not archived: those to come first, the next one foremost; then released ones, the latest first. */
  versions(projectId: number): Promise<Result<readonly VersionChoice[], JiraTrouble>>;
  priorities(projectId: number): Promise<Result<readonly FieldItem[], JiraTrouble>>;
  resolutions(): Promise<Result<readonly FieldItem[], JiraTrouble>>;
  /** Open issues one level above standard ones. `id` is the issue's key. */
  parents(projectId: number, query: string): Promise<Result<readonly FieldItem[], JiraTrouble>>;
  issue(issueKey: string): Promise<Result<FieldItem | undefined, JiraTrouble>>;
}

/** What fixes and the checks of one issue need from outside. */
export interface FixPorts extends Pick<CompliancePorts, 'checks' | 'projects' | 'now' | 'findings' | 'waivers'> {
  readonly plans: FixPlanCollection;
  readonly jira: FixJira;
  readonly choices: ChoiceReader;
  readonly fields: () => Promise<FieldKnowledge>;
  readonly log: AuditLog;
  readonly newId: () => string;
  /** Whether there is time for one more batch of steps in this call. */
  readonly hasTime: () => boolean;
}
