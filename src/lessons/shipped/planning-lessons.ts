import type { ShippedLesson } from './shipped-lesson';

/** Learned while plans are made: dates, dependencies, risks, people. */
export const planningLessons: readonly ShippedLesson[] = [
  {
    id: 'plan-back-from-immovable-dates',
    category: 'schedule',
    impacts: [{ on: 'schedule', effect: 'negative' }],
    phases: ['planning'],
    projectTypes: [],
    templateIds: ['event-or-move', 'it-change-with-gates'],
    ruleIds: ['dcma-negative-float', 'gao-dates-follow-links'],
    en: {
      title: 'Planned forward, the move missed its date by nine days',
      event:
        'The lease ended on 31 August. Planned forward from the start, everything fitted until the fire inspection turned out to need ten working days after the last wall.',
      lesson: 'With a date that cannot move, slack is only seen by planning backwards.',
      recommendation:
        'Where the end is fixed, plan back from it, put every inspection and approval of others into the plan with its own lead time, and keep two weeks free before the day.',
      topics: ['deadline', 'office move', 'lead time'],
    },
    nl: {
      title: 'Vooruit gepland miste de verhuizing haar datum met negen dagen',
      event:
        'De huur liep af op 31 augustus. Vooruit gepland paste alles, tot bleek dat de brandinspectie tien werkdagen na de laatste wand nodig had.',
      lesson: 'Bij een datum die niet kan schuiven, zie je de speling alleen door terug te plannen.',
      recommendation:
        'Plan bij een vaste einddatum terug, zet elke keuring en goedkeuring van anderen met eigen doorlooptijd in het plan en houd twee weken vrij voor de dag zelf.',
      topics: ['deadline', 'kantoorverhuizing', 'doorlooptijd'],
    },
  },
  {
    id: 'links-make-a-plan',
    category: 'schedule',
    impacts: [{ on: 'schedule', effect: 'negative' }],
    phases: ['planning', 'executing'],
    projectTypes: [],
    templateIds: ['pm2-project', 'it-change-with-gates'],
    ruleIds: ['dcma-logic', 'gao-critical-path-continuous', 'gao-no-circular-links'],
    en: {
      title: 'A list of dates is not a plan',
      event:
        'All 140 tasks had a due date and eleven a link. When the test environment came three weeks late, it took a workshop of a day to find out which dates were no longer true.',
      lesson: 'Without dependencies a delay has no visible consequences, so the dates stay green until they are missed.',
      recommendation:
        'Link every task that waits for another with “blocks” while planning, at least along the path to each milestone, and let the audit of schedule logic fail below 95 per cent.',
      topics: ['dependencies', 'critical path', 'planning'],
    },
    nl: {
      title: 'Een lijst met datums is geen planning',
      event:
        'Alle 140 taken hadden een einddatum en elf een koppeling. Toen de testomgeving drie weken later kwam, kostte het een workshop van een dag om te weten welke datums niet meer klopten.',
      lesson: 'Zonder afhankelijkheden heeft vertraging geen zichtbare gevolgen en blijven datums groen tot ze gemist zijn.',
      recommendation:
        'Koppel bij het plannen elke taak die op een andere wacht met “blokkeert”, in elk geval op het pad naar elke mijlpaal, en laat de controle op planningslogica falen onder de 95 procent.',
      topics: ['afhankelijkheden', 'kritieke pad', 'planning'],
    },
  },
  {
    id: 'key-person-on-four-projects',
    category: 'people',
    impacts: [
      { on: 'people', effect: 'negative' },
      { on: 'schedule', effect: 'negative' },
    ],
    phases: ['planning'],
    projectTypes: [],
    templateIds: ['pm2-project', 'agile-delivery'],
    ruleIds: ['few-issues-in-progress-per-person', 'dcma-resources'],
    en: {
      title: 'One architect was promised to four projects',
      event:
        'Four plans each counted on two days a week of the same architect. All four found out in the same fortnight, and all four slipped.',
      lesson: 'A plan that is right by itself may be impossible beside the others.',
      recommendation:
        'Before the plan is approved, look across projects at what each scarce person is assigned to, and agree with the line manager on days in writing. Escalate a conflict to the portfolio, not to the person.',
      topics: ['resources', 'capacity', 'key person'],
    },
    nl: {
      title: 'Eén architect was aan vier projecten beloofd',
      event:
        'Vier plannen rekenden elk op twee dagen per week van dezelfde architect. Alle vier merkten het in dezelfde twee weken, en alle vier liepen uit.',
      lesson: 'Een plan dat op zichzelf klopt, kan naast de andere onmogelijk zijn.',
      recommendation:
        'Kijk voor goedkeuring over projecten heen waaraan elke schaarse medewerker werkt, en leg dagen schriftelijk vast met de leidinggevende. Escaleer een conflict naar het portfolio, niet naar de persoon.',
      topics: ['capaciteit', 'bezetting', 'sleutelpersoon'],
    },
  },
  {
    id: 'risks-with-owner-and-trigger',
    category: 'risk',
    impacts: [
      { on: 'schedule', effect: 'negative' },
      { on: 'cost', effect: 'negative' },
    ],
    phases: ['planning', 'executing'],
    projectTypes: [],
    templateIds: ['pm2-project', 'risk-and-governance-register', 'p3express-small'],
    ruleIds: ['open-risk-has-owner', 'open-risk-has-response', 'open-risk-has-review-date'],
    en: {
      title: 'The risk was in the register for a year and still a surprise',
      event:
        '“Supplier may deliver late” stood in the register with a score and no owner. When it happened, nobody had asked the supplier for weeks.',
      lesson: 'A risk without an owner, a response and a day on which somebody looks at it again is a note, not management.',
      recommendation:
        'Accept a risk into the register only with an owner, one first action and a review date within four weeks; write down by which sign you will see that it is coming.',
      topics: ['risk register', 'supplier', 'early warning'],
    },
    nl: {
      title: 'Het risico stond een jaar in het register en was toch een verrassing',
      event:
        '“Leverancier levert mogelijk laat” stond in het register met een score en zonder eigenaar. Toen het gebeurde, had niemand de leverancier in weken gesproken.',
      lesson: 'Een risico zonder eigenaar, maatregel en dag waarop iemand opnieuw kijkt is een notitie, geen beheersing.',
      recommendation:
        'Neem een risico alleen op met een eigenaar, één eerste actie en een herzieningsdatum binnen vier weken; schrijf op aan welk teken je ziet dat het eraan komt.',
      topics: ['risicoregister', 'leverancier', 'vroege signalen'],
    },
  },
  {
    id: 'acceptance-criteria-before-build',
    category: 'quality',
    impacts: [
      { on: 'quality', effect: 'negative' },
      { on: 'cost', effect: 'negative' },
    ],
    phases: ['planning', 'executing'],
    projectTypes: ['software'],
    templateIds: ['agile-delivery', 'it-change-with-gates'],
    ruleIds: ['story-has-acceptance-criteria', 'sprint-story-has-acceptance-criteria'],
    en: {
      title: 'Done meant five different things',
      event:
        'Stories went to the test team without criteria. A third came back, not for faults but because the owner had imagined something else.',
      lesson: 'What is not agreed before building is negotiated after it, at ten times the cost.',
      recommendation:
        'Take no story into a sprint without acceptance criteria that a tester has read. Keep three good examples with the definition of ready.',
      topics: ['acceptance criteria', 'testing', 'definition of ready'],
    },
    nl: {
      title: 'Klaar betekende vijf verschillende dingen',
      event:
        'Stories gingen zonder criteria naar het testteam. Een derde kwam terug, niet door fouten maar omdat de eigenaar zich iets anders had voorgesteld.',
      lesson: 'Wat je niet vooraf afspreekt, onderhandel je achteraf, tegen tien keer de kosten.',
      recommendation:
        'Neem geen story op in een sprint zonder acceptatiecriteria die een tester heeft gelezen. Bewaar drie goede voorbeelden bij de definition of ready.',
      topics: ['acceptatiecriteria', 'testen', 'definition of ready'],
    },
  },
  {
    id: 'baseline-before-first-change',
    category: 'change',
    impacts: [{ on: 'schedule', effect: 'negative' }],
    phases: ['planning', 'executing'],
    projectTypes: [],
    templateIds: ['pm2-project'],
    ruleIds: ['project-has-baseline', 'rebaseline-has-approved-change', 'dcma-missed-tasks'],
    en: {
      title: 'The delay disappeared each time the plan was updated',
      event:
        'Dates were moved in Jira every month. In month nine the project was “on schedule”, four months after the date that had been promised.',
      lesson: 'Without a kept baseline a slip can be seen only on the day that it happens.',
      recommendation:
        'Take a baseline when the plan is approved and a new one only with an approved change. Show the slip against the first baseline in every report.',
      topics: ['baseline', 'slip', 'reporting'],
    },
    nl: {
      title: 'De vertraging verdween telkens als het plan werd bijgewerkt',
      event: 'Datums werden elke maand in Jira verschoven. In maand negen lag het project “op schema”, vier maanden na de beloofde datum.',
      lesson: 'Zonder bewaarde baseline is uitloop alleen zichtbaar op de dag dat ze ontstaat.',
      recommendation:
        'Leg een baseline vast als het plan is goedgekeurd en een nieuwe alleen met een goedgekeurde wijziging. Toon in elk rapport de uitloop ten opzichte van de eerste.',
      topics: ['baseline', 'uitloop', 'rapportage'],
    },
  },
  {
    id: 'holidays-are-in-the-calendar',
    category: 'schedule',
    impacts: [{ on: 'schedule', effect: 'negative' }],
    phases: ['planning'],
    projectTypes: [],
    templateIds: ['event-or-move', 'agile-delivery'],
    ruleIds: ['dcma-invalid-dates'],
    en: {
      title: 'August was planned as if it were a month',
      event: 'User acceptance was planned for the first three weeks of August. Of fourteen testers four were there.',
      lesson: 'School holidays, year-end closing and peak season are known years ahead and forgotten in every plan.',
      recommendation:
        'Put the organisation’s closed weeks into the template’s calendar, and ask each team at planning for the weeks in which it cannot work for you.',
      topics: ['calendar', 'holidays', 'user acceptance'],
    },
    nl: {
      title: 'Augustus was gepland alsof het een maand was',
      event: 'De gebruikersacceptatie stond in de eerste drie weken van augustus. Van de veertien testers waren er vier.',
      lesson: 'Schoolvakanties, jaarafsluiting en piekseizoen zijn jaren vooruit bekend en worden in elk plan vergeten.',
      recommendation:
        'Zet de gesloten weken van de organisatie in de kalender van het sjabloon en vraag elk team bij het plannen in welke weken het niet voor je kan werken.',
      topics: ['kalender', 'vakantie', 'gebruikersacceptatie'],
    },
  },
  {
    id: 'migrate-a-copy-first',
    category: 'technology',
    impacts: [
      { on: 'quality', effect: 'negative' },
      { on: 'schedule', effect: 'negative' },
    ],
    phases: ['planning', 'executing'],
    projectTypes: ['software'],
    templateIds: ['it-change-with-gates'],
    ruleIds: [],
    en: {
      title: 'The data was not what its owners believed it to be',
      event:
        'The migration had been tried with test data. With the real data one record in nine broke a rule that the old system had never enforced, and the weekend was lost.',
      lesson: 'Old data holds every exception that people were ever allowed to make.',
      recommendation:
        'Migrate a full copy of the real data at least three times before the weekend that counts; measure duration and rejects each time, and set the rejects that you accept before the last rehearsal.',
      topics: ['data migration', 'rehearsal', 'data quality'],
    },
    nl: {
      title: 'De gegevens waren niet wat hun eigenaren dachten',
      event:
        'De migratie was met testgegevens beproefd. Met de echte gegevens brak een op de negen records een regel die het oude systeem nooit had afgedwongen, en het weekend was verloren.',
      lesson: 'Oude gegevens bevatten elke uitzondering die mensen ooit mochten maken.',
      recommendation:
        'Migreer minstens drie keer een volledige kopie van de echte gegevens voor het weekend waar het om gaat; meet elke keer duur en uitval, en bepaal vóór de laatste repetitie hoeveel uitval je accepteert.',
      topics: ['datamigratie', 'generale repetitie', 'datakwaliteit'],
    },
  },
];
