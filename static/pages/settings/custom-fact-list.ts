import type { CustomFactSetting } from '../../../src/contracts/settings';
import type { JiraField } from '../../jira/jira-as-viewer';

/** How many custom fields the contract lets an installation collect. */
export const MAX_CUSTOM_FACTS = 50;

/** How a field of this type is collected unless somebody says otherwise. */
export const kindFor = (field: JiraField): CustomFactSetting['kind'] => {
  switch (field.schema?.type) {
    case 'number':
      return 'number';
    case 'date':
    case 'datetime':
      return 'date';
    case 'option':
      return 'option';
    default:
      return 'present';
  }
};

/** The contract's highest number of a custom fact. */
const MAX_FIELD_NUMBER = 200;

/**
 * Adds a field under a number that is not in use: conditions name fields by it. Numbers go up, so that one given back is not soon given to
 * another field; only when they run out the smallest free one is taken.
 */
export const withCustomFact = (facts: readonly CustomFactSetting[], field: JiraField): CustomFactSetting[] => {
  const used = new Set(facts.map(({ fieldNumber }) => fieldNumber));
  let fieldNumber = Math.max(0, ...used) + 1;
  if (fieldNumber > MAX_FIELD_NUMBER) {
    fieldNumber = 1;
    while (used.has(fieldNumber)) fieldNumber += 1;
  }
  return [...facts, { fieldNumber, fieldId: field.id, name: field.name, kind: kindFor(field) }];
};
