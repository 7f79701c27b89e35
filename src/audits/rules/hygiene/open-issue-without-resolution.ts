import { isOpen, lacks } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { plumblinesOwn } from '../rule-sources';

export const openIssueWithoutResolution: IssueRule = {
  id: 'open-issue-without-resolution',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'shall',
  weight: 1,
  minutesPerFinding: 1,
  options: [],
  appliesTo: () => isOpen,
  requires: () => lacks('resolutionId'),
  fix: { kind: 'clearResolution' },
  sources: [plumblinesOwn],
  texts: {
    en: {
      title: 'No open issue has a resolution',
      motivation:
        'Jira counts an issue with a resolution as resolved, whatever its status says. Boards and reports then contradict each other.',
      requirement: 'An issue that is not done has no resolution.',
      remediation: [
        'If the work is finished, move the issue to done.',
        'Otherwise clear the resolution.',
        'Ask your Jira administrator to let the workflow clear the resolution when an issue is reopened.',
      ],
      whenNotToUse: 'There is no good reason to leave it out.',
      options: {},
    },
    nl: {
      title: 'Geen open issue heeft een oplossing',
      motivation:
        'Jira telt een issue met een oplossing als opgelost, wat de status ook zegt. Borden en overzichten spreken elkaar dan tegen.',
      requirement: 'Een issue dat niet gereed is, heeft geen oplossing.',
      remediation: [
        'Is het werk klaar, zet het issue dan op gereed.',
        'Maak anders de oplossing leeg.',
        'Vraag je Jira-beheerder om de workflow de oplossing te laten wissen als een issue wordt heropend.',
      ],
      whenNotToUse: 'Er is geen goede reden om deze regel weg te laten.',
      options: {},
    },
  },
};
