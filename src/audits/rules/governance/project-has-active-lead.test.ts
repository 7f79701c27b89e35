import { aDossier } from '../testing/a-dossier';
import { judgedAt } from '../testing/judge-issue';
import { projectHasActiveLead } from './project-has-active-lead';

const jira = { collectedAt: judgedAt.now, leadActive: true, hasDescription: true, components: [], sprints: null };

test('an active lead is what is asked', () => {
  expect(projectHasActiveLead.judge(aDossier({ jira }), {})).toMatchObject({ outcome: 'pass' });
});

test('a lead who left is a finding, and so is no lead', () => {
  expect(projectHasActiveLead.judge(aDossier({ jira: { ...jira, leadActive: false } }), {})).toMatchObject({
    outcome: 'fail',
    reason: { code: 'inactive' },
  });
  expect(projectHasActiveLead.judge(aDossier({ project: { ...aDossier().project, leadId: null } }), {})).toMatchObject({
    outcome: 'fail',
    reason: { code: 'noLead' },
  });
});

test('nothing is said before Jira was asked', () => {
  expect(projectHasActiveLead.judge(aDossier({ jira: null }), {})).toMatchObject({ outcome: 'notAvailable' });
});
