import { z } from 'zod';
import { epochSeconds, projectId } from '../../contracts/portfolio';
import { answers } from '../../contracts/templates/blueprint';
import { templateId } from '../../contracts/templates/template';
import type { RecordCollection } from '../../shared/record-collection';

/** Which version of which template a project was made from, or brought to last, and with which answers. Kept when the run is done. */
export const projectProvenance = z.strictObject({
  projectId,
  templateId,
  version: z.number().int().min(1),
  answers,
  language: z.enum(['en', 'nl']),
  runId: z.string().max(64),
  /** When the run was done, epoch seconds. */
  at: epochSeconds,
  /** Who answered: persons of the template that are `answerer`. */
  answeredBy: z.string().max(128),
  /** The day that `today` stood for, as an epoch day. */
  answeredOnDay: z.number().int(),
});
export type ProjectProvenance = z.infer<typeof projectProvenance>;

/** The record collection `projectTemplate`: one record a project, its id the project's. Its position is `at`. */
export type ProvenanceCollection = RecordCollection<ProjectProvenance>;
export const PROVENANCE_COLLECTION = 'projectTemplate';

/** Notes the template of a project, in place of what was noted before. Repeatable. */
export async function noteProvenance(records: ProvenanceCollection, value: ProjectProvenance): Promise<void> {
  const id = String(value.projectId);
  for (;;) {
    const known = await records.get(id);
    if (known && known.value.at > value.at) return;
    const written = known
      ? await records.replace({ ...known, position: value.at, value })
      : await records.insert({ id, projectId: value.projectId, position: value.at, value });
    if (written) return;
  }
}
