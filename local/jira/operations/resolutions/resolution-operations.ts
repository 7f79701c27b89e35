import { z } from 'zod';
import type { ResolutionRecord } from '../../model/records';
import { badRequest, JiraError, notFound, type Operation, type OperationCall } from '../../operation';
import { resolutionView } from '../../views/references';
import { created, noContent, ok, seeOther } from '../answering/answers';
import { requireAdministrator, requireLogin } from '../answering/authority';
import { byId } from '../answering/order';
import { page } from '../answering/page';
import { placeRequest, reordered } from '../answering/reordered';
import { flag, listOf, pathPart, readBody, required } from '../answering/request';
import { keepSiteDefault, siteDefault } from '../answering/site-default';
import { taskView } from '../tasks/task-view';

const orderKind = 'resolution-order';

/** Resolutions in the order that administrators gave them. */
function inOrder(call: OperationCall): readonly ResolutionRecord[] {
  const order = (siteDefault(call, orderKind) ?? '').split(',');
  const rank = (resolution: ResolutionRecord): number => {
    const at = order.indexOf(resolution.id);
    return at < 0 ? order.length : at;
  };
  return [...call.state.all('resolutions')].sort((a, b) => rank(a) - rank(b) || byId(a, b));
}

function resolutionOf(call: OperationCall, id = pathPart(call, 'id')): ResolutionRecord {
  const resolution = call.state.get('resolutions', id);
  if (!resolution) throw notFound(`The resolution with id '${id}' does not exist.`);
  return resolution;
}

export const getResolutions: Operation = (call) => {
  requireLogin(call);
  return ok(inOrder(call).map((resolution) => resolutionView(call.site, resolution)));
};

export const getResolution: Operation = (call) => {
  requireLogin(call);
  return ok(resolutionView(call.site, resolutionOf(call)));
};

export const searchResolutions: Operation = (call) => {
  requireLogin(call);
  const ids = new Set(listOf(call, 'id'));
  const onlyDefault = flag(call, 'onlyDefault', false);
  const isDefault = (resolution: ResolutionRecord): boolean => siteDefault(call, 'resolution') === resolution.id;
  const found = inOrder(call).filter((resolution) => (ids.size === 0 || ids.has(resolution.id)) && (!onlyDefault || isDefault(resolution)));
  return ok(
    page(call, '/resolution/search', found, (resolution) => ({ ...resolutionView(call.site, resolution), default: isDefault(resolution) })),
  );
};

const resolutionRequest = z.object({ name: z.string().default(''), description: z.string().optional() });

function refuseName(call: OperationCall, name: string, exceptId?: string): void {
  if (name === '') throw badRequest({ name: 'The resolution must have a name.' });
  if (inOrder(call).some((resolution) => resolution.id !== exceptId && resolution.name.toLowerCase() === name.toLowerCase())) {
    throw badRequest({ name: `A resolution with the name '${name}' already exists.` });
  }
}

export const createResolution: Operation = (call) => {
  requireAdministrator(call);
  const asked = readBody(call, resolutionRequest);
  refuseName(call, asked.name.trim());
  const id = call.state.nextId('resolutions');
  call.state.put('resolutions', { id, name: asked.name.trim(), description: asked.description ?? '' });
  return created({ id });
};

export const updateResolution: Operation = (call) => {
  requireAdministrator(call);
  const resolution = resolutionOf(call);
  const asked = readBody(call, resolutionRequest);
  refuseName(call, asked.name.trim(), resolution.id);
  call.state.put('resolutions', { ...resolution, name: asked.name.trim(), description: asked.description ?? resolution.description });
  return noContent;
};

export const setDefaultResolution: Operation = (call) => {
  requireAdministrator(call);
  const { id } = readBody(call, z.object({ id: z.string().nullable() }));
  keepSiteDefault(call, 'resolution', id ? resolutionOf(call, id).id : undefined);
  return noContent;
};

export const moveResolutions: Operation = (call) => {
  requireAdministrator(call);
  const asked = readBody(call, z.object({ ids: z.array(z.string()).min(1), ...placeRequest }));
  for (const id of asked.ids) resolutionOf(call, id);
  const all = inOrder(call).map((resolution) => resolution.id);
  keepSiteDefault(call, orderKind, reordered(all, asked.ids, asked).join(','));
  return noContent;
};

/** `DELETE /resolution/{id}`: as a task; issues with the resolution get the one of `replaceWith`. */
export const deleteResolution: Operation = (call) => {
  requireAdministrator(call);
  const resolution = resolutionOf(call);
  const replacement = resolutionOf(call, required(call, 'replaceWith'));
  if (replacement.id === resolution.id) throw new JiraError(400, ['A resolution cannot be replaced with itself.']);
  const taskId = call.site.startTask(`Delete resolution ${resolution.name}`, call.caller, () => {
    for (const issue of call.state.all('issues')) {
      if (issue.resolutionId !== resolution.id) continue;
      call.state.put('issues', { ...issue, resolutionId: replacement.id, updatedAt: call.site.clock.now() });
    }
    call.state.remove('resolutions', resolution.id);
  });
  return seeOther(`${call.site.siteUrl}/rest/api/3/task/${taskId}`, taskView(call, taskId));
};
