import { because, notApplicable, projectVerdict } from '../pass-or-fail';
import type { ProjectRule } from '../rule';
import { gaoSchedule, pm2 } from '../rule-sources';

export const projectHasBaseline: ProjectRule = {
  id: 'project-has-baseline',
  scope: 'project',
  topic: 'governance',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 5,
  options: [],
  judge: ({ record, issues }) => {
    if (!issues.some((issue) => issue.statusCategory !== 2 && issue.dueDay !== null)) return notApplicable('noDates');
    return projectVerdict(record.baselines.length === 0 ? because('none') : undefined);
  },
  sources: [pm2, gaoSchedule],
  texts: {
    en: {
      title: 'The approved dates are kept as a baseline',
      motivation: 'Without a baseline nobody can say whether a project is late: every new date looks like the plan.',
      requirement: 'A project with dated open work has a baseline.',
      remediation: ['Check that the dates are the approved ones.', 'Take a baseline on the project’s Plumbline page.'],
      whenNotToUse: 'For teams that plan by sprint and promise no dates.',
      options: {},
      reasons: { noDates: 'No open issue has a due date.', none: 'No baseline was ever taken.' },
    },
    nl: {
      title: 'De goedgekeurde data zijn vastgelegd als baseline',
      motivation: 'Zonder baseline kan niemand zeggen of een project te laat is: elke nieuwe datum lijkt dan de planning.',
      requirement: 'Een project met gedateerd open werk heeft een baseline.',
      remediation: ['Controleer of de data de goedgekeurde zijn.', 'Leg een baseline vast op de Plumbline-pagina van het project.'],
      whenNotToUse: 'Voor teams die per sprint plannen en geen data toezeggen.',
      options: {},
      reasons: { noDates: 'Geen enkel open issue heeft een einddatum.', none: 'Er is nog nooit een baseline vastgelegd.' },
    },
  },
};
