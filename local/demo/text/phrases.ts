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
  /** Why the work is there. */
  readonly background: readonly string[];
  /** What an epic is for. */
  readonly aim: readonly string[];
  /** How somebody met a bug. */
  readonly symptom: readonly string[];
  /** How somebody asks for something, or says that it does not work. */
  readonly asking: readonly string[];
  readonly complaint: readonly string[];
  /** What a risk would do, and what is done about it. */
  readonly consequence: readonly string[];
  readonly mitigation: readonly string[];
  /** What a decision is about, and between what. */
  readonly question: readonly string[];
  readonly options: readonly string[];
  readonly approach: readonly string[];
  readonly acceptanceTitle: string;
  readonly acceptance: readonly string[];
  readonly steps: readonly string[];
  readonly comment: readonly string[];
  readonly work: readonly string[];
  readonly sprintGoal: string;
  readonly phases: readonly string[];
}
