import type { BlueprintIssue } from '../../../contracts/templates/blueprint';
import { say } from '../parts/say';

const deliverable = (number: 1 | 2 | 3, due: string): BlueprintIssue => ({
  id: `deliverable-${number}`,
  type: 'Task',
  summary: `{{deliverable${number}}}`,
  description: say(
    '**Custodian:** whoever it is assigned to answers for it, whoever does the work.\n\nWrite here what has to be true for it to be accepted. Split it when it takes longer than two weeks.',
    '**Beheerder:** aan wie het is toegewezen, staat ervoor in, wie het werk ook doet.\n\nSchrijf hier wat er waar moet zijn om het te accepteren. Splits het als het langer dan twee weken duurt.',
  ),
  assignee: 'question:manager',
  labels: ['deliverable'],
  components: ['result'],
  versions: ['delivered'],
  stage: 'delivery',
  start: 'start+12wd',
  due,
  estimate: '10d',
  ...(number === 1 ? {} : { when: `deliverable${number} != ""` }),
});

/** The map of deliverables: what will be there at the end. */
export const deliverables: BlueprintIssue = {
  id: 'deliverables',
  type: 'Epic',
  summary: say('Deliverables', 'Producten'),
  description: say(
    'The map of deliverables. Things, not activities: a reader should be able to point at each of them.',
    'De productkaart. Dingen, geen activiteiten: een lezer moet ze kunnen aanwijzen.',
  ),
  assignee: 'question:manager',
  components: ['result'],
  start: 'start+12wd',
  due: 'end-9wd',
  stage: 'delivery',
  rule: {
    severity: 'shall',
    keep: 'exists',
    why: say('Without a map nobody sees what is missing.', 'Zonder kaart ziet niemand wat ontbreekt.'),
  },
  children: [deliverable(1, 'end-20wd'), deliverable(2, 'end-14wd'), deliverable(3, 'end-9wd')],
};
