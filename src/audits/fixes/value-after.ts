import { z } from 'zod';
import { listOf, read } from '../../facts/collect/field-values';
import { type IssueJson, systemFields } from '../../facts/collect/issue-json';
import type { FixRecipe } from '../rules/rule';
import type { FieldItem, FieldValue } from './fix-field';

const version = z.object({ id: z.coerce.string(), released: z.boolean().default(false) });

/**
 * What the field of a recipe holds after the fix; `undefined` when there is no value to put in. `chosen` is what the person chose, or what
 * the project says where the recipe asks nobody (its lead, its next version).
 */
export function valueAfter(recipe: FixRecipe, issue: IssueJson, before: FieldValue, chosen: FieldItem | null): FieldValue | undefined {
  switch (recipe.kind) {
    case 'assign': {
      if (recipe.to !== 'reporter') return chosen ? [chosen] : undefined;
      const reporter = read(systemFields.person, issue.fields.reporter);
      return reporter && [{ id: reporter.accountId, name: '' }];
    }
    case 'setDueDate':
    case 'setPriority':
    case 'setParent':
    case 'setEstimate':
    case 'setResolution':
      return chosen ? [chosen] : undefined;
    case 'addComponent':
    case 'addFixVersion':
    case 'addLabel':
      return chosen ? [...before.filter(({ id }) => id !== chosen.id), chosen] : undefined;
    case 'removeReleasedFixVersions': {
      const released = new Set(listOf(version, issue.fields.fixVersions).flatMap(({ id, released: is }) => (is ? [id] : [])));
      return before.filter(({ id }) => !released.has(id));
    }
    case 'clearResolution':
    case 'clearFlag':
    case 'removeFromClosedSprint':
      return [];
  }
}
