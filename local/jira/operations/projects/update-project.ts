import { z } from 'zod';
import type { ProjectRecord } from '../../model/records';
import { badRequest, forbidden, type Operation, type OperationCall } from '../../operation';
import { ok } from '../answering/answers';
import { isAdministrator } from '../answering/authority';
import { present } from '../answering/present';
import { expands, pathPart, readBody } from '../answering/request';
import { administeredProject } from './find-project';
import { publishProjectEvent } from './project-events';
import { keyProblem, nameProblem } from './project-key';
import { projectView } from './project-view';

const idNumber = z.union([z.number().int(), z.string().regex(/^-?\d+$/)]).transform(String);

const changes = z.object({
  key: z.string().optional(),
  name: z.string().optional(),
  description: z.string().optional(),
  lead: z.string().optional(),
  leadAccountId: z.string().optional(),
  assigneeType: z.enum(['PROJECT_LEAD', 'UNASSIGNED']).optional(),
  avatarId: idNumber.optional(),
  /** −1 takes the project out of its category. */
  categoryId: idNumber.optional(),
  url: z.string().optional(),
  permissionScheme: idNumber.optional(),
  notificationScheme: idNumber.optional(),
  issueSecurityScheme: idNumber.optional(),
  releasedProjectKeys: z.array(z.string()).optional(),
});
type Changes = z.output<typeof changes>;

/** `PUT /project/{projectIdOrKey}`: project administrators change the details, administrators of Jira also key and schemes. */
export const updateProject: Operation = (call) => {
  const project = administeredProject(call, pathPart(call, 'projectIdOrKey'));
  const asked = readBody(call, changes);
  const schemes = [asked.permissionScheme, asked.notificationScheme, asked.issueSecurityScheme, asked.key];
  if (schemes.some((value) => value !== undefined && value !== project.key) && !isAdministrator(call)) {
    throw forbidden('You do not have permission to change the key or the schemes of this project.');
  }
  refuseProblems(call, project, asked);
  const { categoryId: _old, ...withoutCategory } = project;
  const changed: ProjectRecord = {
    ...(asked.categoryId === '-1' ? withoutCategory : project),
    ...present({
      key: asked.key,
      name: asked.name?.trim(),
      description: asked.description,
      leadAccountId: asked.leadAccountId ?? asked.lead,
      assigneeType: asked.assigneeType,
      avatarId: asked.avatarId,
      categoryId: asked.categoryId === '-1' ? undefined : asked.categoryId,
      url: asked.url,
      permissionSchemeId: asked.permissionScheme,
      notificationSchemeId: asked.notificationScheme,
      issueSecuritySchemeId: asked.issueSecurityScheme,
    }),
  };
  const released = new Set(asked.releasedProjectKeys ?? []);
  const keyChanged = changed.key !== project.key;
  const formerKeys = keyChanged ? [...project.formerKeys.filter((key) => key !== changed.key), project.key] : project.formerKeys;
  const final = { ...changed, formerKeys: formerKeys.filter((key) => !released.has(key)) };
  call.state.put('projects', final);
  if (keyChanged) renameIssues(call, final);
  publishProjectEvent(call, 'updated', final);
  return ok(projectView(call, final, expands(call)));
};

function refuseProblems(call: OperationCall, project: ProjectRecord, asked: Changes): void {
  const errors: Record<string, string> = {};
  const note = (field: string, problem: string | undefined): void => {
    if (problem !== undefined) errors[field] = problem;
  };
  if (asked.name !== undefined) note('projectName', nameProblem(call, asked.name, project));
  if (asked.key !== undefined && asked.key !== project.key) note('projectKey', keyProblem(call, asked.key, project));
  const lead = asked.leadAccountId ?? asked.lead;
  if (lead !== undefined && !call.state.has('users', lead)) note('projectLead', 'You must specify a valid project lead.');
  const category = asked.categoryId;
  if (category !== undefined && category !== '-1' && !call.state.has('projectCategories', category)) {
    note('categoryId', 'The project category does not exist.');
  }
  if (asked.permissionScheme !== undefined && !call.state.has('permissionSchemes', asked.permissionScheme)) {
    note('permissionScheme', 'The permission scheme does not exist.');
  }
  if (asked.issueSecurityScheme !== undefined && !call.state.has('securitySchemes', asked.issueSecurityScheme)) {
    note('issueSecurityScheme', 'The issue security scheme does not exist.');
  }
  if (Object.keys(errors).length > 0) throw badRequest(errors);
}

/** A new project key renames every issue; the old keys go on resolving. */
function renameIssues(call: OperationCall, project: ProjectRecord): void {
  for (const issue of call.state.by('issues.project', project.id)) {
    call.state.put('issues', { ...issue, key: `${project.key}-${issue.number}`, formerKeys: [...issue.formerKeys, issue.key] });
  }
}
