import { z } from 'zod';

const projectFrame = z.object({
  type: z.literal('jira:projectPage'),
  project: z.object({ id: z.union([z.string(), z.number()]).transform(Number).pipe(z.number().int().positive()) }),
});

/** The id of the project on whose page this frame is; `undefined` in every other frame. */
export function projectOf(extension: unknown): number | undefined {
  return projectFrame.safeParse(extension).data?.project.id;
}
