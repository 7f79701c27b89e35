import { isNo, isOpen } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { plumblinesOwn } from '../rule-sources';

export const summaryWithoutPlaceholder: IssueRule = {
  id: 'summary-without-placeholder',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 2,
  options: [],
  appliesTo: () => isOpen,
  requires: () => isNo('hasPlaceholderSummary'),

  sources: [plumblinesOwn],
  texts: {
    en: {
      title: 'No summary holds a placeholder',
      motivation: '“TBD” or an unfilled <name> says that somebody wanted to come back. In every list this issue means nothing.',
      requirement: 'The summary of an issue that is not done holds no placeholder such as TBD, TODO, ??? or an unfilled <name>.',
      remediation: ['Write a summary that says what will be different when the issue is done.'],
      whenNotToUse: 'Leave it out for projects that serve as templates, where placeholders belong.',
      options: {},
    },
    nl: {
      title: 'Geen samenvatting bevat een plaatshouder',
      motivation: '“TBD” of een niet-ingevulde <naam> zegt dat iemand er nog op terug wilde komen. In elke lijst zegt dit issue niets.',
      requirement:
        'De samenvatting van een issue dat niet gereed is, bevat geen plaatshouder zoals TBD, TODO, ??? of een niet-ingevulde <naam>.',
      remediation: ['Schrijf een samenvatting die zegt wat er anders is als het issue klaar is.'],
      whenNotToUse: 'Laat deze regel weg bij projecten die als sjabloon dienen; daar horen plaatshouders juist.',
      options: {},
    },
  },
};
