import { z } from 'zod';

const validatorFrame = z.object({
  type: z.literal('jira:workflowValidator'),
  entryPoint: z.string().default('edit'),
  validatorConfig: z.unknown().optional(),
});

/** What Jira says of the validator whose configuration this frame shows; `undefined` in every other frame. */
export function validatorOf(extension: unknown): { readonly config: unknown; readonly entryPoint: string } | undefined {
  const frame = validatorFrame.safeParse(extension);
  return frame.success ? { config: frame.data.validatorConfig, entryPoint: frame.data.entryPoint } : undefined;
}
