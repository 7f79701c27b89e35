import { z } from 'zod';
import { categoryWords } from '../statuses/status-category';

const rule = z.object({ id: z.string().optional(), ruleKey: z.string(), parameters: z.record(z.string(), z.string()).default({}) });

interface ConditionGroup {
  readonly operation: 'ANY' | 'ALL';
  readonly conditions?: readonly z.output<typeof rule>[] | undefined;
  readonly conditionGroups?: readonly ConditionGroup[] | undefined;
}
const conditionGroup: z.ZodType<ConditionGroup> = z.lazy(() =>
  z.object({
    operation: z.enum(['ANY', 'ALL']),
    conditions: z.array(rule).optional(),
    conditionGroups: z.array(conditionGroup).optional(),
  }),
);

const transition = z.object({
  id: z.string().optional(),
  type: z.enum(['INITIAL', 'GLOBAL', 'DIRECTED']).default('DIRECTED'),
  name: z.string().default(''),
  description: z.string().default(''),
  toStatusReference: z.string().optional(),
  links: z.array(z.object({ fromStatusReference: z.string().optional() })).default([]),
  actions: z.array(rule).default([]),
  validators: z.array(rule).default([]),
  conditions: conditionGroup.optional(),
});
export type TransitionRequest = z.output<typeof transition>;

const status = z.object({
  id: z.string().optional(),
  statusReference: z.string(),
  name: z.string(),
  statusCategory: z.enum(categoryWords),
  description: z.string().default(''),
});
export type StatusRequest = z.output<typeof status>;

const statusLayout = z.object({ statusReference: z.string() });
const migration = z.object({ oldStatusReference: z.string(), newStatusReference: z.string() });

/** `POST /workflows/create`. */
export const createWorkflowsRequest = z.object({
  scope: z.object({ type: z.enum(['GLOBAL', 'PROJECT']), project: z.object({ id: z.string() }).optional() }).default({ type: 'GLOBAL' }),
  statuses: z.array(status).default([]),
  workflows: z
    .array(
      z.object({
        name: z.string(),
        description: z.string().default(''),
        statuses: z.array(statusLayout),
        transitions: z.array(transition),
      }),
    )
    .default([]),
});
export type CreateWorkflowsRequest = z.output<typeof createWorkflowsRequest>;

/** `POST /workflows/update`. */
export const updateWorkflowsRequest = z.object({
  statuses: z.array(status).default([]),
  workflows: z
    .array(
      z.object({
        id: z.string(),
        description: z.string().optional(),
        version: z.object({ id: z.string().optional(), versionNumber: z.number().int() }),
        statuses: z.array(statusLayout),
        transitions: z.array(transition),
        defaultStatusMappings: z.array(migration).default([]),
        statusMappings: z
          .array(z.object({ issueTypeId: z.string(), projectId: z.string(), statusMigrations: z.array(migration) }))
          .default([]),
      }),
    )
    .default([]),
});
export type UpdateWorkflowsRequest = z.output<typeof updateWorkflowsRequest>;

/** All conditions of a tree of groups. The emulator keeps them as one list that must hold together. */
export function conditionsOf(group: ConditionGroup | undefined): readonly z.output<typeof rule>[] {
  if (!group) return [];
  return [...(group.conditions ?? []), ...(group.conditionGroups ?? []).flatMap(conditionsOf)];
}
