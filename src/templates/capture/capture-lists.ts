import type { BlueprintInput } from '../../contracts/templates/blueprint';
import type { ItemFields } from '../../contracts/templates/item';
import type { FoundItem } from '../items/item';
import type { FoundProject } from '../ports';
import { authored, withKeyAsked } from './authored-text';
import type { LeftOutList } from './left-out';
import { ofKind } from './of-kind';
import { partIds } from './part-ids';
import type { PeopleAsQuestions } from './people-as-questions';
import type { StartOffsets } from './start-offsets';

/** What lists of a blueprint hold at most (see the contract). */
const most = {
  components: 200,
  versions: 500,
  roles: 60,
  fields: 60,
  issueTypes: 60,
  schemes: 12,
  filters: 50,
  boards: 10,
  dashboards: 10,
  documents: 100,
  stages: 20,
};
type Lists = Pick<
  BlueprintInput,
  | 'components'
  | 'versions'
  | 'roles'
  | 'fields'
  | 'issueTypes'
  | 'schemes'
  | 'filters'
  | 'boards'
  | 'dashboards'
  | 'documents'
  | 'stages'
  | 'record'
  | 'standards'
>;

export interface CapturedLists {
  readonly parts: Lists;
  /** Ids in the blueprint by the names that issues call them. */
  readonly componentIds: ReadonlyMap<string, string>;
  readonly versionIds: ReadonlyMap<string, string>;
  readonly fieldsByName: ReadonlyMap<string, ItemFields['field']>;
}

interface Surroundings {
  readonly people: PeopleAsQuestions;
  readonly offsets: StartOffsets;
  readonly leftOut: LeftOutList;
}

/** Everything of a project but its issues. */
export function captureLists(project: FoundProject, { people, offsets, leftOut }: Surroundings): CapturedLists {
  const limited = <T>(
    items: readonly T[],
    limit: number,
    kind: 'tooManyComponents' | 'tooManyVersions' | 'tooManyOthers' = 'tooManyOthers',
  ): readonly T[] => {
    leftOut.add(kind, undefined, items.length - limit);
    // The newest ones: what was made long ago is done.
    return items.slice(-limit);
  };
  const components = limited(ofKind(project, 'component'), most.components, 'tooManyComponents');
  const versions = limited(ofKind(project, 'version'), most.versions, 'tooManyVersions');
  const filters = limited(ofKind(project, 'filter'), most.filters);
  const componentIds = idsOf(components, 'component');
  const versionIds = idsOf(versions, 'version');
  const filterIds = idsOf(filters, 'filter');
  const id = ids();
  const schemes = limited(schemesThatServe(project), most.schemes);
  // Said besides a scheme: a scheme that Jira makes for each new project holds its own types only.
  const issueTypes = typesInUse(project);
  const usedFields = new Set(
    ofKind(project, 'issue').flatMap(({ fields }) => Object.keys(fields.values).map((name) => name.toLowerCase())),
  );
  const fields = limited(
    ofKind(project, 'field').filter(({ fields: { name } }) => usedFields.has(name.toLowerCase())),
    most.fields,
  );
  const record = ofKind(project, 'record')[0]?.fields;
  return {
    componentIds,
    versionIds,
    fieldsByName: new Map(fields.map((field) => [field.fields.name.toLowerCase(), field.fields])),
    parts: {
      components: components.map((item) => ({
        id: componentIds.get(`jira:${item.jira.id}`) ?? '',
        name: authored(item.fields.name),
        description: textOf(item.fields.description),
        ...(item.fields.lead === null ? {} : { lead: people.ruleFor(item.fields.lead) }),
      })),
      versions: versions.map((item) => ({
        id: versionIds.get(`jira:${item.jira.id}`) ?? '',
        name: authored(item.fields.name),
        description: textOf(item.fields.description),
        ...versionDays(item.fields, offsets, leftOut),
      })),
      roles: limited(ofKind(project, 'role'), most.roles).map(({ fields: { role, people: members, groups } }) => ({
        id: id.role(role),
        role: authored(role),
        people: [...new Set(members.map((accountId) => people.ruleFor(accountId)).filter((rule) => rule !== 'nobody'))].slice(0, 50),
        groups: groups.map(authored),
      })),
      schemes: schemes.map(({ fields: { role, name } }) => ({ role, name: authored(name) })),
      issueTypes: limited(issueTypes, most.issueTypes).map(({ name, description, level }) => ({
        id: id.issueType(name),
        name: authored(name),
        description: textOf(description),
        level,
      })),
      fields: fields.map(({ fields: { name, type, description, options, projectOnly } }) => ({
        id: id.field(name),
        name: authored(name),
        type,
        description: textOf(description),
        options: options.map(authored),
        projectOnly,
      })),
      filters: filters.map((item) => ({
        id: filterIds.get(`jira:${item.jira.id}`) ?? '',
        name: withKeyAsked(item.fields.name, project.key),
        description: textOf(item.fields.description),
        jql: withKeyAsked(item.fields.jql, project.key),
      })),
      boards: limited(ofKind(project, 'board'), most.boards).flatMap(({ fields: { name, type, filter } }) => {
        const filterId = filterIds.get(filter);
        return filterId === undefined ? [] : [{ id: id.board(name), name: withKeyAsked(name, project.key), type, filter: filterId }];
      }),
      dashboards: limited(ofKind(project, 'dashboard'), most.dashboards).map(({ fields: { name, description, gadgets } }) => ({
        id: id.dashboard(name),
        name: withKeyAsked(name, project.key),
        description: textOf(description),
        gadgets: gadgets.map((gadget) => ({ ...gadget, title: authored(gadget.title) })),
      })),
      stages: limited(ofKind(project, 'gate'), most.stages).map(({ fields: { stage, name, dueDay } }) => ({
        id: id.stage(stage),
        name: authored(stage),
        gate: authored(name),
        due: dayOf(dueDay, offsets),
      })),
      documents: limited(ofKind(project, 'document'), most.documents).map(({ fields: { name, required, link, dueDay } }) => {
        if (link !== '') leftOut.add('documentLinks', name);
        return { id: id.document(name), name: authored(name), required, due: dayOf(dueDay, offsets) };
      }),
      standards: ofKind(project, 'standard')
        .map(({ fields: { standardId } }) => standardId)
        .slice(0, 20),
      ...(record ? { record: captureRecord(record, people, offsets) } : {}),
    },
  };
}

