import type { Answers, BlueprintInput } from '../../contracts/templates/blueprint';
import type { ItemFields } from '../../contracts/templates/item';
import { formatDay } from '../../shared/epoch';
import type { FoundItemOf } from '../items/item';
import { type FoundProject, PROVENANCE_PROPERTY } from '../ports';
import { authored } from './authored-text';
import { captureIssues } from './capture-issues';
import { captureLists } from './capture-lists';
import type { CapturedBlueprint } from './captured-blueprint';
import { type LeftOut, LeftOutList } from './left-out';
import { ofKind } from './of-kind';
import { peopleAsQuestions } from './people-as-questions';
import { shortened } from './shorten-descriptions';
import { startOffsets } from './start-offsets';

/** What of a project becomes part of the blueprint. */
export interface KeptParts {
  readonly components: boolean;
  readonly versions: boolean;
  readonly roles: boolean;
  readonly issues: 'none' | 'epics' | 'all';
  readonly schemes: boolean;
  readonly boards: boolean;
  readonly record: boolean;
}

export interface CapturedProject {
  readonly blueprint: CapturedBlueprint;
  readonly leftOut: readonly LeftOut[];
  /** With these answers (and a name and a key) the blueprint gives the captured project again. */
  readonly answers: Answers;
}

/**
 * Makes a blueprint of an existing project: people become questions, dates working days from the start, and what belongs to the one project
 * only (progress, comments, provenance) stays behind. `leftOut` says what could not come along.
 */
export function captureProject(project: FoundProject, id: string, keep: KeptParts): CapturedProject {
  const leftOut = new LeftOutList();
  for (const kind of project.unread) leftOut.add('unread', kind);
  const kept: FoundProject = { ...project, items: project.items.filter((item) => isKept(item, keep, project)) };
  const people = peopleAsQuestions(kept.items, leftOut);
  const offsets = startOffsets(kept.items);
  const lists = captureLists(kept, { people, offsets, leftOut });
  const issues = captureIssues(ofKind(kept, 'issue'), ofKind(kept, 'link'), {
    people,
    offsets,
    leftOut,
    components: lists.componentIds,
    versions: lists.versionIds,
    fields: lists.fieldsByName,
  });
  if (issues.length > 0) leftOut.add('progress');
  const own = ofKind(project, 'project')[0]?.fields;
  const blueprint: CapturedBlueprint = {
    id,
    name: authored(own?.name.trim() || project.key).slice(0, 255),
    summary: '',
    questions: [...people.questions],
    project: {
      type: own?.type ?? 'business',
      ...(own?.lead ? { lead: people.ruleFor(own.lead) } : {}),
      ...projectTexts(own),
      properties: Object.fromEntries(
        ofKind(project, 'projectProperty')
          .filter(({ fields }) => fields.key !== PROVENANCE_PROPERTY)
          .map(({ fields }) => [fields.key, authoredData(fields.value)]),
      ),
    },
    ...lists.parts,
    issues,
  };
  return {
    blueprint: shortened(blueprint, leftOut),
    leftOut: leftOut.all(),
    answers: { ...people.answers, ...(offsets.start === null ? {} : { start: formatDay(offsets.start) }) },
  };
}

function projectTexts(own: ItemFields['project'] | undefined): Pick<BlueprintInput['project'], 'category' | 'description' | 'url'> {
  return {
    ...(own?.category ? { category: authored(own.category) } : {}),
    ...(own?.description ? { description: authored(own.description) } : {}),
    ...(own?.url ? { url: authored(own.url) } : {}),
  };
}

function authoredData(value: unknown): unknown {
  if (typeof value === 'string') return authored(value);
  if (Array.isArray(value)) return value.map(authoredData);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, authoredData(inner)]));
}

function isKept(item: FoundProject['items'][number], keep: KeptParts, project: FoundProject): boolean {
  switch (item.kind) {
    case 'component':
      return keep.components;
    case 'version':
      return keep.versions;
    case 'role':
      // Every project has all roles of the site; those without members say nothing.
      return keep.roles && item.fields.people.length + item.fields.groups.length > 0;
    case 'issue':
      return keep.issues === 'all' || (keep.issues === 'epics' && isEpic(item, project));
    case 'link':
      return keep.issues !== 'none';
    case 'scheme':
      return keep.schemes;
    case 'issueType':
    case 'field':
      return keep.schemes || keep.issues !== 'none';
    case 'filter':
    case 'board':
    case 'dashboard':
      return keep.boards;
    case 'record':
    case 'gate':
    case 'document':
      return keep.record;
    case 'project':
    case 'projectProperty':
    case 'standard':
    case 'automation':
      return true;
  }
}

/** By the level of its type where Jira says it, else by the name that Jira gives the type. */
function isEpic({ fields }: FoundItemOf<'issue'>, project: FoundProject): boolean {
  const type = ofKind(project, 'issueType').find((one) => one.fields.name.toLowerCase() === fields.type.toLowerCase());
  return type ? type.fields.level === 'epic' : fields.type.toLowerCase() === 'epic';
}
