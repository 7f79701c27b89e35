import { route } from '@forge/api';
import { z } from 'zod';
import type { ItemFields } from '../../contracts/templates/item';
import type { RunPlace } from '../../templates/ports';
import type { JiraCall } from '../jira/jira-client';
import { writeCost, writing } from './jira-request';

/** How the scheme is called that a project gets for itself, in the manner of Jira. */
export const ownSchemeName = (projectKey: string): string => `${projectKey}: issue types`;

/** Says in the description of a thing of the site which run made it, so that undoing takes away nothing else. For administrators only. */
export const madeBy = ({ templateId, runId }: RunPlace): string => `Plumbline: ${templateId}, ${runId}`;

const made = z.object({ issueTypeSchemeId: z.coerce.string() }).transform(({ issueTypeSchemeId }) => issueTypeSchemeId);

export const createIssueTypeScheme = (name: string, run: RunPlace, issueTypeIds: readonly string[]): JiraCall<string> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/issuetypescheme`, writing('POST', { name, description: madeBy(run), issueTypeIds })),
  answer: made,
  points: writeCost,
});

type SchemeRole = ItemFields['scheme']['role'];

/** Gives a scheme to a project. Repeatable. */
export const assignScheme = (role: SchemeRole, projectId: number, schemeId: string): JiraCall<unknown> => ({
  send: (jira) => {
    const project = String(projectId);
    switch (role) {
      case 'issueType':
        return jira.requestJira(
          route`/rest/api/3/issuetypescheme/project`,
          writing('PUT', { projectId: project, issueTypeSchemeId: schemeId }),
        );
      case 'workflow':
        return jira.requestJira(
          route`/rest/api/3/workflowscheme/project`,
          writing('PUT', { projectId: project, workflowSchemeId: schemeId }),
        );
      case 'issueTypeScreen':
        return jira.requestJira(
          route`/rest/api/3/issuetypescreenscheme/project`,
          writing('PUT', { projectId: project, issueTypeScreenSchemeId: schemeId }),
        );
      case 'fieldConfiguration':
        return jira.requestJira(
          route`/rest/api/3/fieldconfigurationscheme/project`,
          writing('PUT', { projectId: project, fieldConfigurationSchemeId: schemeId }),
        );
      case 'permission':
        return jira.requestJira(route`/rest/api/3/project/${project}/permissionscheme`, writing('PUT', { id: Number(schemeId) }));
      case 'notification':
        return jira.requestJira(route`/rest/api/3/project/${project}`, writing('PUT', { notificationScheme: Number(schemeId) }));
    }
  },
  answer: z.unknown(),
  points: writeCost,
});
