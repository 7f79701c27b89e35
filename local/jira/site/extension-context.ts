import type { FramePlace } from '../../forge/product';
import type { SharePermission, UserRecord, WorkflowRule } from '../model/records';
import type { SiteState } from '../model/site-state';
import type { Caller, SiteServices } from '../operation';

/** The `extension` fields of Forge's context for a place, or `undefined` when the user may not see that place. */
export function extensionContext(
  site: SiteServices,
  state: SiteState,
  place: FramePlace,
  accountId: string,
): Readonly<Record<string, unknown>> | undefined {
  const caller: Caller = { accountId, appId: undefined, asApp: false };
  const extension: Record<string, unknown> = {};
  if (place.issueKey !== undefined) {
    const issue = state.one('issues.key', place.issueKey);
    const type = issue && state.get('issueTypes', issue.issueTypeId);
    const project = issue && state.get('projects', issue.projectId);
    if (!issue || !type || !project || !site.permissions.canSeeIssue(caller, issue.id)) return undefined;
    extension.issue = { id: issue.id, key: issue.key, type: type.name, typeId: type.id };
    extension.project = { id: project.id, key: project.key, type: project.typeKey };
  }
  if (place.projectKey !== undefined && extension.project === undefined) {
    const project = state.one('projects.key', place.projectKey);
    if (!project || !site.permissions.hasInProject(caller, 'BROWSE_PROJECTS', project.id)) return undefined;
    extension.project = { id: project.id, key: project.key, type: project.typeKey };
  }
  if (place.dashboardId !== undefined) {
    const dashboard = state.get('dashboards', place.dashboardId);
    if (!dashboard || !maySeeDashboard(site, state, place.dashboardId, caller)) return undefined;
    extension.dashboard = { id: dashboard.id };
  }
  if (place.gadgetId !== undefined) {
    const gadget = state.get('gadgets', place.gadgetId);
    if (!gadget || (place.dashboardId !== undefined && gadget.dashboardId !== place.dashboardId)) return undefined;
    extension.gadget = { id: gadget.id };
  }
  if (place.workflowRule !== undefined) {
    const rule = workflowRuleContext(site, state, place.workflowRule, caller);
    if (!rule) return undefined;
    Object.assign(extension, rule);
  }
  return extension;
}

const categoryNames = { new: 'TODO', indeterminate: 'IN_PROGRESS', done: 'DONE' } as const;

/** What a rule's configuration page is told ("Jira workflow validator", "New workflow editor"); only administrators edit workflows. */
function workflowRuleContext(
  site: SiteServices,
  state: SiteState,
  { workflowId, transitionId, ruleId }: NonNullable<FramePlace['workflowRule']>,
  caller: Caller,
): Readonly<Record<string, unknown>> | undefined {
  const workflow = state.get('workflows', workflowId);
  const transition = workflow?.transitions.find((candidate) => candidate.id === transitionId);
  if (!workflow || !transition || !site.permissions.hasGlobal(caller, 'ADMINISTER')) return undefined;
  const status = (id: string | undefined): unknown => {
    const record = id === undefined ? undefined : state.get('statuses', id);
    if (!record) return null;
    return { id: record.id, name: record.name, statusCategory: categoryNames[record.category], description: record.description };
  };
  const { conditions, validators, postFunctions } = transition.rules;
  const saved = (rules: readonly WorkflowRule[]): string | undefined =>
    ruleId === undefined ? undefined : rules.find((rule) => rule.parameters.id === ruleId)?.parameters.config;
  const configurations = {
    validatorConfig: saved(validators),
    conditionConfig: saved(conditions),
    postFunctionConfig: saved(postFunctions),
  };
  return {
    isNewEditor: true,
    workflowId: workflow.id,
    workflowName: workflow.name,
    ...(workflow.projectId === undefined ? {} : { scopedProjectId: workflow.projectId }),
    transitionContext: { id: transition.id, from: status(transition.fromStatusIds[0]), to: status(transition.toStatusId) },
    ...Object.fromEntries(Object.entries(configurations).filter(([, config]) => config !== undefined)),
  };
}

function maySeeDashboard(site: SiteServices, state: SiteState, dashboardId: string, caller: Caller): boolean {
  const dashboard = state.get('dashboards', dashboardId);
  const user = caller.accountId === undefined ? undefined : state.get('users', caller.accountId);
  if (!dashboard || !user) return false;
  if (dashboard.ownerAccountId === user.id || site.permissions.hasGlobal(caller, 'ADMINISTER')) return true;
  return [...dashboard.share, ...dashboard.edit].some((share) => isSharedWith(share, user, site, state, caller));
}

function isSharedWith(share: SharePermission, user: UserRecord, site: SiteServices, state: SiteState, caller: Caller): boolean {
  switch (share.type) {
    case 'global':
    case 'loggedin':
      return true;
    case 'user':
      return share.accountId === user.id;
    case 'group':
      return user.groupIds.includes(share.groupId);
    case 'project': {
      if (share.roleId === undefined) return site.permissions.hasInProject(caller, 'BROWSE_PROJECTS', share.projectId);
      const actors = state.by('roleActors.project', share.projectId).filter((actor) => actor.roleId === share.roleId);
      return actors.some((actor) => actor.holder === user.id || user.groupIds.includes(actor.holder));
    }
  }
}
