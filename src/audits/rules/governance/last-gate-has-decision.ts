import { notApplicable, passOrFail, subjectIdOf } from '../pass-or-fail';
import type { ProjectRule } from '../rule';
import { govS002, pm2 } from '../rule-sources';

export const lastGateHasDecision: ProjectRule = {
  id: 'last-gate-has-decision',
  scope: 'project',
  topic: 'governance',
  severity: 'shall',
  weight: 3,
  minutesPerFinding: 30,
  options: [],
  judge: ({ today, record }) => {
    const due = record.gates.filter((gate) => gate.dueDay !== null && gate.dueDay < today);
    if (record.gates.length === 0) return notApplicable('noGates');
    if (due.length === 0) return notApplicable('noneDue');
    const undecided = due.filter((gate) => gate.decision === null);
    return passOrFail(
      'item',
      due.length,
      undecided.map((gate) => ({ subjectId: subjectIdOf(gate.id), name: gate.name })),
    );
  },
  sources: [pm2, govS002],
  texts: {
    en: {
      title: 'Every gate that was due has a recorded decision',
      motivation:
        'A gate is where somebody says yes or no on purpose. Sliding through it without a decision is how projects go on that should have stopped.',
      requirement: 'Every gate whose day has passed has a decision: go, conditional, hold or stop.',
      remediation: [
        'Hold the gate review.',
        'Record the decision with its evidence on the project’s Plumbline page, or move the gate’s date if it was agreed.',
      ],
      whenNotToUse: 'For projects without stages.',
      options: {},
      reasons: { noGates: 'The project has no gates.', noneDue: 'No gate has been due yet.' },
    },
    nl: {
      title: 'Elke poort die aan de beurt was, heeft een vastgelegd besluit',
      motivation: 'Bij een poort zegt iemand bewust ja of nee. Wie er zonder besluit doorheen glijdt, gaat door waar stoppen beter was.',
      requirement: 'Elke poort waarvan de datum voorbij is, heeft een besluit: doorgaan, voorwaardelijk, aanhouden of stoppen.',
      remediation: [
        'Houd de poortbeoordeling.',
        'Leg het besluit met onderbouwing vast op de Plumbline-pagina van het project, of verzet de datum als dat is afgesproken.',
      ],
      whenNotToUse: 'Voor projecten zonder fasen.',
      options: {},
      reasons: { noGates: 'Het project heeft geen poorten.', noneDue: 'Er is nog geen poort aan de beurt geweest.' },
    },
  },
};
