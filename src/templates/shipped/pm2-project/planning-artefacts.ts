import { say } from '../parts/say';
import type { Artefact } from './artefact';

const planning = { stage: 'planning', version: 'rfe' } as const;

/** What planning makes for every project of this template. */
export const planningArtefacts: readonly Artefact[] = [
  {
    ...planning,
    id: 'handbook',
    name: say('Project Handbook', 'Projecthandboek'),
    purpose: say(
      'Says how this project is run, so that nobody has to ask. In a small project it holds the management plans as chapters.',
      'Zegt hoe dit project wordt gerund, zodat niemand het hoeft te vragen. In een klein project staan de beheerplannen er als hoofdstuk in.',
    ),
    contents: [
      say(
        'Which parts of the method are used, which are not, and why',
        'Welke delen van de methode worden gebruikt, welke niet, en waarom',
      ),
      say(
        'How risks, issues, changes and decisions go from raised to closed',
        'Hoe risico’s, issues, wijzigingen en besluiten van melding tot afsluiting gaan',
      ),
      say('How quality is checked, and by whom', 'Hoe kwaliteit wordt gecontroleerd, en door wie'),
      say('Meetings: who, how often, what for', 'Overleggen: wie, hoe vaak, waarvoor'),
      say('To whom a deviation is taken, and from how much on', 'Bij wie een afwijking wordt gemeld, en vanaf welke omvang'),
      say('Where documents live and how versions are named', 'Waar documenten staan en hoe versies heten'),
    ],
    rasci: 'I I A S C I R C',
    start: 'start+17wd',
    due: 'start+21wd',
    estimate: '3d',
    component: 'governance',
    blocks: ['work-plan', 'acceptance-plan'],
  },
  {
    ...planning,
    id: 'stakeholder-matrix',
    name: say('Project Stakeholder Matrix', 'Stakeholdermatrix'),
    purpose: say(
      'Names everybody who can help or stop the project, and what is done about it.',
      'Noemt iedereen die het project kan helpen of tegenhouden, en wat daaraan wordt gedaan.',
    ),
    contents: [
      say('People and groups, with their interest and their influence', 'Mensen en groepen, met hun belang en hun invloed'),
      say('What each of them expects, and what worries them', 'Wat elk van hen verwacht, en waar ze zich zorgen over maken'),
      say('What they should hear, from whom, how often', 'Wat ze moeten horen, van wie, hoe vaak'),
      say('Who is asked before decisions, and who is told afterwards', 'Wie vóór een besluit wordt geraadpleegd, en wie het daarna hoort'),
    ],
    rasci: 'I I A S C I R C',
    start: 'start+17wd',
    due: 'start+20wd',
    estimate: '2d',
    component: 'business',
  },
  {
    ...planning,
    id: 'work-plan',
    name: say('Project Work Plan', 'Projectwerkplan'),
    purpose: say(
      'What is done, by whom, when and for how much. Once approved, its dates are the baseline that every later forecast is held against.',
      'Wat er gedaan wordt, door wie, wanneer en voor hoeveel. Na goedkeuring zijn de data de baseline waar elke latere prognose tegen wordt afgezet.',
    ),
    contents: [
      say('Deliverables broken down to work that takes ten days at most', 'Producten uitgesplitst tot werk van hoogstens tien dagen'),
      say('Order of the work: each task knows what it waits for', 'Volgorde van het werk: elke taak weet waarop zij wacht'),
      say('Effort and cost, with how they were estimated', 'Inspanning en kosten, met hoe ze geschat zijn'),
      say('People and their availability, holidays counted', 'Mensen en hun beschikbaarheid, vakanties meegeteld'),
      say('Milestones that the steering committee looks at', 'Mijlpalen waar de stuurgroep naar kijkt'),
      say('Reserve in time and money, and who may use it', 'Reserve in tijd en geld, en wie die mag aanspreken'),
    ],
    rasci: 'I A C S/C C C R S/C',
    start: 'start+22wd',
    due: 'start+33wd',
    estimate: '8d',
    component: 'planning',
    blocks: ['transition-plan', 'business-implementation-plan', 'baseline'],
  },
  {
    ...planning,
    id: 'acceptance-plan',
    name: say('Deliverables Acceptance Plan', 'Acceptatieplan'),
    purpose: say(
      'Settles before the work begins when a deliverable is good enough, and who says so.',
      'Legt vóór het werk vast wanneer een product goed genoeg is, en wie dat zegt.',
    ),
    contents: [
      say('Criteria for each deliverable that can be checked with yes or no', 'Criteria per product die met ja of nee te toetsen zijn'),
      say('Who tests, with what, and how long it takes', 'Wie test, waarmee, en hoe lang dat duurt'),
      say('What counts as a defect that blocks acceptance', 'Welk gebrek acceptatie tegenhoudt'),
      say('How acceptance is recorded', 'Hoe acceptatie wordt vastgelegd'),
    ],
    rasci: 'I A C S I C R C',
    start: 'start+22wd',
    due: 'start+28wd',
    estimate: '3d',
    component: 'delivery',
  },
  {
    ...planning,
    id: 'transition-plan',
    name: say('Transition Plan', 'Transitieplan'),
    purpose: say(
      'Says how the result gets from the project into daily use without anybody falling into a hole.',
      'Zegt hoe het resultaat van het project in dagelijks gebruik komt zonder dat er een gat valt.',
    ),
    contents: [
      say('What has to be ready on both sides, and who checks it', 'Wat er aan beide kanten klaar moet zijn, en wie dat controleert'),
      say('Day and order of the changeover, and the way back', 'Dag en volgorde van de overgang, en de weg terug'),
      say('Who supports users in the first weeks, and until when', 'Wie gebruikers de eerste weken helpt, en tot wanneer'),
      say('When the project’s responsibility ends', 'Wanneer de verantwoordelijkheid van het project eindigt'),
    ],
    rasci: 'I A C C C C R C',
    start: 'start+34wd',
    due: 'start+37wd',
    estimate: '2d',
    component: 'business',
    blocks: ['exit-rfe'],
  },
  {
    ...planning,
    id: 'business-implementation-plan',
    name: say('Business Implementation Plan', 'Implementatieplan voor de organisatie'),
    purpose: say(
      'What the organisation itself has to change so that the result is of use: ways of working, people, rules.',
      'Wat de organisatie zelf moet veranderen om iets aan het resultaat te hebben: werkwijzen, mensen, regels.',
    ),
    contents: [
      say('Who will work differently, and in what', 'Wie er anders gaat werken, en waarin'),
      say('Training and communication, by group and date', 'Training en communicatie, per groep en datum'),
      say('Processes, roles and rules that change', 'Processen, rollen en regels die veranderen'),
      say('Who measures the benefits, when, and against which starting figure', 'Wie de baten meet, wanneer, en tegen welke beginstand'),
    ],
    rasci: 'I I A R C I S I',
    start: 'start+34wd',
    due: 'start+38wd',
    estimate: '3d',
    component: 'business',
  },
  {
    ...planning,
    id: 'outsourcing-plan',
    name: say('Outsourcing Plan', 'Uitbestedingsplan'),
    purpose: say(
      'What is bought, how suppliers are chosen, and how their work is followed.',
      'Wat er wordt ingekocht, hoe leveranciers worden gekozen, en hoe hun werk wordt gevolgd.',
    ),
    contents: [
      say('What is bought and why it is not made in house', 'Wat er wordt ingekocht en waarom niet zelf gemaakt'),
      say('Procedure and its dates, with standstill periods', 'De procedure en haar data, met wachttijden'),
      say('Selection criteria and who decides', 'Gunningscriteria en wie beslist'),
      say('Contract, acceptance and payment', 'Contract, acceptatie en betaling'),
      say('How progress is reported and who manages the contract', 'Hoe voortgang wordt gemeld en wie het contract beheert'),
    ],
    rasci: 'A C C C I S R I',
    start: 'start+22wd',
    due: 'start+30wd',
    estimate: '4d',
    component: 'planning',
    when: 'outsourcing',
  },
];

