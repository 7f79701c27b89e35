import { z } from 'zod';
import type { ProjectRecord, RoleActorRecord } from '../../model/records';
import { badRequest, forbidden, type Operation, type OperationCall } from '../../operation';
import { created } from '../answering/answers';
import { isAdministrator, requireLogin } from '../answering/authority';
import { present } from '../answering/present';
import { readBody } from '../answering/request';
import { defaultActorsKey } from '../roles/role-actors';
import { defaultIssueTypeSchemeId, defaultPermissionSchemeId, defaultWorkflowSchemeId } from './default-schemes';
import { createProjectBoard } from './project-board';
import { publishProjectEvent } from './project-events';
import { defaultFeatures } from './project-features';
import { keyProblem, nameProblem } from './project-key';
import { createOwnConfiguration } from './team-managed';

const idNumber = z.union([z.number().int(), z.string().regex(/^-?\d+$/)]).transform(String);

const newProject = z.object({
  key: z.string().default(''),
  name: z.string().default(''),
  projectTypeKey: z.string().optional(),
  projectTemplateKey: z.string().optional(),
  description: z.string().default(''),
  lead: z.string().optional(),
  leadAccountId: z.string().optional(),
  assigneeType: z.enum(['PROJECT_LEAD', 'UNASSIGNED']).optional(),
  avatarId: idNumber.optional(),
  categoryId: idNumber.optional(),
  url: z.string().default(''),
  issueTypeScheme: idNumber.optional(),
  workflowScheme: idNumber.optional(),
  permissionScheme: idNumber.optional(),
  notificationScheme: idNumber.optional(),
  issueSecurityScheme: idNumber.optional(),
  fieldConfigurationScheme: idNumber.optional(),
  issueTypeScreenScheme: idNumber.optional(),
});
type NewProject = z.output<typeof newProject>;

/** `POST /project`: a company-managed project on shared schemes, or a team-managed one with a configuration of its own. */
export const createProject: Operation = (call) => {
  const accountId = requireLogin(call);
  const asked = readBody(call, newProject);
  const template = asked.projectTemplateKey ?? '';
  const teamManaged = /agility|next-gen/.test(template);
  if (!isAdministrator(call) && !(teamManaged && call.site.permissions.hasGlobal(call.caller, 'CREATE_PROJECT'))) {
    throw forbidden('You do not have permission to create projects.');
  }
  refuseProblems(call, asked);
  const id = call.state.nextId('projects');
  const own = teamManaged ? createOwnConfiguration(call, id, asked.name) : undefined;
  const lead = asked.leadAccountId ?? asked.lead ?? accountId;
  const project: ProjectRecord = {
    id,
    key: asked.key,
    formerKeys: [],
    name: asked.name.trim(),
    description: asked.description,
    typeKey: typeKeyOf(asked),
    teamManaged,
    isPrivate: false,
    leadAccountId: lead,
    assigneeType: asked.assigneeType ?? 'UNASSIGNED',
    url: asked.url,
    createdAt: call.site.clock.now(),
    issueTypeSchemeId: own?.issueTypeSchemeId ?? asked.issueTypeScheme ?? defaultIssueTypeSchemeId(call),
    workflowSchemeId: own?.workflowSchemeId ?? asked.workflowScheme ?? defaultWorkflowSchemeId(call),
    permissionSchemeId: asked.permissionScheme ?? defaultPermissionSchemeId(call),
    nextIssueNumber: 1,
    features: defaultFeatures(typeKeyOf(asked)),
    avatarId: asked.avatarId ?? '10400',
    ...present({
      categoryId: asked.categoryId,
      notificationSchemeId: asked.notificationScheme,
      issueSecuritySchemeId: asked.issueSecurityScheme,
      fieldConfigurationSchemeId: asked.fieldConfigurationScheme,
      issueTypeScreenSchemeId: asked.issueTypeScreenScheme,
    }),
  };
  call.state.put('projects', project);
  addDefaultActors(call, project, teamManaged ? accountId : undefined);
  const board = boardTypeOf(template);
  if (board) createProjectBoard(call, project, board);
  publishProjectEvent(call, 'created', project);
  return created({ self: `${call.site.siteUrl}/rest/api/3/project/${id}`, id: Number(id), key: project.key });
};

