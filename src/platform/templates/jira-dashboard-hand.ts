import { route } from '@forge/api';
import { z } from 'zod';
import type { ItemFields } from '../../contracts/templates/item';
import type { JiraFailure } from '../../facts/sync/jira-source';
import { ok, type Result } from '../../shared/result';
import type { JiraCall } from '../jira/jira-client';
import { costOfObjects } from '../jira/points';
import type { Hand, HandPlace } from './jira-hand';
import { allPages, type FoundDashboard, gadgetsOf, readDashboards, readGadgets } from './jira-read-shared';
import { getting, writeCost, writing } from './jira-request';
import { sameName } from './jira-site-words';

const dashboard = z.object({ id: z.coerce.string(), name: z.string(), description: z.string().nullish() });

const createDashboard = (body: unknown): JiraCall<FoundDashboard> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/dashboard`, writing('POST', body)),
  answer: dashboard,
  points: writeCost,
});
const readDashboard = (id: string): JiraCall<FoundDashboard> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/dashboard/${id}`, getting),
  answer: dashboard,
  points: () => costOfObjects(1),
});
const updateDashboard = (id: string, body: unknown): JiraCall<FoundDashboard> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/dashboard/${id}`, writing('PUT', body)),
  answer: dashboard,
  points: writeCost,
});
const deleteDashboard = (id: string): JiraCall<unknown> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/dashboard/${id}`, writing('DELETE')),
  answer: z.unknown(),
  points: writeCost,
});
const addGadget = (dashboardId: string, body: unknown): JiraCall<unknown> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/dashboard/${dashboardId}/gadget`, writing('POST', body)),
  answer: z.unknown(),
  points: writeCost,
});

type DashboardFields = ItemFields['dashboard'];
type Gadget = DashboardFields['gadgets'][number];
const nameOf = (id: string) => ({ id, key: null });

const bodyOf = ({ name, description }: DashboardFields, { projectId }: HandPlace) => ({
  name,
  description,
  sharePermissions: [{ type: 'project', project: { id: String(projectId) } }],
  editPermissions: [],
});

/**
 * Dashboards that are shared with the project, with Plumbline's gadgets. Jira lets several dashboards have one name, and takes gadgets one by
 * one: creating looks first for what was begun, and adds what is missing.
 */
export const dashboardHand: Hand<'dashboard'> = {
  async create({ fields }, place) {
    const begun = await findByName(fields.name, place);
    if (!begun.ok) return begun;
    const made = begun.value ? ok(begun.value) : await place.jira.call(createDashboard(bodyOf(fields, place)));
    if (!made.ok) return made;
    const filled = await addMissing(made.value.id, fields.gadgets, place);
    return filled.ok ? ok(nameOf(made.value.id)) : filled;
  },
  async update({ ref, fields }, name, place) {
    const changed = place.run.changed.get(ref) ?? ['name', 'gadgets'];
    if (changed.some((field) => field !== 'gadgets')) {
      const renamed = await place.jira.call(updateDashboard(name.id, bodyOf(fields, place)));
      if (!renamed.ok) return renamed;
    }
    const filled = await addMissing(name.id, fields.gadgets, place);
    return filled.ok ? ok(name) : filled;
  },
  async find({ fields }, place) {
    const found = await findByName(fields.name, place);
    if (!found.ok || !found.value) return found.ok ? ok(undefined) : found;
    const missing = await missingIn(found.value.id, fields.gadgets, place);
    if (!missing.ok) return missing;
    return ok(missing.value.length === 0 ? nameOf(found.value.id) : undefined);
  },
  async judge({ jira: name, at, made }, { jira }) {
    const read = await jira.call(readDashboard(name.id));
    if (!read.ok) return read.error.kind === 'notFound' ? ok('gone') : read;
    if (at === null || !made) return ok(undefined);
    const gadgets = await jira.call(readGadgets(name.id));
    if (!gadgets.ok) return gadgets;
    const isAsMade = sameName(read.value.name, made.fields.name) && gadgets.value.length === made.fields.gadgets.length;
    return ok(isAsMade ? undefined : 'changedSince');
  },
  erase: ({ jira: name }, { jira }) => jira.call(deleteDashboard(name.id)),
};

async function findByName(name: string, { jira, projectId }: HandPlace): Promise<Result<FoundDashboard | undefined, JiraFailure>> {
  const read = await allPages(jira, (startAt) => readDashboards(projectId, startAt));
  return read.ok ? ok(read.value.find((one) => sameName(one.name, name))) : read;
}

async function missingIn(
  dashboardId: string,
  gadgets: readonly Gadget[],
  { jira }: HandPlace,
): Promise<Result<readonly Gadget[], JiraFailure>> {
  const read = await jira.call(readGadgets(dashboardId));
  if (!read.ok) return read;
  const there = gadgetsOf(read.value).map(signature);
  return ok(
    gadgets.filter((gadget) => {
      const at = there.indexOf(signature(gadget));
      if (at >= 0) there.splice(at, 1);
      return at < 0;
    }),
  );
}

const signature = ({ module, title, column }: Gadget): string => JSON.stringify([module, title, column]);

async function addMissing(dashboardId: string, gadgets: readonly Gadget[], place: HandPlace): Promise<Result<unknown, JiraFailure>> {
  if (gadgets.length === 0) return ok(undefined);
  const missing = await missingIn(dashboardId, gadgets, place);
  if (!missing.ok) return missing;
  for (const gadget of missing.value) {
    const { module, title, column } = gadget;
    const row = gadgets.filter((other) => other.column === column).indexOf(gadget);
    const added = await place.jira.call(
      addGadget(dashboardId, { moduleKey: place.moduleName(module), title, position: { row, column }, color: 'blue' }),
    );
    if (!added.ok) return added;
  }
  return ok(undefined);
}
