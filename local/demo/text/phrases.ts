/** Sentences in which `{object}`, `{audience}`, `{epic}` and `{person}` are filled in. */
export interface Phrases {
  readonly story: readonly string[];
  readonly task: readonly string[];
  readonly bug: readonly string[];
  readonly subtask: readonly string[];
  readonly request: readonly string[];
  readonly incident: readonly string[];
  readonly risk: readonly string[];
  readonly decision: readonly string[];
  readonly placeholder: readonly string[];
  readonly background: readonly string[];
  readonly approach: readonly string[];
  readonly acceptanceTitle: string;
  readonly acceptance: readonly string[];
  readonly steps: readonly string[];
  readonly comment: readonly string[];
  readonly work: readonly string[];
  readonly sprintGoal: string;
  readonly phases: readonly string[];
}
