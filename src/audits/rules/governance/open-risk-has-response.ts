import { all, has, isOpen, isYes } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { numberOption } from '../rule-options';
import { p3express, pm2 } from '../rule-sources';

export const openRiskHasResponse: IssueRule = {
  id: 'open-risk-has-response',
  scope: 'issue',
  topic: 'governance',
  severity: 'shall',
  weight: 2,
  minutesPerFinding: 15,
  options: [{ name: 'responseField', unit: 'count', defaultValue: 0, minimum: 0, maximum: 200 }],
  appliesTo: (_, vocabulary) => all(isOpen, { fact: 'issueTypeId', in: vocabulary.typesOf('risk') }),
  requires: (options) => {
    const field = numberOption(options, 'responseField');
    return field === 0 ? isYes('hasDescription') : has(`custom:${field}`);
  },

  sources: [pm2, p3express],
  texts: {
    en: {
      title: 'Every open risk says how it is answered',
      motivation: 'Naming a risk changes nothing. Avoiding, reducing, sharing or accepting it does, and the choice has to be written down.',
      requirement: 'Every open risk has a text in its response field, or in its description where no such field was chosen.',
      remediation: ['Choose a response: avoid, reduce, share or accept.', 'Write down what is done, by whom and until when.'],
      whenNotToUse: 'If risks are kept outside Jira.',
      options: { responseField: 'Number of the custom fact (see Settings) that holds the response; 0 looks at the description.' },
    },
    nl: {
      title: 'Bij elk open risico staat de maatregel',
      motivation: 'Een risico benoemen verandert niets. Vermijden, verkleinen, delen of accepteren wel, en die keuze moet zijn vastgelegd.',
      requirement: 'Bij elk open risico is het veld voor de maatregel ingevuld, of de omschrijving als er geen veld gekozen is.',
      remediation: [
        'Kies een maatregel: vermijden, verkleinen, delen of accepteren.',
        'Schrijf op wat er gebeurt, door wie en tot wanneer.',
      ],
      whenNotToUse: 'Als risico’s buiten Jira worden bijgehouden.',
      options: { responseField: 'Nummer van het eigen veld (zie Instellingen) met de maatregel; bij 0 telt de omschrijving.' },
    },
  },
};
