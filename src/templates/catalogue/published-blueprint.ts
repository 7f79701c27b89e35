import { type Blueprint, blueprint as blueprintSchema } from '../../contracts/templates/blueprint';
import { ok, type Result } from '../../shared/result';
import type { ParentOf } from '../blueprint/read-blueprint';
import { restoreText } from './keep-text';
import type { StoredTemplate } from './stored-template';
import { maySee } from './template-access';
import { refuseTemplate, type TemplatePorts, type TemplateRefusal, type TemplateViewer } from './template-ports';

type ReadPorts = Pick<TemplatePorts, 'templates' | 'texts'>;

/** A version of a template, ready to be resolved. */
export interface PublishedBlueprint {
  readonly blueprint: Blueprint;
  readonly version: number;
  /** The newest there is. */
  readonly newest: number;
}

/**
 * A published version with everything it inherits, for whoever may use the template; `version` null is the newest. A retired template starts
 * nothing any more, whoever asks.
 */
export async function blueprintToUse(
  ports: ReadPorts,
  viewer: TemplateViewer,
  templateId: string,
  version: number | null,
): Promise<Result<PublishedBlueprint, TemplateRefusal>> {
  const template = (await ports.templates.get(templateId))?.value;
  if (!template || !(await maySee(template, viewer))) return refuseTemplate('NOT_FOUND', 'notFound', templateId);
  if (template.retired) return refuseTemplate('CONFLICT', 'retired', templateId);
  const found = await versionOf(ports, template, version);
  return found ? ok(found) : refuseTemplate('NOT_FOUND', 'versionNotFound', templateId);
}

/**
 * A published version, also of a retired template, without asking who looks: for the drift and the upgrade of projects made from it, which
 * whoever may see the project may see. `undefined`: there is none.
 */
export async function publishedBlueprint(
  ports: ReadPorts,
  templateId: string,
  version: number | null,
): Promise<PublishedBlueprint | undefined> {
  const template = (await ports.templates.get(templateId))?.value;
  return template && versionOf(ports, template, version);
}

async function versionOf(ports: ReadPorts, template: StoredTemplate, version: number | null): Promise<PublishedBlueprint | undefined> {
  const newest = template.versions.at(-1);
  const chosen = version === null ? newest : template.versions.find((candidate) => candidate.version === version);
  const kept = chosen && (await ports.texts.get(chosen.wholeId))?.value;
  if (!newest || !chosen || !kept) return undefined;
  // Published wholes are JSON of our own making.
  return { blueprint: blueprintSchema.parse(JSON.parse(restoreText(kept))), version: chosen.version, newest: newest.version };
}

/** Generations of templates that are looked at. */
const OLDEST_ANCESTOR = 20;

/** The templates that one starts from, as they are published now, and theirs: what reading a blueprint asks for. */
export async function ancestorsOf(ports: ReadPorts, parentId: string | undefined): Promise<ParentOf> {
  const found = new Map<string, Blueprint>();
  let next = parentId;
  while (next !== undefined && !found.has(next) && found.size < OLDEST_ANCESTOR) {
    const ancestor: PublishedBlueprint | undefined = await publishedBlueprint(ports, next, null);
    if (!ancestor) break;
    found.set(next, ancestor.blueprint);
    next = ancestor.blueprint.extends;
  }
  return (templateId) => found.get(templateId);
}
