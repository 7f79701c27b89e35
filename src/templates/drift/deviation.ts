import type { ItemKind, ItemRef, ItemRule } from '../../contracts/templates/item';
import type { FieldDifference } from '../compare/compare-items';
import type { FoundItem, JiraName, WantedItem } from '../items/item';
import type { DriftWaiver } from './drift-waiver';

/** Where a project and its template's version part. */
export interface Deviation {
  readonly ref: ItemRef;
  readonly kind: ItemKind;
  readonly state: 'missing' | 'changed' | 'extra';
  /** What the template wants, or what was found where it wants nothing. */
  readonly item: WantedItem | FoundItem;
  readonly differences: readonly FieldDifference[];
  readonly rule: ItemRule | null;
  readonly jira: JiraName | null;
  /** The waiver in force; a waived deviation is still one. */
  readonly waiver: DriftWaiver | null;
}
