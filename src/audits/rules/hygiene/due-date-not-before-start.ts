import { all, has, isOpen } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { gaoPractice } from '../rule-sources';

export const dueDateNotBeforeStart: IssueRule = {
  id: 'due-date-not-before-start',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'shall',
  weight: 1,
  minutesPerFinding: 2,
  options: [],
  appliesTo: () => all(isOpen, has('startDay'), has('dueDay')),
  requires: () => ({ fact: 'dueDay', op: '>=', fact2: 'startDay' }),
  fix: { kind: 'setDueDate', value: 'ask' },
  sources: [gaoPractice(4)],
  texts: {
    en: {
      title: 'No issue is due before it starts',
      motivation:
        'A plan with an end before its beginning cannot be calculated with. Usually one of the two was moved and the other forgotten.',
      requirement: 'The due date of an issue that is not done is its start date or later.',
      remediation: ['Find out which of the two dates is right.', 'Correct the other one.'],
      whenNotToUse: 'There is no good reason to leave it out.',
      options: {},
    },
    nl: {
      title: 'Geen issue moet af zijn voordat het begint',
      motivation: 'Met een einde vóór het begin valt niet te plannen. Meestal is een van de twee verschoven en de andere vergeten.',
      requirement: 'De einddatum van een issue dat niet gereed is, is de startdatum of later.',
      remediation: ['Zoek uit welke van de twee datums klopt.', 'Verbeter de andere.'],
      whenNotToUse: 'Er is geen goede reden om deze regel weg te laten.',
      options: {},
    },
  },
};
