import { sprintState } from '../../../facts/issue-fact';
import { all, compare, isOpen, isYes } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { plumblinesOwn, scrumGuide } from '../rule-sources';

export const sprintStoryHasAcceptanceCriteria: IssueRule = {
  id: 'sprint-story-has-acceptance-criteria',
  scope: 'issue',
  topic: 'agile',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 10,
  options: [],
  appliesTo: (_, vocabulary) =>
    all(isOpen, { fact: 'issueTypeId', in: vocabulary.storyTypeIds }, compare('sprintState', '=', sprintState.active)),
  requires: () => isYes('hasAcceptanceCriteria'),

  sources: [scrumGuide, plumblinesOwn],
  texts: {
    en: {
      title: 'Every story in the active sprint has acceptance criteria',
      motivation:
        'Once a story is in the sprint, the team must know when it is finished. Otherwise the review decides, and that is too late.',
      requirement: 'A story in an active sprint that is not done names acceptance criteria, in its description or in the field for them.',
      remediation: ['Ask the product owner when the story is good enough.', 'Write it down under a heading “Acceptance criteria”.'],
      whenNotToUse: 'Leave it out for teams that keep the criteria outside Jira.',
      options: {},
    },
    nl: {
      title: 'Elke story in de actieve sprint heeft acceptatiecriteria',
      motivation: 'Zit een story in de sprint, dan moet het team weten wanneer hij af is. Anders beslist de review, en dat is te laat.',
      requirement:
        'Een story in een actieve sprint die niet gereed is, noemt acceptatiecriteria, in de beschrijving of in het veld ervoor.',
      remediation: ['Vraag de product owner wanneer de story goed genoeg is.', 'Schrijf dat op onder een kop “Acceptatiecriteria”.'],
      whenNotToUse: 'Laat deze regel weg voor teams die de criteria buiten Jira bijhouden.',
      options: {},
    },
  },
};
