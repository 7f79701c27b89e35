import type { BlueprintIssue } from '../../../contracts/templates/blueprint';
import { listed, paragraphs, type Said, say } from '../parts/say';
import { phaseExitReview } from './phase-exit-review';
import { rasci } from './rasci';

/** A deliverable from specification to acceptance. Building lasts as long as the project leaves it; the rest is counted back from the end. */
function deliverable(number: 1 | 2 | 3): BlueprintIssue {
  const id = `deliverable-${number}`;
  const name = `{{deliverable${number}}}`;
  const step = (part: string, summary: Said, text: Said, start: string, due: string, estimate: string, next: string): BlueprintIssue => ({
    id: `${id}-${part}`,
    type: 'Task',
    summary,
    description: text,
    assignee: 'question:provider',
    components: ['delivery'],
    versions: ['rfc'],
    stage: 'executing',
    start,
    due,
    estimate,
    links: { blocks: [next] },
  });
  return {
    id,
    type: 'Epic',
    summary: say(`Deliverable: ${name}`, `Product: ${name}`),
    description: say(
      'One of the main deliverables of the charter, from specification to acceptance. Split the making into work of ten days at most once the work plan is there.',
      'Een van de belangrijkste producten uit het charter, van specificatie tot acceptatie. Splits het maken in werk van hoogstens tien dagen zodra het werkplan er is.',
    ),
    assignee: 'question:provider',
    components: ['delivery'],
    start: 'start+42wd',
    due: 'end-41wd',
    stage: 'executing',
    ...(number === 1 ? {} : { when: `deliverable${number} != ""` }),
    children: [
      step(
        'specify',
        say(`Specify ${name}`, `Specificeren: ${name}`),
        say(
          'Requirements with the business, each with its test. Done when the business manager has confirmed them and the acceptance criteria fit.',
          'Eisen met de organisatie, elk met een test. Klaar als de business manager ze heeft bevestigd en de acceptatiecriteria passen.',
        ),
        'start+42wd',
        'start+50wd',
        '6d',
        `${id}-make`,
      ),
      step(
        'make',
        say(`Make ${name}`, `Maken: ${name}`),
        say(
          'Make it in parts that can be shown. Show something to the business every two weeks; what they say goes into the next part, or becomes a change request.',
          'Maak het in delen die getoond kunnen worden. Laat elke twee weken iets aan de organisatie zien; wat zij zeggen komt in het volgende deel, of wordt een wijzigingsverzoek.',
        ),
        'start+51wd',
        'end-58wd',
        '10d',
        `${id}-verify`,
      ),
      step(
        'verify',
        say(`Verify ${name}`, `Controleren: ${name}`),
        say(
          'Test against the requirements, mend, test again. Results go into the quality review.',
          'Testen tegen de eisen, herstellen, opnieuw testen. De uitkomsten gaan naar de kwaliteitsreview.',
        ),
        'end-57wd',
        'end-48wd',
        '8d',
        `${id}-accept`,
      ),
      {
        ...step(
          'accept',
          say(`Have ${name} accepted`, `Laten accepteren: ${name}`),
          paragraphs(
            say(
              'The checklist of deliverables acceptance. The project owner signs, with defects listed.',
              'De checklist voor acceptatie. De projecteigenaar tekent, met de gebreken op een lijst.',
            ),
            rasci('I I A S C C R C'),
          ),
          'end-47wd',
          'end-41wd',
          '3d',
          'prepare-transition',
        ),
        assignee: 'question:owner',
        checklist: [
          say('Every acceptance criterion was tested, with the result kept', 'Elk acceptatiecriterium is getest, met de uitkomst erbij'),
          say(
            'Defects that remain are listed, with who mends them by when',
            'Overgebleven gebreken staan op een lijst, met wie ze wanneer herstelt',
          ),
          say('Documentation was handed over and read', 'Documentatie is overgedragen en gelezen'),
          say('Acceptance is signed and linked here', 'De acceptatie is getekend en hier gekoppeld'),
        ],
      },
    ],
  };
}

