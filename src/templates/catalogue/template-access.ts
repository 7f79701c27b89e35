import type { TemplateAudience } from '../../contracts/templates/template';
import type { StoredTemplate } from './stored-template';
import type { TemplateViewer } from './template-ports';

/** Whether somebody belongs to an audience; an empty one is everybody. */
export async function isInAudience({ groups, accountIds }: TemplateAudience, viewer: TemplateViewer): Promise<boolean> {
  if (groups.length === 0 && accountIds.length === 0) return true;
  if (accountIds.includes(viewer.accountId)) return true;
  if (groups.length === 0) return false;
  const own = await viewer.groups();
  return groups.some((group) => own.has(group.toLowerCase()));
}

/**
 * Who may look at a template: PMO administrators at all of it; its owner, and whoever is in its audience, once it is published and until it
 * is retired. To anybody else it does not exist.
 */
export async function maySee(template: StoredTemplate, viewer: TemplateViewer): Promise<boolean> {
  if (await viewer.isPmoAdmin()) return true;
  if (template.retired || template.versions.length === 0) return false;
  return template.ownerAccountId === viewer.accountId || isInAudience(template.audience, viewer);
}
