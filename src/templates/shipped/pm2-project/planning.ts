import type { BlueprintIssue } from '../../../contracts/templates/blueprint';
import { listed, paragraphs, say } from '../parts/say';
import { artefactIssue } from './artefact';
import { phaseExitReview } from './phase-exit-review';
import { managementPlans, planningArtefacts } from './planning-artefacts';
import { rasci } from './rasci';

const agenda = say('Agenda', 'Agenda');

export const planning: BlueprintIssue = {
  id: 'planning',
  type: 'Epic',
  summary: say('2 Planning', '2 Planning'),
  description: say(
    'Work out how the goal is reached, in enough detail to be held to it. Ends with the gate Ready for Executing.',
    'Uitwerken hoe het doel wordt bereikt, precies genoeg om eraan gehouden te worden. Eindigt met het beslismoment Ready for Executing.',
  ),
  assignee: 'question:manager',
  start: 'start+16wd',
  due: 'start+40wd',
  stage: 'planning',
  rule: {
    severity: 'shall',
    keep: 'exists',
    why: say('A phase that is missing was not passed on purpose.', 'Een fase die ontbreekt, is niet bewust doorlopen.'),
  },
  children: [
    {
      id: 'planning-kick-off',
      type: 'Task',
      summary: say('Planning kick-off meeting', 'Kick-off van de planning'),
      description: paragraphs(
        say(
          'Everybody who plans hears the same: what the charter says, who plans what, and by when.',
          'Iedereen die plant, hoort hetzelfde: wat er in het charter staat, wie wat plant, en tegen wanneer.',
        ),
        listed(agenda, [
          say('The charter, read together', 'Het charter, samen gelezen'),
          say('Which plans are written, by whom, how thick', 'Welke plannen er komen, van wie, hoe dik'),
          say('First round of risks', 'Eerste ronde risico’s'),
          say('Lessons of earlier projects that apply here', 'Lessen uit eerdere projecten die hier gelden'),
        ]),
        rasci('I A C S C C R C'),
      ),
      assignee: 'question:manager',
      labels: ['meeting'],
      components: ['governance'],
      versions: ['rfe'],
      start: 'start+16wd',
      due: 'start+16wd',
      estimate: '4h',
      stage: 'planning',
      links: {
        blocks: ['handbook', 'stakeholder-matrix', 'outsourcing-plan', ...managementPlans.map(({ id }) => id)],
      },
    },
    ...[...planningArtefacts, ...managementPlans].map(artefactIssue),
    {
      id: 'baseline',
      type: 'Task',
      summary: say('Have the plan approved and take the baseline', 'Planning laten goedkeuren en baseline vastleggen'),
      description: say(
        'When the steering committee has approved the work plan, correct the dates in this project and take the baseline on the project’s Plumbline page. From then on a new baseline needs an approved change request.',
        'Als de stuurgroep het werkplan heeft goedgekeurd: de data in dit project bijwerken en de baseline vastleggen op de Plumbline-pagina van het project. Daarna vraagt een nieuwe baseline om een goedgekeurd wijzigingsverzoek.',
      ),
      assignee: 'question:manager',
      components: ['planning'],
      versions: ['rfe'],
      start: 'start+34wd',
      due: 'start+37wd',
      estimate: '1d',
      stage: 'planning',
      links: { blocks: ['exit-rfe'] },
    },
    phaseExitReview({
      id: 'exit-rfe',
      gate: 'Ready for Executing (RfE)',
      start: 'start+39wd',
      due: 'start+40wd',
      version: 'rfe',
      stage: 'planning',
      blocks: ['executing-kick-off'],
      checks: [
        say('The work plan is approved and its dates are the baseline', 'Het werkplan is goedgekeurd en de data zijn de baseline'),
        say(
          'Every deliverable has acceptance criteria and somebody who accepts',
          'Elk product heeft acceptatiecriteria en iemand die accepteert',
        ),
        say('People and money for executing are promised in writing', 'Mensen en geld voor de uitvoering zijn schriftelijk toegezegd'),
        say('Risks were weighed again with what planning has shown', 'Risico’s zijn opnieuw gewogen met wat de planning liet zien'),
        say('The business case still holds at the planned cost', 'De businesscase klopt nog bij de geplande kosten'),
        say('Transition and business implementation have an owner', 'Transitie en implementatie in de organisatie hebben een eigenaar'),
      ],
    }),
  ],
};
