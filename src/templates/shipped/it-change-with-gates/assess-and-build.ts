import type { BlueprintIssue } from '../../../contracts/templates/blueprint';
import { listed, paragraphs, say } from '../parts/say';
import { epic, task } from '../parts/work';

const assessing = { assignee: 'question:manager', components: ['change'], versions: ['approved'], stage: 'assess' } as const;

export const assess: BlueprintIssue = epic({
  id: 'assess',
  summary: say('1 Assess', '1 Beoordelen'),
  description: say(
    'What changes, for whom, what can go wrong, and is it worth it? Ends with the gate “Worth building”.',
    'Wat verandert er, voor wie, wat kan er misgaan, en is het dat waard? Eindigt met het beslismoment “Bouwen waard”.',
  ),
  assignee: 'question:manager',
  components: ['change'],
  start: 'golive-45wd',
  due: 'golive-36wd',
  stage: 'assess',
  rule: {
    severity: 'shall',
    keep: 'exists',
    why: say(
      'A change nobody assessed is an incident with a date.',
      'Een wijziging die niemand beoordeelde, is een incident met een datum.',
    ),
  },
  children: [
    task({
      ...assessing,
      id: 'describe',
      summary: say('Describe the change to {{service}}', 'De wijziging aan {{service}} beschrijven'),
      description: paragraphs(
        say('**Reason:** {{goal}}', '**Aanleiding:** {{goal}}'),
        listed(say('Write down', 'Opschrijven'), [
          say('What is different afterwards, for users and for operations', 'Wat er daarna anders is, voor gebruikers en voor beheer'),
          say(
            'Which configuration items, interfaces and data are touched',
            'Welke configuratie-items, koppelingen en gegevens worden geraakt',
          ),
          say('What happens if it is not done, or done later', 'Wat er gebeurt als het niet of later gebeurt'),
        ]),
      ),
      start: 'golive-45wd',
      due: 'golive-43wd',
      estimate: '1d',
      links: { blocks: ['impact', 'status-reports'] },
    }),
    task({
      ...assessing,
      id: 'impact',
      summary: say('Impact and risk with all who are touched', 'Impact en risico’s bepalen met wie geraakt wordt'),
      description: say(
        'Operations, security, data protection, the service desk, owners of connected systems: each says what it means for them and signs for it. Result: the risk class, and what testing it deserves.',
        'Beheer, beveiliging, gegevensbescherming, de servicedesk, eigenaren van gekoppelde systemen: ieder zegt wat het betekent en tekent ervoor. Resultaat: de risicoklasse, en welke tests daarbij horen.',
      ),
      start: 'golive-42wd',
      due: 'golive-39wd',
      estimate: '2d',
      links: { blocks: ['assess-gate'] },
    }),
    task({
      ...assessing,
      id: 'assess-gate',
      summary: say('Gate: worth building', 'Poort: bouwen waard'),
      description: say(
        'The service owner decides on impact, cost and date. Record it in the project record.',
        'De service-eigenaar beslist over impact, kosten en datum. Leg het vast in het projectdossier.',
      ),
      assignee: 'question:serviceowner',
      labels: ['gate-review'],
      milestone: true,
      start: 'golive-38wd',
      due: 'golive-36wd',
      estimate: '2h',
      links: { blocks: ['design', 'backout-plan'] },
    }),
  ],
});

const building = { assignee: 'question:techlead', components: ['build'], versions: ['approved'], stage: 'build' } as const;

export const build: BlueprintIssue = epic({
  id: 'build',
  summary: say('2 Build', '2 Bouwen'),
  description: say(
    'The change, the way back, and what users read about it. Ends with the gate “Ready to test”.',
    'De wijziging, de weg terug, en wat gebruikers erover lezen. Eindigt met het beslismoment “Klaar om te testen”.',
  ),
  assignee: 'question:techlead',
  components: ['build'],
  start: 'golive-35wd',
  due: 'golive-19wd',
  stage: 'build',
  children: [
    task({
      ...building,
      id: 'design',
      summary: say('Design the change', 'De wijziging ontwerpen'),
      description: say(
        'How it is done, in which order, and what can be done beforehand without anybody noticing. Reviewed by operations.',
        'Hoe het gebeurt, in welke volgorde, en wat vooraf kan zonder dat iemand het merkt. Nagekeken door beheer.',
      ),
      start: 'golive-35wd',
      due: 'golive-31wd',
      estimate: '3d',
      links: { blocks: ['make', 'communication'] },
    }),
    task({
      ...building,
      id: 'make',
      summary: say('Make and configure it', 'Maken en configureren'),
      description: say(
        'In a repeatable way: script or recipe, never by hand in production. Everything needed is in version control.',
        'Herhaalbaar: script of recept, nooit met de hand in productie. Alles wat nodig is, staat onder versiebeheer.',
      ),
      start: 'golive-30wd',
      due: 'golive-21wd',
      estimate: '8d',
      links: { blocks: ['build-gate'] },
    }),
    task({
      ...building,
      id: 'backout-plan',
      summary: say('Write the backout plan', 'Het terugvalplan schrijven'),
      description: paragraphs(
        say(
          'A change without a way back is a bet. If there is none, say so here and let the CAB decide knowing it.',
          'Een wijziging zonder weg terug is een gok. Is er geen, zeg dat dan hier en laat het CAB dat weten bij het besluit.',
        ),
        listed(say('The plan says', 'Het plan zegt'), [
          say('Until when one can go back, and what is lost by it', 'Tot wanneer we terug kunnen, en wat we daarmee verliezen'),
          say('Who decides, at which signs, at which hour at the latest', 'Wie beslist, bij welke signalen, uiterlijk hoe laat'),
          say('Steps with time for each, tried in test', 'Stappen met tijd per stap, geprobeerd in test'),
          say('How it is checked that the old state is back', 'Hoe wordt gecontroleerd dat alles weer als vanouds is'),
        ]),
      ),
      start: 'golive-35wd',
      due: 'golive-26wd',
      estimate: '2d',
      links: { blocks: ['try-backout'] },
      rule: { severity: 'shall', keep: 'exists', why: say('No deployment without a way back.', 'Geen uitrol zonder weg terug.') },
    }),
    task({
      ...building,
      id: 'communication',
      summary: say('Write the messages to users and service desk', 'De berichten voor gebruikers en servicedesk schrijven'),
      description: say(
        'What changes, when, what to do, whom to ask{{if(downtime, "; and that the service is away for a while, from when to when", "")}}. The service desk gets questions with answers.',
        'Wat verandert er, wanneer, wat te doen, bij wie te vragen{{if(downtime, "; en dat de dienst een tijd weg is, van wanneer tot wanneer", "")}}. De servicedesk krijgt vragen met antwoorden.',
      ),
      assignee: 'question:manager',
      components: ['change'],
      start: 'golive-26wd',
      due: 'golive-22wd',
      estimate: '1d',
      links: { blocks: ['announce'] },
    }),
    task({
      ...building,
      id: 'build-gate',
      summary: say('Gate: ready to test', 'Poort: klaar om te testen'),
      description: say(
        'Build is complete, the test environment is like production, test cases are there.',
        'De bouw is klaar, de testomgeving lijkt op productie, de testgevallen liggen er.',
      ),
      assignee: 'question:manager',
      labels: ['gate-review'],
      milestone: true,
      start: 'golive-20wd',
      due: 'golive-19wd',
      estimate: '1h',
      links: { blocks: ['functional-test', 'try-backout', 'rehearsal'] },
    }),
  ],
});
