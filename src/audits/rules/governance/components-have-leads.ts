import { notApplicable, notAvailable, passOrFail } from '../pass-or-fail';
import type { ProjectRule } from '../rule';
import { plumblinesOwn } from '../rule-sources';

export const componentsHaveLeads: ProjectRule = {
  id: 'components-have-leads',
  scope: 'project',
  topic: 'governance',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 3,
  options: [],
  judge: ({ jira }) => {
    if (jira === null) return notAvailable('notRead');
    if (jira.components.length === 0) return notApplicable('none');
    return passOrFail(
      'item',
      jira.components.length,
      jira.components.filter((component) => !component.hasLead).map(({ id, name }) => ({ subjectId: id, name })),
    );
  },
  sources: [plumblinesOwn],
  texts: {
    en: {
      title: 'Every component has a lead',
      motivation: 'New issues find the right person when each component has one.',
      requirement: 'Each of the project’s components has a component lead.',
      remediation: ['Open the project’s components in Jira.', 'Choose a lead for each.'],
      whenNotToUse: 'If components only sort issues and nobody answers for them.',
      options: {},
      reasons: { none: 'The project has no components.', notRead: 'Jira has not been asked about components yet.' },
    },
    nl: {
      title: 'Elk component heeft een leider',
      motivation: 'Nieuwe issues vinden de juiste persoon als elk component er een heeft.',
      requirement: 'Elk component van het project heeft een componentleider.',
      remediation: ['Open de componenten van het project in Jira.', 'Kies voor elk component een leider.'],
      whenNotToUse: 'Als componenten alleen issues indelen en niemand ervoor verantwoordelijk is.',
      options: {},
      reasons: { none: 'Het project heeft geen componenten.', notRead: 'Er is nog niet bij Jira nagevraagd welke componenten er zijn.' },
    },
  },
};
