import type { Finding } from '../../../../src/contracts/audits/finding';
import type { CheckSummary } from '../../../../src/contracts/audits/overview';
import type { WaiverScope } from '../../../../src/contracts/audits/waiver';

/** Something to do with findings that needs a dialog. */
export type FindingTask =
  | { readonly kind: 'assign'; readonly findings: readonly Finding[] }
  | { readonly kind: 'waive'; readonly ruleId: string; readonly ruleTitle: string; readonly scopes: readonly WaiverChoice[] }
  | { readonly kind: 'waiveMany'; readonly findings: readonly Finding[] }
  | { readonly kind: 'comment'; readonly finding: Finding }
  | { readonly kind: 'followUp'; readonly finding: Finding; readonly title: string }
  | FixTask;

/** Mending findings of one rule in one project: these issues, or (`null`) all that are open. */
export interface FixTask {
  readonly kind: 'fix';
  readonly check: CheckSummary;
  readonly projectId: number;
  readonly issueIds: readonly number[] | null;
  /** One of the issues, which tells what a fix needs to know. */
  readonly sampleIssueId: number;
}

/** A place that a waiver may be asked for, with its name. */
export interface WaiverChoice {
  readonly scope: WaiverScope;
  readonly name: string;
}
