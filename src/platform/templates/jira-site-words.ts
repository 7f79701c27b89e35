import { route } from '@forge/api';
import { z } from 'zod';
import { detectFields } from '../../facts/collect/field-knowledge';
import type { JiraFailure } from '../../facts/sync/jira-source';
import { ok, type Result } from '../../shared/result';
import type { JiraCall, JiraClient } from '../jira/jira-client';
import { costOfObjects, costOfPermissions } from '../jira/points';
import { getting } from './jira-request';

const id = z.coerce.string();
const named = z.object({ id, name: z.string() });
export type Named = z.output<typeof named>;

const fieldDescription = z
  .object({
    id: z.string(),
    name: z.string(),
    custom: z.boolean().default(false),
    schema: z.object({ type: z.string(), items: z.string().optional(), custom: z.string().optional() }).nullish(),
    scope: z.object({ project: z.object({ id }).optional() }).nullish(),
  })
  .transform(({ id: fieldId, name, custom, schema, scope }) => ({
    id: fieldId,
    name,
    custom,
    schemaType: schema?.type ?? '',
    schemaItems: schema?.items ?? '',
    schemaCustom: schema?.custom ?? '',
    /** Of a team-managed project. */
    projectId: scope?.project?.id ?? null,
  }));
export type SiteField = z.output<typeof fieldDescription>;

export const readFields: JiraCall<SiteField[]> = {
  send: (jira) => jira.requestJira(route`/rest/api/3/field`, getting),
  answer: z.array(fieldDescription),
  points: (found) => costOfObjects(found.length),
};

const linkTypes = z
  .object({ issueLinkTypes: z.array(z.object({ id, name: z.string(), outward: z.string().default('') })) })
  .transform(({ issueLinkTypes }) => issueLinkTypes);
export type LinkType = z.output<typeof linkTypes>[number];

const readLinkTypes: JiraCall<LinkType[]> = {
  send: (jira) => jira.requestJira(route`/rest/api/3/issueLinkType`, getting),
  answer: linkTypes,
  points: (found) => costOfObjects(found.length),
};

const readRoles: JiraCall<Named[]> = {
  send: (jira) => jira.requestJira(route`/rest/api/3/role`, getting),
  answer: z.array(named),
  points: (found) => costOfPermissions(found.length),
};

const issueType = z
  .object({
    id,
    name: z.string(),
    description: z.string().nullish(),
    subtask: z.boolean().default(false),
    hierarchyLevel: z.number().int().optional(),
    scope: z.object({ project: z.object({ id }).optional() }).nullish(),
  })
  .transform((type) => ({
    id: type.id,
    name: type.name,
    description: type.description ?? '',
    level: type.hierarchyLevel ?? (type.subtask ? -1 : 0),
    projectId: type.scope?.project?.id ?? null,
  }));
export const issueTypeAnswer = issueType;
export type SiteIssueType = z.output<typeof issueType>;

export const readIssueTypes: JiraCall<SiteIssueType[]> = {
  send: (jira) => jira.requestJira(route`/rest/api/3/issuetype`, getting),
  answer: z.array(issueType),
  points: (found) => costOfObjects(found.length),
};

/** Names of a site, each list read at the first question and kept for the invocation. Failures are not kept. */
export interface SiteWords {
  fields(): Promise<Result<SiteFields, JiraFailure>>;
  linkTypes(): Promise<Result<readonly LinkType[], JiraFailure>>;
  issueTypes(): Promise<Result<readonly SiteIssueType[], JiraFailure>>;
  roles(): Promise<Result<readonly Named[], JiraFailure>>;
  /** After something was added to a list. */
  forget(): void;
}

export interface SiteFields {
  readonly all: readonly SiteField[];
  readonly byId: ReadonlyMap<string, SiteField>;
  /** The field that holds the start of work, if the site has one. */
  readonly startDate: SiteField | undefined;
  /** A field that people fill in, by name; one of the project before one of the site. */
  named(name: string, projectId: number): SiteField | undefined;
}

export const sameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

export function siteWords(jira: JiraClient): SiteWords {
  const kept = new Map<unknown, unknown>();
  const once = async <T>(call: JiraCall<T>): Promise<Result<T, JiraFailure>> => {
    if (kept.has(call)) return ok(kept.get(call) as T);
    const read = await jira.call(call);
    if (read.ok) kept.set(call, read.value);
    return read;
  };
  return {
    async fields() {
      const read = await once(readFields);
      return read.ok ? ok(siteFields(read.value)) : read;
    },
    linkTypes: () => once(readLinkTypes),
    issueTypes: () => once(readIssueTypes),
    roles: () => once(readRoles),
    forget: () => kept.clear(),
  };
}

export function siteFields(all: readonly SiteField[]): SiteFields {
  const byId = new Map(all.map((field) => [field.id, field]));
  const detected = detectFields(all, {
    storyPointsFieldId: null,
    startDateFieldId: null,
    acceptanceCriteriaFieldId: null,
    flaggedFieldId: null,
  });
  return {
    all,
    byId,
    startDate: byId.get(detected.startDate[0] ?? ''),
    named: (name, projectId) => {
      const candidates = all.filter((field) => field.custom && sameName(field.name, name));
      return candidates.find((field) => field.projectId === String(projectId)) ?? candidates.find((field) => field.projectId === null);
    },
  };
}

export const linkTypeNamed = (types: readonly LinkType[], name: string): LinkType | undefined =>
  types.find((type) => sameName(type.name, name)) ?? types.find((type) => sameName(type.outward, name));
