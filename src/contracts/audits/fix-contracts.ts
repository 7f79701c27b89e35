import { z } from 'zod';
import { epochSeconds, projectId } from '../portfolio';
import { ruleId, severity } from './vocabulary';
import { waiverRow } from './waiver';

const language = z.enum(['en', 'nl']);
const issueId = z.number().int().positive();

/** A field that the person fills in before a fix can be planned, once for all findings of the plan. */
export const fixChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), accountId: z.string().max(128) }),
  z.strictObject({ kind: z.literal('day'), day: z.number().int() }),
  z.strictObject({ kind: z.literal('option'), id: z.string().max(40) }),
  z.strictObject({ kind: z.literal('seconds'), seconds: z.number().int().min(0) }),
  z.strictObject({ kind: z.literal('issue'), issueKey: z.string().max(300) }),
  z.strictObject({ kind: z.literal('text'), text: z.string().trim().min(1).max(255) }),
]);
export type FixChoice = z.infer<typeof fixChoice>;

export const fixStepStates = ['planned', 'applied', 'failed', 'undone', 'undoFailed'] as const;

/** One change of one issue. `before` and `after` are what Jira shows, for the preview and for undoing. */
export const fixStep = z.strictObject({
  issueId,
  issueKey: z.string(),
  field: z.string(),
  before: z.string(),
  after: z.string(),
  state: z.enum(fixStepStates),
  problem: z.string().nullable(),
});
export type FixStep = z.infer<typeof fixStep>;

/** A plan of fixes: what would be changed, what is left alone and why. Applying does exactly this. */
export const fixPlan = z.strictObject({
  id: z.string().max(64),
  ruleId,
  state: z.enum(['planned', 'applying', 'applied', 'cancelled', 'undoing', 'undone']),
  createdAt: epochSeconds,
  createdBy: z.string(),
  steps: z.array(fixStep).max(500),
  leftAlone: z.array(
    z.strictObject({
      issueId,
      issueKey: z.string(),
      reason: z.enum(['waived', 'alreadyFixed', 'notEditable', 'fieldNotOnScreen', 'noValue', 'changedSince']),
    }),
  ),
  /** Calls to Jira that applying takes. */
  calls: z.number().int(),
  /** What undoing cannot bring back, in words; empty when all of it can. */
  undoLimits: z.array(z.string()),
});
export type FixPlan = z.infer<typeof fixPlan>;

/** A check of one issue, as the issue panel shows it. */
export const issueCheckRow = z.strictObject({
  checkNo: z.number().int(),
  ruleId,
  title: z.string(),
  severity,
  outcome: z.enum(['pass', 'fail', 'notApplicable', 'notAvailable', 'error']),
  requirement: z.string(),
  remediation: z.array(z.string()),
  documentationUrl: z.string().nullable(),
  waiver: waiverRow.nullable(),
  /** What the person has to choose for a fix; `null` when there is no fix, `none` when it needs nothing. */
  fix: z.enum(['none', 'person', 'day', 'priority', 'component', 'version', 'parent', 'estimate', 'resolution', 'label']).nullable(),
  /** Values to choose from, where Jira has a list. */
  fixOptions: z.array(z.strictObject({ id: z.string(), label: z.string() })).max(200),
});
export type IssueCheckRow = z.infer<typeof issueCheckRow>;

/** The wire methods of fixes and of the issue panel. Fixes run as the viewer, within the viewer's permissions. */
export const fixContracts = {
  /** Judges one issue as it is in Jira now, read as the viewer. */
  'issues.getChecks': {
    request: z.strictObject({ issueId, language }),
    response: z.strictObject({ issueKey: z.string(), checks: z.array(issueCheckRow), failing: z.number().int(), judgedAt: epochSeconds }),
  },
  /** Plans mending these findings of one rule (or, without issues, all open ones of the rule in the project). Nothing is written. */
  'fixes.plan': {
    request: z.strictObject({
      ruleId,
      projectId,
      issueIds: z.array(issueId).min(1).max(500).nullable(),
      choice: fixChoice.nullable(),
      language,
    }),
    response: z.strictObject({ plan: fixPlan }),
  },
  'fixes.apply': { request: z.strictObject({ planId: z.string().max(64), language }), response: z.strictObject({ plan: fixPlan }) },
  'fixes.undo': { request: z.strictObject({ planId: z.string().max(64), language }), response: z.strictObject({ plan: fixPlan }) },
  'fixes.get': { request: z.strictObject({ planId: z.string().max(64) }), response: z.strictObject({ plan: fixPlan }) },
  /** What can be chosen for a fix in a project: people, components, versions, priorities, resolutions. */
  'fixes.getChoices': {
    request: z.strictObject({ ruleId, projectId, query: z.string().max(100).default(''), language }),
    response: z.strictObject({ options: z.array(z.strictObject({ id: z.string(), label: z.string() })).max(200) }),
  },
} as const;
