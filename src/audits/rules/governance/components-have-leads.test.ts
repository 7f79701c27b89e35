import { aDossier } from '../testing/a-dossier';
import { judgedAt } from '../testing/judge-issue';
import { componentsHaveLeads } from './components-have-leads';

const jira = { collectedAt: judgedAt.now, leadActive: true, hasDescription: true, components: [], sprints: null };

test('a component without a lead is named', () => {
  const components = [
    { id: 5, name: 'Web', hasLead: true },
    { id: 6, name: 'Data', hasLead: false },
  ];
  expect(componentsHaveLeads.judge(aDossier({ jira: { ...jira, components } }), {})).toMatchObject({
    outcome: 'fail',
    applicable: 2,
    findings: [{ subjectId: 6, name: 'Data' }],
  });
});

test('no components is fine, not knowing is not a pass', () => {
  expect(componentsHaveLeads.judge(aDossier({ jira }), {})).toMatchObject({ outcome: 'notApplicable' });
  expect(componentsHaveLeads.judge(aDossier({ jira: null }), {})).toMatchObject({ outcome: 'notAvailable' });
});
