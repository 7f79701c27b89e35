import { z } from 'zod';
import type { PlainSchemeRecord } from '../../model/records';
import { JiraError, notFound, type Operation, type OperationCall } from '../../operation';
import type { Json } from '../../views/references';
import { created, noContent, ok } from '../answering/answers';
import { requireAdministrator } from '../answering/authority';
import { ordered } from '../answering/order';
import { page } from '../answering/page';
import { addPlainScheme, allSchemes, changeDetails, contentOf, plainScheme, schemesAsked } from '../answering/plain-schemes';
import { listOf, pathPart, readBody } from '../answering/request';
import { type ScreenTab, screenContent, screenSchemeContent } from './screen-content';

const what = 'screen';
const view = (screen: PlainSchemeRecord): Json => ({ id: Number(screen.id), name: screen.name, description: screen.description });
const details = z.object({ name: z.string().optional(), description: z.string().optional() });

function screenOf(call: OperationCall): PlainSchemeRecord {
  requireAdministrator(call);
  return plainScheme(call, 'screen', pathPart(call, 'screenId'), what);
}

export const getScreens: Operation = (call) => {
  requireAdministrator(call);
  const sorted = ordered(call, schemesAsked(call, 'screen'), { id: (one) => Number(one.id), name: (one) => one.name }, 'id');
  return ok(page(call, '/screens', sorted, view, { size: 100, max: 100 }));
};

/** A new screen has one tab. */
export const createScreen: Operation = (call) => {
  requireAdministrator(call);
  const asked = readBody(call, details);
  const tabs = [{ id: nextTabId(call), name: 'Field Tab', fieldIds: [] }];
  const screen = addPlainScheme(
    call,
    { kind: 'screen', name: asked.name ?? '', description: asked.description ?? '', content: { tabs } },
    what,
  );
  return created(view(screen));
};

/** Tabs are numbered across all screens. */
function nextTabId(call: OperationCall): string {
  const ids = allSchemes(call, 'screen').flatMap((screen) => contentOf(screen, screenContent).tabs.map((tab) => Number(tab.id)));
  return String(Math.max(9999, ...ids) + 1);
}

export const updateScreen: Operation = (call) => ok(view(changeDetails(call, screenOf(call), readBody(call, details), what)));

export const deleteScreen: Operation = (call) => {
  const screen = screenOf(call);
  const user = allSchemes(call, 'screenScheme').find((scheme) =>
    Object.values(contentOf(scheme, screenSchemeContent).screens).includes(screen.id),
  );
  if (user) throw new JiraError(400, [`The screen is used by the screen scheme '${user.name}' and cannot be deleted.`]);
  call.state.remove('plainSchemes', screen.id);
  return noContent;
};

const tabView = (tab: ScreenTab): Json => ({ id: Number(tab.id), name: tab.name });
const tabsOf = (screen: PlainSchemeRecord): readonly ScreenTab[] => contentOf(screen, screenContent).tabs;

function keepTabs(call: OperationCall, screen: PlainSchemeRecord, tabs: readonly ScreenTab[]): void {
  call.state.put('plainSchemes', { ...screen, content: { tabs } });
}

function tabOf(call: OperationCall, screen: PlainSchemeRecord): ScreenTab {
  const id = pathPart(call, 'tabId');
  const tab = tabsOf(screen).find((one) => one.id === id);
  if (!tab) throw notFound(`The screen tab with id ${id} was not found.`);
  return tab;
}

export const getAllScreenTabs: Operation = (call) => ok(tabsOf(screenOf(call)).map(tabView));

/** `GET /screens/tabs`: tabs of several screens. */
export const getBulkScreenTabs: Operation = (call) => {
  requireAdministrator(call);
  const screenIds = new Set(listOf(call, 'screenId'));
  const tabIds = new Set(listOf(call, 'tabId'));
  const rows = allSchemes(call, 'screen')
    .filter((screen) => screenIds.size === 0 || screenIds.has(screen.id))
    .flatMap((screen) => tabsOf(screen).map((tab) => ({ screenId: Number(screen.id), tabId: Number(tab.id), name: tab.name })));
  return ok(rows.filter((row) => tabIds.size === 0 || tabIds.has(String(row.tabId))));
};

const tabRequest = z.object({ name: z.string().trim().min(1).max(255) });

export const addScreenTab: Operation = (call) => {
  const screen = screenOf(call);
  const { name } = readBody(call, tabRequest);
  const tabs = tabsOf(screen);
  if (tabs.some((tab) => tab.name === name)) throw new JiraError(400, [`The tab name '${name}' already exists on this screen.`]);
  const tab = { id: nextTabId(call), name, fieldIds: [] };
  keepTabs(call, screen, [...tabs, tab]);
  return ok(tabView(tab));
};

export const renameScreenTab: Operation = (call) => {
  const screen = screenOf(call);
  const tab = { ...tabOf(call, screen), name: readBody(call, tabRequest).name };
  keepTabs(
    call,
    screen,
    tabsOf(screen).map((one) => (one.id === tab.id ? tab : one)),
  );
  return ok(tabView(tab));
};

