import type { VersionRecord } from '../../model/records';
import type { FieldClause, JqlContext } from '../jql-context';
import { parseJqlDate } from '../jql-dates';
import { resolveGroup, resolveIssueKey, resolveProject, resolveUser } from '../resolve-names';
import type { IdFunction } from './jql-functions';

/** Jira's own functions that stand for lists of ids, by lower-case name. */
export const idFunctions: ReadonlyMap<string, IdFunction> = new Map<string, IdFunction>(
  Object.entries({
    currentUser: {
      arity: [0, 0],
      single: true,
      run: (_, { caller }) => (caller.accountId === undefined ? [] : [caller.accountId]),
    },
    membersOf: { arity: [1, 1], run: membersOf },
    openSprints: { arity: [0, 0], run: (_, context) => sprintIds(context, 'active') },
    closedSprints: { arity: [0, 0], run: (_, context) => sprintIds(context, 'closed') },
    futureSprints: { arity: [0, 0], run: (_, context) => sprintIds(context, 'future') },
    releasedVersions: { arity: [0, 99], run: versions((all) => all.filter((version) => version.released)) },
    unreleasedVersions: { arity: [0, 99], run: versions((all) => all.filter((version) => !version.released)) },
    latestReleasedVersion: { arity: [1, 1], single: true, run: versions((all) => all.filter((version) => version.released).slice(-1)) },
    earliestUnreleasedVersion: {
      arity: [1, 1],
      single: true,
      run: versions((all) => all.filter((version) => !version.released).slice(0, 1)),
    },
    linkedIssues: { arity: [1, 2], run: linkedIssues },
    childIssuesOf: {
      arity: [1, 1],
      run: ([key = ''], context) => withIssue(key, 'childIssuesOf', context, (id) => descendants(id, context)),
    },
    parentIssuesOf: {
      arity: [1, 1],
      run: ([key = ''], context) => withIssue(key, 'parentIssuesOf', context, (id) => ancestors(id, context)),
    },
    subtasksOf: {
      arity: [1, 1],
      run: ([key = ''], context) =>
        withIssue(key, 'subtasksOf', context, (id) => context.index.children(id).filter((child) => levelOf(child, context) < 0)),
    },
    issueHistory: { arity: [0, 0], run: () => [] },
    standardIssueTypes: { arity: [0, 0], run: (_, context) => issueTypes(context, (level) => level >= 0) },
    subTaskIssueTypes: { arity: [0, 0], run: (_, context) => issueTypes(context, (level) => level < 0) },
    projectsLeadByUser: {
      arity: [0, 1],
      run: ([user], context) =>
        forUser(user, 'projectsLeadByUser', context, (id) => projects(context, (project) => project.leadAccountId === id)),
    },
    projectsWhereUserHasPermission: { arity: [1, 1], run: projectsWithPermission },
    projectsWhereUserHasRole: { arity: [1, 1], run: projectsWithRole },
    componentsLeadByUser: {
      arity: [0, 1],
      run: ([user], context) =>
        forUser(user, 'componentsLeadByUser', context, (id) =>
          [...context.state.all('components')].filter((component) => component.leadAccountId === id).map((component) => component.id),
        ),
    },
    updatedBy: { arity: [1, 3], run: updatedBy },
    votedIssues: { arity: [0, 0], run: (_, context) => issuesWhere(context, (issue, me) => issue.voterIds.includes(me)) },
    watchedIssues: { arity: [0, 0], run: (_, context) => issuesWhere(context, (issue, me) => issue.watcherIds.includes(me)) },
  } satisfies Record<string, IdFunction>).map(([name, found]) => [name.toLowerCase(), found]),
);

function membersOf([name = '']: readonly string[], context: JqlContext): ReturnType<IdFunction['run']> {
  const group = resolveGroup(name, context.state);
  if (!group)
    return { problem: `Function 'membersOf' can not generate a list of usernames for group '${name}'; the group does not exist.` };
  return [...context.state.all('users')].filter((user) => user.groupIds.includes(group)).map((user) => user.id);
}

function sprintIds(context: JqlContext, state: 'active' | 'closed' | 'future'): string[] {
  return [...context.state.all('sprints')].filter((sprint) => sprint.state === state).map((sprint) => sprint.id);
}

function versions(choose: (ordered: readonly VersionRecord[]) => readonly VersionRecord[]): IdFunction['run'] {
  return (args, context, clause) => {
    const chosen: string[] = [];
    const names = args.length > 0 ? args : [...context.state.all('projects')].map((project) => project.id);
    for (const name of names) {
      const projectId = resolveProject(name, context);
      if (projectId === undefined) {
        if (args.length === 0) continue;
        return { problem: `Could not resolve the project '${name}' provided to function '${functionName(clause)}'.` };
      }
      const ordered = context.state
        .by('versions.project', projectId)
        .filter((version) => !version.archived)
        .sort((a, b) => a.rank - b.rank);
      chosen.push(...choose(ordered).map((version) => version.id));
    }
    return chosen;
  };
}