/** Everything wrong with the request at once, in Jira's words. */
function refuseProblems(call: OperationCall, asked: NewProject): void {
  const { state } = call;
  const errors: Record<string, string> = {};
  const note = (field: string, problem: string | undefined): void => {
    if (problem !== undefined) errors[field] = problem;
  };
  note('projectName', nameProblem(call, asked.name));
  note('projectKey', keyProblem(call, asked.key));
  const lead = asked.leadAccountId ?? asked.lead;
  if (lead === undefined || !state.has('users', lead)) note('projectLead', 'You must specify a valid project lead.');
  if (asked.projectTypeKey === undefined && asked.projectTemplateKey === undefined) {
    note('projectType', 'An invalid project type was specified. Make sure the project type matches an existing project type.');
  } else if (asked.projectTypeKey !== undefined && !['software', 'business', 'service_desk'].includes(asked.projectTypeKey)) {
    note('projectType', 'An invalid project type was specified. Make sure the project type matches an existing project type.');
  }
  if (asked.categoryId !== undefined && !state.has('projectCategories', asked.categoryId)) {
    note('categoryId', 'The project category does not exist.');
  }
  if (asked.issueTypeScheme !== undefined && !state.has('issueTypeSchemes', asked.issueTypeScheme)) {
    note('issueTypeScheme', 'The issue type scheme does not exist.');
  }
  if (asked.workflowScheme !== undefined && !state.has('workflowSchemes', asked.workflowScheme)) {
    note('workflowScheme', 'The workflow scheme does not exist.');
  }
  if (asked.permissionScheme !== undefined && !state.has('permissionSchemes', asked.permissionScheme)) {
    note('permissionScheme', 'The permission scheme does not exist.');
  }
  if (asked.issueSecurityScheme !== undefined && !state.has('securitySchemes', asked.issueSecurityScheme)) {
    note('issueSecurityScheme', 'The issue security scheme does not exist.');
  }
  if (Object.keys(errors).length > 0) throw badRequest(errors);
}

function typeKeyOf(asked: NewProject): ProjectRecord['typeKey'] {
  const template = asked.projectTemplateKey ?? '';
  const named = asked.projectTypeKey;
  if (named === 'software' || named === 'business' || named === 'service_desk') return named;
  if (template.startsWith('com.pyxis.greenhopper')) return 'software';
  return template.startsWith('com.atlassian.servicedesk') ? 'service_desk' : 'business';
}

function boardTypeOf(template: string): 'scrum' | 'kanban' | 'simple' | undefined {
  if (!template.startsWith('com.pyxis.greenhopper')) return undefined;
  if (template.includes('agility')) return 'simple';
  if (template.includes('kanban')) return 'kanban';
  return template.includes('scrum') ? 'scrum' : undefined;
}

/** Roles start with their default actors; the creator of a team-managed project becomes its administrator. */
function addDefaultActors(call: OperationCall, project: ProjectRecord, creator: string | undefined): void {
  const { state } = call;
  const add = (roleId: string, kind: RoleActorRecord['kind'], holder: string): void =>
    state.put('roleActors', { id: `${project.id}:${roleId}:${kind}:${holder}`, projectId: project.id, roleId, kind, holder });
  for (const actor of state.by('roleActors.project', defaultActorsKey)) add(actor.roleId, actor.kind, actor.holder);
  const administrators = [...state.all('roles')].find((role) => role.name.startsWith('Administrator'));
  if (creator !== undefined && administrators) add(administrators.id, 'user', creator);
}
