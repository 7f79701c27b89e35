import { all, has, isEpic, isInProgress } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { gaoPractice, pm2 } from '../rule-sources';

export const inProgressEpicHasDueDate: IssueRule = {
  id: 'in-progress-epic-has-due-date',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 5,
  options: [],
  appliesTo: () => all(isInProgress, isEpic),
  requires: () => has('dueDay'),
  fix: { kind: 'setDueDate', value: 'ask' },
  sources: [gaoPractice(4), pm2],
  texts: {
    en: {
      title: 'Every epic in progress has a due date',
      motivation: 'Work that goes on for weeks needs an end that people can count on. Without one a roadmap is a list.',
      requirement: 'An epic that is in progress has a due date.',
      remediation: ['Agree with the team when the epic will be finished.', 'Fill in the due date, and move it openly when it changes.'],
      whenNotToUse: 'Leave it out for epics that never end, such as maintenance.',
      options: {},
    },
    nl: {
      title: 'Elke epic in uitvoering heeft een einddatum',
      motivation:
        'Werk dat weken duurt, heeft een einde nodig waar mensen op kunnen rekenen. Zonder einddatum is een roadmap alleen een lijst.',
      requirement: 'Een epic die in uitvoering is, heeft een einddatum.',
      remediation: ['Spreek met het team af wanneer de epic klaar is.', 'Vul de einddatum in en verschuif hem zichtbaar als dat nodig is.'],
      whenNotToUse: 'Laat deze regel weg voor epics die nooit eindigen, zoals onderhoud.',
      options: {},
    },
  },
};
