import type { TemplateCard } from '../../contracts/templates/template';
import type { Language } from '../blueprint/expressions/day-in-words';
import type { CardText, StoredTemplate } from './stored-template';
import type { TemplateUse } from './template-ports';

/** A template's card as somebody sees it. `uses`: of projects that they may see. `draft`: shows the draft's own words. */
export function cardInCatalogue(
  template: StoredTemplate,
  uses: readonly TemplateUse[],
  { language, showDraft }: { readonly language: Language; readonly showDraft: boolean },
): TemplateCard {
  const published = template.card?.[language];
  const drafted = showDraft ? template.draft?.card?.[language] : undefined;
  const own = uses.filter(({ templateId }) => templateId === template.id);
  const newest = template.versions.at(-1)?.version ?? null;
  return {
    id: template.id,
    ...(published ?? drafted ?? bareCard(template.id)),
    state: template.retired ? 'retired' : newest === null ? 'draft' : 'published',
    version: newest,
    hasDraft: showDraft && template.draft !== null,
    shipped: template.shipped,
    ownerAccountId: template.ownerAccountId,
    audience: template.audience,
    usedBy: own.length,
    lastUsedAt: own.length === 0 ? null : Math.max(...own.map(({ at }) => at)),
  };
}

/** Of a draft that has errors nothing is known but its id. */
const bareCard = (name: string): CardText => ({
  name,
  summary: '',
  guidance: '',
  attribution: [],
  extends: null,
  gets: {},
  stages: [],
  roles: [],
  workingDays: null,
  seconds: 0,
  questions: 0,
  topics: [],
});
