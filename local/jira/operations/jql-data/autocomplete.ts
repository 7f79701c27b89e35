import type { FieldRecord } from '../../model/records';
import type { Operation, OperationCall } from '../../operation';
import type { Json } from '../../views/references';
import { ok } from '../answering/answers';
import { fieldSuggestions } from './suggestions';

/** Words that JQL keeps for itself (Atlassian: "JQL reserved words"); only those of the grammar are listed. */
const reservedWords = [
  'and',
  'or',
  'not',
  'in',
  'is',
  'empty',
  'null',
  'order',
  'by',
  'asc',
  'desc',
  'was',
  'changed',
  'after',
  'before',
  'during',
  'on',
];

const equality = ['=', '!=', 'in', 'not in', 'is', 'is not'];
const history = ['was', 'was not', 'was in', 'was not in', 'changed'];
const comparison = ['=', '!=', '<', '>', '<=', '>=', 'in', 'not in', 'is', 'is not'];
const text = ['~', '!~', 'is', 'is not'];

/** The type that functions and values are matched by, per schema type. */
const javaTypes: Readonly<Record<string, string>> = {
  user: 'com.atlassian.jira.user.ApplicationUser',
  date: 'java.util.Date',
  datetime: 'java.util.Date',
  number: 'java.lang.Number',
  project: 'com.atlassian.jira.project.Project',
  issuetype: 'com.atlassian.jira.issue.issuetype.IssueType',
  status: 'com.atlassian.jira.issue.status.Status',
  priority: 'com.atlassian.jira.issue.priority.Priority',
  resolution: 'com.atlassian.jira.issue.resolution.Resolution',
  version: 'com.atlassian.jira.project.version.Version',
  component: 'com.atlassian.jira.bc.project.component.ProjectComponent',
  option: 'com.atlassian.jira.issue.customfields.option.Option',
  string: 'java.lang.String',
};

const historyFields = new Set(['status', 'assignee', 'reporter', 'priority', 'resolution', 'fixVersions']);

function operatorsOf(field: FieldRecord): readonly string[] {
  if (['date', 'datetime', 'number'].includes(field.schemaType)) return comparison;
  if (field.schemaType === 'string' && field.schemaItems === undefined) return text;
  return historyFields.has(field.id) ? [...equality, ...history] : equality;
}

function fieldView(call: OperationCall, field: FieldRecord): Json {
  const [value = field.name] = field.custom ? [`"${field.name}"`] : field.clauseNames;
  const cfid = field.clauseNames.find((name) => name.startsWith('cf['));
  return {
    value,
    displayName: cfid === undefined ? value : `${field.name} - ${cfid}`,
    orderable: String(field.orderable || field.navigable),
    searchable: String(field.searchable),
    ...(fieldSuggestions(call, field) === undefined ? {} : { auto: 'true' }),
    ...(cfid === undefined ? {} : { cfid }),
    operators: operatorsOf(field),
    types: [javaTypes[field.schemaItems ?? field.schemaType] ?? 'java.lang.Object'],
  };
}

const jiraFunctions: readonly (readonly [name: string, type: string, isList: boolean])[] = [
  ['currentUser()', 'user', false],
  ['membersOf("")', 'user', true],
  ['now()', 'date', false],
  ['currentLogin()', 'date', false],
  ['lastLogin()', 'date', false],
  ...['Day', 'Week', 'Month', 'Year'].flatMap((unit): [string, string, boolean][] => [
    [`startOf${unit}()`, 'date', false],
    [`endOf${unit}()`, 'date', false],
  ]),
  ['releasedVersions()', 'version', true],
  ['unreleasedVersions()', 'version', true],
  ['latestReleasedVersion()', 'version', false],
  ['earliestUnreleasedVersion()', 'version', false],
  ['standardIssueTypes()', 'issuetype', true],
  ['subTaskIssueTypes()', 'issuetype', true],
  ['projectsLeadByUser()', 'project', true],
  ['projectsWhereUserHasPermission("")', 'project', true],
  ['projectsWhereUserHasRole("")', 'project', true],
];

function functionViews(call: OperationCall): readonly Json[] {
  const own = jiraFunctions.map(([value, type, isList]) => functionView(value, [javaTypes[type] ?? 'java.lang.Object'], isList));
  const ofApps = [...call.site.apps.values()].flatMap((app) =>
    (app.modules['jira:jqlFunction'] ?? []).map((module) => {
      const types = Array.isArray(module.types) ? module.types.map((type) => javaTypes[String(type)] ?? 'java.lang.Object') : [];
      return functionView(`${String(module.name)}()`, types, true);
    }),
  );
  return [...own, ...ofApps];
}

const functionView = (value: string, types: readonly string[], isList: boolean): Json => ({
  value,
  displayName: value,
  ...(isList ? { isList: 'true' } : {}),
  types,
});

function answer(call: OperationCall): unknown {
  const browsable = call.site.permissions.projectsWith(call.caller, 'BROWSE_PROJECTS');
  const fields = [...call.state.all('fields')].filter(
    (field) => field.clauseNames.length > 0 && (field.projectId === undefined || browsable.has(field.projectId)),
  );
  return {
    visibleFieldNames: fields.map((field) => fieldView(call, field)),
    visibleFunctionNames: functionViews(call),
    jqlReservedWords: reservedWords,
  };
}

export const getAutoComplete: Operation = (call) => ok(answer(call));
export const getAutoCompletePost: Operation = (call) => ok(answer(call));