function linkedIssues([key = '', linkName]: readonly string[], context: JqlContext): ReturnType<IdFunction['run']> {
  return withIssue(key, 'linkedIssues', context, (id) => {
    const linked: string[] = [];
    let nameKnown = linkName === undefined;
    const wanted = linkName?.toLowerCase();
    for (const type of context.state.all('issueLinkTypes')) {
      if (wanted !== undefined && [type.name, type.inward, type.outward].some((name) => name.toLowerCase() === wanted)) nameKnown = true;
    }
    if (!nameKnown) return { problem: `Issue link type '${linkName}' could not be found in function 'linkedIssues'.` };
    for (const link of context.state.by('issueLinks.issue', id)) {
      const type = context.state.get('issueLinkTypes', link.typeId);
      const outward = link.sourceIssueId === id;
      const names = [type?.name, outward ? type?.outward : type?.inward].map((name) => name?.toLowerCase());
      if (wanted === undefined || names.includes(wanted)) linked.push(outward ? link.targetIssueId : link.sourceIssueId);
    }
    return linked;
  });
}

function withIssue(
  key: string,
  name: string,
  context: JqlContext,
  run: (id: string) => readonly string[] | { problem: string },
): ReturnType<IdFunction['run']> {
  const id = resolveIssueKey(key, context);
  return id === undefined ? { problem: `Issue '${key}' could not be found in function '${name}'.` } : run(id);
}

function descendants(id: string, context: JqlContext): string[] {
  const children = context.index.children(id);
  return [...children, ...children.flatMap((child) => descendants(child, context))];
}

function ancestors(id: string, context: JqlContext): string[] {
  const parent = context.index.get(id)?.parentId;
  return parent === undefined ? [] : [parent, ...ancestors(parent, context)];
}

function levelOf(issueId: string, context: JqlContext): number {
  const issue = context.index.get(issueId);
  return (issue && context.state.get('issueTypes', issue.issueTypeId)?.hierarchyLevel) ?? 0;
}

function issueTypes(context: JqlContext, keep: (level: number) => boolean): string[] {
  return [...context.state.all('issueTypes')].filter((type) => keep(type.hierarchyLevel)).map((type) => type.id);
}

function projects(context: JqlContext, keep: (project: { id: string; leadAccountId: string }) => boolean): string[] {
  const visible = context.permissions.reach(context.caller, 'BROWSE_PROJECTS');
  return [...context.state.all('projects')].filter((project) => visible.has(project.id) && keep(project)).map((project) => project.id);
}

function forUser(
  name: string | undefined,
  functionName: string,
  context: JqlContext,
  run: (accountId: string) => readonly string[],
): ReturnType<IdFunction['run']> {
  const id = name === undefined ? context.caller.accountId : resolveUser(name, context.state)?.[0];
  if (id !== undefined) return run(id);
  return name === undefined
    ? { problem: `Function '${functionName}' cannot be called as anonymous user.` }
    : { problem: `The user '${name}' provided to function '${functionName}' does not exist.` };
}

function projectsWithPermission([name = '']: readonly string[], context: JqlContext): ReturnType<IdFunction['run']> {
  const key = name.trim().toUpperCase().replaceAll(' ', '_');
  return [...context.permissions.projectsWith(context.caller, key)];
}

function projectsWithRole([name = '']: readonly string[], context: JqlContext): ReturnType<IdFunction['run']> {
  const role = [...context.state.all('roles')].find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  if (!role) return { problem: `Role '${name}' could not be found in function 'projectsWhereUserHasRole'.` };
  const me = context.caller.accountId === undefined ? undefined : context.state.get('users', context.caller.accountId);
  return projects(context, (project) =>
    context.state
      .by('roleActors.project', project.id)
      .some((actor) => actor.roleId === role.id && me !== undefined && (actor.holder === me.id || me.groupIds.includes(actor.holder))),
  );
}

function updatedBy([user = '', from, to]: readonly string[], context: JqlContext): ReturnType<IdFunction['run']> {
  context.usesNow = true;
  return forUser(user, 'updatedBy', context, (accountId) => {
    const moment = (text: string | undefined) => (text === undefined ? undefined : parseJqlDate(text, context.now, context.timeZone)?.ms);
    const after = moment(from) ?? Number.NEGATIVE_INFINITY;
    const before = moment(to) ?? Number.POSITIVE_INFINITY;
    const within = (at: number) => at >= after && at <= before;
    const found = new Set<string>();
    for (const change of context.state.all('changelogs'))
      if (change.authorId === accountId && within(change.createdAt)) found.add(change.issueId);
    for (const comment of context.state.all('comments'))
      if (comment.authorId === accountId && within(comment.createdAt)) found.add(comment.issueId);
    for (const issue of context.state.all('issues')) if (issue.creatorId === accountId && within(issue.createdAt)) found.add(issue.id);
    return [...found];
  });
}

function issuesWhere(
  context: JqlContext,
  keep: (issue: { voterIds: readonly string[]; watcherIds: readonly string[] }, me: string) => boolean,
): string[] {
  const me = context.caller.accountId;
  return me === undefined ? [] : [...context.state.all('issues')].filter((issue) => keep(issue, me)).map((issue) => issue.id);
}

function functionName(clause: FieldClause): string {
  return clause.operand?.operandType === 'function' ? clause.operand.function.value : clause.field;
}
