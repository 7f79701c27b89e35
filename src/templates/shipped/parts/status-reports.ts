import type { BlueprintIssue } from '../../../contracts/templates/blueprint';
import { paragraphs, type Said, say } from './say';
import { task } from './work';

interface Reporting {
  readonly from: string;
  readonly until: string;
  readonly version: string;
  readonly component: string;
  /** Who does what about it, as a paragraph of the description. */
  readonly who?: Said;
}

const reporting = say(
  'A draft with the figures is on the project’s Plumbline page. Add what figures do not say: reached, feared, asked of whom.',
  'Een concept met de cijfers staat op de Plumbline-pagina van het project. Voeg toe wat cijfers niet zeggen: bereikt, gevreesd, gevraagd van wie.',
);

/**
 * A status report every four weeks, which keeps the rule that none is older than 35 days. In the schedule the task stands for its rounds,
 * which are its sub-tasks.
 */
export const statusReports = ({ from, until, version, component, who }: Reporting): BlueprintIssue =>
  task({
    id: 'status-reports',
    summary: say('Report to the sponsor every four weeks', 'Elke vier weken rapporteren aan de opdrachtgever'),
    description: who ? paragraphs(reporting, who) : reporting,
    assignee: 'question:manager',
    labels: ['report'],
    components: [component],
    versions: [version],
    start: from,
    estimate: '1d',
    children: [
      {
        id: 'status-report',
        type: 'Sub-task',
        summary: say('Publish the status report', 'Statusrapport publiceren'),
        description: say(
          'At most two pages; a status that differs from the calculated one is explained.',
          'Hoogstens twee pagina’s; een status die afwijkt van de berekende, wordt uitgelegd.',
        ),
        assignee: 'question:manager',
        labels: ['report'],
        repeat: { every: 4, unit: 'week', from, until, most: 40 },
      },
    ],
  });
