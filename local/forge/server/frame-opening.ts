import { z } from 'zod';
import type { FrameAnswer, FrameRequest } from '../browser-api';
import type { AppManifest, ModuleEntry } from '../manifest/app-manifest';
import { isWorkflowRule } from '../manifest/module-types';
import type { Product } from '../product';
import type { FrameRegistry, OpenFrame } from './frame-registry';
import { findShownModule } from './hosted-modules';
import { HttpError } from './http-error';
import type { Session } from './session-store';

export interface FrameOpening {
  readonly manifest: AppManifest;
  readonly product: Product;
  readonly frames: FrameRegistry;
  readonly frameUrl: string;
}

/** Opens a frame for the session's user, or refuses: unknown module, a place the user may not see, somebody else's parent frame. */
export async function openFrame(opening: FrameOpening, session: Session, request: FrameRequest): Promise<FrameAnswer> {
  const fixed = request.modal ? modalFrame(opening, session, request, request.modal) : moduleFrame(opening.manifest, session, request);
  if ((await opening.product.extensionContext(fixed.place, fixed.accountId)) === undefined) {
    throw new HttpError(404, 'This user may not see the place where the app would be shown.');
  }
  await requirePermission(fixed, opening.product);
  const frame = opening.frames.open(fixed);
  return { frameId: frame.id, src: `${opening.frameUrl}/f/${frame.id}/`, render: frame.render };
}

/** Pages that Jira shows to administrators only, and the permission that makes one. */
const permissionOfPage: Readonly<Record<string, string>> = {
  'jira:adminPage': 'ADMINISTER',
  'jira:projectSettingsPage': 'ADMINISTER_PROJECTS',
};

const myPermissions = z.looseObject({ permissions: z.record(z.string(), z.looseObject({ havePermission: z.boolean() })) });

async function requirePermission(frame: Omit<OpenFrame, 'id'>, product: Product): Promise<void> {
  const permission = permissionOfPage[frame.moduleType];
  if (permission === undefined) return;
  const project = frame.place.projectKey === undefined ? '' : `&projectKey=${encodeURIComponent(frame.place.projectKey)}`;
  const answer = await product.handle({
    method: 'GET',
    path: `/rest/api/3/mypermissions?permissions=${permission}${project}`,
    headers: { accept: 'application/json' },
    principal: { kind: 'browser', accountId: frame.accountId },
  });
  const parsed = answer.status === 200 ? myPermissions.safeParse(JSON.parse(answer.body)) : undefined;
  if (!parsed?.success || parsed.data.permissions[permission]?.havePermission !== true) {
    throw new HttpError(403, `Only those who hold ${permission} may open this page.`);
  }
}

function moduleFrame(manifest: AppManifest, session: Session, request: FrameRequest): Omit<OpenFrame, 'id'> {
  const entry = findShownModule(manifest, request.moduleType, request.moduleKey);
  if (!entry) throw new HttpError(404, `The app has no module ${request.moduleKey} of type ${request.moduleType} that this host can show.`);
  const face = faceOf(entry, request);
  return {
    sessionId: session.id,
    accountId: session.accountId,
    locale: session.locale,
    moduleType: request.moduleType,
    moduleKey: request.moduleKey,
    entryPoint: request.entryPoint,
    place: request.place,
    location: request.location,
    render: face.render === 'native' ? 'native' : 'custom',
    resource: String(face.resource),
    resolver: resolverOf(face) ?? resolverOf(entry),
    modal: undefined,
  };
}

/** A modal shows the same app to the same user at the same place as the frame that opened it, whatever the request says. */
function modalFrame(
  opening: FrameOpening,
  session: Session,
  request: FrameRequest,
  modal: NonNullable<FrameRequest['modal']>,
): Omit<OpenFrame, 'id'> {
  const parent = opening.frames.get(modal.parentFrameId);
  if (!parent || parent.sessionId !== session.id) throw new HttpError(404, 'The frame that opens this modal is not open any more.');
  const resource = modal.resource ?? parent.resource;
  if (!opening.manifest.resources.some((declared) => declared.key === resource)) {
    throw new HttpError(404, `The manifest declares no resource ${resource}, which the modal should show.`);
  }
  const { id: _parentId, ...shared } = parent;
  return {
    ...shared,
    resource,
    // A modal of UI Kit content can only name a Custom UI resource; its own resource it shows inside its frame.
    render: modal.resource === null ? parent.render : 'custom',
    location: request.location,
    modal: { context: modal.context },
  };
}

/** The part of the module that says what is shown: the module itself, its edit mode, a rule's configuration page, a command's target. */
function faceOf(entry: ModuleEntry, { moduleType, entryPoint }: FrameRequest): Readonly<Record<string, unknown>> {
  if (moduleType === 'jira:command') return partOf(entry, 'target');
  return entryPoint === 'view' && !isWorkflowRule(moduleType) ? entry : partOf(entry, entryPoint);
}

function partOf(entry: ModuleEntry, name: string): Readonly<Record<string, unknown>> {
  const part = entry[name];
  if (typeof part !== 'object' || part === null) throw new HttpError(404, `The module ${entry.key} declares no '${name}'.`);
  return { ...part };
}

function resolverOf(face: Readonly<Record<string, unknown>>): string | undefined {
  const resolver = face.resolver;
  if (typeof resolver !== 'object' || resolver === null || !('function' in resolver)) return undefined;
  return typeof resolver.function === 'string' ? resolver.function : undefined;
}
