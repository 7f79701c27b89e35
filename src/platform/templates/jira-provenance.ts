import { z } from 'zod';
import { PROVENANCE_PROPERTY, type Provenance, type RunPlace } from '../../templates/ports';

const provenance = z.object({
  template: z.string(),
  version: z.number().int(),
  run: z.string(),
  item: z.string().optional(),
  at: z.number().int(),
});

/** What the properties of a project or an issue say of where it comes from; `undefined` when nothing, or nothing that we wrote. */
export function provenanceIn(properties: Readonly<Record<string, unknown>> | null | undefined): Provenance | undefined {
  const read = provenance.safeParse(properties?.[PROVENANCE_PROPERTY]);
  if (!read.success) return undefined;
  const { item, ...rest } = read.data;
  return item === undefined ? rest : { ...rest, item };
}

export const provenanceOf = (run: RunPlace, at: number, item?: string): Provenance => ({
  template: run.templateId,
  version: run.templateVersion,
  run: run.runId,
  ...(item === undefined ? {} : { item }),
  at,
});
