import { z } from 'zod';
import type { JiraProjectDetail } from './project-dossier';

const instant = z.number().int().nullable();

/** What Jira said of a project beside its issues, as kept in the record collection `projectDetail` (id: the project's id). */
export const storedProjectDetail: z.ZodType<JiraProjectDetail> = z.object({
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
});
