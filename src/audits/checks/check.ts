import type { OptionValues, RolloutStage, RuleTopic, Severity } from '../../contracts/audits/vocabulary';
import type { Condition } from '../../facts/condition';
import type { ProjectDossier } from '../dossier/project-dossier';
import type { RuleTexts } from '../rules/rule';
import type { Verdict } from '../rules/verdict';

interface CheckBase {
  readonly checkNo: number;
  readonly standardNo: number;
  readonly standardId: string;
  readonly stage: RolloutStage;
  readonly ruleId: string;
  readonly topic: RuleTopic;
  readonly severity: Severity;
  readonly weight: number;
  readonly minutesPerFinding: number;
  readonly options: OptionValues;
  readonly texts: { readonly en: RuleTexts; readonly nl: RuleTexts };
}

/** A rule as a standard uses it: options filled in, severity and weight chosen, conditions ready to compile. */
export type Check = IssueCheck | JudgedCheck | JqlCheck;

/** Judged by conditions, many at once in one statement. `newWorkFrom` of the standard is already part of `appliesTo`. */
export interface IssueCheck extends CheckBase {
  readonly kind: 'issue';
  readonly appliesTo: Condition;
  readonly requires: Condition;
  /** Applies to and does not fulfil. */
  readonly violates: Condition;
}

/** A project or schedule rule. */
export interface JudgedCheck extends CheckBase {
  readonly kind: 'project' | 'schedule';
  readonly judge: (dossier: ProjectDossier) => Verdict;
}

/** A PMO's own rule in JQL, asked of Jira. */
export interface JqlCheck extends CheckBase {
  readonly kind: 'jql';
  readonly appliesToJql: string;
  readonly violatesJql: string;
}
