import type { Blueprint } from '../../contracts/templates/blueprint';
import { ok, type Result } from '../../shared/result';
import { diffBlueprints, type VersionDifference } from './diff-blueprints';
import { restoreText } from './keep-text';
import { publishedBlueprint } from './published-blueprint';
import { readText } from './read-text';
import type { StoredTemplate } from './stored-template';
import { maySee } from './template-access';
import { refuseTemplate, type TemplatePorts, type TemplateRefusal, type TemplateViewer } from './template-ports';

/** What differs between two versions of a template; `to` null is the draft, for those who may edit, else the newest published version. */
export async function diffTemplate(
  ports: TemplatePorts,
  viewer: TemplateViewer,
  { templateId, from, to }: { readonly templateId: string; readonly from: number; readonly to: number | null },
): Promise<Result<readonly VersionDifference[], TemplateRefusal>> {
  const template = (await ports.templates.get(templateId))?.value;
  if (!template || !(await maySee(template, viewer))) return refuseTemplate('NOT_FOUND', 'notFound', templateId);
  const older = await publishedBlueprint(ports, templateId, from);
  if (!older) return refuseTemplate('NOT_FOUND', 'versionNotFound', templateId);
  if (to === null && template.draft && (await viewer.isPmoAdmin())) {
    const draft = await draftBlueprint(ports, template.draft);
    return draft ? ok(diffBlueprints(older.blueprint, draft)) : refuseTemplate('INVALID_REQUEST', 'hasErrors', templateId);
  }
  const newer = await publishedBlueprint(ports, templateId, to);
  return newer ? ok(diffBlueprints(older.blueprint, newer.blueprint)) : refuseTemplate('NOT_FOUND', 'versionNotFound', templateId);
}

async function draftBlueprint(ports: TemplatePorts, { textId }: NonNullable<StoredTemplate['draft']>): Promise<Blueprint | undefined> {
  const kept = (await ports.texts.get(textId))?.value;
  const read = kept && (await readText(ports, restoreText(kept), kept.format));
  return read?.ok ? read.value.blueprint : undefined;
}
