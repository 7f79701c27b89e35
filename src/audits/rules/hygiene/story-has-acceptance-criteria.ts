import { all, isOpen, isYes } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { plumblinesOwn } from '../rule-sources';

export const storyHasAcceptanceCriteria: IssueRule = {
  id: 'story-has-acceptance-criteria',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 10,
  options: [],
  appliesTo: (_, vocabulary) => all(isOpen, { fact: 'issueTypeId', in: vocabulary.storyTypeIds }),
  requires: () => isYes('hasAcceptanceCriteria'),

  sources: [plumblinesOwn],
  texts: {
    en: {
      title: 'Every open story has acceptance criteria',
      motivation:
        'Acceptance criteria settle beforehand when a story is good enough. Without them that discussion comes at the end, when it is dear.',
      requirement: 'The description or the field for acceptance criteria of a story that is not done names acceptance criteria.',
      remediation: [
        'Write under a heading “Acceptance criteria” what must be true when the story is done.',
        'Or describe an example as given, when, then.',
      ],
      whenNotToUse:
        'Leave it out for backlogs of rough ideas; “sprint-story-has-acceptance-criteria” asks for them when the story is planned.',
      options: {},
    },
    nl: {
      title: 'Elke open story heeft acceptatiecriteria',
      motivation:
        'Acceptatiecriteria leggen vooraf vast wanneer een story goed genoeg is. Zonder komt dat gesprek pas aan het eind, als het duur is.',
      requirement: 'De beschrijving van een story die niet gereed is, of het veld ervoor, noemt acceptatiecriteria.',
      remediation: [
        'Schrijf onder een kop “Acceptatiecriteria” wat er waar moet zijn als de story klaar is.',
        'Of beschrijf een voorbeeld met given, when, then.',
      ],
      whenNotToUse:
        'Laat deze regel weg voor een backlog met ruwe ideeën; “sprint-story-has-acceptance-criteria” vraagt erom zodra de story is gepland.',
      options: {},
    },
  },
};
