import { resolveUser } from '../../jql/resolve-names';
import type { FieldRecord, IssueRecord } from '../../model/records';
import type { SiteState } from '../../model/site-state';
import type { OperationCall } from '../../operation';
import { customFieldInput } from './custom-field-input';

/** What a request wants a field to be, read into the issue's record; or why it cannot be. */
export type FieldInput = { readonly ok: true; readonly patch: Partial<IssueRecord> } | { readonly ok: false; readonly message: string };

export type InputContext = Pick<OperationCall, 'state' | 'site' | 'caller'>;

export const set = (patch: Partial<IssueRecord>): FieldInput => ({ ok: true, patch });
export const refuse = (message: string): FieldInput => ({ ok: false, message });

type Reader = (value: unknown, issue: IssueRecord, context: InputContext) => FieldInput;

const SUMMARY_MAX = 255;

const systemInputs: Readonly<Record<string, Reader>> = {
  summary: (value) => {
    if (typeof value !== 'string' || value.trim() === '') return refuse('You must specify a summary of the issue.');
    if (/[\r\n]/.test(value)) return refuse('The summary is invalid because it contains newline characters.');
    if (value.length > SUMMARY_MAX) return refuse(`Summary can't exceed ${SUMMARY_MAX} characters.`);
    return set({ summary: value.trim() });
  },
  description: (value) => documentInput(value, 'description'),
  environment: (value) => documentInput(value, 'environment'),
  issuetype: (value, issue, { state }) => {
    const id = named(value, state.all('issueTypes'));
    const type = id === undefined ? undefined : state.get('issueTypes', id);
    if (!type || !typesOfProject(issue.projectId, state).includes(type.id)) return refuse('Specify a valid issue type');
    return set({ issueTypeId: type.id });
  },
  priority: (value, _, { state }) => {
    const id = named(value, state.all('priorities'));
    return id === undefined ? refuse('The priority selected is invalid.') : set({ priorityId: id });
  },
  resolution: (value, _, { state, site }) => {
    if (value === null) return set({ ...without('resolutionId'), ...without('resolvedAt') });
    const id = named(value, state.all('resolutions'));
    return id === undefined ? refuse('Resolution is invalid.') : set({ resolutionId: id, resolvedAt: site.clock.now() });
  },
  assignee: (value, issue, context) => {
    if (value === null || (isObject(value) && (value.accountId === null || value.id === null))) return set(without('assigneeId'));
    const id = accountOf(value, context.state);
    if (id === '-1') return assignDefault(issue, context.state);
    if (id === undefined || !isAssignable(id, issue.projectId, context)) return refuse(`User '${shown(value)}' cannot be assigned issues.`);
    return set({ assigneeId: id });
  },
  reporter: (value, _, { state }) => {
    if (value === null) return refuse('Reporter is required.');
    const id = accountOf(value, state);
    return id !== undefined && state.has('users', id) ? set({ reporterId: id }) : refuse('The reporter specified is not a user.');
  },
  labels: (value) => {
    if (value === null) return set({ labels: [] });
    if (!Array.isArray(value) || value.some((label) => typeof label !== 'string'))
      return refuse('Operation value must be an array of strings');
    const labels = value.map(String);
    const spaced = labels.find((label) => /\s/.test(label));
    if (spaced !== undefined) return refuse(`The label '${spaced}' contains spaces which is invalid.`);
    return set({ labels: [...new Set(labels)] });
  },
  components: (value, issue, { state }) =>
    manyNamed(value, state.by('components.project', issue.projectId), 'Component', (ids) => ({ componentIds: ids })),
  fixVersions: (value, issue, { state }) =>
    manyNamed(value, state.by('versions.project', issue.projectId), 'Version', (ids) => ({ fixVersionIds: ids })),
  versions: (value, issue, { state }) =>
    manyNamed(value, state.by('versions.project', issue.projectId), 'Version', (ids) => ({ affectsVersionIds: ids })),
  duedate: (value) => {
    if (value === null || value === '') return set(without('dueDate'));
    if (typeof value !== 'string' || !isDate(value)) return refuse(`Error parsing date string: ${shown(value)}`);
    return set({ dueDate: value });
  },
  parent: (value, issue, context) => parentInput(value, issue, context),
  security: (value, issue, { state }) => {
    if (value === null) return set(without('securityLevelId'));
    const scheme = state.get('projects', issue.projectId)?.issueSecuritySchemeId;
    const id = named(value, scheme === undefined ? [] : state.by('securityLevels.scheme', scheme));
    return id === undefined ? refuse('The security level selected is invalid.') : set({ securityLevelId: id });
  },
  timetracking: (value, issue) => timeTrackingInput(value, issue),
};

/** Fields of the system that can be set through REST. */
export const settableSystemFields: ReadonlySet<string> = new Set(Object.keys(systemInputs));

export function readFieldInput(field: FieldRecord, value: unknown, issue: IssueRecord, context: InputContext): FieldInput {
  const reader = systemInputs[field.id];
  if (reader) return reader(value, issue, context);
  return field.custom ? customFieldInput(field, value, issue, context) : notOnScreen(field.id);
}

export function notOnScreen(fieldId: string): FieldInput {
  return refuse(`Field '${fieldId}' cannot be set. It is not on the appropriate screen, or unknown.`);
}

/** Issue types that a project offers: its scheme's, or its own when it is team-managed. */
export function typesOfProject(projectId: string, state: SiteState): readonly string[] {
  const project = state.get('projects', projectId);
  if (!project) return [];
  const own = [...state.all('issueTypes')].filter((type) => type.projectId === projectId).map((type) => type.id);
  if (project.teamManaged && own.length > 0) return own;
  return state.get('issueTypeSchemes', project.issueTypeSchemeId)?.issueTypeIds ?? [];
}

