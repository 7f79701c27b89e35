import { secondsPerDay } from '../../../shared/epoch';
import type { ProjectRule } from '../rule';
import { numberOption } from '../rule-options';
import { scrumGuide } from '../rule-sources';
import { judgeSprints, sprintReasons, sprintVerdict } from './judge-sprints';

export const sprintStartedOnTime: ProjectRule = {
  id: 'sprint-started-on-time',
  scope: 'project',
  topic: 'agile',
  severity: 'observation',
  weight: 1,
  minutesPerFinding: 10,
  options: [{ name: 'grace', unit: 'days', defaultValue: 1, minimum: 0, maximum: 30 }],
  judge: (dossier, options) =>
    judgeSprints(dossier, (sprints) => {
      const latestStart = dossier.now - numberOption(options, 'grace') * secondsPerDay;
      return sprintVerdict(
        sprints.filter(({ state, startAt }) => state === 'future' && startAt !== null),
        ({ startAt }) => startAt !== null && startAt < latestStart,
      );
    }),
  sources: [scrumGuide],
  texts: {
    en: {
      title: 'Every planned sprint starts on time',
      motivation: 'A new sprint starts as soon as the last one is over. A gap in between means work without a plan.',
      requirement: 'No sprint that has not started should have started more than {{grace}} days ago.',
      remediation: ['Start the sprint on its board.', 'Or change its dates, or delete it if it is not needed.'],
      whenNotToUse: 'Leave it out for teams that plan sprints far ahead and move them often.',
      options: { grace: 'How many days after its planned start a sprint may begin.' },
      reasons: sprintReasons.en,
    },
    nl: {
      title: 'Elke geplande sprint begint op tijd',
      motivation: 'Een nieuwe sprint begint zodra de vorige voorbij is. Een gat ertussen betekent werken zonder plan.',
      requirement: 'Geen sprint die nog moet beginnen, had al meer dan {{grace}} dagen geleden moeten beginnen.',
      remediation: ['Start de sprint op het bord.', 'Of pas de datums aan, of verwijder de sprint als die niet nodig is.'],
      whenNotToUse: 'Laat deze regel weg voor teams die sprints ver vooruit plannen en vaak verschuiven.',
      options: { grace: 'Hoeveel dagen na de geplande start een sprint mag beginnen.' },
      reasons: sprintReasons.nl,
    },
  },
};
