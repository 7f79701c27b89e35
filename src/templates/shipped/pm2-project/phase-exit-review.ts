import type { BlueprintIssue } from '../../../contracts/templates/blueprint';
import { type Said, say } from '../parts/say';

interface Review {
  readonly id: string;
  readonly gate: string;
  readonly start: string;
  readonly due: string;
  readonly version: string;
  readonly stage: string;
  readonly blocks: readonly string[];
  readonly checks: readonly Said[];
}

/** The last work of a phase: the checklist is walked through with evidence, and the decision goes into the project record. */
export const phaseExitReview = ({ id, gate, start, due, version, stage, blocks, checks }: Review): BlueprintIssue => ({
  id,
  type: 'Task',
  summary: say(`Phase-exit review: ${gate}`, `Fase-eindreview: ${gate}`),
  description: say(
    'The project manager walks through the checklist with evidence, not with opinions. Then the steering committee decides in the project record, under Gates: go, go on conditions, hold or stop. A condition has an owner and a date.',
    'De projectleider loopt de checklist na met bewijs, niet met meningen. Daarna beslist de stuurgroep in het projectdossier, onder Beslismomenten: doorgaan, voorwaardelijk doorgaan, aanhouden of stoppen. Een voorwaarde heeft een eigenaar en een datum.',
  ),
  assignee: 'question:manager',
  labels: ['gate-review'],
  components: ['governance'],
  versions: [version],
  start,
  due,
  estimate: '1d',
  stage,
  milestone: true,
  priority: 'High',
  checklist: checks,
  links: { blocks },
  rule: {
    severity: 'shall',
    keep: 'exists',
    why: say('Without the review the gate is passed by default.', 'Zonder de review is het beslismoment vanzelf voorbij.'),
  },
});
