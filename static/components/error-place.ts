import type { MessageKey } from '../../src/messages/en';
import type { CallError } from '../rpc';

/** Fields of forms by their place in the request; what lies below a place belongs to it. */
const fields: readonly (readonly [place: string, label: MessageKey])[] = [
  ['node.name', 'edit.name'],
  ['node.parentId', 'edit.parent'],
  ['node.percentMethod', 'edit.method'],
  ['node.membership', 'edit.projects'],
  ['settings.syncBudgetShare', 'settings.budget'],
  ['settings.staleDays', 'settings.staleDays'],
  ['settings.includeSecuredIssues', 'settings.secured'],
  ['settings.blockingLinkTypes', 'settings.linkTypes'],
  ['settings.storyPointsFieldId', 'settings.field.storyPoints'],
  ['settings.startDateFieldId', 'settings.field.startDate'],
  ['settings.acceptanceCriteriaFieldId', 'settings.field.acceptanceCriteria'],
  ['settings.flaggedFieldId', 'settings.field.flagged'],
  ['settings.customFacts', 'settings.custom'],
];

/** What an error is about, for the person who reads it: a field of the form, something by its name, or a place only support can read. */
export type ErrorPlace =
  | { readonly kind: 'field'; readonly label: MessageKey }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'support'; readonly place: string };

/** `null` where the place says nothing to anybody: the id of something that is not there. */
export const errorPlace = ({ code, place }: CallError): ErrorPlace | null => {
  if (place === undefined || place === '') return null;
  const field = fields.find(([start]) => place === start || place.startsWith(`${start}.`));
  if (field !== undefined) return { kind: 'field', label: field[1] };
  switch (code) {
    case 'NOT_FOUND':
      return null;
    case 'CONFLICT':
    case 'NOT_ALLOWED':
      return { kind: 'name', name: place };
    case 'INVALID_REQUEST':
      return /^\w+(\.\w+)+$/.test(place) ? { kind: 'support', place } : { kind: 'name', name: place };
    default:
      return { kind: 'support', place };
  }
};
