import type { ShippedLesson } from './shipped-lesson';

/** Learned while work is done: flow, quality, suppliers, change. */
export const deliveringLessons: readonly ShippedLesson[] = [
  {
    id: 'finish-before-starting',
    category: 'schedule',
    impacts: [
      { on: 'schedule', effect: 'negative' },
      { on: 'people', effect: 'negative' },
    ],
    phases: ['executing'],
    projectTypes: ['software'],
    templateIds: ['agile-delivery'],
    ruleIds: ['few-issues-in-progress-per-person', 'work-in-progress-matches-throughput', 'in-progress-issue-not-aging'],
    en: {
      title: 'Thirty stories were almost done for six weeks',
      event:
        'The team began something new whenever something waited. At the end of the quarter thirty stories were in progress and none could be released.',
      lesson: 'Work that is begun costs; only work that is finished brings anything.',
      recommendation:
        'Limit work in progress to one item a person and one that waits. When something is blocked, help to unblock it before beginning anything new.',
      topics: ['work in progress', 'flow', 'kanban'],
    },
    nl: {
      title: 'Dertig stories waren zes weken lang bijna klaar',
      event:
        'Het team begon aan iets nieuws zodra iets moest wachten. Aan het eind van het kwartaal waren dertig stories onderhanden en kon er niets worden uitgebracht.',
      lesson: 'Werk dat begonnen is kost alleen; pas werk dat af is levert iets op.',
      recommendation:
        'Beperk onderhanden werk tot één item per persoon en één dat wacht. Help een blokkade weg te nemen voordat je aan iets nieuws begint.',
      topics: ['onderhanden werk', 'doorstroming', 'kanban'],
    },
  },
  {
    id: 'blocked-needs-a-name',
    category: 'schedule',
    impacts: [{ on: 'schedule', effect: 'negative' }],
    phases: ['executing'],
    projectTypes: [],
    templateIds: ['agile-delivery', 'pm2-project'],
    ruleIds: ['in-progress-issue-not-blocked', 'flagged-issue-not-forgotten', 'open-issue-not-blocked-by-open-issue'],
    en: {
      title: 'A blocker without an owner lasts until the deadline',
      event:
        'A request for a firewall rule was flagged as blocking for five weeks. Each side believed that the other one was working on it.',
      lesson: 'Marking something as blocked tells that there is a problem, not whose it is.',
      recommendation:
        'Give every blocker an owner and a date in the same minute that you flag it, and bring every one that is older than five days to the weekly meeting.',
      topics: ['blockers', 'escalation'],
    },
    nl: {
      title: 'Een blokkade zonder eigenaar duurt tot de deadline',
      event:
        'Een aanvraag voor een firewallregel stond vijf weken als blokkerend gemarkeerd. Beide kanten dachten dat de ander ermee bezig was.',
      lesson: 'Markeren dat iets geblokkeerd is, zegt dat er een probleem is, niet van wie het is.',
      recommendation:
        'Geef elke blokkade een eigenaar en een datum in dezelfde minuut dat je haar markeert, en breng elke die ouder is dan vijf dagen in het weekoverleg.',
      topics: ['blokkades', 'escalatie'],
    },
  },
  {
    id: 'supplier-in-the-same-board',
    category: 'procurement',
    impacts: [{ on: 'schedule', effect: 'positive' }],
    phases: ['executing'],
    projectTypes: [],
    templateIds: ['agile-delivery', 'it-change-with-gates'],
    ruleIds: [],
    en: {
      title: 'The supplier’s status report and the supplier’s work were strangers',
      event:
        'For months the weekly report said “on track”. When the supplier’s tasks were brought onto the same board, two of seven deliveries had not been started.',
      lesson: 'A report shows what its writer believes; a board shows what moves.',
      recommendation:
        'Agree in the contract that the supplier keeps its deliveries as issues on your board, with dates, and read the board in the meeting instead of the report.',
      topics: ['supplier', 'transparency', 'reporting'],
    },
    nl: {
      title: 'Het statusrapport en het werk van de leverancier kenden elkaar niet',
      event:
        'Maandenlang zei het weekrapport “op schema”. Toen de taken van de leverancier op hetzelfde bord kwamen, bleken twee van de zeven leveringen niet begonnen.',
      lesson: 'Een rapport toont wat de schrijver gelooft; een bord toont wat beweegt.',
      recommendation:
        'Leg in het contract vast dat de leverancier zijn leveringen als issues met datums op jouw bord bijhoudt, en bespreek in het overleg het bord in plaats van het rapport.',
      topics: ['leverancier', 'transparantie', 'rapportage'],
    },
  },
  {
    id: 'change-request-says-what-it-costs',
    category: 'change',
    impacts: [
      { on: 'cost', effect: 'negative' },
      { on: 'schedule', effect: 'negative' },
    ],
    phases: ['executing'],
    projectTypes: [],
    templateIds: ['pm2-project', 'risk-and-governance-register'],
    ruleIds: ['rebaseline-has-approved-change', 'decision-not-left-open'],
    en: {
      title: 'Forty small favours added up to seven weeks',
      event:
        'Nobody refused a small wish, and none was worth a form. In the end the date had moved by seven weeks without a single decision.',
      lesson: 'Scope does not creep; it is carried in by people who are being helpful.',
      recommendation:
        'Register every wish as a change with hours and days of delay, even when it is small; let the product owner decide weekly on the list and see the sum.',
      topics: ['scope creep', 'change control'],
    },
    nl: {
      title: 'Veertig kleine gunsten werden samen zeven weken',
      event:
        'Niemand weigerde een kleine wens, en geen ervan was een formulier waard. Uiteindelijk was de datum zeven weken verschoven zonder één besluit.',
      lesson: 'Scope groeit niet vanzelf; behulpzame mensen dragen haar naar binnen.',
      recommendation:
        'Leg elke wens vast als wijziging met uren en dagen vertraging, ook als ze klein is; laat de producteigenaar wekelijks over de lijst beslissen en de som zien.',
      topics: ['scope creep', 'wijzigingsbeheer'],
    },
  },
  {
    id: 'rollback-rehearsed',
    category: 'technology',
    impacts: [
      { on: 'quality', effect: 'negative' },
      { on: 'safety', effect: 'negative' },
    ],
    phases: ['executing'],
    projectTypes: ['software'],
    templateIds: ['it-change-with-gates'],
    ruleIds: [],
    en: {
      title: 'The way back existed on paper only',
      event:
        'At three in the night the change had to be taken back. The restore took eleven hours instead of the two that the plan named, since nobody had ever done it.',
      lesson: 'A backout plan that was never carried out is a hope.',
      recommendation:
        'Carry out the way back once before the change, with a clock, and set the last moment for turning round by that time and not by feeling.',
      topics: ['backout plan', 'deployment', 'rehearsal'],
    },
    nl: {
      title: 'De weg terug bestond alleen op papier',
      event:
        'Om drie uur ’s nachts moest de wijziging worden teruggedraaid. Herstellen duurde elf uur in plaats van de twee uit het plan, want niemand had het ooit gedaan.',
      lesson: 'Een terugvalplan dat nooit is uitgevoerd is hoop.',
      recommendation:
        'Voer de weg terug één keer uit vóór de wijziging, met de klok erbij, en bepaal het laatste omkeermoment op die tijd en niet op gevoel.',
      topics: ['terugvalplan', 'uitrol', 'generale repetitie'],
    },
  },
  {
    id: 'freeze-window-checked',
    category: 'change',
    impacts: [{ on: 'schedule', effect: 'negative' }],
    phases: ['planning', 'executing'],
    projectTypes: ['software'],
    templateIds: ['it-change-with-gates'],
    ruleIds: ['open-version-not-overdue'],
    en: {
      title: 'The release fell into somebody else’s freeze',
      event:
        'Finance had frozen its systems for the year-end. The project heard of it from the change board four days before its own release.',
      lesson: 'Freezes are decided in one department and hurt in another.',
      recommendation:
        'Ask the change board for all freeze windows of the next six months when you set release dates, and check again four weeks ahead.',
      topics: ['release', 'change board', 'calendar'],
    },
    nl: {
      title: 'De release viel in de freeze van een ander',
      event:
        'Financiën had de systemen bevroren voor de jaarafsluiting. Het project hoorde dat vier dagen voor de eigen release van de wijzigingscommissie.',
      lesson: 'Freezes worden op de ene afdeling besloten en doen op de andere pijn.',
      recommendation:
        'Vraag de wijzigingscommissie bij het kiezen van releasedatums om alle freezes van het komende halfjaar, en controleer het vier weken vooraf nog eens.',
      topics: ['release', 'wijzigingscommissie', 'kalender'],
    },
  },
  {
    id: 'demo-on-real-work',
    category: 'quality',
    impacts: [
      { on: 'quality', effect: 'positive' },
      { on: 'benefit', effect: 'positive' },
    ],
    phases: ['executing'],
    projectTypes: ['software'],
    templateIds: ['agile-delivery'],
    ruleIds: ['sprint-has-goal'],
    en: {
      title: 'Demonstrations on real cases found what tests did not',
      event:
        'From sprint four on, a user brought three cases of that week to the review and handled them live. Within a month they had found eleven gaps that no test had.',
      lesson: 'A demonstration with chosen data shows that it works; one with real work shows whether it helps.',
      recommendation:
        'Let somebody who is not of the team drive the review with cases of the past week, and turn what does not fit into stories on the spot.',
      topics: ['sprint review', 'users', 'feedback'],
    },
    nl: {
      title: 'Demonstraties met echte zaken vonden wat tests niet vonden',
      event:
        'Vanaf sprint vier nam een gebruiker drie zaken van die week mee naar de review en handelde ze live af. Binnen een maand waren er elf gaten gevonden die geen test had.',
      lesson: 'Een demonstratie met uitgekozen gegevens toont dat het werkt; een met echt werk toont of het helpt.',
      recommendation:
        'Laat iemand van buiten het team de review doen met zaken van de afgelopen week, en maak van wat niet past ter plekke stories.',
      topics: ['sprint review', 'gebruikers', 'terugkoppeling'],
    },
  },
  {
    id: 'handover-starts-in-the-middle',
    category: 'technology',
    impacts: [
      { on: 'quality', effect: 'negative' },
      { on: 'cost', effect: 'negative' },
    ],
    phases: ['executing', 'closing', 'operations'],
    projectTypes: ['software'],
    templateIds: ['it-change-with-gates', 'agile-delivery'],
    ruleIds: ['required-documents-are-present'],
    en: {
      title: 'Operations met the system on the day it went live',
      event:
        'The handover was planned for the last week. Operations found that backups, monitoring and a licence were missing, and the project team stayed for two more months.',
      lesson: 'Those who will run a thing see other faults than those who build it.',
      recommendation:
        'Name a colleague from operations in the team from the first release on, and keep the operations checklist as issues from the middle of the project.',
      topics: ['handover', 'operations', 'transition'],
    },
    nl: {
      title: 'Beheer zag het systeem voor het eerst op de dag van livegang',
      event:
        'De overdracht stond in de laatste week gepland. Beheer ontdekte dat back-ups, bewaking en een licentie ontbraken, en het projectteam bleef nog twee maanden.',
      lesson: 'Wie iets moet draaien ziet andere fouten dan wie het bouwt.',
      recommendation:
        'Wijs vanaf de eerste release een collega van beheer aan in het team en houd de beheerchecklist vanaf halverwege het project bij als issues.',
      topics: ['overdracht', 'beheer', 'transitie'],
    },
  },
];
