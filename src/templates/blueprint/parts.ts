import type { Blueprint, BlueprintIssue } from '../../contracts/templates/blueprint';
import type { Place } from './place';

/** The lists of a blueprint whose members have an id, with the word for a member. */
export const partLists = {
  questions: 'question',
  schemes: 'scheme',
  issueTypes: 'issueType',
  fields: 'field',
  roles: 'role',
  components: 'component',
  versions: 'version',
  filters: 'filter',
  boards: 'board',
  dashboards: 'dashboard',
  stages: 'stage',
  documents: 'document',
  automation: 'automation',
} as const;
export type PartList = keyof typeof partLists;
export type PartKind = (typeof partLists)[PartList] | 'issue';

type Part = Blueprint[PartList][number] | BlueprintIssue;

/** A member of a list of a blueprint, or an issue of its tree. */
export interface BlueprintPart {
  readonly kind: PartKind;
  readonly id: string;
  readonly item: Part;
  readonly place: Place;
}

/** The id of a part; a scheme goes by what it regulates. */
export const partId = (item: Part): string => ('id' in item ? item.id : item.role);

/** What a part is called, in English where there are both languages. */
export function partTitle(item: Part): string {
  const name = 'summary' in item ? item.summary : 'label' in item ? item.label : 'name' in item ? item.name : item.role;
  return typeof name === 'string' ? name : name.en;
}

const listNames = Object.keys(partLists) as readonly PartList[];

/** All parts of a blueprint with their places; issues after the one they are under. */
export function* partsOf(blueprint: Blueprint): Generator<BlueprintPart> {
  for (const list of listNames) {
    for (const [index, item] of blueprint[list].entries()) {
      yield { kind: partLists[list], id: partId(item), item, place: [list, index] };
    }
  }
  yield* issuesOf(blueprint.issues, ['issues']);
}

export type IssuePart = BlueprintPart & { readonly kind: 'issue'; readonly item: BlueprintIssue; readonly parent: string | null };

export function* issuesOf(issues: readonly BlueprintIssue[], place: Place, parent: string | null = null): Generator<IssuePart> {
  for (const [index, item] of issues.entries()) {
    const here = [...place, index];
    yield { kind: 'issue', id: item.id, item, place: here, parent };
    if (item.children) yield* issuesOf(item.children, [...here, 'children'], item.id);
  }
}
