import { z } from 'zod';

/** The parts of Jira's workflow answers that the shell shows or sends back; what it does not know stays as it came. */

const rule = z.looseObject({ ruleKey: z.string(), parameters: z.record(z.string(), z.string()).default({}) });
export type WorkflowRule = z.output<typeof rule>;

const transition = z.looseObject({
  id: z.string(),
  type: z.string(),
  name: z.string(),
  toStatusReference: z.string().optional(),
  links: z.array(z.looseObject({ fromStatusReference: z.string().optional() })).default([]),
  validators: z.array(rule).default([]),
  conditions: z.looseObject({ operation: z.string(), conditions: z.array(rule).default([]) }).optional(),
});
export type WorkflowTransition = z.output<typeof transition>;

const workflow = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string().nullish(),
  version: z.looseObject({ id: z.string(), versionNumber: z.number() }),
  statuses: z.array(z.looseObject({ statusReference: z.string() })),
  transitions: z.array(transition),
});
export type Workflow = z.output<typeof workflow>;

const workflowStatus = z.looseObject({
  id: z.string(),
  statusReference: z.string(),
  name: z.string(),
  statusCategory: z.string(),
  description: z.string().default(''),
});
export type WorkflowStatus = z.output<typeof workflowStatus>;

export const workflowPage = z.looseObject({ values: z.array(workflow) });
export const workflowsRead = z.looseObject({ workflows: z.array(workflow), statuses: z.array(workflowStatus) });

const fieldOption = z.looseObject({ id: z.string(), name: z.string().optional(), value: z.string().optional() });
const editableField = z.looseObject({
  name: z.string(),
  required: z.boolean().default(false),
  schema: z.looseObject({ type: z.string(), items: z.string().optional(), system: z.string().optional() }),
  allowedValues: z.array(fieldOption).optional(),
});
export type EditableField = z.output<typeof editableField>;

export const editMeta = z.looseObject({ fields: z.record(z.string(), editableField).default({}) });

const issueTransition = z.looseObject({
  id: z.string(),
  name: z.string(),
  to: z.looseObject({ name: z.string() }).optional(),
  hasScreen: z.boolean().default(false),
  fields: z.record(z.string(), editableField).default({}),
});
export type IssueTransition = z.output<typeof issueTransition>;
export const issueTransitions = z.looseObject({ transitions: z.array(issueTransition) });
