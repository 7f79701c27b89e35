import type { ProjectRule } from '../rule';
import { scrumGuide } from '../rule-sources';
import { judgeSprints, sprintReasons, sprintVerdict } from './judge-sprints';

export const sprintHasGoal: ProjectRule = {
  id: 'sprint-has-goal',
  scope: 'project',
  topic: 'agile',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 10,
  options: [],
  judge: (dossier) =>
    judgeSprints(dossier, (sprints) =>
      sprintVerdict(
        sprints.filter(({ state }) => state === 'active'),
        ({ hasGoal }) => !hasGoal,
      ),
    ),
  sources: [scrumGuide],
  texts: {
    en: {
      title: 'Every active sprint has a goal',
      motivation: 'The goal says why the sprint is worth doing. When things change, it tells the team what to keep and what to drop.',
      requirement: 'A sprint that is active has a sprint goal.',
      remediation: ['Ask the product owner what will be different after the sprint.', 'Edit the sprint on its board and fill in the goal.'],
      whenNotToUse: 'Leave it out for teams that use sprints only as a calendar.',
      options: {},
      reasons: sprintReasons.en,
    },
    nl: {
      title: 'Elke actieve sprint heeft een doel',
      motivation:
        'Het doel zegt waarom de sprint de moeite waard is. Verandert er iets, dan weet het team wat moet blijven en wat weg kan.',
      requirement: 'Een sprint die actief is, heeft een sprintdoel.',
      remediation: ['Vraag de product owner wat er na de sprint anders is.', 'Bewerk de sprint op het bord en vul het doel in.'],
      whenNotToUse: 'Laat deze regel weg voor teams die sprints alleen als kalender gebruiken.',
      options: {},
      reasons: sprintReasons.nl,
    },
  },
};
