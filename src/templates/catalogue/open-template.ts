import type { Diagnostic } from '../../contracts/templates/diagnostic';
import type { OpenedTemplate } from '../../contracts/templates/template-contracts';
import { dayOf } from '../../shared/epoch';
import { ok, type Result } from '../../shared/result';
import type { Language } from '../blueprint/expressions/day-in-words';
import type { BlueprintFormat, ReadBlueprint } from '../blueprint/read-blueprint';
import { questionsToAsk } from '../resolve/questions-to-ask';
import { cardInCatalogue } from './card-in-catalogue';
import { restoreText } from './keep-text';
import { visibleUses } from './list-templates';
import { resolveWithDefaults } from './preview-template';
import { readText } from './read-text';
import type { StoredTemplate } from './stored-template';
import { maySee } from './template-access';
import { refuseTemplate, type TemplatePorts, type TemplateRefusal, type TemplateViewer } from './template-ports';

export interface OpenOptions {
  /** `null`: the draft for those who may edit, else the newest published version. */
  readonly version: number | null;
  readonly format: BlueprintFormat;
  readonly language: Language;
}

/** Projects of a template named with it at most. */
const PROJECTS_SHOWN = 200;

/** A template with its text and its history. To whoever may not see it, it does not exist. */
export async function openTemplate(
  ports: TemplatePorts,
  viewer: TemplateViewer,
  templateId: string,
  options: OpenOptions,
): Promise<Result<OpenedTemplate, TemplateRefusal>> {
  const template = (await ports.templates.get(templateId))?.value;
  if (!template || !(await maySee(template, viewer))) return refuseTemplate('NOT_FOUND', 'notFound', templateId);
  const canEdit = await viewer.isPmoAdmin();
  const shown = shownText(template, options.version, canEdit);
  const kept = shown && (await ports.texts.get(shown.textId))?.value;
  if (!shown || !kept) return refuseTemplate('NOT_FOUND', 'versionNotFound', templateId);
  const [uses, projects] = await Promise.all([visibleUses(ports, viewer), ports.projects()]);
  const own = uses.filter((use) => use.templateId === templateId);
  const text = restoreText(kept);
  const read = await readText(ports, text, kept.format);
  const context = { language: options.language, accountId: viewer.accountId, today: dayOf(ports.now()) };
  return ok({
    card: cardInCatalogue(template, uses, { language: options.language, showDraft: canEdit }),
    version: shown.version,
    ...inFormat(ports, text, kept.format, options.format),
    draftVersion: template.draftVersion,
    questions: read.ok ? [...questionsToAsk(read.value.blueprint, {}, context).questions] : [],
    versions: [...template.versions].reverse().map(({ version, publishedAt, publishedBy, note }) => ({
      version,
      publishedAt,
      publishedBy,
      note,
      usedBy: own.filter((use) => use.version === version).length,
    })),
    projects: own.slice(0, PROJECTS_SHOWN).flatMap(({ projectId, version }) => {
      const project = projects.get(projectId);
      return project ? [{ projectId, key: project.key, name: project.name, version }] : [];
    }),
    canEdit,
    diagnostics: read.ok ? [...problemsWithDefaults(read.value, ports, options.language, viewer)] : [...read.error],
  });
}

function problemsWithDefaults(
  { blueprint, diagnose }: ReadBlueprint,
  { now }: Pick<TemplatePorts, 'now'>,
  language: Language,
  { accountId }: TemplateViewer,
): readonly Diagnostic[] {
  const resolved = resolveWithDefaults(blueprint, 1, { language, accountId, now: now(), diagnose });
  return resolved.ok ? [] : resolved.error;
}

/** Which text somebody looks at; drafts are for those who may edit. */
function shownText(
  { draft, versions }: StoredTemplate,
  version: number | null,
  canEdit: boolean,
): { readonly version: number | null; readonly textId: string } | undefined {
  if (version === null && canEdit && draft) return { version: null, textId: draft.textId };
  return version === null ? versions.at(-1) : versions.find((candidate) => candidate.version === version);
}

/** The text as it was written; in the other format what it says. A text that cannot be read stays as it is. */
function inFormat(
  { parse, write }: Pick<TemplatePorts, 'parse' | 'write'>,
  text: string,
  written: BlueprintFormat,
  wanted: BlueprintFormat,
): { readonly text: string; readonly format: BlueprintFormat } {
  if (written === wanted) return { text, format: written };
  const parsed = parse(text, written);
  return parsed.ok ? { text: write(parsed.value, wanted), format: wanted } : { text, format: written };
}
