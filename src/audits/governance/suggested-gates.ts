import type { Gate } from '../../contracts/audits/governance-contracts';
import type { ProjectFact } from '../../facts/project-fact';

type SuggestedGate = Omit<Gate, 'decisions'>;
type Texts = readonly (readonly [stage: string, name: string])[];

/**
 * The gates that are usual for a kind of project: projects have the four phases of PM² (European Commission, CC BY 4.0:
 * https://pm2.europa.eu/), each but the last ending with a gate and the last with closure. Service desks run for ever and have none.
 */
const phases: Readonly<Record<'en' | 'nl', Texts>> = {
  en: [
    ['Initiating', 'Ready for planning'],
    ['Planning', 'Ready for executing'],
    ['Executing', 'Ready for closing'],
    ['Closing', 'Closed'],
  ],
  nl: [
    ['Initiatie', 'Klaar voor planning'],
    ['Planning', 'Klaar voor uitvoering'],
    ['Uitvoering', 'Klaar voor afsluiting'],
    ['Afsluiting', 'Afgesloten'],
  ],
};

/** Gates to begin with, dated by the last one's day where the end is known. A suggestion: people change it as they like. */
export function suggestedGates(kind: ProjectFact['typeKey'], endDay: number | null, language: 'en' | 'nl'): readonly SuggestedGate[] {
  if (kind === 'service_desk') return [];
  return phases[language].map(([stage, name], index, all) => ({
    id: '',
    stage,
    name,
    dueDay: index === all.length - 1 ? endDay : null,
  }));
}
