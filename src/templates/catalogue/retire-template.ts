import { ok, type Result } from '../../shared/result';
import { forgetText } from './forget-text';
import { nameForLog } from './template-deed';
import { refuseTemplate, type TemplatePorts, type TemplateRefusal, type TemplateViewer } from './template-ports';

/**
 * Takes a template out of the catalogue. Projects made from it go on being compared with it, and runs that are under way have a plan of
 * their own. One that was never published is deleted with its draft.
 */
export async function retireTemplate(
  ports: Pick<TemplatePorts, 'templates' | 'texts' | 'note' | 'now'>,
  viewer: TemplateViewer,
  templateId: string,
): Promise<Result<string, TemplateRefusal>> {
  if (!(await viewer.isPmoAdmin())) return refuseTemplate('NOT_ALLOWED', 'notPmoAdmin', templateId);
  const record = await ports.templates.get(templateId);
  if (!record) return refuseTemplate('NOT_FOUND', 'notFound', templateId);
  const { value } = record;
  if (value.retired) return refuseTemplate('CONFLICT', 'alreadyRetired', templateId);
  const isUnused = value.versions.length === 0;
  const done = isUnused
    ? await ports.templates.remove(templateId, record.version)
    : await ports.templates.replace({ ...record, value: { ...value, retired: true } });
  if (!done) return refuseTemplate('CONFLICT', 'changedMeanwhile', templateId);
  if (isUnused && value.draft) await forgetText(ports.texts, value.draft.textId);
  await ports.note({ kind: isUnused ? 'deleted' : 'retired', at: ports.now(), by: viewer.accountId, template: nameForLog(value) });
  return ok(templateId);
}
