import { all, has, isOpen } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { numberOption } from '../rule-options';
import { plumblinesOwn } from '../rule-sources';

export const dueDateNotTooFar: IssueRule = {
  id: 'due-date-not-too-far',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'observation',
  weight: 1,
  minutesPerFinding: 2,
  options: [{ name: 'days', unit: 'days', defaultValue: 730, minimum: 30, maximum: 7300 }],
  appliesTo: () => all(isOpen, has('dueDay')),
  requires: (options) => ({ fact: 'dueDay', op: '<=', todayPlus: numberOption(options, 'days') }),
  fix: { kind: 'setDueDate', value: 'ask' },
  sources: [plumblinesOwn],
  texts: {
    en: {
      title: 'No due date lies in the far future',
      motivation: 'A date many years ahead is usually a slip of the keyboard or a way of saying “some day”. It stretches every timeline.',
      requirement: 'The due date of an issue that is not done is at most {{days}} days ahead.',
      remediation: ['Correct the year if it was mistyped.', 'Clear the due date if there is none yet.'],
      whenNotToUse: 'Leave it out, or allow more days, for programmes that really run that long.',
      options: { days: 'How many days ahead a due date may lie.' },
    },
    nl: {
      title: 'Geen einddatum ligt heel ver weg',
      motivation: 'Een datum vele jaren vooruit is meestal een tikfout of een manier om “ooit” te zeggen. Elke tijdlijn rekt erdoor uit.',
      requirement: 'De einddatum van een issue dat niet gereed is, ligt hoogstens {{days}} dagen vooruit.',
      remediation: ['Verbeter het jaar als het een tikfout was.', 'Maak de einddatum leeg als die er nog niet is.'],
      whenNotToUse: 'Laat deze regel weg, of geef meer dagen, bij programma’s die echt zo lang lopen.',
      options: { days: 'Hoeveel dagen vooruit een einddatum mag liggen.' },
    },
  },
};
