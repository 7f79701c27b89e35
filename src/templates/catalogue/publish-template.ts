import { ok, type Result } from '../../shared/result';
import { cardsOf } from './card-of';
import { forgetText } from './forget-text';
import { fitsStorage, keepText, restoreText } from './keep-text';
import { resolveWithDefaults } from './preview-template';
import { readText } from './read-text';
import type { StoredTemplate } from './stored-template';
import { nameForLog } from './template-deed';
import { refuseTemplate, type TemplatePorts, type TemplateRefusal, type TemplateViewer } from './template-ports';

/**
 * Makes the draft a version, which never changes any more: with it is kept what it inherits, as the parent is now. Only a draft without
 * errors, in either language. A retired template is brought back by it.
 */
export async function publishTemplate(
  ports: TemplatePorts,
  viewer: TemplateViewer,
  { templateId, draftVersion, note }: { readonly templateId: string; readonly draftVersion: number; readonly note: string },
): Promise<Result<StoredTemplate, TemplateRefusal>> {
  if (!(await viewer.isPmoAdmin())) return refuseTemplate('NOT_ALLOWED', 'notPmoAdmin', templateId);
  const record = await ports.templates.get(templateId);
  if (!record) return refuseTemplate('NOT_FOUND', 'notFound', templateId);
  const { draft, versions } = record.value;
  if (record.value.draftVersion !== draftVersion) return refuseTemplate('CONFLICT', 'changedMeanwhile', templateId);
  const kept = draft && (await ports.texts.get(draft.textId))?.value;
  if (!draft || !kept) return refuseTemplate('CONFLICT', 'noDraft', templateId);

  const now = ports.now();
  const read = await readText(ports, restoreText(kept), kept.format);
  if (!read.ok) return refuseTemplate('INVALID_REQUEST', 'hasErrors', templateId);
  const { blueprint } = read.value;
  const occasion = { accountId: viewer.accountId, now };
  const works = (['en', 'nl'] as const).every((language) => resolveWithDefaults(blueprint, 1, { ...occasion, language }).ok);
  if (!works) return refuseTemplate('INVALID_REQUEST', 'hasErrors', templateId);
  const whole = keepText(JSON.stringify(blueprint), 'json');
  if (!fitsStorage(whole)) return refuseTemplate('INVALID_REQUEST', 'tooBig', templateId);

  const version = (versions.at(-1)?.version ?? 0) + 1;
  const wholeId = ports.newId();
  await ports.texts.insert({ id: wholeId, position: now, value: whole });
  const published: StoredTemplate = {
    ...record.value,
    retired: false,
    draftVersion: draftVersion + 1,
    draft: null,
    versions: [...versions, { version, publishedAt: now, publishedBy: viewer.accountId, note, textId: draft.textId, wholeId }],
    card: cardsOf(blueprint, viewer.accountId, now),
  };
  if (await ports.templates.replace({ ...record, value: published })) {
    const kind = record.value.retired ? 'restored' : 'published';
    await ports.note({ kind, version, at: now, by: viewer.accountId, template: nameForLog(published) });
    return ok(published);
  }
  await forgetText(ports.texts, wholeId);
  return refuseTemplate('CONFLICT', 'changedMeanwhile', templateId);
}
