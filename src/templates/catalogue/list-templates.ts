import type { TemplateCard } from '../../contracts/templates/template';
import type { Language } from '../blueprint/expressions/day-in-words';
import { cardInCatalogue } from './card-in-catalogue';
import type { StoredTemplate } from './stored-template';
import { maySee } from './template-access';
import type { TemplatePorts, TemplateUse, TemplateViewer } from './template-ports';

type ListPorts = Pick<TemplatePorts, 'templates' | 'uses'>;

/** The templates that somebody may use, or edit, those that are used most first; retired ones come last. */
export async function listTemplates(
  ports: ListPorts,
  viewer: TemplateViewer,
  language: Language,
): Promise<{ readonly templates: TemplateCard[]; readonly canEdit: boolean }> {
  const [records, uses, canEdit] = await Promise.all([ports.templates.list(), visibleUses(ports, viewer), viewer.isPmoAdmin()]);
  const seen: StoredTemplate[] = [];
  for (const { value } of records) if (await maySee(value, viewer)) seen.push(value);
  const cards = seen.map((template) => cardInCatalogue(template, uses, { language, showDraft: canEdit }));
  const last = (card: TemplateCard): number => (card.state === 'retired' ? 1 : 0);
  // The sort is stable: what is used alike stays in the order of the catalogue.
  return { templates: cards.sort((a, b) => last(a) - last(b) || b.usedBy - a.usedBy), canEdit };
}

/** Uses by projects that the viewer may browse. */
export async function visibleUses(ports: Pick<TemplatePorts, 'uses'>, viewer: TemplateViewer): Promise<readonly TemplateUse[]> {
  const [uses, visible] = await Promise.all([ports.uses(), viewer.visibleProjects()]);
  return uses.filter(({ projectId }) => visible.has(projectId));
}
