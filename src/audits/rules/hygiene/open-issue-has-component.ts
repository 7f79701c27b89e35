import { isOpen, some } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { plumblinesOwn } from '../rule-sources';

export const openIssueHasComponent: IssueRule = {
  id: 'open-issue-has-component',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'observation',
  weight: 1,
  minutesPerFinding: 1,
  options: [],
  appliesTo: () => isOpen,
  requires: () => some('componentCount'),
  fix: { kind: 'addComponent', value: 'ask' },
  sources: [plumblinesOwn],
  texts: {
    en: {
      title: 'Every open issue names its component',
      motivation:
        'Components say which part of the product or project is touched. Reports by part, and default assignees, work only if they are filled in.',
      requirement: 'An issue that is not done has at least one component.',
      remediation: ['Choose the part of the project that the issue is about.', 'Ask the project lead to add a component if none fits.'],
      whenNotToUse: 'Leave it out for projects without components, and for team-managed projects, which have none.',
      options: {},
    },
    nl: {
      title: 'Elk open issue noemt zijn component',
      motivation:
        'Componenten zeggen om welk deel van het product of project het gaat. Overzichten per deel en automatische toewijzing werken alleen als ze zijn ingevuld.',
      requirement: 'Een issue dat niet gereed is, heeft minstens één component.',
      remediation: [
        'Kies het deel van het project waar het issue over gaat.',
        'Vraag de projectleider een component toe te voegen als er geen past.',
      ],
      whenNotToUse: 'Laat deze regel weg bij projecten zonder componenten en bij teambeheerde projecten, die geen componenten kennen.',
      options: {},
    },
  },
};
