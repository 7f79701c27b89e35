import type { ShippedLesson } from './shipped-lesson';

/** Learned around decisions, reports and gates. */
export const governingLessons: readonly ShippedLesson[] = [
  {
    id: 'green-for-months',
    category: 'governance',
    impacts: [{ on: 'schedule', effect: 'negative' }],
    phases: ['executing'],
    projectTypes: [],
    templateIds: ['pm2-project'],
    ruleIds: ['declared-status-agrees', 'status-not-green-too-long'],
    en: {
      title: 'Green for seven months, red in one night',
      event:
        'The report was green until a week before delivery. Everybody in the team had known for two months that the interface would not be ready.',
      lesson: 'People report green when red brings questions and no help.',
      recommendation:
        'Let the calculated status stand beside the declared one, ask for the reason when they differ, and answer the first amber report with help rather than with questions.',
      topics: ['status report', 'transparency', 'culture'],
    },
    nl: {
      title: 'Zeven maanden groen, in één nacht rood',
      event:
        'Het rapport was groen tot een week voor oplevering. Iedereen in het team wist al twee maanden dat de koppeling niet af zou zijn.',
      lesson: 'Mensen melden groen als rood vragen oplevert en geen hulp.',
      recommendation:
        'Zet de berekende status naast de opgegeven status, vraag naar de reden als ze verschillen en beantwoord het eerste oranje rapport met hulp in plaats van met vragen.',
      topics: ['statusrapport', 'transparantie', 'cultuur'],
    },
  },
  {
    id: 'gate-with-evidence',
    category: 'governance',
    impacts: [{ on: 'quality', effect: 'negative' }],
    phases: ['planning', 'executing', 'closing'],
    projectTypes: [],
    templateIds: ['pm2-project', 'it-change-with-gates'],
    ruleIds: ['last-gate-has-decision', 'gate-conditions-are-met', 'required-documents-are-present'],
    en: {
      title: 'The gate was passed on trust and the work was missing',
      event:
        'The board said go after a slide show. The acceptance plan that the slides mentioned did not exist, and the acceptance took three times as long.',
      lesson: 'A gate that looks at slides decides on the presentation.',
      recommendation:
        'Decide at a gate on the documents themselves and on the open mandatory findings. Where something is missing, decide “conditional”, with an owner and a date for each condition.',
      topics: ['gate', 'evidence', 'steering committee'],
    },
    nl: {
      title: 'De gate werd op vertrouwen gepasseerd en het werk ontbrak',
      event:
        'De stuurgroep zei go na een presentatie. Het acceptatieplan uit de slides bestond niet, en de acceptatie duurde drie keer zo lang.',
      lesson: 'Een gate die naar slides kijkt, beslist over de presentatie.',
      recommendation:
        'Beslis bij een gate op de documenten zelf en op de openstaande verplichte bevindingen. Ontbreekt er iets, beslis dan “onder voorwaarden”, met per voorwaarde een eigenaar en een datum.',
      topics: ['gate', 'bewijs', 'stuurgroep'],
    },
  },
  {
    id: 'decisions-get-a-date',
    category: 'governance',
    impacts: [{ on: 'schedule', effect: 'negative' }],
    phases: ['executing'],
    projectTypes: [],
    templateIds: ['risk-and-governance-register', 'pm2-project'],
    ruleIds: ['decision-not-left-open'],
    en: {
      title: 'The most expensive task was waiting for a decision',
      event:
        'A choice between two suppliers was on the agenda of four board meetings. The team kept both options alive in the meantime, at the cost of a month’s work.',
      lesson: 'An open decision has a price a week, and nobody sees the bill.',
      recommendation:
        'Register a decision with its last useful date and what a week of delay costs. Two weeks ahead, ask the sponsor to decide outside the meeting.',
      topics: ['decision making', 'decision log', 'steering committee'],
    },
    nl: {
      title: 'De duurste taak was wachten op een besluit',
      event:
        'De keuze tussen twee leveranciers stond op de agenda van vier stuurgroepen. Het team hield intussen beide opties in leven, ten koste van een maand werk.',
      lesson: 'Een open besluit heeft een prijs per week, en niemand ziet de rekening.',
      recommendation:
        'Leg een besluit vast met de laatste nuttige datum en wat een week uitstel kost. Vraag de opdrachtgever twee weken daarvoor om buiten de vergadering te beslissen.',
      topics: ['besluitvorming', 'besluitenlijst', 'stuurgroep'],
    },
  },
  {
    id: 'tolerances-before-trouble',
    category: 'governance',
    impacts: [
      { on: 'cost', effect: 'negative' },
      { on: 'schedule', effect: 'negative' },
    ],
    phases: ['initiating', 'executing'],
    projectTypes: [],
    templateIds: ['pm2-project'],
    ruleIds: ['charter-is-complete'],
    en: {
      title: 'Nobody knew when it was bad enough to call',
      event:
        'The project manager told of an overrun at 30 per cent. The sponsor would have wanted to know at ten, and could have helped then.',
      lesson: 'Without an agreed threshold everybody escalates by temperament.',
      recommendation:
        'Agree in the charter on tolerances for time, cost and scope; below these the project manager acts, beyond these the sponsor hears of it within two days with options.',
      topics: ['tolerance', 'escalation', 'sponsor'],
    },
    nl: {
      title: 'Niemand wist wanneer het erg genoeg was om te bellen',
      event:
        'De projectmanager meldde een overschrijding bij 30 procent. De opdrachtgever had het bij tien willen weten en had toen kunnen helpen.',
      lesson: 'Zonder afgesproken grens escaleert iedereen naar eigen temperament.',
      recommendation:
        'Spreek in het charter toleranties af voor tijd, geld en scope; daarbinnen handelt de projectmanager, daarbuiten hoort de opdrachtgever het binnen twee dagen, met opties.',
      topics: ['tolerantie', 'escalatie', 'opdrachtgever'],
    },
  },
  {
    id: 'report-from-data',
    category: 'governance',
    impacts: [
      { on: 'people', effect: 'positive' },
      { on: 'quality', effect: 'positive' },
    ],
    phases: ['executing'],
    projectTypes: [],
    templateIds: ['pm2-project', 'p3express-small'],
    ruleIds: ['status-report-within-cadence'],
    en: {
      title: 'Two days a month went into slides that repeated Jira',
      event:
        'Fourteen project managers copied figures from Jira into slides, and the PMO copied the slides into one. When the figures came straight from Jira, the discussion turned to what to do.',
      lesson: 'What is copied by hand is late, and differs from what it was copied from.',
      recommendation:
        'Write only the judgement and the decisions that you need into the status report; leave the figures to the system and correct them there.',
      topics: ['status report', 'automation', 'PMO'],
    },
    nl: {
      title: 'Twee dagen per maand gingen naar slides die Jira herhaalden',
      event:
        'Veertien projectmanagers namen cijfers uit Jira over in slides, en het PMO nam de slides over in één. Toen de cijfers rechtstreeks uit Jira kwamen, ging het gesprek over wat te doen.',
      lesson: 'Wat met de hand wordt overgenomen is laat, en wijkt af van waar het vandaan komt.',
      recommendation:
        'Schrijf in het statusrapport alleen het oordeel en de besluiten die je nodig hebt; laat de cijfers aan het systeem en verbeter ze daar.',
      topics: ['statusrapport', 'automatisering', 'PMO'],
    },
  },
  {
    id: 'minutes-are-actions',
    category: 'governance',
    impacts: [{ on: 'schedule', effect: 'negative' }],
    phases: ['executing'],
    projectTypes: [],
    templateIds: ['risk-and-governance-register', 'p3express-small', 'event-or-move'],
    ruleIds: ['open-issue-has-assignee', 'open-issue-not-overdue'],
    en: {
      title: 'Actions in minutes are not done',
      event:
        'Minutes of four pages went round after each meeting. Of 36 actions in a quarter, nine were done on time; all nine had also been issues in Jira.',
      lesson: 'People work from their own list, not from somebody’s document.',
      recommendation:
        'Create actions as issues during the meeting, with one assignee and a date, and begin the next meeting with the list of these. Minutes hold decisions only.',
      topics: ['meetings', 'actions', 'minutes'],
    },
    nl: {
      title: 'Acties in notulen worden niet gedaan',
      event:
        'Na elk overleg gingen vier pagina’s notulen rond. Van 36 acties in een kwartaal waren er negen op tijd klaar; alle negen stonden ook als issue in Jira.',
      lesson: 'Mensen werken vanaf hun eigen lijst, niet vanuit andermans document.',
      recommendation:
        'Maak acties tijdens het overleg aan als issues, met één verantwoordelijke en een datum, en begin het volgende overleg met die lijst. Notulen bevatten alleen besluiten.',
      topics: ['overleg', 'acties', 'notulen'],
    },
  },
  {
    id: 'waivers-end',
    category: 'governance',
    impacts: [{ on: 'quality', effect: 'negative' }],
    phases: ['executing'],
    projectTypes: [],
    templateIds: ['risk-and-governance-register'],
    ruleIds: ['gate-conditions-are-met', 'documents-are-reviewed'],
    en: {
      title: 'The temporary exception was three years old',
      event:
        'An audit found that a project had worked without a security review because of an exception “until the tool is there”. The tool had been there for two years.',
      lesson: 'An exception without an end is a rule that nobody decided on.',
      recommendation:
        'Give every waiver an end date of at most six months and an owner who has to ask again, and count waived failures as failures in what you show.',
      topics: ['waiver', 'audit', 'compliance'],
    },
    nl: {
      title: 'De tijdelijke uitzondering was drie jaar oud',
      event:
        'Een audit vond dat een project zonder beveiligingstoets werkte vanwege een uitzondering “tot de tool er is”. De tool was er al twee jaar.',
      lesson: 'Een uitzondering zonder einde is een regel waar niemand over heeft besloten.',
      recommendation:
        'Geef elke ontheffing een einddatum van hooguit zes maanden en een eigenaar die opnieuw moet vragen, en tel ontheven tekortkomingen mee in wat je toont.',
      topics: ['ontheffing', 'audit', 'naleving'],
    },
  },
  {
    id: 'dependencies-between-projects',
    category: 'risk',
    impacts: [{ on: 'schedule', effect: 'negative' }],
    phases: ['planning', 'executing'],
    projectTypes: [],
    templateIds: ['pm2-project', 'agile-delivery'],
    ruleIds: ['open-issue-few-blockers', 'open-issue-not-blocked-by-open-issue'],
    en: {
      title: 'Two projects waited for each other, and both were on track',
      event:
        'One project needed an interface, the other one its specification. Each plan had the other’s delivery as a date and neither had it as a task.',
      lesson: 'A dependency between projects belongs to nobody unless it is somebody’s task on both sides.',
      recommendation:
        'Make every delivery to another project an issue in both, linked, with the same date; go through these links once a month at programme level.',
      topics: ['dependencies', 'programme', 'interfaces'],
    },
    nl: {
      title: 'Twee projecten wachtten op elkaar en lagen allebei op schema',
      event:
        'Het ene project had een koppeling nodig, het andere de specificatie ervan. Elk plan had de levering van de ander als datum en geen van beide als taak.',
      lesson: 'Een afhankelijkheid tussen projecten is van niemand, tenzij ze aan beide kanten iemands taak is.',
      recommendation:
        'Maak van elke levering aan een ander project een issue in allebei, gekoppeld en met dezelfde datum; loop die koppelingen maandelijks na op programmaniveau.',
      topics: ['afhankelijkheden', 'programma', 'koppelingen'],
    },
  },
];
