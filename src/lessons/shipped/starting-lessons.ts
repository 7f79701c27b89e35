import type { ShippedLesson } from './shipped-lesson';

/** Learned where projects begin: mandate, sponsor, scope, first estimates. */
export const startingLessons: readonly ShippedLesson[] = [
  {
    id: 'sponsor-before-start',
    category: 'governance',
    impacts: [
      { on: 'schedule', effect: 'negative' },
      { on: 'benefit', effect: 'negative' },
    ],
    phases: ['initiating'],
    projectTypes: [],
    templateIds: ['pm2-project', 'p3express-small'],
    ruleIds: ['charter-is-complete', 'project-has-active-lead'],
    en: {
      title: 'A project without a sponsor stops at its first hard decision',
      event:
        'Work began while two directors still discussed who would pay. In week six a supplier had to be chosen and nobody felt entitled to choose. The team waited five weeks.',
      lesson:
        'A sponsor is not a name for the form: until one person can say yes to money and scope, every larger decision becomes a meeting.',
      recommendation:
        'Do not hold the kick-off before one named sponsor has accepted the goal, the budget and the date in writing. Record the name in the project record on the first day.',
      topics: ['sponsor', 'decision making', 'mandate'],
    },
    nl: {
      title: 'Een project zonder opdrachtgever loopt vast bij de eerste moeilijke beslissing',
      event:
        'Het werk begon terwijl twee directeuren nog bespraken wie zou betalen. In week zes moest een leverancier worden gekozen en niemand voelde zich bevoegd. Het team wachtte vijf weken.',
      lesson:
        'Een opdrachtgever is geen naam voor op het formulier: zolang niet één persoon ja kan zeggen tegen geld en scope, wordt elke grotere beslissing een vergadering.',
      recommendation:
        'Houd geen kick-off voordat één opdrachtgever bij naam het doel, het budget en de datum schriftelijk heeft geaccepteerd. Leg de naam op de eerste dag vast in het projectdossier.',
      topics: ['opdrachtgever', 'besluitvorming', 'mandaat'],
    },
  },
  {
    id: 'say-what-is-out-of-scope',
    category: 'scope',
    impacts: [
      { on: 'cost', effect: 'negative' },
      { on: 'schedule', effect: 'negative' },
    ],
    phases: ['initiating', 'planning'],
    projectTypes: [],
    templateIds: ['pm2-project', 'agile-delivery'],
    ruleIds: ['charter-is-complete'],
    en: {
      title: 'What is out of scope has to be written down too',
      event:
        'The charter listed what would be delivered and was silent on the rest. Three departments each expected that their reports would be rebuilt, since nobody had said that they would not.',
      lesson: 'People read their own wishes into whatever a scope statement leaves open.',
      recommendation:
        'Write at least five things that the project will not do, and have the people who might expect them read that list before the charter is approved.',
      topics: ['scope', 'charter', 'expectations'],
    },
    nl: {
      title: 'Wat buiten de scope valt, moet ook op papier',
      event:
        'Het charter noemde wat er geleverd zou worden en zweeg over de rest. Drie afdelingen verwachtten elk dat hun rapporten werden herbouwd, want niemand had gezegd van niet.',
      lesson: 'Mensen lezen hun eigen wensen in alles wat een scopebeschrijving openlaat.',
      recommendation:
        'Schrijf minstens vijf dingen op die het project niet doet, en laat wie ze zou kunnen verwachten die lijst lezen voordat het charter wordt goedgekeurd.',
      topics: ['scope', 'charter', 'verwachtingen'],
    },
  },
  {
    id: 'look-for-lessons-first',
    category: 'governance',
    impacts: [{ on: 'quality', effect: 'positive' }],
    phases: ['initiating'],
    projectTypes: [],
    templateIds: ['pm2-project', 'p3express-small', 'agile-delivery', 'it-change-with-gates', 'event-or-move'],
    ruleIds: ['lessons-are-answered'],
    en: {
      title: 'An hour with the last project saved a month',
      event:
        'Before planning a second office migration the project manager talked for an hour with the one who had done the first. Of the twelve problems of that project nine could be planned away.',
      lesson: 'Lessons help most before there is a plan; afterwards each of them is a change.',
      recommendation:
        'In the first week, answer the lessons that are offered and talk to one project manager who did something alike. Put what you take over into the plan as tasks, not as intentions.',
      topics: ['lessons learned', 'kick-off', 'reuse'],
    },
    nl: {
      title: 'Een uur met het vorige project scheelde een maand',
      event:
        'Voor de planning van een tweede kantoormigratie sprak de projectmanager een uur met wie de eerste had gedaan. Van de twaalf problemen van toen konden er negen worden weggepland.',
      lesson: 'Lessen helpen het meest zolang er nog geen plan is; daarna is elke les een wijziging.',
      recommendation:
        'Beantwoord in de eerste week de aangeboden lessen en spreek één projectmanager die iets vergelijkbaars deed. Zet wat je overneemt als taken in het plan, niet als voornemens.',
      topics: ['geleerde lessen', 'kick-off', 'hergebruik'],
    },
  },
  {
    id: 'users-at-the-table',
    category: 'stakeholders',
    impacts: [
      { on: 'quality', effect: 'negative' },
      { on: 'benefit', effect: 'negative' },
    ],
    phases: ['initiating', 'planning'],
    projectTypes: [],
    templateIds: ['pm2-project', 'agile-delivery'],
    ruleIds: [],
    en: {
      title: 'Managers spoke for the users and were wrong about the work',
      event:
        'Requirements came from three team leads. At the first demonstration the people at the counter showed that half of the cases took a route that no team lead knew of.',
      lesson: 'Who manages the work does not know its exceptions; who does the work does.',
      recommendation:
        'Name at least two people who do the work themselves as business representatives, with hours set aside, before requirements are collected.',
      topics: ['users', 'requirements', 'stakeholders'],
    },
    nl: {
      title: 'Leidinggevenden spraken voor de gebruikers en kenden het werk niet',
      event:
        'De eisen kwamen van drie teamleiders. Bij de eerste demonstratie lieten de mensen aan de balie zien dat de helft van de gevallen een route nam die geen teamleider kende.',
      lesson: 'Wie het werk aanstuurt, kent de uitzonderingen niet; wie het doet wel.',
      recommendation:
        'Wijs minstens twee mensen die het werk zelf doen aan als vertegenwoordigers van de business, met vrijgemaakte uren, voordat er eisen worden opgehaald.',
      topics: ['gebruikers', 'eisen', 'belanghebbenden'],
    },
  },
  {
    id: 'first-estimate-is-a-range',
    category: 'cost',
    impacts: [{ on: 'cost', effect: 'negative' }],
    phases: ['initiating', 'planning'],
    projectTypes: [],
    templateIds: ['pm2-project', 'agile-delivery'],
    ruleIds: ['open-issue-has-estimate', 'time-spent-within-estimate'],
    en: {
      title: 'The first estimate became the budget',
      event:
        'A figure given in a corridor was put into the annual plan. Eight months later the project was over budget although the work had cost what the team had expected after its first analysis.',
      lesson: 'An early figure without a range is taken for a promise.',
      recommendation:
        'Give early estimates only as a range with the date by which it will be narrowed, and fix a budget no sooner than the end of planning.',
      topics: ['estimating', 'budget'],
    },
    nl: {
      title: 'De eerste schatting werd het budget',
      event:
        'Een bedrag dat in de gang was genoemd, kwam in het jaarplan. Acht maanden later was het project over budget, terwijl het werk kostte wat het team na de eerste analyse had verwacht.',
      lesson: 'Een vroeg bedrag zonder bandbreedte wordt als belofte opgevat.',
      recommendation:
        'Geef vroege schattingen alleen als bandbreedte, met de datum waarop die smaller wordt, en stel een budget niet eerder vast dan aan het eind van de planning.',
      topics: ['schatten', 'budget'],
    },
  },
  {
    id: 'name-the-benefit-owner',
    category: 'benefits',
    impacts: [{ on: 'benefit', effect: 'negative' }],
    phases: ['initiating', 'closing'],
    projectTypes: [],
    templateIds: ['pm2-project'],
    ruleIds: ['charter-is-complete'],
    en: {
      title: 'Nobody harvested the benefits that paid for the project',
      event:
        'The business case counted on four fewer hours of handling a day. A year after delivery nobody had measured it, and the hours had filled with other work.',
      lesson: 'Benefits come from a change in the line, which begins when the project has ended.',
      recommendation:
        'Put a name from the line behind every benefit in the business case, with the measurement of today and the date of the next one, and have that person sign the closing report.',
      topics: ['benefits', 'business case'],
    },
    nl: {
      title: 'Niemand oogstte de baten die het project hadden betaald',
      event:
        'De businesscase rekende op vier uur minder afhandeling per dag. Een jaar na oplevering had niemand het gemeten en waren de uren met ander werk gevuld.',
      lesson: 'Baten ontstaan door een verandering in de lijn, en die begint als het project klaar is.',
      recommendation:
        'Zet bij elke baat in de businesscase een naam uit de lijn, met de meting van nu en de datum van de volgende, en laat die persoon het eindrapport tekenen.',
      topics: ['baten', 'businesscase'],
    },
  },
  {
    id: 'check-what-the-contract-allows',
    category: 'procurement',
    impacts: [
      { on: 'cost', effect: 'negative' },
      { on: 'schedule', effect: 'negative' },
    ],
    phases: ['initiating', 'planning'],
    projectTypes: [],
    templateIds: ['pm2-project', 'it-change-with-gates'],
    ruleIds: [],
    en: {
      title: 'The running contract did not allow what the plan needed',
      event:
        'The plan moved data out of a supplier’s system in March. The contract gave the supplier three months to deliver an export, at a price that nobody had budgeted.',
      lesson: 'Existing contracts are part of the starting position and seldom read.',
      recommendation:
        'Have purchasing read the running contracts with every supplier that the plan touches during initiation; list notice periods, exit clauses and rates in the risk log.',
      topics: ['contract', 'supplier', 'data migration'],
    },
    nl: {
      title: 'Het lopende contract stond niet toe wat het plan nodig had',
      event:
        'Het plan haalde in maart gegevens uit het systeem van een leverancier. Het contract gaf die leverancier drie maanden voor een export, tegen een prijs die niemand had begroot.',
      lesson: 'Bestaande contracten horen bij de uitgangssituatie en worden zelden gelezen.',
      recommendation:
        'Laat inkoop tijdens de initiatie de lopende contracten lezen van elke leverancier die het plan raakt; zet opzegtermijnen, exitclausules en tarieven in het risicolog.',
      topics: ['contract', 'leverancier', 'datamigratie'],
    },
  },
  {
    id: 'small-projects-need-little-method',
    category: 'governance',
    impacts: [
      { on: 'schedule', effect: 'positive' },
      { on: 'people', effect: 'positive' },
    ],
    phases: ['initiating'],
    projectTypes: [],
    templateIds: ['p3express-small'],
    ruleIds: [],
    en: {
      title: 'A ten-week project drowned in a method for two years',
      event:
        'A small project filled in twenty-two documents because the method had them. Nobody read fourteen of these, and the two that mattered were late.',
      lesson: 'A method that is not cut to size is followed on paper and avoided in fact.',
      recommendation:
        'Agree with the PMO at the start which documents this project does without, and write that down as a waiver with a reason. Below three months, begin with the small template.',
      topics: ['method', 'tailoring', 'documents'],
    },
    nl: {
      title: 'Een project van tien weken verdronk in een methode voor twee jaar',
      event:
        'Een klein project vulde tweeëntwintig documenten in omdat de methode ze had. Veertien las niemand, en de twee die ertoe deden waren te laat.',
      lesson: 'Een methode die niet op maat wordt gemaakt, wordt op papier gevolgd en in de praktijk ontweken.',
      recommendation:
        'Spreek bij de start met het PMO af welke documenten dit project niet maakt en leg dat vast als ontheffing met een reden. Begin onder de drie maanden met het kleine sjabloon.',
      topics: ['methode', 'maatwerk', 'documenten'],
    },
  },
];
