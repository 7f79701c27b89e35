import { secondsPerDay } from '../../../shared/epoch';
import type { ProjectRule } from '../rule';
import { numberOption } from '../rule-options';
import { scrumGuide } from '../rule-sources';
import { judgeSprints, sprintReasons, sprintVerdict } from './judge-sprints';

export const sprintAtMostAMonth: ProjectRule = {
  id: 'sprint-at-most-a-month',
  scope: 'project',
  topic: 'agile',
  severity: 'observation',
  weight: 1,
  minutesPerFinding: 10,
  options: [{ name: 'days', unit: 'days', defaultValue: 31, minimum: 1, maximum: 120 }],
  judge: (dossier, options) =>
    judgeSprints(dossier, (sprints) => {
      const longest = numberOption(options, 'days') * secondsPerDay;
      return sprintVerdict(
        sprints.filter(({ state, startAt, endAt }) => state !== 'closed' && startAt !== null && endAt !== null),
        ({ startAt, endAt }) => startAt !== null && endAt !== null && endAt - startAt > longest,
      );
    }),
  sources: [scrumGuide],
  texts: {
    en: {
      title: 'No sprint is longer than a month',
      motivation: 'The longer a sprint, the later a team learns that it is on the wrong track. A month is the most that Scrum allows.',
      requirement: 'An active or coming sprint lasts at most {{days}} days.',
      remediation: ['Shorten the sprint, or split it in two.', 'Agree on one length for all sprints.'],
      whenNotToUse: 'Leave it out for projects that use sprints as phases.',
      options: { days: 'How many days a sprint may last.' },
      reasons: sprintReasons.en,
    },
    nl: {
      title: 'Geen sprint duurt langer dan een maand',
      motivation:
        'Hoe langer een sprint, hoe later een team merkt dat het op de verkeerde weg zit. Een maand is het meeste wat Scrum toestaat.',
      requirement: 'Een actieve of komende sprint duurt hoogstens {{days}} dagen.',
      remediation: ['Maak de sprint korter of splits hem in tweeën.', 'Spreek één lengte af voor alle sprints.'],
      whenNotToUse: 'Laat deze regel weg bij projecten die sprints als fasen gebruiken.',
      options: { days: 'Hoeveel dagen een sprint mag duren.' },
      reasons: sprintReasons.nl,
    },
  },
};
