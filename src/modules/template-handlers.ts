import type { OpenedTemplate } from '../contracts/templates/template-contracts';
import type { Language } from '../messages/message';
import { templateRefusalMessage } from '../messages/templates/template-refusal-message';
import { err, ok, type Result } from '../shared/result';
import { checkTemplate } from '../templates/catalogue/check-template';
import { diffTemplate } from '../templates/catalogue/diff-template';
import { listTemplates } from '../templates/catalogue/list-templates';
import { type OpenOptions, openTemplate } from '../templates/catalogue/open-template';
import { publishTemplate } from '../templates/catalogue/publish-template';
import { retireTemplate } from '../templates/catalogue/retire-template';
import { saveDraft } from '../templates/catalogue/save-draft';
import type { TemplateRefusal } from '../templates/catalogue/template-ports';
import type { Refused, RpcCall, RpcHandlers } from './rpc-handler';

type TemplateMethod =
  | 'templates.list'
  | 'templates.get'
  | 'templates.check'
  | 'templates.saveDraft'
  | 'templates.publish'
  | 'templates.retire'
  | 'templates.diff';

/** The catalogue and the editor of templates on the wire. */
export const templateHandlers: Pick<RpcHandlers, TemplateMethod> = {
  'templates.list': async ({ language }, { app, viewer }) => ok(await listTemplates(app.templates, viewer, language)),
  'templates.get': ({ templateId, version, format, language }, call) => opened(templateId, { version, format, language }, call),
  'templates.check': async (request, { app, viewer }) => {
    const checked = await checkTemplate(app.templates, viewer, request);
    if (!checked.ok) return refusedTemplate(checked.error, request.language);
    const { diagnostics, origins, ...rest } = checked.value;
    return ok({ ...rest, diagnostics: [...diagnostics], origins: [...origins] });
  },
  'templates.saveDraft': async ({ language, ...draft }, call) => {
    const saved = await saveDraft(call.app.templates, call.viewer, draft);
    if (!saved.ok) return refusedTemplate(saved.error, language);
    return opened(saved.value, { version: null, format: draft.format, language }, call);
  },
  'templates.publish': async ({ language, ...request }, call) => {
    const published = await publishTemplate(call.app.templates, call.viewer, request);
    if (!published.ok) return refusedTemplate(published.error, language);
    return opened(request.templateId, { version: null, format: 'yaml', language }, call);
  },
  'templates.retire': async ({ templateId, language }, { app, viewer }) => {
    const retired = await retireTemplate(app.templates, viewer, templateId);
    return retired.ok ? ok({ retired: retired.value }) : refusedTemplate(retired.error, language);
  },
  'templates.diff': async ({ language, ...request }, { app, viewer }) => {
    const differences = await diffTemplate(app.templates, viewer, request);
    return differences.ok ? ok({ differences: [...differences.value] }) : refusedTemplate(differences.error, language);
  },
};

async function opened(templateId: string, options: OpenOptions, { app, viewer }: RpcCall): Promise<Result<OpenedTemplate, Refused>> {
  const found = await openTemplate(app.templates, viewer, templateId, options);
  return found.ok ? found : refusedTemplate(found.error, options.language);
}

/** A refusal in the reader's language. */
export const refusedTemplate = (
  { code, problem, place }: TemplateRefusal,
  language: Language,
): { readonly ok: false; readonly error: Refused } => err({ code, message: templateRefusalMessage(language, problem), place });
