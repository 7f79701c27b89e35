import type { SiteState } from '../model/site-state';
import type { JqlContext } from './jql-context';

/** What names in a query stand for. Each function takes a name, key or id and returns ids, or `undefined` for nothing the asker may know of. */

export function resolveProject(text: string, context: JqlContext): string | undefined {
  const visible = context.permissions.reach(context.caller, 'BROWSE_PROJECTS');
  const byKey = context.state.one('projects.key', text.toUpperCase());
  if (byKey && visible.has(byKey.id)) return byKey.id;
  if (visible.has(text)) return text;
  const lower = text.toLowerCase();
  for (const project of context.state.all('projects'))
    if (project.name.toLowerCase() === lower && visible.has(project.id)) return project.id;
  return undefined;
}

export function resolveUser(text: string, state: SiteState): readonly string[] | undefined {
  if (state.has('users', text)) return [text];
  const lower = text.toLowerCase();
  const found = [...state.all('users')].filter(
    (user) => user.displayName.toLowerCase() === lower || (user.email !== '' && user.email.toLowerCase() === lower),
  );
  return found.length > 0 ? found.map((user) => user.id) : undefined;
}

export function resolveGroup(text: string, state: SiteState): string | undefined {
  if (state.has('groups', text)) return text;
  const lower = text.toLowerCase();
  for (const group of state.all('groups')) if (group.name.toLowerCase() === lower) return group.id;
  return undefined;
}

/** An issue the asker can see, by key or id. */
export function resolveIssueKey(text: string, context: JqlContext): string | undefined {
  const issue = context.state.one('issues.key', text.toUpperCase()) ?? (/^\d+$/.test(text) ? context.state.get('issues', text) : undefined);
  return issue && context.permissions.canSee(context.caller, issue) ? issue.id : undefined;
}

type NamedTable = 'statuses' | 'issueTypes' | 'priorities' | 'resolutions' | 'projectCategories' | 'issueLinkTypes';

/** All records of a table with this name, or the one with this id. */
export function resolveNamed(table: NamedTable, text: string, state: SiteState): readonly string[] | undefined {
  const lower = text.toLowerCase();
  const found: string[] = [];
  for (const row of state.all(table)) if (row.name.toLowerCase() === lower) found.push(row.id);
  if (found.length > 0) return found;
  return state.has(table, text) ? [text] : undefined;
}

type ProjectTable = 'versions' | 'components';

/** Versions or components with this name in any project the asker may browse, or the one with this id. */
export function resolveInProjects(table: ProjectTable, text: string, context: JqlContext): readonly string[] | undefined {
  const visible = context.permissions.reach(context.caller, 'BROWSE_PROJECTS');
  const lower = text.toLowerCase();
  const found: string[] = [];
  for (const row of context.state.all(table)) if (row.name.toLowerCase() === lower && visible.has(row.projectId)) found.push(row.id);
  if (found.length > 0) return found;
  const byId = context.state.get(table, text);
  return byId && visible.has(byId.projectId) ? [byId.id] : undefined;
}
