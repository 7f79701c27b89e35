import { z } from 'zod';

/**
 * One issue of Jira's REST API, as far as facts need it. System fields are parsed where they are used, since a site may leave any of them
 * out (field configurations, team-managed projects) and custom fields have no fixed shape.
 */
export const issueJson = z.object({
  id: z.string().regex(/^\d+$/),
  key: z.string().regex(/^.+-\d+$/),
  fields: z.record(z.string(), z.unknown()),
});
export type IssueJson = z.infer<typeof issueJson>;

const numericId = z
  .union([z.string().regex(/^\d+$/), z.number()])
  .transform(Number)
  .pipe(z.number().int().nonnegative());
const smallId = numericId.pipe(z.number().max(16_777_215));
const reference = z.object({ id: numericId });

/** Shapes of the system fields. A value of another shape counts as missing. */
export const systemFields = {
  reference,
  issuetype: z.object({ id: smallId, subtask: z.boolean().optional(), hierarchyLevel: z.number().int().min(-1).max(127).optional() }),
  status: z.object({ id: smallId, statusCategory: z.object({ key: z.string() }).optional() }),
  person: z.object({ accountId: z.string().min(1).max(128) }),
  link: z.object({
    type: z.object({ name: z.string() }),
    inwardIssue: reference.optional().catch(undefined),
    outwardIssue: reference.optional().catch(undefined),
  }),
  text: z.string(),
} as const;

/** A sprint as the sprint field holds it. */
export const sprintJson = z.object({ id: smallId, state: z.string() });
