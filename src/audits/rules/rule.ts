import type { OptionValues, RegisterRole, RuleScope, RuleTopic, Severity } from '../../contracts/audits/vocabulary';
import type { Condition } from '../../facts/condition';
import type { ProjectDossier } from '../dossier/project-dossier';
import type { Verdict } from './verdict';

/** What a rule says of itself in one language; the rule's documentation and its screens are made of this. */
export interface RuleTexts {
  /** What a good project does, as a sentence: "Every open issue has an assignee". */
  readonly title: string;
  /** Why it matters, in one or two sentences. */
  readonly motivation: string;
  /** What exactly is asked, with `{{option}}` for the values of options. */
  readonly requirement: string;
  /** How to mend it, step by step. */
  readonly remediation: readonly string[];
  readonly whenNotToUse: string;
  /** What each option means, by option name. */
  readonly options: Readonly<Record<string, string>>;
  /** Texts for the reason codes of the rule's verdicts, with `{{placeholders}}`. Issue rules have none. */
  readonly reasons?: Readonly<Record<string, string>>;
}

export interface RuleOption {
  readonly name: string;
  readonly unit: 'days' | 'count' | 'percent' | 'workingDays' | 'issueTypes';
  readonly defaultValue: number | readonly number[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Where a rule comes from. Ideas and thresholds are taken over with attribution, sentences never. */
export interface RuleSource {
  readonly title: string;
  readonly url: string | null;
  readonly licence: string;
}

/** How Plumbline can mend a finding. `ask` lets the person choose the value in the preview. */
export type FixRecipe =
  | { readonly kind: 'assign'; readonly to: 'ask' | 'reporter' | 'projectLead' }
  | { readonly kind: 'setDueDate'; readonly value: 'ask' }
  | { readonly kind: 'setPriority'; readonly value: 'ask' }
  | { readonly kind: 'addComponent'; readonly value: 'ask' }
  | { readonly kind: 'addFixVersion'; readonly value: 'ask' | 'nextVersion' }
  | { readonly kind: 'removeReleasedFixVersions' }
  | { readonly kind: 'setParent'; readonly value: 'ask' }
  | { readonly kind: 'setEstimate'; readonly value: 'ask' }
  | { readonly kind: 'clearResolution' }
  | { readonly kind: 'setResolution'; readonly value: 'ask' }
  | { readonly kind: 'clearFlag' }
  | { readonly kind: 'removeFromClosedSprint' }
  | { readonly kind: 'addLabel'; readonly value: 'ask' };

interface RuleBase {
  /** Never changes once released. */
  readonly id: string;
  readonly topic: RuleTopic;
  readonly severity: Severity;
  /** Share in a score beside its severity's other rules; 1 is ordinary. */
  readonly weight: number;
  /** Minutes of work that mending one finding takes, by our own estimate. */
  readonly minutesPerFinding: number;
  readonly options: readonly RuleOption[];
  readonly sources: readonly RuleSource[];
  readonly texts: { readonly en: RuleTexts; readonly nl: RuleTexts };
}

/** What conditions need to know of the site: ids behind names. */
export interface RuleVocabulary {
  /** Issue types that play a governance role, e.g. `risk`; empty where there are none. */
  typesOf(role: RegisterRole): readonly number[];
  /**
   * Resolutions that say the work was carried out: those named Fixed (Opgelost); Done (Gereed) and the like only on a site that has none of
   * that name, or others if settings say so. Rejections and duplicates never belong here: `fixed-…` rules ask for a version and a person.
   */
  readonly doneResolutionIds: readonly number[];
  /** Resolutions that say the issue repeats another one: Duplicate (Duplicaat). */
  readonly duplicateResolutionIds: readonly number[];
  /** Standard issue types that are stories, for agile rules. */
  readonly storyTypeIds: readonly number[];
}

/** A rule about each issue: one condition says where it applies, another what is required. A violation is the first without the second. */
export interface IssueRule extends RuleBase {
  readonly scope: Extract<RuleScope, 'issue'>;
  readonly appliesTo: (options: OptionValues, vocabulary: RuleVocabulary) => Condition;
  readonly requires: (options: OptionValues, vocabulary: RuleVocabulary) => Condition;
  readonly fix?: FixRecipe;
}

/** A rule about the project, judged from its dossier. Pure; throws only by mistake, which shows as outcome `error`. */
export interface ProjectRule extends RuleBase {
  readonly scope: Extract<RuleScope, 'project'>;
  readonly judge: (dossier: ProjectDossier, options: OptionValues) => Verdict;
}

/** A rule about the schedule network of a project: the DCMA checks and their kin. */
export interface ScheduleRule extends RuleBase {
  readonly scope: Extract<RuleScope, 'schedule'>;
  readonly judge: (dossier: ProjectDossier, options: OptionValues) => Verdict;
}

export type Rule = IssueRule | ProjectRule | ScheduleRule;
