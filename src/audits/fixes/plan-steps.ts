import type { IssueJson } from '../../facts/collect/issue-json';
import type { FixRecipe } from '../rules/rule';
import { type FieldIds, type FieldItem, type FixField, fieldOf, isSameValue, readField } from './fix-field';
import { aStep, type LeftAlone, type PlannedStep, type UndoLimit } from './fix-plan';
import { valueAfter } from './value-after';

/** An issue as it is in Jira now, with what decides whether a fix may touch it. */
export interface IssueToFix {
  readonly issue: IssueJson;
  readonly isWaived: boolean;
  readonly isFailing: boolean;
  /** Ids of the fields that the viewer may edit; none when the issue may not be edited at all. */
  readonly editable: ReadonlySet<string>;
}

export interface PlannedFix {
  readonly steps: readonly PlannedStep[];
  readonly leftAlone: readonly LeftAlone[];
  readonly undoLimits: readonly UndoLimit[];
}

/** Decides for each issue what a fix changes, or why it leaves it alone. Waived issues are always left alone. */
export function planSteps(recipe: FixRecipe, ids: FieldIds, chosen: FieldItem | null, issues: readonly IssueToFix[]): PlannedFix {
  const steps: PlannedStep[] = [];
  const leftAlone: LeftAlone[] = [];
  const field = fieldOf(recipe);
  for (const candidate of issues) {
    const { id, key } = candidate.issue;
    const before = readField(field, ids, candidate.issue);
    const after = valueAfter(recipe, candidate.issue, before, chosen);
    const reason = reasonToLeave(candidate, ids) ?? (after === undefined || isSameValue(before, after) ? 'noValue' : undefined);
    if (reason !== undefined || after === undefined) leftAlone.push({ issueId: Number(id), issueKey: key, reason: reason ?? 'noValue' });
    else steps.push(aStep(Number(id), key, before, after));
  }
  return { steps, leftAlone, undoLimits: limitsOf(field, steps) };
}

function reasonToLeave({ isWaived, isFailing, editable }: IssueToFix, ids: FieldIds): LeftAlone['reason'] | undefined {
  if (isWaived) return 'waived';
  if (!isFailing) return 'alreadyFixed';
  if (editable.size === 0) return 'notEditable';
  return editable.has(ids.edit) ? undefined : 'fieldNotOnScreen';
}

function limitsOf(field: FixField, steps: readonly PlannedStep[]): readonly UndoLimit[] {
  if (steps.length === 0) return [];
  switch (field) {
    // Jira takes a new estimate, and no empty one.
    case 'estimate':
      return steps.some(({ before }) => before.length === 0) ? ['estimateStays'] : [];
    // Jira puts the moment of the change into the date of the resolution.
    case 'resolution':
      return ['resolutionDate'];
    // Jira takes one sprint, and sites may refuse a closed one.
    case 'sprint':
      return ['closedSprint'];
    default:
      return [];
  }
}
