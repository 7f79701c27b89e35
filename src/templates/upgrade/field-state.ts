import type { FieldMeaning, FieldOwner } from '../compare/item-field-specs';
import { isSet, isSilent, lacking, meets } from '../compare/item-values';

/** What became of one field between two versions of a template and a project. */
export type FieldState = 'clean' | 'conflict' | 'local' | 'same';

/** The three values of a field. `base` is `undefined` where the version used says nothing of the item at all. */
export interface ThreeValues {
  readonly meaning: FieldMeaning;
  readonly owner: FieldOwner;
  readonly base: unknown;
  readonly now: unknown;
  readonly next: unknown;
}

/**
 * Who changed a field: the template only (`clean`), the project only (`local`), both alike (`same`), both differently (`conflict`). `null`
 * when there is nothing to decide: nobody changed it, the new version says nothing of it, or people filled it in during the work and the
 * template did not touch it. Of sets, elements are looked at one by one, and what a project has beyond the template is its own.
 */
export function fieldState({ meaning, owner, base, now, next }: ThreeValues, exact: boolean): FieldState | null {
  if (isSilent(next)) return null;
  const templateChanged = !alike(meaning, base, next);
  const isWork = owner === 'work' && !exact;
  if (meets(meaning, next, now, exact)) return templateChanged && !alike(meaning, base, now) ? 'same' : null;
  if (!templateChanged) return isWork ? null : 'local';
  if (base === undefined) return isSilent(now) || isSet(meaning) ? 'clean' : isWork ? null : 'conflict';
  return projectChanged(meaning, base, now, next, exact) ? 'conflict' : 'clean';
}

function projectChanged(meaning: FieldMeaning, base: unknown, now: unknown, next: unknown, exact: boolean): boolean {
  if (!isSet(meaning) || exact) return !alike(meaning, base, now);
  const lost = new Set(lacking(base, now));
  return lacking(next, now).some((element) => lost.has(element));
}

const alike = (meaning: FieldMeaning, one: unknown, other: unknown): boolean => meets(meaning, one, other, true);
