import { all, isOpen } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { numberOption } from '../rule-options';
import { plumblinesOwn, pm2 } from '../rule-sources';

export const decisionNotLeftOpen: IssueRule = {
  id: 'decision-not-left-open',
  scope: 'issue',
  topic: 'governance',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 10,
  options: [{ name: 'days', unit: 'days', defaultValue: 30, minimum: 1, maximum: 366 }],
  appliesTo: (_, vocabulary) => all(isOpen, { fact: 'issueTypeId', in: vocabulary.typesOf('decision') }),
  requires: (options) => ({ fact: 'createdAt', newerThanDays: numberOption(options, 'days') }),

  sources: [pm2, plumblinesOwn],
  texts: {
    en: {
      title: 'No decision is left open for long',
      motivation: 'Work waits for decisions. An open one that nobody takes costs a little every day.',
      requirement: 'An open decision is less than {{days}} days old.',
      remediation: ['Bring the decision to the next steering meeting.', 'Record what was decided and close it.'],
      whenNotToUse: 'If decisions are recorded only after they were taken.',
      options: { days: 'Days that a decision may stay open.' },
    },
    nl: {
      title: 'Geen besluit blijft lang openstaan',
      motivation: 'Werk wacht op besluiten. Een besluit dat niemand neemt, kost elke dag een beetje.',
      requirement: 'Een open besluit is minder dan {{days}} dagen oud.',
      remediation: ['Breng het besluit in bij de volgende stuurgroep.', 'Leg vast wat er besloten is en sluit het.'],
      whenNotToUse: 'Als besluiten pas worden vastgelegd als ze genomen zijn.',
      options: { days: 'Aantal dagen dat een besluit mag openstaan.' },
    },
  },
};