const transition: BlueprintIssue = {
  id: 'transition',
  type: 'Epic',
  summary: say('Transition and business implementation', 'Transitie en implementatie in de organisatie'),
  description: paragraphs(
    say(
      'The result goes into use, and the organisation is ready for it.',
      'Het resultaat gaat in gebruik, en de organisatie is er klaar voor.',
    ),
    rasci('I A C C C C R C'),
  ),
  assignee: 'question:business',
  components: ['business'],
  start: 'end-40wd',
  due: 'end-23wd',
  stage: 'executing',
  children: [
    {
      id: 'prepare-transition',
      type: 'Task',
      summary: say('Prepare the changeover', 'De overgang voorbereiden'),
      description: say(
        'Go through the transition checklist with those who will run the result.',
        'Loop de transitiechecklist na met wie het resultaat gaat beheren.',
      ),
      assignee: 'question:manager',
      components: ['business'],
      versions: ['rfc'],
      stage: 'executing',
      start: 'end-40wd',
      due: 'end-31wd',
      estimate: '5d',
      checklist: [
        say('Operations has accepted the handover documents', 'Beheer heeft de overdrachtsdocumenten geaccepteerd'),
        say('Data and access rights are ready and checked', 'Gegevens en toegangsrechten staan klaar en zijn gecontroleerd'),
        say('The way back was tried', 'De weg terug is geprobeerd'),
        say('Users know the day and what changes for them', 'Gebruikers kennen de dag en weten wat er voor hen verandert'),
        say('Support for the first weeks is staffed', 'De ondersteuning voor de eerste weken is bemand'),
      ],
      links: { blocks: ['change-over'] },
    },
    {
      id: 'implement-business',
      type: 'Task',
      summary: say('Carry out the business implementation plan', 'Het implementatieplan uitvoeren'),
      description: paragraphs(
        say(
          'The checklist of business implementation. Led by the business, not by the project.',
          'De checklist voor implementatie. De organisatie heeft de leiding, niet het project.',
        ),
        rasci('I I A R C I S I'),
      ),
      assignee: 'question:business',
      components: ['business'],
      versions: ['rfc'],
      stage: 'executing',
      start: 'end-40wd',
      due: 'end-31wd',
      estimate: '8d',
      checklist: [
        say('Everybody who works differently was trained', 'Iedereen die anders gaat werken, is getraind'),
        say('Procedures and rules are changed and published', 'Procedures en regels zijn aangepast en gepubliceerd'),
        say('New roles are filled', 'Nieuwe rollen zijn ingevuld'),
        say('The starting figure of each benefit was measured', 'Van elke baat is de beginstand gemeten'),
      ],
      links: { blocks: ['change-over'] },
    },
    {
      id: 'change-over',
      type: 'Task',
      summary: say('Changeover', 'Overgang'),
      description: say(
        'By the transition plan, hour by hour. The go or no-go is a decision with a name under it.',
        'Volgens het transitieplan, uur voor uur. De go of no-go is een besluit met een naam eronder.',
      ),
      assignee: 'question:manager',
      components: ['business'],
      versions: ['rfc'],
      stage: 'executing',
      start: 'end-30wd',
      due: 'end-29wd',
      estimate: '2d',
      priority: 'High',
      links: { blocks: ['early-support'] },
    },
    {
      id: 'early-support',
      type: 'Task',
      summary: say('Support users in the first weeks', 'Gebruikers helpen in de eerste weken'),
      description: say(
        'Questions answered the same day, defects sorted daily. Ends when operations says that it can do without the project.',
        'Vragen dezelfde dag beantwoorden, gebreken dagelijks sorteren. Eindigt als beheer zegt dat het zonder het project kan.',
      ),
      assignee: 'question:provider',
      components: ['delivery'],
      versions: ['rfc'],
      stage: 'executing',
      start: 'end-28wd',
      due: 'end-23wd',
      estimate: '5d',
      links: { blocks: ['exit-rfc'] },
    },
  ],
};

export const executing: readonly BlueprintIssue[] = [
  {
    id: 'executing',
    type: 'Epic',
    summary: say('3 Executing', '3 Uitvoering'),
    description: say(
      'Make what was agreed, have it accepted, and bring it into use; deliverables and transition are epics of their own. Ends with the gate Ready for Closing.',
      'Maken wat is afgesproken, laten accepteren en in gebruik nemen; producten en transitie zijn eigen epics. Eindigt met het beslismoment Ready for Closing.',
    ),
    assignee: 'question:manager',
    start: 'start+41wd',
    due: 'end-21wd',
    stage: 'executing',
    rule: {
      severity: 'shall',
      keep: 'exists',
      why: say('A phase that is missing was not passed on purpose.', 'Een fase die ontbreekt, is niet bewust doorlopen.'),
    },
    children: [
      {
        id: 'executing-kick-off',
        type: 'Task',
        summary: say('Executing kick-off meeting', 'Kick-off van de uitvoering'),
        description: paragraphs(
          say(
            'From here on the team makes things. Everybody should leave the room knowing their first two weeks.',
            'Vanaf hier gaat het team maken. Iedereen gaat naar buiten met de eerste twee weken helder.',
          ),
          listed(say('Agenda', 'Agenda'), [
            say('Work plan and baseline, milestone by milestone', 'Werkplan en baseline, mijlpaal voor mijlpaal'),
            say('How we work: handbook in ten minutes', 'Hoe we werken: het handboek in tien minuten'),
            say('What “accepted” means for each deliverable', 'Wat “geaccepteerd” betekent per product'),
            say('Risks of the first month', 'Risico’s van de eerste maand'),
          ]),
          rasci('I A C S/C C C R C'),
        ),
        assignee: 'question:manager',
        labels: ['meeting'],
        components: ['governance'],
        versions: ['rfc'],
        start: 'start+41wd',
        due: 'start+41wd',
        estimate: '4h',
        stage: 'executing',
        links: {
          blocks: ['deliverable-1-specify', 'deliverable-2-specify', 'deliverable-3-specify', 'implement-business'],
        },
      },
      phaseExitReview({
        id: 'exit-rfc',
        gate: 'Ready for Closing (RfC)',
        start: 'end-22wd',
        due: 'end-21wd',
        version: 'rfc',
        stage: 'executing',
        blocks: ['end-review'],
        checks: [
          say(
            'All deliverables are accepted, or what is missing is agreed in writing',
            'Alle producten zijn geaccepteerd, of wat ontbreekt is schriftelijk afgesproken',
          ),
          say('The result is in use and operations carries it', 'Het resultaat is in gebruik en beheer draagt het'),
          say(
            'Open issues and changes have an owner outside the project',
            'Open issues en wijzigingen hebben een eigenaar buiten het project',
          ),
          say('Suppliers have delivered what their contracts say', 'Leveranciers hebben geleverd wat in hun contract staat'),
          say('Who measures the benefits, and when, is agreed', 'Wie de baten meet, en wanneer, is afgesproken'),
        ],
      }),
    ],
  },
  deliverable(1),
  deliverable(2),
  deliverable(3),
  transition,
];
