import { z } from 'zod';
import type { ProjectRecord } from '../../model/records';
import { JiraError, notFound, type Operation, type OperationCall } from '../../operation';
import { avatarUrls, statusView } from '../../views/references';
import { noContent, ok } from '../answering/answers';
import { pathPart, readBody } from '../answering/request';
import { issueTypesOf } from '../issue-types/project-issue-types';
import { administeredProject, visibleProject } from './find-project';
import { levelName, levelsOf } from './hierarchy';

/** `GET /project/{projectIdOrKey}/statuses`: per issue type the statuses of its workflow. */
export const getAllStatuses: Operation = (call) => {
  const project = visibleProject(call, pathPart(call, 'projectIdOrKey'));
  const scheme = call.state.get('workflowSchemes', project.workflowSchemeId);
  return ok(
    issueTypesOf(call, project).map((type) => {
      const workflow = call.state.get('workflows', scheme?.workflowIdByIssueTypeId[type.id] ?? scheme?.defaultWorkflowId ?? '');
      const statuses = (workflow?.statusIds ?? []).flatMap((id) => call.state.get('statuses', id) ?? []);
      return {
        self: `${call.site.siteUrl}/rest/api/3/issuetype/${type.id}`,
        id: type.id,
        name: type.name,
        subtask: type.hierarchyLevel < 0,
        statuses: statuses.map((status) => statusView(call.site, status)),
      };
    }),
  );
};

/** `GET /project/{projectId}/hierarchy`. */
export const getHierarchy: Operation = (call) => {
  const project = visibleProject(call, pathPart(call, 'projectId'));
  return ok({
    projectId: Number(project.id),
    hierarchy: levelsOf(call, project).map(({ level, types }) => ({
      level,
      name: levelName(level),
      issueTypes: types.map((type) => ({ id: Number(type.id), name: type.name, avatarId: Number(type.avatarId) })),
    })),
  });
};

const emailKey = 'plumbline.local.sender-address';

/** `GET /project/{projectId}/email`: the sender of the project's notifications. */
export const getProjectEmail: Operation = (call) => {
  const project = visibleProject(call, pathPart(call, 'projectId'));
  const own = call.state.get('properties', `app:${project.id}:${emailKey}`)?.value;
  return ok({ emailAddress: typeof own === 'string' ? own : 'jira@example.atlassian.net', emailAddressStatus: ['CONFIGURED'] });
};

export const updateProjectEmail: Operation = (call) => {
  const project = administeredProject(call, pathPart(call, 'projectId'));
  const { emailAddress } = readBody(call, z.object({ emailAddress: z.string().default('') }));
  const id = `app:${project.id}:${emailKey}`;
  if (emailAddress === '') call.state.remove('properties', id);
  else if (!/^[^@\s]+@[^@\s]+$/.test(emailAddress)) throw new JiraError(400, ['The email address is not valid.']);
  else call.state.put('properties', { id, entity: 'app', entityId: project.id, key: emailKey, value: emailAddress });
  return noContent;
};

/** Jira's own project avatars are numbered from 10400 on; the emulator offers ten. */
const systemAvatarIds = Array.from({ length: 10 }, (_, index) => String(10_400 + index));

export const getAllProjectAvatars: Operation = (call) => {
  const project = visibleProject(call, pathPart(call, 'projectIdOrKey'));
  const system = systemAvatarIds.map((id) => ({
    id,
    isSystemAvatar: true,
    isSelected: id === project.avatarId,
    isDeletable: false,
    urls: avatarUrls(call.site, 'project', id),
  }));
  return ok({ system, custom: [] });
};

export const updateProjectAvatar: Operation = (call) => {
  const project = administeredProject(call, pathPart(call, 'projectIdOrKey'));
  const { id } = readBody(call, z.object({ id: z.union([z.string(), z.number()]).transform(String) }));
  if (!systemAvatarIds.includes(id)) throw notFound(`The avatar with id '${id}' does not exist.`);
  const changed: ProjectRecord = { ...project, avatarId: id };
  call.state.put('projects', changed);
  return noContent;
};

/** Own pictures are not kept, so there is never one to delete. */
export const deleteProjectAvatar: Operation = (call: OperationCall) => {
  administeredProject(call, pathPart(call, 'projectIdOrKey'));
  throw notFound(`The avatar with id '${pathPart(call, 'id')}' does not exist.`);
};
