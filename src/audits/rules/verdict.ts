/** Something a project or schedule rule found: an issue, a version, a component … `subjectId` is its Jira id, 0 for the project itself. */
export interface VerdictFinding {
  readonly subjectId: number;
  /**
   * What the subject is called when it is no issue (issue keys are worked out from facts): a name from Jira or the project record, or
   * `namedByReason(code)` for a text among the rule's `reasons`.
   */
  readonly name?: string;
}

/** Why a check was not judged or what it measured: a code of the rule's `reasons` and the values that go into its text. */
export interface VerdictReason {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/**
 * What a project or schedule rule says of one project. `applicable` is how many things it looked at. A check that tolerates a share
 * (5 % of tasks without a successor) may pass with findings.
 */
export type Verdict =
  | {
      readonly outcome: 'pass' | 'fail';
      readonly applicable: number;
      readonly findings: readonly VerdictFinding[];
      readonly subject: 'issue' | 'project' | 'item';
      readonly reason?: VerdictReason;
    }
  | { readonly outcome: 'notApplicable' | 'notAvailable' | 'notSupported'; readonly reason: VerdictReason };
