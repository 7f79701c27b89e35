import { z } from 'zod';

/** What a site remembers about itself between runs, beside Jira's own records: who to look as, and the tree a PMO would have made. */
export const siteNotes = z.object({
  kind: z.enum(['demo', 'import']),
  people: z.array(z.object({ accountId: z.string(), displayName: z.string(), role: z.string() })).min(1),
  portfolios: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      programmes: z.array(z.object({ id: z.string(), name: z.string(), categoryId: z.string(), projectIds: z.array(z.string()) })),
      projectIds: z.array(z.string()),
    }),
  ),
});
export type SiteNotes = z.infer<typeof siteNotes>;