/** Schemes of the project; not that of issue types where issues are of types that it lost since. */
function schemesThatServe(project: FoundProject) {
  const used = new Set(ofKind(project, 'issue').map(({ fields }) => fields.type.toLowerCase()));
  return ofKind(project, 'scheme').filter(({ fields: { role, issueTypes } }) => {
    const offered = new Set(issueTypes.map((name) => name.toLowerCase()));
    return role !== 'issueType' || [...used].every((name) => offered.has(name));
  });
}

/** Types of the issues that are taken along. One that the project's scheme lost since is the site's, which knows its level. */
function typesInUse(project: FoundProject): readonly ItemFields['issueType'][] {
  const offered = new Map(ofKind(project, 'issueType').map(({ fields }) => [fields.name.toLowerCase(), fields]));
  const used = new Map(ofKind(project, 'issue').map(({ fields }) => [fields.type.toLowerCase(), fields.type]));
  return [...used]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([plain, name]) => offered.get(plain) ?? { name, description: '', level: 'base' });
}

function captureRecord(
  { sponsor, goal, startDay, endDay, budget, currency }: ItemFields['record'],
  people: PeopleAsQuestions,
  offsets: StartOffsets,
): NonNullable<BlueprintInput['record']> {
  return {
    ...(sponsor === null ? {} : { sponsor: people.ruleFor(sponsor) }),
    goal: textOf(goal),
    start: dayOf(startDay, offsets),
    end: dayOf(endDay, offsets),
    ...(budget === null ? {} : { budget }),
    ...(currency === null ? {} : { currency }),
  };
}

function versionDays({ startDay, releaseDay }: ItemFields['version'], offsets: StartOffsets, leftOut: LeftOutList) {
  const isBackwards = startDay !== null && releaseDay !== null && releaseDay < startDay;
  if (isBackwards) leftOut.add('dates');
  return { start: dayOf(isBackwards ? null : startDay, offsets), release: dayOf(releaseDay, offsets) };
}

const dayOf = (day: number | null, offsets: StartOffsets): string | undefined => (day === null ? undefined : offsets.ruleFor(day));
const textOf = (text: string): string | undefined => (text.trim() === '' ? undefined : authored(text));

/** Ids made from names, by what other items call them. */
function idsOf(
  items: readonly (FoundItem & { readonly fields: { readonly name: string } })[],
  fallback: string,
): ReadonlyMap<string, string> {
  const give = partIds(fallback);
  return new Map(
    items.flatMap(({ ref, jira, fields: { name } }) => {
      const id = give(name);
      return [[`jira:${jira.id}`, id] as const, ...(ref === null ? [] : [[ref, id] as const])];
    }),
  );
}

const ids = () => ({
  role: partIds('role'),
  issueType: partIds('type'),
  field: partIds('field'),
  board: partIds('board'),
  dashboard: partIds('dashboard'),
  stage: partIds('stage'),
  document: partIds('document'),
});
