import { has, isOpen } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { govS002, p3express } from '../rule-sources';

export const openIssueHasAssignee: IssueRule = {
  id: 'open-issue-has-assignee',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 2,
  options: [],
  appliesTo: () => isOpen,
  requires: () => has('assigneeId'),
  fix: { kind: 'assign', to: 'ask' },
  sources: [govS002, p3express],
  texts: {
    en: {
      title: 'Every open issue has an assignee',
      motivation: 'Work that belongs to nobody is done by nobody. With a name on it, everybody knows whom to ask.',
      requirement: 'An issue that is not done has an assignee.',
      remediation: [
        'Decide who will do the work, or who will see to it that it is done.',
        'Assign the issue to that person.',
        'Close the issue if nobody wants it.',
      ],
      whenNotToUse:
        'Teams that pull work from a shared list often leave the backlog unassigned on purpose. Use “in-progress-issue-has-assignee” there.',
      options: {},
    },
    nl: {
      title: 'Elk open issue is aan iemand toegewezen',
      motivation: 'Werk dat van niemand is, blijft liggen. Staat er een naam bij, dan weet iedereen bij wie je moet zijn.',
      requirement: 'Een issue dat niet gereed is, is aan iemand toegewezen.',
      remediation: [
        'Bepaal wie het werk doet, of wie ervoor zorgt dat het gebeurt.',
        'Wijs het issue aan die persoon toe.',
        'Sluit het issue als niemand het wil hebben.',
      ],
      whenNotToUse:
        'Teams die werk van een gezamenlijke lijst pakken, laten de backlog vaak met opzet zonder naam. Gebruik daar “in-progress-issue-has-assignee”.',
      options: {},
    },
  },
};
