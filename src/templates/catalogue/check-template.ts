import type { Diagnostic } from '../../contracts/templates/diagnostic';
import type { ProvisionPlan } from '../../contracts/templates/plan';
import type { TemplateCard } from '../../contracts/templates/template';
import { ok, type Result } from '../../shared/result';
import type { Language } from '../blueprint/expressions/day-in-words';
import { type PartOrigin, partOrigins } from '../blueprint/inherit';
import type { BlueprintFormat, ReadBlueprint } from '../blueprint/read-blueprint';
import { cardInCatalogue } from './card-in-catalogue';
import { previewOf } from './card-of';
import { publishedBlueprint } from './published-blueprint';
import { readText } from './read-text';
import type { CardText } from './stored-template';
import { refuseTemplate, type TemplatePorts, type TemplateRefusal, type TemplateViewer } from './template-ports';

/** What is to be said of a text while it is typed. */
export interface CheckedTemplate {
  readonly diagnostics: readonly Diagnostic[];
  /** What it would make with its default answers; `null` while it has errors. */
  readonly preview: ProvisionPlan | null;
  readonly card: TemplateCard | null;
  /** Of a template that starts from another: where each part comes from. */
  readonly origins: readonly PartOrigin[];
}

type CheckPorts = Pick<TemplatePorts, 'templates' | 'texts' | 'parse' | 'now'>;

/** Judges a text; nothing is kept. For PMO administrators: a text may start from any template, and would show it. */
export async function checkTemplate(
  ports: CheckPorts,
  viewer: TemplateViewer,
  { text, format, language }: { readonly text: string; readonly format: BlueprintFormat; readonly language: Language },
): Promise<Result<CheckedTemplate, TemplateRefusal>> {
  if (!(await viewer.isPmoAdmin())) return refuseTemplate('NOT_ALLOWED', 'notPmoAdmin', '');
  const read = await readText(ports, text, format);
  if (!read.ok) return ok({ diagnostics: read.error, preview: null, card: null, origins: [] });
  const { blueprint, diagnose } = read.value;
  const origins = await originsOf(ports, read.value);
  const preview = previewOf(blueprint, 1, { language, accountId: viewer.accountId, now: ports.now(), diagnose });
  if (!preview.ok) return ok({ diagnostics: preview.error, preview: null, card: null, origins });
  const { plan, card } = preview.value;
  return ok({ diagnostics: [], preview: plan, card: draftCard(blueprint.id, card), origins });
}

async function originsOf(ports: CheckPorts, { own, blueprint, originOf }: ReadBlueprint): Promise<readonly PartOrigin[]> {
  if (own.extends === undefined) return [];
  const parent = await publishedBlueprint(ports, own.extends, null);
  return partOrigins({ whole: blueprint, originOf }, parent?.blueprint);
}

/** The card of a text that is not kept yet. */
const draftCard = (id: string, card: CardText): TemplateCard =>
  cardInCatalogue(
    {
      id,
      shipped: false,
      shippedDigest: null,
      retired: false,
      ownerAccountId: null,
      audience: { groups: [], accountIds: [] },
      draftVersion: 0,
      draft: null,
      versions: [],
      card: { en: card, nl: card },
    },
    [],
    { language: 'en', showDraft: true },
  );
