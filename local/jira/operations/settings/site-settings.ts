import { z } from 'zod';
import { JiraError, notFound, type Operation, type OperationCall } from '../../operation';
import { timestamp } from '../../views/timestamp';
import { boardConfiguration } from '../agile/board-configuration';
import { noContent, ok } from '../answering/answers';
import { requireAdministrator, requireLogin } from '../answering/authority';
import { pathPart, readBody } from '../answering/request';
import { columnItems, keepColumns, keptColumns } from './columns';
import { issueEventNames } from './issue-event-names';
import { readSetting, writeSetting } from './stored-setting';

/** `GET /serverInfo`: what a Jira Cloud site says of itself. */
export const getServerInfo: Operation = (call) => {
  const now = call.site.clock.now();
  return ok({
    baseUrl: call.site.siteUrl,
    displayUrl: call.site.siteUrl,
    displayUrlServicedeskHelpCenter: call.site.siteUrl,
    displayUrlConfluence: call.site.siteUrl,
    version: '1001.0.0-SNAPSHOT',
    versionNumbers: [1001, 0, 0],
    deploymentType: 'Cloud',
    buildNumber: 100_000,
    buildDate: timestamp(Date.UTC(2026, 0, 1)),
    serverTime: timestamp(now),
    serverTimeZone: 'Etc/UTC',
    scmInfo: '0000000000000000000000000000000000000000',
    serverTitle: 'Jira',
  });
};

const timeTracking = z.object({
  workingHoursPerDay: z.number().min(1).max(24),
  workingDaysPerWeek: z.number().min(1).max(7),
  timeFormat: z.enum(['pretty', 'days', 'hours']),
  defaultUnit: z.enum(['minute', 'hour', 'day', 'week']),
});
const defaultTimeTracking = { workingHoursPerDay: 8, workingDaysPerWeek: 5, timeFormat: 'pretty', defaultUnit: 'minute' };

/**
 * Two operations have the id `getConfiguration`: the site's (`GET /rest/api/3/configuration`) and a board's
 * (`GET /rest/agile/1.0/board/{boardId}/configuration`). The path tells them apart.
 */
export const getConfiguration: Operation = (call) => {
  if (call.path.boardId !== undefined) return boardConfiguration(call);
  return ok({
    votingEnabled: true,
    watchingEnabled: true,
    unassignedIssuesAllowed: true,
    subTasksEnabled: true,
    issueLinkingEnabled: true,
    timeTrackingEnabled: true,
    attachmentsEnabled: true,
    timeTrackingConfiguration: readSetting(call, 'time-tracking', defaultTimeTracking),
  });
};

export const getSharedTimeTrackingConfiguration: Operation = (call) => {
  requireAdministrator(call);
  return ok(readSetting(call, 'time-tracking', defaultTimeTracking));
};

export const setSharedTimeTrackingConfiguration: Operation = (call) => {
  requireAdministrator(call);
  const asked = readBody(call, timeTracking);
  writeSetting(call, 'time-tracking', asked);
  return ok(asked);
};

/** Jira's own time tracking is the only provider. */
const jiraProvider = { key: 'JIRA', name: 'JIRA provided time tracking' };

export const getAvailableTimeTrackingImplementations: Operation = (call) => {
  requireAdministrator(call);
  return ok([jiraProvider]);
};

export const getSelectedTimeTrackingImplementation: Operation = (call) => {
  requireAdministrator(call);
  return ok(jiraProvider);
};

export const selectTimeTrackingImplementation: Operation = (call) => {
  requireAdministrator(call);
  const { key } = readBody(call, z.object({ key: z.string() }));
  if (key !== jiraProvider.key) throw new JiraError(400, [`The time tracking provider '${key}' does not exist.`]);
  return noContent;
};

const banner = z.object({
  message: z.string().optional(),
  isDismissible: z.boolean().optional(),
  isEnabled: z.boolean().optional(),
  visibility: z.enum(['public', 'private']).optional(),
});
const defaultBanner = { message: '', isDismissible: false, isEnabled: false, hashId: '0', visibility: 'public' };

export const getBanner: Operation = (call) => {
  requireAdministrator(call);
  return ok(readSetting(call, 'banner', defaultBanner));
};

export const setBanner: Operation = (call) => {
  requireAdministrator(call);
  const asked = readBody(call, banner);
  writeSetting(call, 'banner', { ...readSetting(call, 'banner', defaultBanner), ...asked, hashId: String(call.site.clock.now()) });
  return noContent;
};

export const getIssueNavigatorDefaultColumns: Operation = (call) => {
  requireAdministrator(call);
  return ok(columnItems(call, keptColumns(call, 'site')));
};

export const setIssueNavigatorDefaultColumns: Operation = (call) => {
  requireAdministrator(call);
  const { columns } = readBody(call, z.object({ columns: z.array(z.string()) }));
  keepColumns(call, 'site', columns);
  return { status: 200 };
};

export const getLicense: Operation = (call) => {
  requireLogin(call);
  return ok({ applications: [{ id: 'jira-software', plan: 'PAID' }] });
};

const applicationRole = (call: OperationCall) => {
  const users = [...call.state.all('users')].filter((user) => user.accountType === 'atlassian' && user.active).length;
  return {
    key: 'jira-software',
    name: 'Jira',
    groups: [],
    groupDetails: [],
    defaultGroups: [],
    defaultGroupsDetails: [],
    selectedByDefault: true,
    defined: true,
    numberOfSeats: -1,
    remainingSeats: -1,
    userCount: users,
    userCountDescription: `${users} users`,
    hasUnlimitedSeats: true,
    platform: false,
  };
};

export const getAllApplicationRoles: Operation = (call) => {
  requireAdministrator(call);
  return ok([applicationRole(call)]);
};

export const getApplicationRole: Operation = (call) => {
  requireAdministrator(call);
  const key = pathPart(call, 'key');
  if (key !== 'jira-software') throw notFound(`The application role with key '${key}' does not exist.`);
  return ok(applicationRole(call));
};

export const getEvents: Operation = (call) => {
  requireAdministrator(call);
  return ok(Object.entries(issueEventNames).map(([id, name]) => ({ id: Number(id), name })));
};