export const deleteScreenTab: Operation = (call) => {
  const screen = screenOf(call);
  const tab = tabOf(call, screen);
  keepTabs(
    call,
    screen,
    tabsOf(screen).filter((one) => one.id !== tab.id),
  );
  return noContent;
};

export const moveScreenTab: Operation = (call) => {
  const screen = screenOf(call);
  const tab = tabOf(call, screen);
  const position = Number(pathPart(call, 'pos'));
  const others = tabsOf(screen).filter((one) => one.id !== tab.id);
  if (!Number.isInteger(position) || position < 0 || position > others.length) throw new JiraError(400, ['The position is not valid.']);
  keepTabs(call, screen, [...others.slice(0, position), tab, ...others.slice(position)]);
  return noContent;
};

const fieldView = (call: OperationCall, id: string): Json => ({ id, name: call.state.get('fields', id)?.name ?? id });

export const getAllScreenTabFields: Operation = (call) => ok(tabOf(call, screenOf(call)).fieldIds.map((id) => fieldView(call, id)));

/** Fields that may still be put on the screen. */
export const getAvailableScreenFields: Operation = (call) => {
  const taken = new Set(tabsOf(screenOf(call)).flatMap((tab) => tab.fieldIds));
  const free = [...call.state.all('fields')].filter((field) => field.orderable && !taken.has(field.id));
  return ok(free.map((field) => fieldView(call, field.id)));
};

function keepFields(call: OperationCall, screen: PlainSchemeRecord, tab: ScreenTab, fieldIds: readonly string[]): void {
  keepTabs(
    call,
    screen,
    tabsOf(screen).map((one) => (one.id === tab.id ? { ...one, fieldIds: [...fieldIds] } : one)),
  );
}

export const addScreenTabField: Operation = (call) => {
  const screen = screenOf(call);
  const tab = tabOf(call, screen);
  const { fieldId } = readBody(call, z.object({ fieldId: z.string() }));
  if (!call.state.has('fields', fieldId)) throw notFound(`The field with id ${fieldId} was not found.`);
  if (tabsOf(screen).some((one) => one.fieldIds.includes(fieldId)))
    throw new JiraError(400, [`The field '${fieldId}' is already on the screen.`]);
  keepFields(call, screen, tab, [...tab.fieldIds, fieldId]);
  return ok(fieldView(call, fieldId));
};

function fieldOf(call: OperationCall, tab: ScreenTab): string {
  const id = pathPart(call, 'id');
  if (!tab.fieldIds.includes(id)) throw notFound(`The field with id ${id} is not on the screen tab.`);
  return id;
}

export const removeScreenTabField: Operation = (call) => {
  const screen = screenOf(call);
  const tab = tabOf(call, screen);
  const id = fieldOf(call, tab);
  keepFields(
    call,
    screen,
    tab,
    tab.fieldIds.filter((one) => one !== id),
  );
  return noContent;
};

const moveRequest = z.object({ after: z.string().optional(), position: z.enum(['Earlier', 'Later', 'First', 'Last']).optional() });

export const moveScreenTabField: Operation = (call) => {
  const screen = screenOf(call);
  const tab = tabOf(call, screen);
  const id = fieldOf(call, tab);
  const { after, position } = readBody(call, moveRequest);
  if ((after === undefined) === (position === undefined))
    throw new JiraError(400, ['Exactly one of after and position must be specified.']);
  const now = tab.fieldIds.indexOf(id);
  const others = tab.fieldIds.filter((one) => one !== id);
  const places = { First: 0, Last: others.length, Earlier: Math.max(0, now - 1), Later: Math.min(others.length, now + 1) };
  const at = position === undefined ? others.indexOf(after?.split('/').at(-1) ?? '') + 1 : places[position];
  keepFields(call, screen, tab, [...others.slice(0, at), id, ...others.slice(at)]);
  return noContent;
};

/** `POST /screens/addToDefault/{fieldId}`: onto the first tab of the oldest screen. */
export const addFieldToDefaultScreen: Operation = (call) => {
  requireAdministrator(call);
  const fieldId = pathPart(call, 'fieldId');
  const [screen] = allSchemes(call, 'screen');
  const [tab] = screen ? tabsOf(screen) : [];
  if (!call.state.get('fields', fieldId)?.custom || !screen || !tab) throw notFound(`The custom field with id ${fieldId} was not found.`);
  if (!tab.fieldIds.includes(fieldId)) keepFields(call, screen, tab, [...tab.fieldIds, fieldId]);
  return ok({});
};

/** `GET /field/{fieldId}/screens`. */
export const getScreensForField: Operation = (call) => {
  requireAdministrator(call);
  const fieldId = pathPart(call, 'fieldId');
  const rows = allSchemes(call, 'screen').flatMap((screen) => {
    const tab = tabsOf(screen).find((one) => one.fieldIds.includes(fieldId));
    return tab ? [{ ...view(screen), tab: tabView(tab) }] : [];
  });
  return ok(page(call, `/field/${fieldId}/screens`, rows, (row) => row, { size: 100, max: 100 }));
};
