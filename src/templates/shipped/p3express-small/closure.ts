import type { BlueprintIssue } from '../../../contracts/templates/blueprint';
import { say } from '../parts/say';
import { activity } from './activity';

/** Group F: the project ends on purpose. */
export const closure: BlueprintIssue = {
  id: 'f',
  type: 'Epic',
  summary: say('F Project closure', 'F Projectafsluiting'),
  description: say(
    'Hand over, ask, look back, put away, celebrate, tell.',
    'Overdragen, vragen, terugkijken, opruimen, vieren, vertellen.',
  ),
  assignee: 'question:manager',
  start: 'end-8wd',
  due: 'end',
  stage: 'closure',
  rule: {
    severity: 'shall',
    keep: 'exists',
    why: say('A project that is not closed goes on costing.', 'Een project dat niet wordt afgesloten, blijft kosten.'),
  },
  children: [
    activity({
      code: 'F01',
      summary: say('Hand over the result', 'Het resultaat overdragen'),
      text: say(
        'The customer signs for the whole, operations signs that it can run it. What is left gets an owner outside the project.',
        'De klant tekent voor het geheel, beheer tekent dat het ermee verder kan. Wat rest, krijgt een eigenaar buiten het project.',
      ),
      start: 'end-8wd',
      due: 'end-6wd',
      estimate: '2d',
      version: 'closed',
      stage: 'closure',
      blocks: ['f02'],
    }),
    activity({
      code: 'F02',
      summary: say('Ask customer and team how satisfied they are', 'Klant en team vragen hoe tevreden ze zijn'),
      text: say(
        'The same short survey as every month, so that the line can be drawn.',
        'Dezelfde korte enquête als elke maand, zodat de lijn te trekken is.',
      ),
      start: 'end-5wd',
      due: 'end-4wd',
      estimate: '2h',
      version: 'closed',
      stage: 'closure',
      blocks: ['f03'],
    }),
    activity({
      code: 'F03',
      summary: say('Have the closure peer-reviewed', 'De afsluiting laten reviewen door een collega'),
      text: say(
        'Is everything handed over, is every register entry closed or moved, are the lessons of use to somebody else? Score from 0 to 10; below 7 it is not closed.',
        'Is alles overgedragen, is elke regel in het register gesloten of verhuisd, heeft een ander iets aan de lessen? Cijfer van 0 tot 10; onder de 7 is het niet af.',
      ),
      assignee: 'question:peer',
      labels: ['health-register'],
      start: 'end-3wd',
      due: 'end-3wd',
      estimate: '2h',
      version: 'closed',
      stage: 'closure',
      blocks: ['f04'],
    }),
    activity({
      code: 'F04',
      summary: say('Archive the project documents', 'De projectdocumenten archiveren'),
      text: say(
        'Where the next project will look. Withdraw access that nobody needs any more.',
        'Waar het volgende project zal zoeken. Trek toegang in die niemand meer nodig heeft.',
      ),
      start: 'end-2wd',
      due: 'end-2wd',
      estimate: '4h',
      version: 'closed',
      stage: 'closure',
      blocks: ['f05'],
    }),
    activity({
      code: 'F05',
      summary: say('Celebrate', 'Vieren'),
      text: say('With those who did the work, and with cake.', 'Met wie het werk deed, en met taart.'),
      labels: ['meeting'],
      start: 'end-1wd',
      due: 'end-1wd',
      estimate: '2h',
      version: 'closed',
      stage: 'closure',
      blocks: ['f06'],
    }),
    activity({
      code: 'F06',
      summary: say('Tell everybody concerned: the project has ended', 'Aan alle betrokkenen: het project is klaar'),
      text: say(
        'What was reached, whom to ask from now on, and thanks by name.',
        'Wat is bereikt, bij wie men voortaan terechtkan, en dank met namen.',
      ),
      start: 'end',
      due: 'end',
      estimate: '2h',
      version: 'closed',
      stage: 'closure',
      blocks: ['g'],
    }),
  ],
};

/** Group G: whether it was worth it shows only afterwards. */
export const afterwards: BlueprintIssue = {
  id: 'g',
  type: 'Epic',
  summary: say('G Post-project management', 'G Na het project'),
  description: say(
    'Every three months for a year, by somebody who was promised the time for it.',
    'Een jaar lang elke drie maanden, door iemand die er de tijd voor heeft gekregen.',
  ),
  assignee: 'question:sponsor',
  when: 'afterwards',
  children: [
    {
      id: 'benefits',
      type: 'Task',
      summary: say('G Manage what comes after', 'G Sturen op wat erna komt'),
      description: say(
        'One point for each time; closed when the last one is done and nobody expects more.',
        'Eén punt per keer; klaar als het laatste gedaan is en niemand meer verwacht.',
      ),
      assignee: 'question:sponsor',
      labels: ['benefits'],
      estimate: '2d',
      children: [
        {
          id: 'benefits-round',
          type: 'Sub-task',
          summary: say('Measure the benefits', 'De baten meten'),
          description: say(
            '[ ] G01 Measure the benefits as the project description says, and compare them with what was promised\n[ ] G02 Look for ideas that would bring more\n[ ] G03 Tell those concerned what came out',
            '[ ] G01 De baten meten zoals de projectbeschrijving zegt, en vergelijken met de belofte\n[ ] G02 Zoeken naar ideeën die meer opbrengen\n[ ] G03 Betrokkenen vertellen wat eruit kwam',
          ),
          assignee: 'question:sponsor',
          labels: ['benefits'],
          repeat: { every: 3, unit: 'month', from: 'end+3m', until: 'end+12m', most: 4 },
        },
      ],
    },
  ],
};
