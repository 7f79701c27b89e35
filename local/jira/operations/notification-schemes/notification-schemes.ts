import { z } from 'zod';
import type { PlainSchemeRecord } from '../../model/records';
import { badRequest, JiraError, notFound, type Operation, type OperationCall } from '../../operation';
import type { Json } from '../../views/references';
import { created, noContent, ok } from '../answering/answers';
import { requireAdministrator, requireLogin } from '../answering/authority';
import { page } from '../answering/page';
import { addPlainScheme, allSchemes, changeDetails, contentOf, plainScheme, schemesAsked } from '../answering/plain-schemes';
import { expands, listOf, pathPart, readBody } from '../answering/request';
import { visibleProject } from '../projects/find-project';
import { issueEventNames } from '../settings/issue-event-names';

const what = 'notification scheme';
const kind = 'notificationScheme';
const notificationTypes = [
  'CurrentAssignee',
  'Reporter',
  'CurrentUser',
  'ProjectLead',
  'ComponentLead',
  'User',
  'Group',
  'ProjectRole',
  'EmailAddress',
  'AllWatchers',
  'UserCustomField',
  'GroupCustomField',
] as const;

const notification = z.object({ notificationType: z.enum(notificationTypes), parameter: z.string().optional() });
const kept = notification.extend({ id: z.string(), eventId: z.string() });

/** What a notification scheme holds: whom to tell of which event. Nobody is told: the emulator sends no mail. */
const content = z.object({ notifications: z.array(kept).default([]) });
type Notification = z.output<typeof kept>;

function view(call: OperationCall, scheme: PlainSchemeRecord, withEvents: boolean): Json {
  const { notifications } = contentOf(scheme, content);
  const eventIds = [...new Set(notifications.map((one) => one.eventId))];
  return {
    expand: 'notificationSchemeEvents,user,group,projectRole,field,all',
    self: `${call.site.siteUrl}/rest/api/3/notificationscheme/${scheme.id}`,
    id: Number(scheme.id),
    name: scheme.name,
    description: scheme.description,
    projects: users(call, scheme).map(Number),
    ...(withEvents
      ? {
          notificationSchemeEvents: eventIds.map((id) => ({
            event: { id: Number(id), name: issueEventNames[id] ?? `Event ${id}` },
            notifications: notifications.filter((one) => one.eventId === id).map(notificationView),
          })),
        }
      : {}),
  };
}

const notificationView = (one: Notification): Json => ({
  id: Number(one.id),
  notificationType: one.notificationType,
  ...(one.parameter === undefined ? {} : { parameter: one.parameter, recipient: one.parameter }),
});

const users = (call: OperationCall, scheme: PlainSchemeRecord): readonly string[] =>
  [...call.state.all('projects')].filter((project) => project.notificationSchemeId === scheme.id).map((project) => project.id);

const showsEvents = (call: OperationCall): boolean => expands(call).size > 0;

export const getNotificationSchemes: Operation = (call) => {
  requireLogin(call);
  const projectIds = new Set(listOf(call, 'projectId'));
  const found = schemesAsked(call, kind).filter((scheme) => projectIds.size === 0 || users(call, scheme).some((id) => projectIds.has(id)));
  return ok(page(call, '/notificationscheme', found, (scheme) => view(call, scheme, showsEvents(call))));
};

export const getNotificationScheme: Operation = (call) => {
  requireLogin(call);
  return ok(view(call, plainScheme(call, kind, pathPart(call, 'id'), what), showsEvents(call)));
};

export const getNotificationSchemeForProject: Operation = (call) => {
  requireLogin(call);
  const project = visibleProject(call, pathPart(call, 'projectKeyOrId'));
  if (project.notificationSchemeId === undefined) throw notFound('The project has no notification scheme.');
  return ok(view(call, plainScheme(call, kind, project.notificationSchemeId, what), showsEvents(call)));
};

export const getNotificationSchemeToProjectMappings: Operation = (call) => {
  requireLogin(call);
  const schemeIds = new Set(listOf(call, 'notificationSchemeId'));
  const projectIds = new Set(listOf(call, 'projectId'));
  const rows = allSchemes(call, kind)
    .filter((scheme) => schemeIds.size === 0 || schemeIds.has(scheme.id))
    .flatMap((scheme) => users(call, scheme).map((projectId) => ({ notificationSchemeId: scheme.id, projectId })))
    .filter((row) => projectIds.size === 0 || projectIds.has(row.projectId));
  return ok(page(call, '/notificationscheme/project', rows, (row) => row));
};

const eventRequest = z.object({ event: z.object({ id: z.string() }), notifications: z.array(notification).min(1) });

/** The notifications of a request, numbered after those that the scheme has. */
function numbered(asked: readonly z.output<typeof eventRequest>[], before: readonly Notification[]): readonly Notification[] {
  let next = Math.max(9999, ...before.map((one) => Number(one.id))) + 1;
  return asked.flatMap(({ event, notifications }) => {
    if (!(event.id in issueEventNames)) throw badRequest({ event: `The event with id ${event.id} does not exist.` });
    return notifications.map((one) => ({ ...one, id: String(next++), eventId: event.id }));
  });
}

export const createNotificationScheme: Operation = (call) => {
  requireAdministrator(call);
  const request = z.object({
    name: z.string(),
    description: z.string().default(''),
    notificationSchemeEvents: z.array(eventRequest).default([]),
  });
  const asked = readBody(call, request);
  const notifications = numbered(asked.notificationSchemeEvents, []);
  const scheme = addPlainScheme(call, { kind, name: asked.name, description: asked.description, content: { notifications } }, what);
  return created({ id: scheme.id });
};

export const updateNotificationScheme: Operation = (call) => {
  requireAdministrator(call);
  const scheme = plainScheme(call, kind, pathPart(call, 'id'), what);
  changeDetails(call, scheme, readBody(call, z.object({ name: z.string().optional(), description: z.string().optional() })), what);
  return noContent;
};

export const deleteNotificationScheme: Operation = (call) => {
  requireAdministrator(call);
  const scheme = plainScheme(call, kind, pathPart(call, 'notificationSchemeId'), what);
  if (users(call, scheme).length > 0) throw new JiraError(400, [`The ${what} is used by projects and cannot be deleted.`]);
  call.state.remove('plainSchemes', scheme.id);
  return noContent;
};

export const addNotifications: Operation = (call) => {
  requireAdministrator(call);
  const scheme = plainScheme(call, kind, pathPart(call, 'id'), what);
  const asked = readBody(call, z.object({ notificationSchemeEvents: z.array(eventRequest).min(1) })).notificationSchemeEvents;
  const { notifications } = contentOf(scheme, content);
  call.state.put('plainSchemes', { ...scheme, content: { notifications: [...notifications, ...numbered(asked, notifications)] } });
  return noContent;
};

export const removeNotificationFromNotificationScheme: Operation = (call) => {
  requireAdministrator(call);
  const scheme = plainScheme(call, kind, pathPart(call, 'notificationSchemeId'), what);
  const id = pathPart(call, 'notificationId');
  const { notifications } = contentOf(scheme, content);
  if (!notifications.some((one) => one.id === id)) throw notFound(`The notification with id ${id} was not found.`);
  call.state.put('plainSchemes', { ...scheme, content: { notifications: notifications.filter((one) => one.id !== id) } });
  return noContent;
};