/** A patch that takes a property away. */
export function without<K extends keyof IssueRecord>(key: K): Partial<IssueRecord> {
  return { [key]: undefined };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function shown(value: unknown): string {
  if (isObject(value)) return String(value.accountId ?? value.id ?? value.name ?? value.key ?? JSON.stringify(value));
  return String(value);
}

export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The record that `{ "id": … }` or `{ "name": … }` means. */
export function named(value: unknown, records: Iterable<{ readonly id: string; readonly name: string }>): string | undefined {
  if (!isObject(value)) return undefined;
  const id = value.id === undefined ? undefined : String(value.id);
  const name = typeof value.name === 'string' ? value.name.toLowerCase() : undefined;
  for (const record of records) if (id !== undefined ? record.id === id : record.name.toLowerCase() === name) return record.id;
  return undefined;
}

export function accountOf(value: unknown, state: SiteState): string | undefined {
  if (!isObject(value)) return undefined;
  const id = value.accountId ?? value.id ?? value.name;
  if (typeof id !== 'string') return undefined;
  return id === '-1' || state.has('users', id) ? id : resolveUser(id, state)?.[0];
}

function manyNamed(
  value: unknown,
  records: readonly { readonly id: string; readonly name: string }[],
  noun: string,
  patch: (ids: readonly string[]) => Partial<IssueRecord>,
): FieldInput {
  if (value === null) return set(patch([]));
  if (!Array.isArray(value)) return refuse('data was not an array');
  const ids: string[] = [];
  for (const item of value) {
    const id = named(item, records);
    if (id === undefined)
      return refuse(
        isObject(item) && item.id !== undefined ? `${noun} id '${item.id}' is not valid` : `${noun} name '${shown(item)}' is not valid`,
      );
    if (!ids.includes(id)) ids.push(id);
  }
  return set(patch(ids));
}

function documentInput(value: unknown, key: 'description' | 'environment'): FieldInput {
  if (value === null) return set(without(key));
  if (!isObject(value) || value.type !== 'doc' || !Array.isArray(value.content)) {
    return refuse('Operation value must be an Atlassian Document (see the Atlassian Document Format)');
  }
  return set({ [key]: value });
}

function parentInput(value: unknown, issue: IssueRecord, { state, site, caller }: InputContext): FieldInput {
  const level = state.get('issueTypes', issue.issueTypeId)?.hierarchyLevel ?? 0;
  if (value === null || (isObject(value) && value.id === null)) {
    return level < 0 ? refuse('Issue type is a sub-task but parent issue key or id not specified.') : set(without('parentId'));
  }
  const name = isObject(value) ? String(value.key ?? value.id ?? '') : '';
  const parent = state.one('issues.key', name.toUpperCase()) ?? state.get('issues', name);
  if (!parent || !site.permissions.canSeeIssue(caller, parent.id)) return refuse('Could not find issue by id or key.');
  const parentLevel = state.get('issueTypes', parent.issueTypeId)?.hierarchyLevel ?? 0;
  const fits = parent.id !== issue.id && parentLevel === level + 1 && (level >= 0 || parent.projectId === issue.projectId);
  return fits ? set({ parentId: parent.id }) : refuse('Given parent work item does not belong to appropriate hierarchy.');
}

function assignDefault(issue: IssueRecord, state: SiteState): FieldInput {
  const project = state.get('projects', issue.projectId);
  return project?.assigneeType === 'PROJECT_LEAD' ? set({ assigneeId: project.leadAccountId }) : set(without('assigneeId'));
}

export function isAssignable(accountId: string, projectId: string, { site }: Pick<InputContext, 'site'>): boolean {
  return site.permissions.hasInProject({ accountId, appId: undefined, asApp: false }, 'ASSIGNABLE_USER', projectId);
}

function timeTrackingInput(value: unknown, issue: IssueRecord): FieldInput {
  if (!isObject(value)) return refuse('Operation value must be an object');
  const original = value.originalEstimate === undefined ? undefined : secondsOf(value.originalEstimate);
  const remaining = value.remainingEstimate === undefined ? undefined : secondsOf(value.remainingEstimate);
  if (original === null) return refuse('Original Estimate is not valid.');
  if (remaining === null) return refuse('Remaining Estimate is not valid.');
  return set({
    ...(original === undefined ? {} : { originalEstimate: original }),
    ...(remaining === undefined ? {} : { remainingEstimate: remaining }),
    // As in Jira, the first estimate is also what remains.
    ...(original !== undefined && remaining === undefined && issue.originalEstimate === undefined && issue.timeSpent === undefined
      ? { remainingEstimate: original }
      : {}),
  });
}

/** `1w 2d 3h 4m`, or plain minutes, in seconds; `null` when it is neither. 8 hours a day, 5 days a week. */
export function secondsOf(value: unknown): number | null {
  const text = String(value).trim();
  if (/^\d+$/.test(text)) return Number(text) * 60;
  if (!/^(\d+(\.\d+)?\s*[wdhm]\s*)+$/.test(text)) return null;
  const sizes: Readonly<Record<string, number>> = { w: 144_000, d: 28_800, h: 3600, m: 60 };
  let seconds = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)\s*([wdhm])/g)) seconds += Number(amount) * (sizes[unit ?? ''] ?? 0);
  return Math.round(seconds);
}
