import { z } from 'zod';
import type { JiraProjectDetail } from './project-dossier';

const instant = z.number().int().nullable();

/** What Jira said of a project beside its issues, as kept in the record collection `projectDetail` (id: the project's id). */
export const storedProjectDetail = z.object({
  collectedAt: z.number().int(),
  leadActive: z.boolean().nullable(),
  hasDescription: z.boolean(),
  components: z.array(z.object({ id: z.number().int(), name: z.string(), hasLead: z.boolean() })),
  sprints: z
    .array(
      z.object({
        id: z.number().int(),
        name: z.string(),
        state: z.enum(['future', 'active', 'closed']),
        hasGoal: z.boolean(),
        startAt: instant,
        endAt: instant,
        completedAt: instant,
      }),
    )
    .nullable(),
  /** How many closed sprints of each board have been read: they come first and change no more. */
  closedRead: z.record(z.string(), z.number().int()),
}) satisfies z.ZodType<JiraProjectDetail>;
export type StoredProjectDetail = z.infer<typeof storedProjectDetail>;
