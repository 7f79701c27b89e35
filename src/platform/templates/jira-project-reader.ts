import { route } from '@forge/api';
import { z } from 'zod';
import type { ItemFields, ItemKind } from '../../contracts/templates/item';
import type { JiraFailure } from '../../facts/sync/jira-source';
import { ok, type Result } from '../../shared/result';
import type { FoundItem } from '../../templates/items/item';
import { type FoundProject, PROVENANCE_PROPERTY, type ProjectReader, type SitePermissions } from '../../templates/ports';
import type { JiraCall, JiraClient } from '../jira/jira-client';
import { costOfObjects } from '../jira/points';
import { componentFieldsOf, readComponents } from './jira-component-hand';
import { type ProjectAnswer, readProject } from './jira-project-hand';
import { readProjectFields } from './jira-read-fields';
import { readProjectIssues } from './jira-read-issues';
import { readProjectRoles } from './jira-read-roles';
import { readProjectSchemes } from './jira-read-schemes';
import { readProjectBoards, readProjectDashboards, readProjectFilters } from './jira-read-shared';
import { readSite } from './jira-read-site';
import { getting, isRefusal } from './jira-request';
import { siteWords } from './jira-site-words';
import { readVersions, versionFieldsOf } from './jira-version-hand';

/** What Plumbline itself keeps about a project. */
export interface OwnItemReader {
  /** Record, gates and documents. */
  items(projectId: number): Promise<readonly FoundItem[]>;
}

export interface ProjectReaderWorld {
  readonly jira: JiraClient;
  readonly own: OwnItemReader;
  readonly permissions: () => Promise<Result<SitePermissions, JiraFailure>>;
  readonly standardIds: () => Promise<ReadonlySet<string>>;
}

/** Reads Jira as whoever the client stands for. */
export function jiraProjectReader(world: ProjectReaderWorld): ProjectReader {
  const words = siteWords(world.jira);
  return {
    site: (about) => readSite(world, words, about),
    project: async (projectId) => {
      const fields = await words.fields();
      if (!fields.ok) return fields;
      const base = await readBase(world.jira, projectId);
      if (!base.ok) return base.error.kind === 'notFound' ? ok(undefined) : base;
      const project = base.value;
      const read = await readParts(world, project, fields.value);
      if (!read.ok) return read;
      return ok({ projectId, key: project.key, ...read.value });
    },
  };
}

const propertyKeys = z
  .object({ keys: z.array(z.object({ key: z.string() })).default([]) })
  .transform(({ keys }) => keys.map(({ key }) => key));
const readPropertyKeys = (projectId: number): JiraCall<string[]> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/project/${String(projectId)}/properties`, getting),
  answer: propertyKeys,
  points: (found) => costOfObjects(found.length),
});

/** The project with all its properties. */
async function readBase(jira: JiraClient, projectId: number): Promise<Result<ProjectAnswer, JiraFailure>> {
  const keys = await jira.call(readPropertyKeys(projectId));
  return keys.ok ? jira.call(readProject(String(projectId), keys.value)) : keys;
}

type Parts = Pick<FoundProject, 'items' | 'unread' | 'createScreens'>;
type SiteFieldsRead = Extract<Awaited<ReturnType<ReturnType<typeof siteWords>['fields']>>, { ok: true }>['value'];

/** Everything in the project; kinds that the reader may not see are `unread`. Any other failure ends the reading. */
async function readParts(
  { jira, own }: ProjectReaderWorld,
  project: ProjectAnswer,
  site: SiteFieldsRead,
): Promise<Result<Parts, JiraFailure>> {
  const { id, simplified, issueTypes, roles } = project;
  const items: FoundItem[] = [...itemsOfProject(project)];
  const unread: ItemKind[] = [];
  const fields = await readProjectFields(jira, id, issueTypes, site);
  if (!fields.ok && !isRefusal(fields.error)) return fields;
  if (fields.ok) items.push(...fields.value.items);
  else unread.push('field');
  const typeNames = issueTypes.map(({ name }) => name);
  const parts: readonly (readonly [readonly ItemKind[], Promise<Result<readonly FoundItem[], JiraFailure>>])[] = [
    [['scheme'], readProjectSchemes(jira, id, simplified, typeNames)],
    [['role'], readProjectRoles(jira, id, roles)],
    [['component'], readComponentItems(jira, id)],
    [['version'], readVersionItems(jira, id)],
    [['issue', 'link'], readProjectIssues(jira, project, site, fields.ok ? fields.value.custom : [])],
    [['filter'], readProjectFilters(jira, id, project.key)],
    [['board'], readProjectBoards(jira, id)],
    [['dashboard'], readProjectDashboards(jira, id)],
  ];
  for (const [kinds, part] of await Promise.all(parts.map(async ([kinds, reading]) => [kinds, await reading] as const))) {
    if (part.ok) items.push(...part.value);
    else if (isRefusal(part.error)) unread.push(...kinds);
    else return part;
  }
  items.push(...(await own.items(id)));
  return ok({ items, unread, createScreens: fields.ok ? fields.value.screens : null });
}

const levelOf = (level: number): ItemFields['issueType']['level'] => (level < 0 ? 'subtask' : level === 0 ? 'base' : 'epic');

function itemsOfProject(project: ProjectAnswer): FoundItem[] {
  const type = project.projectTypeKey === 'software' || project.projectTypeKey === 'service_desk' ? project.projectTypeKey : 'business';
  const properties = Object.entries(project.properties ?? {}).filter(([key]) => key !== PROVENANCE_PROPERTY);
  return [
    {
      ref: null,
      kind: 'project',
      jira: { id: String(project.id), key: project.key },
      fields: {
        key: project.key,
        name: project.name,
        type,
        lead: project.lead?.accountId ?? null,
        category: project.projectCategory?.name ?? null,
        description: project.description ?? '',
        url: project.url || null,
      },
      shared: false,
    },
    ...properties.map(
      ([key, value]): FoundItem => ({
        ref: null,
        kind: 'projectProperty',
        jira: { id: key, key: null },
        fields: { key, value },
        shared: false,
      }),
    ),
    ...project.issueTypes.map(
      ({ id, name, description, level }): FoundItem => ({
        ref: null,
        kind: 'issueType',
        jira: { id, key: null },
        fields: { name, description, level: levelOf(level) },
        shared: !project.simplified,
      }),
    ),
  ];
}

async function readComponentItems(jira: JiraClient, projectId: number): Promise<Result<readonly FoundItem[], JiraFailure>> {
  const read = await jira.call(readComponents(projectId));
  if (!read.ok) return read;
  return ok(
    read.value.map((component): FoundItem => {
      return { ref: null, kind: 'component', jira: { id: component.id, key: null }, fields: componentFieldsOf(component), shared: false };
    }),
  );
}

async function readVersionItems(jira: JiraClient, projectId: number): Promise<Result<readonly FoundItem[], JiraFailure>> {
  const read = await jira.call(readVersions(projectId));
  if (!read.ok) return read;
  return ok(
    read.value.map((version): FoundItem => {
      return { ref: null, kind: 'version', jira: { id: version.id, key: null }, fields: versionFieldsOf(version), shared: false };
    }),
  );
}
