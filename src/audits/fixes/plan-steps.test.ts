import { anIssueJson } from '../../facts/testing/an-issue-json';
import type { FixRecipe } from '../rules/rule';
import { type IssueToFix, planSteps } from './plan-steps';

const due = { read: 'duedate', edit: 'duedate' };
const versions = { read: 'fixVersions', edit: 'fixVersions' };
const christmas = { id: '2026-12-24', name: '2026-12-24' };

const anIssue = (fields: Record<string, unknown> = {}, changes: Partial<IssueToFix> = {}): IssueToFix => ({
  issue: anIssueJson({ fields }),
  isWaived: false,
  isFailing: true,
  editable: new Set(['duedate', 'fixVersions', 'timetracking', 'assignee']),
  ...changes,
});

const reasonsOf = (recipe: FixRecipe, ids: typeof due, issue: IssueToFix, chosen = christmas as typeof christmas | null) =>
  planSteps(recipe, ids, chosen, [issue]).leftAlone.map(({ reason }) => reason);

describe('a plan of fixes', () => {
  it('says for each issue what it holds and what it will hold', () => {
    const { steps, leftAlone } = planSteps({ kind: 'setDueDate', value: 'ask' }, due, christmas, [
      anIssue({ duedate: '2026-01-10' }),
      anIssue(),
    ]);
    expect(steps.map(({ before, after }) => [before.map(({ id }) => id), after.map(({ id }) => id)])).toEqual([
      [['2026-01-10'], ['2026-12-24']],
      [[], ['2026-12-24']],
    ]);
    expect(leftAlone).toEqual([]);
  });

  it('leaves issues alone, each with the first reason that holds', () => {
    const recipe = { kind: 'setDueDate', value: 'ask' } as const;
    expect(reasonsOf(recipe, due, anIssue({}, { isWaived: true, isFailing: false }))).toEqual(['waived']);
    expect(reasonsOf(recipe, due, anIssue({}, { isFailing: false }))).toEqual(['alreadyFixed']);
    expect(reasonsOf(recipe, due, anIssue({}, { editable: new Set() }))).toEqual(['notEditable']);
    expect(reasonsOf(recipe, due, anIssue({}, { editable: new Set(['summary']) }))).toEqual(['fieldNotOnScreen']);
    expect(reasonsOf(recipe, due, anIssue({ duedate: '2026-12-24' }))).toEqual(['noValue']);
    expect(reasonsOf({ kind: 'assign', to: 'reporter' }, { read: 'assignee', edit: 'assignee' }, anIssue(), null)).toEqual(['noValue']);
  });

  it('takes only released versions away', () => {
    const issue = anIssue({
      fixVersions: [
        { id: '1', name: 'Go-live', released: true },
        { id: '2', name: 'Aftercare', released: false },
      ],
    });
    const [step] = planSteps({ kind: 'removeReleasedFixVersions' }, versions, null, [issue]).steps;
    expect(step?.after).toEqual([{ id: '2', name: 'Aftercare' }]);
  });

  it('adds to a list what it does not hold yet', () => {
    const issue = anIssue({ fixVersions: [{ id: '1', name: 'Go-live' }] });
    const [step] = planSteps({ kind: 'addFixVersion', value: 'ask' }, versions, { id: '3', name: 'Next' }, [issue]).steps;
    expect(step?.after.map(({ name }) => name)).toEqual(['Go-live', 'Next']);
  });

  it('says what undoing cannot bring back', () => {
    const estimate = { read: 'timeoriginalestimate', edit: 'timetracking' };
    const fourHours = { id: '14400', name: '' };
    const limitsOf = (fields: Record<string, unknown>) =>
      planSteps({ kind: 'setEstimate', value: 'ask' }, estimate, fourHours, [anIssue(fields)]).undoLimits;
    expect(limitsOf({ timeoriginalestimate: null })).toEqual(['estimateStays']);
    expect(limitsOf({ timeoriginalestimate: 3600 })).toEqual([]);
  });
});
