import type { WantedItemOf } from '../items/item';
import type { FoundProject, SiteFacts } from '../ports';
import type { ProblemList } from './problem-list';
import { plain } from './site-names';

/** Two to ten letters and digits, a letter first: how Jira Cloud has project keys unless an administrator chose otherwise. */
const PROJECT_KEY = /^[A-Z][A-Z0-9]{1,9}$/;
/** Longest name of a project (`POST /rest/api/3/project`). */
const LONGEST_NAME = 80;

/** What keeps a project from being created: its key, its name, and who may. */
export function checkNewProject({ fields, path }: WantedItemOf<'project'>, site: SiteFacts, problems: ProblemList): void {
  const place = (field: string): string => (path === '' ? field : `${path}.${field}`);
  if (!PROJECT_KEY.test(fields.key)) problems.error('keyInvalid', fields.key, place('key'));
  else if ([...site.takenKeys].some((key) => plain(key) === plain(fields.key))) problems.error('keyTaken', fields.key, place('key'));
  if (fields.name.trim() === '' || fields.name.length > LONGEST_NAME) problems.error('nameTooLong', fields.name, place('name'));
  else if ([...site.takenNames].some((name) => plain(name) === plain(fields.name))) problems.error('nameTaken', fields.name, place('name'));
  const { viewerAdministersJira, appAdministersJira, viewerIsPmoAdministrator } = site.permissions;
  if (viewerAdministersJira || appAdministersJira) return;
  // Somebody who can only request may do so: the approver may have the right.
  if (viewerIsPmoAdministrator) problems.error('missingPermission', CREATE_PROJECTS, '');
  else problems.warn('missingPermission', CREATE_PROJECTS, '');
}

/** What could not be read of an existing project is left alone; that is said once a kind. */
export function checkUnread({ unread }: FoundProject, problems: ProblemList): void {
  for (const kind of unread) problems.warn('missingPermission', kind, '');
}

/** Jira's global permission to create projects and to change schemes, by its key. */
const CREATE_PROJECTS = 'ADMINISTER';
