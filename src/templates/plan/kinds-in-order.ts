import type { ItemKind } from '../../contracts/templates/item';
import type { EndpointClass } from '../../contracts/templates/plan';

/**
 * Kinds in the order in which they are made: what others name comes first, and a project gets its schemes before its first issue, since Jira
 * assigns a workflow scheme only to a project without issues. What shows the finished project comes last.
 */
export const kindsInOrder = [
  'project',
  'issueType',
  'scheme',
  'field',
  'role',
  'component',
  'version',
  'projectProperty',
  'issue',
  'link',
  'filter',
  'board',
  'dashboard',
  'record',
  'gate',
  'document',
  'standard',
  'automation',
] as const satisfies readonly ItemKind[];

const places: ReadonlyMap<ItemKind, number> = new Map(kindsInOrder.map((kind, place) => [kind, place]));

/** 0 for what is made first. */
export const placeOfKind = (kind: ItemKind): number => places.get(kind) ?? kindsInOrder.length;

/** Kinds that belong to the site: other projects may use them, and making them takes the right to administer Jira. */
export const isConfiguration = (kind: ItemKind): boolean => kind === 'issueType' || kind === 'scheme' || kind === 'field';

/** What limits the calls that write an item of this kind. */
export function endpointOf(kind: ItemKind, action: 'create' | 'update' | 'remove'): EndpointClass {
  switch (kind) {
    case 'project':
      return 'project';
    case 'issueType':
    case 'scheme':
    case 'field':
      return 'configuration';
    case 'role':
    case 'component':
    case 'version':
    case 'projectProperty':
    case 'filter':
    case 'board':
    case 'dashboard':
      return 'projectItem';
    case 'issue':
      return action === 'create' ? 'issueBulk' : 'issueWrite';
    case 'link':
      return 'link';
    case 'record':
    case 'gate':
    case 'document':
      return 'own';
    case 'standard':
    case 'automation':
      return 'none';
  }
}
