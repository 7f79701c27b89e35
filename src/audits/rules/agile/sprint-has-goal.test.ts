import { aDossier, aSprint, withSprints } from '../testing/a-dossier';
import { sprintHasGoal } from './sprint-has-goal';

const judge = (...args: Parameters<typeof withSprints>) => sprintHasGoal.judge(aDossier(withSprints(...args)), {});

test('an active sprint without a goal is found by name', () => {
  expect(judge([aSprint({ id: 8, name: 'Sprint 8', hasGoal: false }), aSprint({ id: 9 })])).toEqual({
    outcome: 'fail',
    applicable: 2,
    findings: [{ subjectId: 8, name: 'Sprint 8' }],
    subject: 'item',
  });
});

test('sprints to come and sprints of the past are not asked', () => {
  expect(judge([aSprint({ state: 'closed', hasGoal: false }), aSprint({ state: 'future', hasGoal: false })])).toMatchObject({
    outcome: 'notApplicable',
    reason: { code: 'noSuchSprint' },
  });
});

test('a project without sprints is not judged, nor is one that was never read', () => {
  expect(judge(null)).toMatchObject({ outcome: 'notApplicable', reason: { code: 'noSprints' } });
  expect(sprintHasGoal.judge(aDossier(), {})).toMatchObject({ outcome: 'notAvailable', reason: { code: 'sprintsUnknown' } });
});
