import { secondsPerDay } from '../../../shared/epoch';
import type { SprintDetail } from '../../dossier/project-dossier';
import type { ProjectRule } from '../rule';
import { numberOption } from '../rule-options';
import { scrumGuide } from '../rule-sources';
import { judgeSprints, sprintReasons, sprintVerdict } from './judge-sprints';

export const sprintClosedOnTime: ProjectRule = {
  id: 'sprint-closed-on-time',
  scope: 'project',
  topic: 'agile',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 10,
  options: [
    { name: 'grace', unit: 'days', defaultValue: 1, minimum: 0, maximum: 30 },
    { name: 'lookBack', unit: 'days', defaultValue: 60, minimum: 1, maximum: 365 },
  ],
  judge: (dossier, options) =>
    judgeSprints(dossier, (sprints) => {
      const since = dossier.now - numberOption(options, 'lookBack') * secondsPerDay;
      const grace = numberOption(options, 'grace') * secondsPerDay;
      return sprintVerdict(
        sprints.filter((sprint) => sprint.endAt !== null && isActiveOrClosedSince(sprint, since)),
        ({ endAt, completedAt }) => endAt !== null && (completedAt ?? dossier.now) > endAt + grace,
      );
    }),
  sources: [scrumGuide],
  texts: {
    en: {
      title: 'Every sprint is closed on time',
      motivation:
        'A sprint that runs on hides what was not finished and shifts the next one. Its end is the moment to look back and choose anew.',
      requirement:
        'A sprint was closed no more than {{grace}} days after its end. Sprints closed in the last {{lookBack}} days count, and the active ones.',
      remediation: [
        'Close the sprint on its board; Jira asks where the unfinished issues go.',
        'Agree on who closes the sprint, as part of the review.',
      ],
      whenNotToUse: 'Leave it out for teams that use sprints only as a calendar.',
      options: {
        grace: 'How many days after its planned end a sprint may be closed.',
        lookBack: 'How many days back closed sprints are looked at.',
      },
      reasons: sprintReasons.en,
    },
    nl: {
      title: 'Elke sprint wordt op tijd gesloten',
      motivation:
        'Een sprint die doorloopt, verbergt wat niet af is en schuift de volgende op. Het einde is het moment om terug te kijken en opnieuw te kiezen.',
      requirement:
        'Een sprint is hoogstens {{grace}} dagen na zijn einde gesloten. Sprints die de laatste {{lookBack}} dagen zijn gesloten tellen mee, en de actieve.',
      remediation: [
        'Sluit de sprint op het bord; Jira vraagt waar de onafgemaakte issues heen gaan.',
        'Spreek af wie de sprint sluit, als onderdeel van de review.',
      ],
      whenNotToUse: 'Laat deze regel weg voor teams die sprints alleen als kalender gebruiken.',
      options: {
        grace: 'Hoeveel dagen na het geplande einde een sprint gesloten mag worden.',
        lookBack: 'Hoeveel dagen terug naar gesloten sprints wordt gekeken.',
      },
      reasons: sprintReasons.nl,
    },
  },
};

function isActiveOrClosedSince({ state, completedAt }: SprintDetail, since: number): boolean {
  switch (state) {
    case 'active':
      return true;
    case 'closed':
      return completedAt !== null && completedAt >= since;
    case 'future':
      return false;
  }
}
