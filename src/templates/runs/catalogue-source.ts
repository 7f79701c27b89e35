import { err, ok } from '../../shared/result';
import { blueprintToUse } from '../catalogue/published-blueprint';
import { isInAudience } from '../catalogue/template-access';
import type { TemplatePorts } from '../catalogue/template-ports';
import type { TemplateSource } from './run-ports';

/** The catalogue of templates as runs use it. */
export const catalogueSource = (ports: Pick<TemplatePorts, 'templates' | 'texts'>): TemplateSource => ({
  async open(templateId, version, viewer) {
    const offered = await blueprintToUse(ports, viewer, templateId, version);
    if (offered.ok) return ok({ blueprint: offered.value.blueprint, version: offered.value.version });
    return err(offered.error.problem === 'retired' ? 'templateRetired' : 'templateNotFound');
  },
  async isFor(templateId, viewer) {
    const template = (await ports.templates.get(templateId))?.value;
    if (!template || template.ownerAccountId === viewer.accountId || (await viewer.isPmoAdmin())) return true;
    return isInAudience(template.audience, viewer);
  },
});
