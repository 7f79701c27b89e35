import { z } from 'zod';
import { type FixPlan, fixPlan, fixStepStates } from '../../contracts/audits/fix-contracts';
import type { RecordCollection, StoredRecord } from '../../shared/record-collection';
import { type FieldValue, fieldItem, fixFields } from './fix-field';

/** Most issues of one plan. */
export const MAX_PLAN_ISSUES = 500;
/** Issues that applying reads again and changes before it writes down how far it is. */
export const STEPS_PER_BATCH = 20;

export const undoLimits = ['estimateStays', 'resolutionDate', 'closedSprint'] as const;
/** What undoing cannot bring back. */
export type UndoLimit = (typeof undoLimits)[number];

/** Why a step did not work: in Jira's own words, or in ours by code. */
const stepProblem = z.union([
  z.strictObject({ jira: z.string() }),
  z.strictObject({ code: z.enum(['changedSince', 'gone', 'unavailable', 'cannotEmpty']) }),
]);
export type StepProblem = z.infer<typeof stepProblem>;

/** One change of one issue, with the values that Jira takes. */
const plannedStep = z.strictObject({
  issueId: z.number().int(),
  issueKey: z.string(),
  before: z.array(fieldItem).readonly(),
  after: z.array(fieldItem).readonly(),
  state: z.enum(fixStepStates),
  /** How often applying, and then undoing, was begun: a change that was asked for may have been made although no answer came. */
  tries: z.number().int(),
  undoTries: z.number().int(),
  problem: stepProblem.nullable(),
});
export type PlannedStep = z.infer<typeof plannedStep>;

/** A plan as kept in the collection `fixPlan`. All steps change the same field: a rule has one fix. */
export const storedFixPlan = z.strictObject({
  id: z.string(),
  ruleId: z.string(),
  projectId: z.number().int(),
  state: fixPlan.shape.state,
  createdAt: z.number().int(),
  createdBy: z.string(),
  field: z.enum(fixFields),
  fieldIds: z.strictObject({ read: z.string(), edit: z.string() }),
  steps: z.array(plannedStep).readonly(),
  leftAlone: z.array(fixPlan.shape.leftAlone.element).readonly(),
  undoLimits: z.array(z.enum(undoLimits)).readonly(),
});
export type StoredFixPlan = z.infer<typeof storedFixPlan>;
export type FixPlanRecord = StoredRecord<StoredFixPlan>;
export type FixPlanCollection = RecordCollection<StoredFixPlan>;
export type LeftAlone = FixPlan['leftAlone'][number];

/** A step that changes `before` to `after`. */
export const aStep = (issueId: number, issueKey: string, before: FieldValue, after: FieldValue): PlannedStep => ({
  issueId,
  issueKey,
  before: [...before],
  after: [...after],
  state: 'planned',
  tries: 0,
  undoTries: 0,
  problem: null,
});

/** Calls to Jira that so many steps take: each issue is changed by itself, and read again with its batch. */
export const callsOf = (steps: number): number => steps + Math.ceil(steps / STEPS_PER_BATCH);
