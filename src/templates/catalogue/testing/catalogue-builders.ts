import { parseAuthoredFile, writeAuthoredFile } from '../../../platform/authored-file';
import { inMemoryRecordCollection } from '../../../shared/testing/in-memory-record-collection';
import { publishTemplate } from '../publish-template';
import { saveDraft } from '../save-draft';
import type { KeptText, StoredTemplate } from '../stored-template';
import type { NotedDeed } from '../template-deed';
import type { TemplatePorts, TemplateUse, TemplateViewer } from '../template-ports';

/** A Sunday in spring; every call is a second later. */
export function inMemoryTemplates(uses: readonly TemplateUse[] = []): TemplatePorts & { readonly deeds: readonly NotedDeed[] } {
  let now = 1_774_774_800;
  let ids = 0;
  const deeds: NotedDeed[] = [];
  return {
    deeds,
    note: async (deed) => void deeds.push(deed),
    templates: inMemoryRecordCollection<StoredTemplate>(),
    texts: inMemoryRecordCollection<KeptText>(),
    uses: async () => uses,
    projects: async () => new Map(uses.map(({ projectId }) => [projectId, { key: `P${projectId}`, name: `Project ${projectId}` }])),
    parse: parseAuthoredFile,
    write: writeAuthoredFile,
    now: () => ++now,
    newId: () => `text-${++ids}`,
  };
}

export const aViewer = (
  accountId: string,
  changes: { groups?: readonly string[]; isPmoAdmin?: boolean; sees?: readonly number[] } = {},
): TemplateViewer => ({
  accountId,
  isPmoAdmin: async () => changes.isPmoAdmin ?? false,
  visibleProjects: async () => new Set(changes.sees ?? []),
  groups: async () => new Set(changes.groups ?? []),
});

export const thePmo = aViewer('pmo', { isPmoAdmin: true, sees: [1, 2, 3] });

export const aText = (id: string, more = ''): string => `id: ${id}\nname: Office move\nsummary: Moves an office.\nproject: {}\n${more}`;

/** Saves and publishes a text; refusals fail the test. */
export async function publish(
  ports: TemplatePorts,
  text: string,
  audience: StoredTemplate['audience'] = { groups: [], accountIds: [] },
): Promise<StoredTemplate> {
  const id = /^id: (.*)$/m.exec(text)?.[1] ?? '';
  const draftVersion = (await ports.templates.get(id))?.value.draftVersion ?? 0;
  const saved = await saveDraft(ports, thePmo, { text, format: 'yaml', draftVersion, audience, ownerAccountId: null });
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  const published = await publishTemplate(ports, thePmo, { templateId: id, draftVersion: draftVersion + 1, note: 'Because' });
  if (!published.ok) throw new Error(JSON.stringify(published.error));
  return published.value;
}
