import type { TemplateAudience } from '../../contracts/templates/template';
import { ok, type Result } from '../../shared/result';
import type { BlueprintFormat } from '../blueprint/read-blueprint';
import { cardsOf } from './card-of';
import { forgetText } from './forget-text';
import { fitsStorage, keepText } from './keep-text';
import { idInText, readText } from './read-text';
import type { StoredTemplate } from './stored-template';
import { audienceDeed, nameForLog } from './template-deed';
import { refuseTemplate, type TemplatePorts, type TemplateRefusal, type TemplateViewer } from './template-ports';

export interface DraftToSave {
  readonly text: string;
  readonly format: BlueprintFormat;
  /** The draft it is based on; 0 for a new template. */
  readonly draftVersion: number;
  readonly audience: TemplateAudience;
  readonly ownerAccountId: string | null;
}

const everybody: TemplateAudience = { groups: [], accountIds: [] };

/** Saves a draft, also one with errors, and answers the template's id. Nobody's newer draft is written over. */
export async function saveDraft(
  ports: TemplatePorts,
  viewer: TemplateViewer,
  draft: DraftToSave,
): Promise<Result<string, TemplateRefusal>> {
  if (!(await viewer.isPmoAdmin())) return refuseTemplate('NOT_ALLOWED', 'notPmoAdmin', '');
  const id = idInText(ports, draft.text, draft.format);
  if (id === undefined) return refuseTemplate('INVALID_REQUEST', 'noId', 'text');
  const kept = keepText(draft.text, draft.format);
  if (!fitsStorage(kept)) return refuseTemplate('INVALID_REQUEST', 'tooBig', 'text');
  const record = await ports.templates.get(id);
  if ((record?.value.draftVersion ?? 0) !== draft.draftVersion) return refuseTemplate('CONFLICT', 'changedMeanwhile', id);

  const now = ports.now();
  const read = await readText(ports, draft.text, draft.format);
  const card = read.ok ? cardsOf(read.value.blueprint, viewer.accountId, now) : null;
  // The text has an id of its own: of two who save at once, the one who is refused has written over nothing.
  const textId = ports.newId();
  await ports.texts.insert({ id: textId, position: now, value: kept });
  const value: StoredTemplate = {
    ...(record?.value ?? { id, shipped: false, shippedDigest: null, retired: false, versions: [], card: null }),
    ownerAccountId: draft.ownerAccountId,
    audience: draft.audience,
    draftVersion: draft.draftVersion + 1,
    draft: { textId, savedAt: now, savedBy: viewer.accountId, card },
  };
  const saved = record ? await ports.templates.replace({ ...record, value }) : await ports.templates.insert({ id, position: now, value });
  const superfluous = saved ? record?.value.draft?.textId : textId;
  if (superfluous !== undefined) await forgetText(ports.texts, superfluous);
  if (!saved) return refuseTemplate('CONFLICT', 'changedMeanwhile', id);
  const deed = audienceDeed(record?.value.audience ?? everybody, draft.audience);
  if (deed) await ports.note({ ...deed, at: now, by: viewer.accountId, template: nameForLog(value) });
  return ok(id);
}
