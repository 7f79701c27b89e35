import { z } from 'zod';
import type { GadgetRecord } from '../../model/records';
import { badRequest, JiraError, notFound, type Operation, type OperationCall } from '../../operation';
import type { Json } from '../../views/references';
import { noContent, ok } from '../answering/answers';
import { requireLogin } from '../answering/authority';
import { present } from '../answering/present';
import { listOf, pathPart, readBody } from '../answering/request';
import { availableGadgets } from './available-gadgets';
import { editableDashboard, visibleDashboard } from './dashboard-view';

/** Most gadgets on one dashboard (Atlassian: "Add and customize gadgets"). */
const maxGadgets = 20;
const colours = ['blue', 'red', 'yellow', 'green', 'cyan', 'purple', 'gray', 'white'] as const;

const view = (gadget: GadgetRecord): Json => ({
  id: Number(gadget.id),
  ...(gadget.moduleKey === undefined ? {} : { moduleKey: gadget.moduleKey }),
  ...(gadget.uri === undefined ? {} : { uri: gadget.uri }),
  color: gadget.color,
  position: { row: gadget.row, column: gadget.column },
  title: gadget.title,
});

export const getAllAvailableDashboardGadgets: Operation = (call) => {
  requireLogin(call);
  return ok({ gadgets: availableGadgets(call) });
};

export const getAllGadgets: Operation = (call) => {
  const dashboard = visibleDashboard(call, pathPart(call, 'dashboardId'));
  const modules = new Set(call.query.getAll('moduleKey'));
  const uris = new Set(call.query.getAll('uri'));
  const ids = new Set(listOf(call, 'gadgetId'));
  const found = call.state
    .by('gadgets.dashboard', dashboard.id)
    .filter(
      (gadget) =>
        (modules.size === 0 || modules.has(gadget.moduleKey ?? '')) &&
        (uris.size === 0 || uris.has(gadget.uri ?? '')) &&
        (ids.size === 0 || ids.has(gadget.id)),
    )
    .sort((a, b) => a.column - b.column || a.row - b.row);
  return ok({ gadgets: found.map(view) });
};

const position = z.object({ row: z.number().int().min(0), column: z.number().int().min(0) });
const gadgetRequest = z.object({
  moduleKey: z.string().optional(),
  uri: z.string().optional(),
  title: z.string().optional(),
  color: z.enum(colours).optional(),
  position: position.optional(),
  ignoreUriAndModuleKeyValidation: z.boolean().default(false),
});

export const addGadget: Operation = (call) => {
  const dashboard = editableDashboard(call, pathPart(call, 'dashboardId'));
  const asked = readBody(call, gadgetRequest);
  const own = call.state.by('gadgets.dashboard', dashboard.id);
  if (own.length >= maxGadgets) throw new JiraError(400, [`A dashboard cannot have more than ${maxGadgets} gadgets.`]);
  if ((asked.moduleKey === undefined) === (asked.uri === undefined)) {
    throw badRequest({}, ['Exactly one of moduleKey and uri must be specified.']);
  }
  const known = availableGadgets(call).find((one) => (asked.uri === undefined ? one.moduleKey === asked.moduleKey : one.uri === asked.uri));
  if (!known && !asked.ignoreUriAndModuleKeyValidation)
    throw badRequest({}, ['The gadget does not exist or is not available on this site.']);
  const gadget: GadgetRecord = {
    id: call.state.nextId('gadgets'),
    dashboardId: dashboard.id,
    title: asked.title ?? known?.title ?? 'Gadget',
    color: asked.color ?? 'blue',
    row: asked.position?.row ?? 0,
    column: asked.position?.column ?? 0,
    ...present({ moduleKey: asked.moduleKey, uri: asked.uri }),
  };
  makeRoom(call, gadget);
  call.state.put('gadgets', gadget);
  return ok(view(gadget));
};

/** A gadget that takes a place pushes those below it down. */
function makeRoom(call: OperationCall, gadget: GadgetRecord): void {
  const column = call.state
    .by('gadgets.dashboard', gadget.dashboardId)
    .filter((one) => one.column === gadget.column && one.id !== gadget.id);
  if (!column.some((one) => one.row === gadget.row)) return;
  for (const one of column) if (one.row >= gadget.row) call.state.put('gadgets', { ...one, row: one.row + 1 });
}

function gadgetOf(call: OperationCall): GadgetRecord {
  const dashboard = editableDashboard(call, pathPart(call, 'dashboardId'));
  const id = pathPart(call, 'gadgetId');
  const gadget = call.state.get('gadgets', id);
  if (!gadget || gadget.dashboardId !== dashboard.id) throw notFound(`The gadget with id '${id}' does not exist on this dashboard.`);
  return gadget;
}

export const updateGadget: Operation = (call) => {
  const gadget = gadgetOf(call);
  const asked = readBody(call, gadgetRequest.pick({ title: true, color: true, position: true }));
  const changed = {
    ...gadget,
    ...present({ title: asked.title, color: asked.color, row: asked.position?.row, column: asked.position?.column }),
  };
  if (asked.position) makeRoom(call, changed);
  call.state.put('gadgets', changed);
  return noContent;
};

export const removeGadget: Operation = (call) => {
  const gadget = gadgetOf(call);
  for (const property of call.state.by('properties.entity', `dashboardItem:${gadget.id}`)) call.state.remove('properties', property.id);
  call.state.remove('gadgets', gadget.id);
  return noContent;
};
