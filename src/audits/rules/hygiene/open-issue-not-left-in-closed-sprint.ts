import { sprintState } from '../../../facts/issue-fact';
import { all, compare, has, isOpen, not } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { plumblinesOwn, scrumGuide } from '../rule-sources';

export const openIssueNotLeftInClosedSprint: IssueRule = {
  id: 'open-issue-not-left-in-closed-sprint',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 2,
  options: [],
  appliesTo: () => all(isOpen, has('sprintId')),
  requires: () => not(compare('sprintState', '=', sprintState.closed)),
  fix: { kind: 'removeFromClosedSprint' },
  sources: [scrumGuide, plumblinesOwn],
  texts: {
    en: {
      title: 'No open issue was left behind in a closed sprint',
      motivation:
        'What was not finished when a sprint closed goes back to the backlog or into the next sprint. Left behind, it is on no board any more.',
      requirement: 'The newest sprint of an issue that is not done is not closed.',
      remediation: ['Move the issue into the active or a coming sprint.', 'Or take it out of the sprint, back to the backlog.'],
      whenNotToUse: 'Leave it out where sprints are only kept as a record and work is planned on another board.',
      options: {},
    },
    nl: {
      title: 'Geen open issue is achtergebleven in een gesloten sprint',
      motivation:
        'Wat niet af is als een sprint sluit, gaat terug naar de backlog of naar de volgende sprint. Blijft het achter, dan staat het op geen enkel bord meer.',
      requirement: 'De nieuwste sprint van een issue dat niet gereed is, is niet gesloten.',
      remediation: ['Zet het issue in de actieve of een komende sprint.', 'Of haal het uit de sprint, terug naar de backlog.'],
      whenNotToUse: 'Laat deze regel weg als sprints alleen een archief zijn en het werk op een ander bord wordt gepland.',
      options: {},
    },
  },
};
