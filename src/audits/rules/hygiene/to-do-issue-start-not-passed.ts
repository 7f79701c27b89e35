import { all, has, isToDo } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { gaoPractice, pm2 } from '../rule-sources';

export const toDoIssueStartNotPassed: IssueRule = {
  id: 'to-do-issue-start-not-passed',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 3,
  options: [],
  appliesTo: () => all(isToDo, has('startDay')),
  requires: () => ({ fact: 'startDay', op: '>=', todayPlus: 0 }),

  sources: [gaoPractice(9), pm2],
  texts: {
    en: {
      title: 'No work has missed its start',
      motivation: 'A start that passed without work beginning is the first sign of a delay, long before the due date says so.',
      requirement: 'An issue that is to do starts today or later.',
      remediation: [
        'If the work has begun, move the issue to in progress.',
        'Otherwise agree on a new start date, and look at whether the due date still holds.',
      ],
      whenNotToUse: 'Leave it out where start dates are only set to draw a timeline.',
      options: {},
    },
    nl: {
      title: 'Geen werk is te laat begonnen',
      motivation:
        'Een startdatum die voorbijgaat zonder dat het werk begint, is het eerste teken van vertraging, lang voordat de einddatum dat zegt.',
      requirement: 'Een issue dat te doen is, begint vandaag of later.',
      remediation: [
        'Is het werk begonnen, zet het issue dan in uitvoering.',
        'Spreek anders een nieuwe startdatum af en kijk of de einddatum nog haalbaar is.',
      ],
      whenNotToUse: 'Laat deze regel weg als startdatums alleen dienen om een tijdlijn te tekenen.',
      options: {},
    },
  },
};
