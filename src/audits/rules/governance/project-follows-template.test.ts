import { subjectIdOf } from '../pass-or-fail';
import { aDossier } from '../testing/a-dossier';
import { daysAgo } from '../testing/judge-issue';
import { projectFollowsTemplate } from './project-follows-template';

const judge = (template: Parameters<typeof projectFollowsTemplate.judge>[0]['template']) =>
  projectFollowsTemplate.judge(aDossier({ template }), {});

test('a project as its template wants it passes', () => {
  expect(judge({ checkedAt: daysAgo(0), judged: 40, deviations: [] })).toMatchObject({ outcome: 'pass', applicable: 40, findings: [] });
});

test('each deviation is a finding by its title; what has none is named by its kind', () => {
  const verdict = judge({
    checkedAt: daysAgo(0),
    judged: 40,
    deviations: [
      { ref: 'component/data', title: 'Data', state: 'missing' },
      { ref: 'record/record', title: '', state: 'changed' },
    ],
  });
  expect(verdict).toMatchObject({
    outcome: 'fail',
    findings: [
      { subjectId: subjectIdOf('component/data'), name: 'Data' },
      { subjectId: subjectIdOf('record/record'), name: 'reason:record' },
    ],
    reason: { code: 'differs', values: { missing: 1, changed: 1, extra: 0 } },
  });
});

test('a project made from no template is none of its business; one that was not compared is not known', () => {
  expect(judge('none')).toMatchObject({ outcome: 'notApplicable' });
  expect(judge(null)).toMatchObject({ outcome: 'notAvailable' });
});
