import { plainText } from '../jql/adf-text';
import type { ChangelogRecord, FieldRecord, IssueRecord } from '../model/records';
import type { SiteState } from '../model/site-state';
import { fieldView, type ViewContext } from './issue-fields-view';
import { type Json, userRef } from './references';
import { timestamp } from './timestamp';

/** Which parts of an issue a request asks for. */
export interface IssueParts {
  /** As in REST: names, `*all`, `*navigable`, `-name`. */
  readonly fields: readonly string[];
  readonly expand: ReadonlySet<string>;
  readonly properties: readonly string[];
}

/** An issue as Jira's v3 REST API shows it. With no fields at all, only `id` (what search/jql answers by default). */
export function issueView(issue: IssueRecord, parts: IssueParts, context: ViewContext): Json {
  const { site, state } = context;
  const fields = fieldsOf(parts, state).filter((field) => isInProject(field, issue));
  if (parts.fields.length === 1 && parts.fields[0] === 'id') return { id: issue.id };
  const values: Record<string, unknown> = {};
  for (const field of fields) {
    const value = fieldView(issue, field, context);
    if (value !== undefined) values[field.id] = value;
  }
  const keyOnly = parts.fields.length > 0 && parts.fields.every((name) => name === 'id' || name === 'key' || name === 'issuekey');
  return {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    id: issue.id,
    self: `${site.siteUrl}/rest/api/3/issue/${issue.id}`,
    key: issue.key,
    ...(keyOnly ? {} : { fields: values }),
    ...(parts.expand.has('renderedFields') ? { renderedFields: renderedFields(values, issue) } : {}),
    ...(parts.expand.has('names') ? { names: Object.fromEntries(fields.map((field) => [field.id, field.name])) } : {}),
    ...(parts.expand.has('schema') ? { schema: fieldSchemas(fields) } : {}),
    ...(parts.expand.has('changelog') ? { changelog: changelogPage(issue, context) } : {}),
    ...(parts.properties.length > 0 ? { properties: issueProperties(issue.id, parts.properties, state) } : {}),
  };
}

/** A page of issues is shown with one and the same `parts`, so its fields are looked up once. */
const fieldsOfParts = new WeakMap<IssueParts, readonly FieldRecord[]>();

function fieldsOf(parts: IssueParts, state: SiteState): readonly FieldRecord[] {
  const known = fieldsOfParts.get(parts);
  if (known) return known;
  const fields = selectFields(parts.fields, state);
  fieldsOfParts.set(parts, fields);
  return fields;
}

/** The fields that a `fields` parameter names, in the order of the site's fields. Names of no field are passed over, as Jira does. */
export function selectFields(names: readonly string[], state: SiteState): readonly FieldRecord[] {
  const wanted = new Set<string>();
  const unwanted = new Set<string>();
  let all = false;
  let navigable = false;
  for (const raw of names) {
    const name = raw.trim();
    if (name === '*all') all = true;
    else if (name === '*navigable') navigable = true;
    else if (name.startsWith('-')) unwanted.add(name.slice(1).toLowerCase());
    else wanted.add(name.toLowerCase());
  }
  if (names.length > 0 && wanted.size === 0 && !all && !navigable) navigable = true;
  return [...state.all('fields')].filter((field) => {
    const id = field.id.toLowerCase();
    if (unwanted.has(id)) return false;
    return all || (navigable && field.navigable) || wanted.has(id) || wanted.has(field.name.toLowerCase());
  });
}

/** Fields of a team-managed project exist on its issues only. */
function isInProject(field: FieldRecord, issue: IssueRecord): boolean {
  return field.projectId === undefined || field.projectId === issue.projectId;
}

export function fieldSchemas(fields: readonly FieldRecord[]): Json {
  return Object.fromEntries(fields.filter((field) => field.schemaType !== '').map((field) => [field.id, fieldSchema(field)]));
}

/** A field's JSON schema in Jira's form. */
export function fieldSchema(field: FieldRecord): Json {
  return {
    type: field.schemaType,
    ...(field.schemaItems ? { items: field.schemaItems } : {}),
    ...(field.schemaSystem ? { system: field.schemaSystem } : {}),
    ...(field.schemaCustom ? { custom: field.schemaCustom, customId: Number(field.id.replace('customfield_', '')) } : {}),
  };
}

export function changelogView(change: ChangelogRecord, { site, state }: ViewContext): Json {
  const author = userRef(site, state, change.authorId);
  return {
    id: change.id,
    ...(author ? { author } : {}),
    created: timestamp(change.createdAt),
    items: change.items,
  };
}

/** `expand=changelog`: the newest 100 changes first, as Jira orders them there. */
function changelogPage(issue: IssueRecord, context: ViewContext): Json {
  const all = context.state.by('changelogs.issue', issue.id).sort((a, b) => b.createdAt - a.createdAt || Number(b.id) - Number(a.id));
  return { startAt: 0, maxResults: 100, total: all.length, histories: all.slice(0, 100).map((change) => changelogView(change, context)) };
}

function issueProperties(issueId: string, names: readonly string[], state: SiteState): Json {
  const wanted = (key: string) => names.some((name) => name === '*all' || name === key);
  return Object.fromEntries(
    state
      .by('properties.entity', `issue:${issueId}`)
      .filter((property) => wanted(property.key))
      .map((property) => [property.key, property.value]),
  );
}

/** HTML of the rich-text fields; everything else is `null`, as Jira leaves it. */
function renderedFields(values: Readonly<Record<string, unknown>>, issue: IssueRecord): Json {
  const rich: Readonly<Record<string, IssueRecord['description']>> = { description: issue.description, environment: issue.environment };
  return Object.fromEntries(Object.keys(values).map((id) => [id, id in rich ? html(plainText(rich[id])) : null]));
}

function html(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `<p>${line}</p>`)
    .join('\n');
}