const management = { ...planning, component: 'governance', start: 'start+22wd', when: 'size = "full"' } as const;

/** Management plans of their own; the light variant has them as chapters of the handbook. */
export const managementPlans: readonly Artefact[] = [
  {
    ...management,
    id: 'requirements-plan',
    name: say('Requirements Management Plan', 'Plan requirementsbeheer'),
    purpose: say('How wishes become requirements, and how they change.', 'Hoe wensen eisen worden, en hoe die veranderen.'),
    contents: [
      say('Where requirements are kept and how they are numbered', 'Waar eisen staan en hoe ze genummerd zijn'),
      say('Who may raise one, who approves it, who sets its priority', 'Wie er een mag indienen, wie goedkeurt, wie de prioriteit bepaalt'),
      say('How each is traced to a deliverable and to its test', 'Hoe elke eis te volgen is naar product en test'),
    ],
    rasci: 'I I A C C I R S',
    due: 'start+25wd',
    estimate: '2d',
  },
  {
    ...management,
    id: 'change-plan',
    name: say('Project Change Management Plan', 'Plan wijzigingsbeheer'),
    purpose: say(
      'How a change is asked for, judged, decided and carried out.',
      'Hoe een wijziging wordt gevraagd, beoordeeld, besloten en doorgevoerd.',
    ),
    contents: [
      say('What counts as a change, and what the team settles itself', 'Wat een wijziging is, en wat het team zelf regelt'),
      say(
        'How impact on time, money, quality and risk is worked out',
        'Hoe de gevolgen voor tijd, geld, kwaliteit en risico worden bepaald',
      ),
      say('Who decides, up to which amount', 'Wie beslist, tot welk bedrag'),
      say('That a new baseline needs an approved change', 'Dat een nieuwe baseline een goedgekeurde wijziging vraagt'),
    ],
    rasci: 'I I A C I I R I',
    due: 'start+24wd',
    estimate: '1d',
  },
  {
    ...management,
    id: 'risk-plan',
    name: say('Risk Management Plan', 'Plan risicobeheer'),
    purpose: say('How risks are found, weighed, answered and watched.', 'Hoe risico’s worden gevonden, gewogen, beantwoord en bewaakt.'),
    contents: [
      say(
        'Scales for likelihood and impact, with examples of this project',
        'Schalen voor kans en gevolg, met voorbeelden uit dit project',
      ),
      say(
        'From which score on a response is mandatory, and from which the steering committee hears of it',
        'Vanaf welke score een maatregel verplicht is, en vanaf welke de stuurgroep ervan hoort',
      ),
      say(
        'Responses: avoid, reduce, share or transfer, accept; for chances exploit, enhance, share, accept',
        'Maatregelen: vermijden, verkleinen, delen of overdragen, accepteren; voor kansen benutten, vergroten, delen, accepteren',
      ),
      say('How often the log is gone through', 'Hoe vaak de log wordt doorgenomen'),
    ],
    rasci: 'I C A C I I R I',
    due: 'start+24wd',
    estimate: '1d',
  },
  {
    ...management,
    id: 'issue-plan',
    name: say('Issue Management Plan', 'Plan issuebeheer'),
    purpose: say('How what goes wrong is answered, and by whom.', 'Hoe wordt geantwoord op wat er misgaat, en door wie.'),
    contents: [
      say('Urgency and impact, and what follows from them', 'Urgentie en gevolg, en wat daaruit volgt'),
      say('How long an issue may wait at each level', 'Hoe lang een issue op elk niveau mag wachten'),
      say('When an issue becomes a change or a decision', 'Wanneer een issue een wijziging of een besluit wordt'),
    ],
    rasci: 'I I A C C I R C',
    due: 'start+24wd',
    estimate: '1d',
  },
  {
    ...management,
    id: 'quality-plan',
    name: say('Quality Management Plan', 'Kwaliteitsplan'),
    purpose: say('What good means here, and how it is made sure of.', 'Wat hier goed is, en hoe daarvoor wordt gezorgd.'),
    contents: [
      say('Quality objectives with figures', 'Kwaliteitsdoelen met getallen'),
      say('Reviews and tests: what, when, by whom', 'Reviews en tests: wat, wanneer, door wie'),
      say('Standards that apply, and how they are shown to be met', 'Geldende normen, en hoe wordt aangetoond dat eraan is voldaan'),
      say('What is done with what does not comply', 'Wat er gebeurt met wat niet voldoet'),
    ],
    rasci: 'I A C C C C R C',
    due: 'start+26wd',
    estimate: '2d',
  },
  {
    ...management,
    id: 'communications-plan',
    name: say('Communications Management Plan', 'Communicatieplan'),
    purpose: say('Who hears what, when, and from whom.', 'Wie wat hoort, wanneer, en van wie.'),
    contents: [
      say('Message, audience, form and rhythm of each communication', 'Boodschap, doelgroep, vorm en ritme van elk bericht'),
      say('Who writes, who approves', 'Wie schrijft, wie goedkeurt'),
      say('How it is seen whether the message arrived', 'Hoe blijkt of de boodschap is aangekomen'),
    ],
    rasci: 'I I A S C I R C',
    due: 'start+26wd',
    estimate: '2d',
  },
];
