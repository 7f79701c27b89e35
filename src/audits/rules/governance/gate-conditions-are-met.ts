import { secondsPerDay } from '../../../shared/epoch';
import { notApplicable, passOrFail, subjectIdOf } from '../pass-or-fail';
import type { ProjectRule } from '../rule';
import { numberOption } from '../rule-options';
import { govS002, plumblinesOwn } from '../rule-sources';

export const gateConditionsAreMet: ProjectRule = {
  id: 'gate-conditions-are-met',
  scope: 'project',
  topic: 'governance',
  severity: 'should',
  weight: 2,
  minutesPerFinding: 30,
  options: [{ name: 'days', unit: 'days', defaultValue: 30, minimum: 1, maximum: 366 }],
  judge: ({ now, record }, options) => {
    const conditional = record.gates.filter((gate) => gate.decision === 'conditional');
    if (conditional.length === 0) return notApplicable('noneConditional');
    const patience = numberOption(options, 'days') * secondsPerDay;
    const late = conditional.filter((gate) => gate.conditionsOpen > 0 && gate.decidedAt !== null && now - gate.decidedAt > patience);
    return passOrFail(
      'item',
      conditional.length,
      late.map((gate) => ({ subjectId: subjectIdOf(gate.id), name: gate.name })),
    );
  },
  sources: [govS002, plumblinesOwn],
  texts: {
    en: {
      title: 'Conditions of a conditional gate are met in time',
      motivation: 'A conditional go is a promise. Conditions that nobody follows up turn it into an unconditional one.',
      requirement: 'All conditions of a conditional decision are met within {{days}} days.',
      remediation: ['Ask the owners of the open conditions.', 'Mark them as met, or bring the gate back to those who decided.'],
      whenNotToUse: 'If conditions are followed up as issues with due dates.',
      options: { days: 'Days within which conditions must be met.' },
      reasons: { noneConditional: 'No gate was passed conditionally.' },
    },
    nl: {
      title: 'Voorwaarden van een voorwaardelijke poort zijn op tijd vervuld',
      motivation: 'Voorwaardelijk doorgaan is een belofte. Voorwaarden die niemand opvolgt, maken er onvoorwaardelijk doorgaan van.',
      requirement: 'Alle voorwaarden bij een voorwaardelijk besluit zijn binnen {{days}} dagen vervuld.',
      remediation: [
        'Vraag het na bij de eigenaren van de open voorwaarden.',
        'Vink ze af, of breng de poort terug bij wie besloten heeft.',
      ],
      whenNotToUse: 'Als voorwaarden als issue met einddatum worden opgevolgd.',
      options: { days: 'Aantal dagen waarbinnen voorwaarden vervuld moeten zijn.' },
      reasons: { noneConditional: 'Geen enkele poort is voorwaardelijk gepasseerd.' },
    },
  },
};
