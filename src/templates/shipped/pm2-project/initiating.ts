import type { BlueprintIssue } from '../../../contracts/templates/blueprint';
import { paragraphs, say } from '../parts/say';
import { type Artefact, artefactIssue } from './artefact';
import { phaseExitReview } from './phase-exit-review';
import { rasci } from './rasci';

export const initiatingArtefacts: readonly Artefact[] = [
  {
    id: 'initiation-request',
    name: say('Project Initiation Request', 'Projectaanvraag'),
    purpose: say(
      'Asks for permission to find out whether the project is worth doing. Two pages are enough; nobody is bound by it yet.',
      'Vraagt toestemming om uit te zoeken of het project de moeite waard is. Twee pagina’s zijn genoeg; niemand zit er nog aan vast.',
    ),
    contents: [
      say('Who asks, and on behalf of which part of the organisation', 'Wie vraagt het, en namens welk deel van de organisatie'),
      say('What is wrong today, or what chance would be missed', 'Wat er nu niet goed gaat, of welke kans blijft liggen'),
      say('What should be different afterwards', 'Wat er na afloop anders moet zijn'),
      say('What is known of size, urgency and dependencies', 'Wat er bekend is over omvang, haast en afhankelijkheden'),
      say('What the next phase costs in time and money', 'Wat de volgende fase aan tijd en geld kost'),
    ],
    rasci: 'I - A/S R S/C I - -',
    start: 'start',
    due: 'start+2wd',
    estimate: '2d',
    stage: 'initiating',
    version: 'rfp',
    component: 'business',
    blocks: ['business-case', 'set-up-logs'],
  },
  {
    id: 'business-case',
    name: say('Business Case', 'Businesscase'),
    purpose: say(
      'Says why the project deserves its money: the goal “{{goal}}” against cost, risk and the other ways of getting there.',
      'Zegt waarom het project zijn geld waard is: het doel “{{goal}}” afgezet tegen kosten, risico en de andere wegen ernaartoe.',
    ),
    contents: [
      say('The need, and what happens if nothing is done', 'De behoefte, en wat er gebeurt als er niets gebeurt'),
      say('At least three options, one of which is “leave it as it is”', 'Minstens drie opties, waaronder “laten zoals het is”'),
      say(
        'Benefits of each option: who has them, how they are measured, from when',
        'Baten per optie: voor wie, hoe gemeten, vanaf wanneer',
      ),
      say('Cost of each option, once and every year', 'Kosten per optie, eenmalig en jaarlijks'),
      say('What could spoil the case, and how likely that is', 'Wat de businesscase kan onderuithalen, en hoe groot die kans is'),
      say(
        'The recommended option, and when the case is looked at again',
        'De aanbevolen optie, en wanneer de businesscase opnieuw wordt bekeken',
      ),
    ],
    rasci: 'I C A R C S S -',
    start: 'start+3wd',
    due: 'start+8wd',
    estimate: '4d',
    stage: 'initiating',
    version: 'rfp',
    component: 'business',
    blocks: ['charter'],
  },
  {
    id: 'charter',
    name: say('Project Charter', 'Projectcharter'),
    purpose: say(
      'The agreement between those who pay, those who will use the result and those who make it. Whatever is not in it needs a change request later.',
      'De afspraak tussen wie betaalt, wie het resultaat gebruikt en wie het maakt. Wat er niet in staat, vraagt later om een wijzigingsverzoek.',
    ),
    contents: [
      say('Goal, scope, and what is left out on purpose', 'Doel, omvang, en wat er bewust buiten valt'),
      say('Main deliverables, each with the one who accepts it', 'De belangrijkste producten, elk met wie het accepteert'),
      say('Milestones, budget and people', 'Mijlpalen, budget en mensen'),
      say(
        'Tolerances: how far time and money may drift before the steering committee decides',
        'Toleranties: hoever tijd en geld mogen afwijken voordat de stuurgroep beslist',
      ),
      say('Assumptions, constraints and the main risks', 'Aannames, randvoorwaarden en de belangrijkste risico’s'),
      say('Roles, named with people', 'Rollen, met namen erbij'),
    ],
    rasci: 'I A C S C S R C',
    start: 'start+9wd',
    due: 'start+13wd',
    estimate: '3d',
    stage: 'initiating',
    version: 'rfp',
    component: 'governance',
    blocks: ['exit-rfp'],
  },
];

export const initiating: BlueprintIssue = {
  id: 'initiating',
  type: 'Epic',
  summary: say('1 Initiating', '1 Initiatie'),
  description: say(
    'Find out whether the project is worth doing, and agree on what it is. Ends with the gate Ready for Planning.',
    'Uitzoeken of het project de moeite waard is, en afspreken wat het is. Eindigt met het beslismoment Ready for Planning.',
  ),
  assignee: 'question:manager',
  start: 'start',
  due: 'start+15wd',
  stage: 'initiating',
  rule: {
    severity: 'shall',
    keep: 'exists',
    why: say('A phase that is missing was not passed on purpose.', 'Een fase die ontbreekt, is niet bewust doorlopen.'),
  },
  children: [
    ...initiatingArtefacts.map(artefactIssue),
    {
      id: 'set-up-logs',
      type: 'Task',
      summary: say('Open the four logs and agree how they are kept', 'De vier logs openen en afspreken hoe ze worden bijgehouden'),
      description: paragraphs(
        say(
          'Risks, issues, decisions and changes are work items of this project; the filters show each log. Walk through the first entries with the core team, correct them, and add what is missing. An entry without owner and date is not in the log.',
          'Risico’s, issues, besluiten en wijzigingen zijn items in dit project; de filters tonen elke log. Loop de eerste regels met het kernteam na, verbeter ze en vul aan wat ontbreekt. Een regel zonder eigenaar en datum staat niet in de log.',
        ),
        rasci('I I A S C I R C'),
      ),
      assignee: 'question:manager',
      components: ['governance'],
      versions: ['rfp'],
      start: 'start+3wd',
      due: 'start+5wd',
      estimate: '4h',
      stage: 'initiating',
      links: { blocks: ['exit-rfp'] },
    },
    phaseExitReview({
      id: 'exit-rfp',
      gate: 'Ready for Planning (RfP)',
      start: 'start+14wd',
      due: 'start+15wd',
      version: 'rfp',
      stage: 'initiating',
      blocks: ['planning-kick-off', 'monitoring', 'status-reports'],
      checks: [
        say(
          'The business case still holds and names how benefits are measured',
          'De businesscase klopt nog en zegt hoe baten worden gemeten',
        ),
        say('The charter is approved by the steering committee', 'Het charter is door de stuurgroep goedgekeurd'),
        say('All roles have a name, and those people have the time', 'Alle rollen hebben een naam, en die mensen hebben de tijd'),
        say('The main risks have an owner and a response', 'De belangrijkste risico’s hebben een eigenaar en een maatregel'),
        say('People and money for planning are there', 'Mensen en geld voor de planning zijn er'),
        say('Lessons of earlier projects were looked up and answered', 'Lessen uit eerdere projecten zijn opgezocht en beantwoord'),
      ],
    }),
  ],
};
