import type { BlueprintIssue } from '../../../contracts/templates/blueprint';
import { say } from '../parts/say';

/** Groups B to E: what comes back every month, every week and every day until the result is there. */
export const cycles: BlueprintIssue = {
  id: 'cycles',
  type: 'Epic',
  summary: say('B–E Monthly, weekly and daily management', 'B–E Maandelijks, wekelijks en dagelijks sturen'),
  description: say(
    'The heartbeat of the project: begin each month on purpose, look every week, react every day, and end each month with what was learned.',
    'De hartslag van het project: begin elke maand bewust, kijk elke week, reageer elke dag, en sluit elke maand af met wat er geleerd is.',
  ),
  assignee: 'question:manager',
  start: 'start+12wd',
  due: 'end-9wd',
  stage: 'delivery',
  links: { blocks: ['f01'] },
  rule: {
    severity: 'shall',
    keep: 'exists',
    why: say('The rhythm is the method.', 'Het ritme is de methode.'),
  },
  children: [
    {
      id: 'monthly-start',
      type: 'Task',
      summary: say('B Begin the month', 'B De maand beginnen'),
      description: say(
        'Half a day at the start of each month. A month that nobody said yes to is not begun.',
        'Een halve dag aan het begin van elke maand. Een maand waar niemand ja op zei, begint niet.',
      ),
      assignee: 'question:manager',
      labels: ['monthly', 'health-register'],
      stage: 'delivery',
      checklist: [
        say('B01 Refine the plans with what the last month taught', 'B01 Plannen bijwerken met wat de vorige maand leerde'),
        say('B02 Have them peer-reviewed; enter the score, below 7 go back', 'B02 Laten reviewen; cijfer invullen, onder de 7 terug'),
        say('B03 Go or no-go by the sponsor', 'B03 Go of no-go door de opdrachtgever'),
        say('B04 Kick off the month with the team', 'B04 De maand aftrappen met het team'),
        say('B05 Tell those concerned what this month brings', 'B05 Betrokkenen vertellen wat deze maand brengt'),
      ],
      repeat: { every: 1, unit: 'month', from: 'start+12wd', until: 'end-20wd', most: 24 },
    },
    {
      id: 'weekly',
      type: 'Task',
      summary: say('C Manage the week', 'C De week sturen'),
      description: say(
        '[ ] C01 Measure what is done and publish the status; explain what differs from the calculated one\n[ ] C02 Answer deviations: who does what about each, by when\n[ ] C03 Kick off the week with the team, fifteen minutes\n[ ] C04 Tell those concerned, in five lines',
        '[ ] C01 Meten wat af is en de status publiceren; uitleggen wat afwijkt van de berekende\n[ ] C02 Afwijkingen beantwoorden: wie doet er wat aan, en wanneer\n[ ] C03 De week aftrappen met het team, een kwartier\n[ ] C04 Betrokkenen informeren, in vijf regels',
      ),
      assignee: 'question:manager',
      labels: ['weekly', 'report'],
      stage: 'delivery',
      repeat: { every: 1, unit: 'week', from: 'start+13wd', until: 'end-9wd', most: 104 },
    },
    {
      id: 'daily-follow-up',
      type: 'Task',
      summary: say('D01 Keep the follow-up register alive, every day', 'D01 Het opvolgregister levend houden, elke dag'),
      description: say(
        'Ten minutes a day: new risks, issues and change requests get a custodian the same day; what is due today is done or moved with a reason. Stays open until the result is delivered: one issue instead of one for each day, since sixty reminders are read by nobody.',
        'Tien minuten per dag: nieuwe risico’s, issues en wijzigingsverzoeken krijgen dezelfde dag een beheerder; wat vandaag moet, gebeurt of verschuift met een reden. Blijft open tot het resultaat er is: één issue in plaats van één per dag, want zestig herinneringen leest niemand.',
      ),
      assignee: 'question:manager',
      labels: ['daily'],
      stage: 'delivery',
      due: 'end-9wd',
    },
    {
      id: 'daily-acceptance',
      type: 'Task',
      summary: say('D02 Accept what is finished, when it is finished', 'D02 Accepteren wat af is, zodra het af is'),
      description: say(
        'A deliverable is done when the one who asked for it says so. Look at finished tasks together, within two days; close them or write down what is missing.',
        'Een product is klaar als degene die erom vroeg dat zegt. Bekijk afgeronde taken samen, binnen twee dagen; sluit ze of schrijf op wat ontbreekt.',
      ),
      assignee: 'question:manager',
      labels: ['daily'],
      stage: 'delivery',
      due: 'end-9wd',
    },
    {
      id: 'monthly-close',
      type: 'Task',
      summary: say('E Close the month', 'E De maand afsluiten'),
      description: say(
        'An hour at the end of each month, before the next one is begun.',
        'Een uur aan het eind van elke maand, voordat de volgende begint.',
      ),
      assignee: 'question:manager',
      labels: ['monthly', 'lessons'],
      stage: 'delivery',
      checklist: [
        say(
          'E01 Ask customer and team how satisfied they are, in one short survey',
          'E01 Klant en team vragen hoe tevreden ze zijn, in één korte enquête',
        ),
        say('E02 Capture lessons with advice, and plan improvements', 'E02 Lessen met advies vastleggen, en verbeteringen plannen'),
        say('E03 Tell those concerned what was reached this month', 'E03 Betrokkenen vertellen wat deze maand bereikt is'),
      ],
      repeat: { every: 1, unit: 'month', from: 'start+28wd', until: 'end-9wd', most: 24 },
    },
  ],
};
