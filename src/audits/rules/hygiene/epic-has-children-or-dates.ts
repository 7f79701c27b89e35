import { all, any, has, isEpic, isOpen, some } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { gaoPractice, plumblinesOwn } from '../rule-sources';

export const epicHasChildrenOrDates: IssueRule = {
  id: 'epic-has-children-or-dates',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 10,
  options: [],
  appliesTo: () => all(isOpen, isEpic),
  requires: () => any(some('childCount'), has('startDay'), has('dueDay')),

  sources: [gaoPractice(1), plumblinesOwn],
  texts: {
    en: {
      title: 'Every open epic has work under it or a date',
      motivation: 'An epic without work and without dates is a title. It takes a place in every plan and says nothing about it.',
      requirement: 'An epic that is not done has children, a start date or a due date.',
      remediation: [
        'Break the epic into stories or tasks.',
        'Or give it a start date and a due date, so that it has a place in the plan.',
        'Close it if it was only an idea.',
      ],
      whenNotToUse: 'Leave it out where epics are used as labels.',
      options: {},
    },
    nl: {
      title: 'Elke open epic heeft onderliggend werk of een datum',
      motivation: 'Een epic zonder werk en zonder datums is alleen een titel. Hij staat in elke planning en zegt er niets over.',
      requirement: 'Een epic die niet gereed is, heeft onderliggende issues, een startdatum of een einddatum.',
      remediation: [
        'Verdeel de epic in stories of taken.',
        'Of geef hem een startdatum en een einddatum, zodat hij een plek in de planning heeft.',
        'Sluit hem als het alleen een idee was.',
      ],
      whenNotToUse: 'Laat deze regel weg als epics bij jullie als labels dienen.',
      options: {},
    },
  },
};
