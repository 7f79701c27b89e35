import type {
  IssueTypeRecord,
  PriorityRecord,
  ProjectRecord,
  ResolutionRecord,
  StatusCategoryKey,
  StatusRecord,
  UserRecord,
  VersionRecord,
} from '../model/records';
import type { SiteState } from '../model/site-state';
import type { SiteServices } from '../operation';

/** The short forms in which Jira's REST API shows one record inside another: an issue's status, its project, a comment's author. */
export type Json = Readonly<Record<string, unknown>>;
type Links = Pick<SiteServices, 'siteUrl'>;

const AVATAR_SIZES = ['16', '24', '32', '48'];

export function avatarUrls(site: Links, type: 'user' | 'project' | 'issuetype', owner: string): Json {
  return Object.fromEntries(
    AVATAR_SIZES.map((size) => [
      `${size}x${size}`,
      `${site.siteUrl}/rest/api/3/universal_avatar/view/type/${type}/owner/${encodeURIComponent(owner)}?size=${size}`,
    ]),
  );
}

/** A person as Jira shows them to other people. An account that no longer exists is a "Former user". */
export function userView(site: Links, user: UserRecord | undefined, accountId = user?.id ?? ''): Json {
  const self = `${site.siteUrl}/rest/api/3/user?accountId=${encodeURIComponent(accountId)}`;
  if (!user) {
    return {
      self,
      accountId,
      accountType: 'unknown',
      avatarUrls: avatarUrls(site, 'user', accountId),
      displayName: 'Former user',
      active: false,
    };
  }
  return {
    self,
    accountId: user.id,
    ...(user.email ? { emailAddress: user.email } : {}),
    avatarUrls: avatarUrls(site, 'user', user.id),
    displayName: user.displayName,
    active: user.active,
    timeZone: user.timeZone,
    accountType: user.accountType,
  };
}

/** `userView` by id; `null` for nobody. */
export function userRef(site: Links, state: SiteState, accountId: string | undefined): Json | null {
  return accountId === undefined ? null : userView(site, state.get('users', accountId), accountId);
}

const statusCategories = {
  new: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const;

export function statusCategoryView(site: Links, key: StatusCategoryKey): Json {
  const category = statusCategories[key];
  return { self: `${site.siteUrl}/rest/api/3/statuscategory/${category.id}`, ...category };
}

export function statusView(site: Links, status: StatusRecord): Json {
  return {
    self: `${site.siteUrl}/rest/api/3/status/${status.id}`,
    description: status.description,
    iconUrl: `${site.siteUrl}/`,
    name: status.name,
    id: status.id,
    statusCategory: statusCategoryView(site, status.category),
    ...(status.projectId ? { scope: projectScope(status.projectId) } : {}),
  };
}

export function issueTypeView(site: Links, type: IssueTypeRecord): Json {
  return {
    self: `${site.siteUrl}/rest/api/3/issuetype/${type.id}`,
    id: type.id,
    description: type.description,
    iconUrl: `${site.siteUrl}/rest/api/3/universal_avatar/view/type/issuetype/avatar/${type.avatarId}?size=medium`,
    name: type.name,
    subtask: type.hierarchyLevel < 0,
    ...(Number.isSafeInteger(Number(type.avatarId)) && type.avatarId !== '' ? { avatarId: Number(type.avatarId) } : {}),
    hierarchyLevel: type.hierarchyLevel,
    ...(type.projectId ? { scope: projectScope(type.projectId) } : {}),
  };
}

export function priorityView(site: Links, priority: PriorityRecord): Json {
  return {
    self: `${site.siteUrl}/rest/api/3/priority/${priority.id}`,
    iconUrl: `${site.siteUrl}/images/icons/priorities/${priority.name.toLowerCase().replaceAll(' ', '-')}.svg`,
    name: priority.name,
    id: priority.id,
  };
}

export function resolutionView(site: Links, resolution: ResolutionRecord): Json {
  return {
    self: `${site.siteUrl}/rest/api/3/resolution/${resolution.id}`,
    id: resolution.id,
    description: resolution.description,
    name: resolution.name,
  };
}

/** A project as it stands in an issue's `project` field. */
export function projectRef(site: Links, state: SiteState, project: ProjectRecord): Json {
  const category = project.categoryId === undefined ? undefined : state.get('projectCategories', project.categoryId);
  return {
    self: `${site.siteUrl}/rest/api/3/project/${project.id}`,
    id: project.id,
    key: project.key,
    name: project.name,
    projectTypeKey: project.typeKey,
    simplified: project.teamManaged,
    avatarUrls: avatarUrls(site, 'project', project.id),
    ...(category ? { projectCategory: projectCategoryView(site, category) } : {}),
  };
}

export function projectCategoryView(site: Links, category: { id: string; name: string; description: string }): Json {
  return {
    self: `${site.siteUrl}/rest/api/3/projectCategory/${category.id}`,
    id: category.id,
    description: category.description,
    name: category.name,
  };
}

export function versionRef(site: Links, version: VersionRecord): Json {
  return {
    self: `${site.siteUrl}/rest/api/3/version/${version.id}`,
    id: version.id,
    description: version.description,
    name: version.name,
    archived: version.archived,
    released: version.released,
    ...(version.releaseDate ? { releaseDate: version.releaseDate } : {}),
  };
}

export function projectScope(projectId: string): Json {
  return { type: 'PROJECT', project: { id: projectId } };
}
