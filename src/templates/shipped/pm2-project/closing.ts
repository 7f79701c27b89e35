import type { BlueprintIssue } from '../../../contracts/templates/blueprint';
import { listed, paragraphs, say } from '../parts/say';
import { type Artefact, artefactIssue } from './artefact';
import { rasci } from './rasci';

export const endReport: Artefact = {
  id: 'end-report',
  name: say('Project-End Report', 'Projecteindrapport'),
  purpose: say(
    'What was promised, what became of it, and what the next project should know.',
    'Wat er beloofd was, wat ervan is gekomen, en wat het volgende project moet weten.',
  ),
  contents: [
    say('Goal “{{goal}}”: reached, and how that shows', 'Doel “{{goal}}”: gehaald, en waaruit dat blijkt'),
    say('Time, money, scope and quality against the last baseline', 'Tijd, geld, omvang en kwaliteit tegen de laatste baseline'),
    say('Risks that came true, and what the responses were worth', 'Risico’s die uitkwamen, en wat de maatregelen waard waren'),
    say('Lessons, each with what should be done about it', 'Lessen, elk met wat er mee gedaan moet worden'),
    say('What is still open, and who has taken it over', 'Wat nog openstaat, en wie het heeft overgenomen'),
    say('When the benefits are measured, and by whom', 'Wanneer de baten worden gemeten, en door wie'),
  ],
  rasci: 'I A C S C C R C',
  start: 'end-16wd',
  due: 'end-9wd',
  estimate: '4d',
  stage: 'closing',
  version: 'closed',
  component: 'governance',
  blocks: ['administrative-closure'],
};

export const closing: BlueprintIssue = {
  id: 'closing',
  type: 'Epic',
  summary: say('4 Closing', '4 Afsluiting'),
  description: say(
    'Look back while people still remember, hand over what is left, and stop.',
    'Terugkijken zolang iedereen het nog weet, overdragen wat rest, en stoppen.',
  ),
  assignee: 'question:manager',
  start: 'end-20wd',
  due: 'end',
  stage: 'closing',
  rule: {
    severity: 'shall',
    keep: 'exists',
    why: say('A project that is not closed goes on costing.', 'Een project dat niet wordt afgesloten, blijft kosten.'),
  },
  children: [
    {
      id: 'end-review',
      type: 'Task',
      summary: say('Project-end review meeting', 'Eindreview van het project'),
      description: paragraphs(
        say(
          'Half a day with the core team, users and suppliers. Facts first, opinions after that, blame never.',
          'Een halve dag met kernteam, gebruikers en leveranciers. Eerst feiten, dan meningen, nooit schuld.',
        ),
        listed(say('Questions', 'Vragen'), [
          say('What was expected, and what happened?', 'Wat was de verwachting, en wat gebeurde er?'),
          say('Why was that different?', 'Waardoor was dat anders?'),
          say('What would we do again, what never again?', 'Wat doen we weer, wat nooit meer?'),
          say('Which lessons go to the PMO, with what advice?', 'Welke lessen gaan naar het PMO, met welk advies?'),
        ]),
        rasci('I A C S C C R C'),
      ),
      assignee: 'question:manager',
      labels: ['meeting'],
      components: ['governance'],
      versions: ['closed'],
      stage: 'closing',
      start: 'end-20wd',
      due: 'end-17wd',
      estimate: '1d',
      links: { blocks: ['end-report'] },
    },
    artefactIssue(endReport),
    {
      id: 'administrative-closure',
      type: 'Task',
      summary: say('Administrative closure', 'Administratieve afsluiting'),
      description: paragraphs(
        say('Nothing may be left that only the project manager knows of.', 'Er blijft niets over waar alleen de projectleider van weet.'),
        rasci('I C A C I C R I'),
      ),
      assignee: 'question:manager',
      components: ['governance'],
      versions: ['closed'],
      stage: 'closing',
      start: 'end-8wd',
      due: 'end-3wd',
      estimate: '2d',
      checklist: [
        say('Contracts ended, last invoices paid', 'Contracten beëindigd, laatste facturen betaald'),
        say('Documents archived where they are found again', 'Documenten gearchiveerd waar ze te vinden zijn'),
        say('Access rights of the project withdrawn', 'Toegangsrechten van het project ingetrokken'),
        say('People released and thanked', 'Mensen vrijgegeven en bedankt'),
        say('Open log entries handed over with their new owner', 'Open logregels overgedragen, met hun nieuwe eigenaar'),
      ],
      links: { blocks: ['final-approval'] },
    },
    {
      id: 'final-approval',
      type: 'Task',
      summary: say('Project owner approves the closure', 'Projecteigenaar keurt de afsluiting goed'),
      description: say(
        'The project owner accepts the end report and ends the project. Afterwards release the last version and archive this project.',
        'De projecteigenaar aanvaardt het eindrapport en beëindigt het project. Geef daarna de laatste versie vrij en archiveer dit project.',
      ),
      assignee: 'question:owner',
      components: ['governance'],
      versions: ['closed'],
      stage: 'closing',
      start: 'end-2wd',
      due: 'end',
      estimate: '2h',
      milestone: true,
    },
  ],
};
