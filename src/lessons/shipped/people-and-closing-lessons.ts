import type { ShippedLesson } from './shipped-lesson';

/** Learned about people, moves and the end of projects. */
export const peopleAndClosingLessons: readonly ShippedLesson[] = [
  {
    id: 'close-means-close',
    category: 'governance',
    impacts: [
      { on: 'cost', effect: 'negative' },
      { on: 'people', effect: 'negative' },
    ],
    phases: ['closing'],
    projectTypes: [],
    templateIds: ['pm2-project', 'p3express-small'],
    ruleIds: ['finished-project-is-closed'],
    en: {
      title: 'The project was finished and never ended',
      event:
        'A year after delivery people still wrote hours on the project, for questions, small repairs and a report that nobody had cancelled.',
      lesson: 'A project that is not closed goes on as a cost centre.',
      recommendation:
        'Plan the closing as work of its own with a date: hand over open issues one by one or reject them, end contracts and access, and tell everybody on which day the project is gone.',
      topics: ['closing', 'handover'],
    },
    nl: {
      title: 'Het project was klaar en hield niet op',
      event:
        'Een jaar na oplevering schreven mensen nog uren op het project, voor vragen, kleine reparaties en een rapport dat niemand had afgezegd.',
      lesson: 'Een project dat niet wordt afgesloten, gaat door als kostenplaats.',
      recommendation:
        'Plan de afsluiting als eigen werk met een datum: draag openstaande issues één voor één over of wijs ze af, beëindig contracten en toegang en vertel iedereen op welke dag het project weg is.',
      topics: ['afsluiting', 'overdracht'],
    },
  },
  {
    id: 'lessons-while-they-hurt',
    category: 'governance',
    impacts: [{ on: 'quality', effect: 'positive' }],
    phases: ['executing', 'closing'],
    projectTypes: [],
    templateIds: ['pm2-project', 'p3express-small', 'agile-delivery'],
    ruleIds: ['lessons-are-captured'],
    en: {
      title: 'At the closing workshop nobody remembered the first half',
      event:
        'Eleven lessons were collected at the end, ten of them about the last six weeks. What had cost most, the first supplier, was not among them; those people had left.',
      lesson: 'Lessons evaporate: after a month the facts are gone, and after three the people.',
      recommendation:
        'Write one lesson at each gate and after each incident, within a week, from the issue itself. At the end only choose which of these are worth publishing.',
      topics: ['lessons learned', 'retrospective'],
    },
    nl: {
      title: 'Bij de slotworkshop wist niemand de eerste helft nog',
      event:
        'Aan het eind werden elf lessen verzameld, tien ervan over de laatste zes weken. Wat het meest had gekost, de eerste leverancier, zat er niet bij; die mensen waren weg.',
      lesson: 'Lessen verdampen: na een maand zijn de feiten weg, na drie maanden de mensen.',
      recommendation:
        'Schrijf bij elke gate en na elk incident één les, binnen een week en vanuit het issue zelf. Kies aan het eind alleen nog welke het publiceren waard zijn.',
      topics: ['geleerde lessen', 'retrospective'],
    },
  },
  {
    id: 'successor-before-leaving',
    category: 'people',
    impacts: [
      { on: 'people', effect: 'negative' },
      { on: 'schedule', effect: 'negative' },
    ],
    phases: ['executing'],
    projectTypes: [],
    templateIds: ['pm2-project', 'agile-delivery'],
    ruleIds: ['project-has-active-lead', 'components-have-leads'],
    en: {
      title: 'The project manager left and so did the agreements',
      event:
        'Between two project managers were four weeks without one. Three agreements with departments had only been made aloud, and all three had to be made again, on worse terms.',
      lesson: 'What one person knows about a project is a risk of that project.',
      recommendation:
        'Name a deputy in the charter, keep agreements in the decision log the same day, and plan two weeks of overlap at every change of project manager.',
      topics: ['key person', 'handover', 'decision log'],
    },
    nl: {
      title: 'De projectmanager vertrok en de afspraken ook',
      event:
        'Tussen twee projectmanagers zaten vier weken zonder. Drie afspraken met afdelingen waren alleen mondeling gemaakt, en alle drie moesten ze opnieuw, op slechtere voorwaarden.',
      lesson: 'Wat één persoon over een project weet, is een risico van dat project.',
      recommendation:
        'Wijs in het charter een vervanger aan, zet afspraken dezelfde dag in de besluitenlijst en plan bij elke wissel van projectmanager twee weken overlap.',
      topics: ['sleutelpersoon', 'overdracht', 'besluitenlijst'],
    },
  },
  {
    id: 'retrospective-one-change',
    category: 'people',
    impacts: [
      { on: 'people', effect: 'positive' },
      { on: 'quality', effect: 'positive' },
    ],
    phases: ['executing'],
    projectTypes: ['software'],
    templateIds: ['agile-delivery'],
    ruleIds: ['sprint-closed-on-time'],
    en: {
      title: 'Retrospectives became useful with one change at a time',
      event:
        'For half a year every retrospective ended with eight improvements, and none was seen again. With one improvement a sprint, as an issue in that sprint, nine of ten were kept.',
      lesson: 'A team can change one habit in two weeks.',
      recommendation:
        'Choose one improvement in each retrospective, take it into the sprint as an issue with an owner, and begin the next retrospective with what came of it.',
      topics: ['retrospective', 'improvement', 'team'],
    },
    nl: {
      title: 'Retrospectives werden nuttig met één verandering tegelijk',
      event:
        'Een halfjaar lang eindigde elke retrospective met acht verbeteringen, en geen ervan kwam terug. Met één verbetering per sprint, als issue in die sprint, beklijfden er negen van de tien.',
      lesson: 'Een team kan in twee weken één gewoonte veranderen.',
      recommendation:
        'Kies in elke retrospective één verbetering, neem haar als issue met een eigenaar op in de sprint en begin de volgende retrospective met wat het opleverde.',
      topics: ['retrospective', 'verbetering', 'team'],
    },
  },
  {
    id: 'tell-people-before-they-hear',
    category: 'stakeholders',
    impacts: [{ on: 'people', effect: 'negative' }],
    phases: ['planning', 'executing'],
    projectTypes: ['business'],
    templateIds: ['event-or-move'],
    ruleIds: [],
    en: {
      title: 'The seating plan was known before the reason for the move',
      event:
        'A drawing of the new floors went round by mail. For three weeks nobody talked about anything else than who would sit at a window, and the works council asked for a hearing.',
      lesson: 'People fill silence with the worst version.',
      recommendation:
        'Tell staff the reason, the date and what is not yet decided before the first plan exists, then something every two weeks, even if it is that nothing is new.',
      topics: ['communication', 'office move', 'works council'],
    },
    nl: {
      title: 'De plattegrond was bekend vóór de reden van de verhuizing',
      event:
        'Een tekening van de nieuwe verdiepingen ging per mail rond. Drie weken ging het alleen over wie bij een raam zou zitten, en de ondernemingsraad vroeg een overleg aan.',
      lesson: 'Mensen vullen stilte met de slechtste versie.',
      recommendation:
        'Vertel medewerkers de reden, de datum en wat nog niet is besloten voordat er een eerste tekening is, en daarna elke twee weken iets, ook als er niets nieuws is.',
      topics: ['communicatie', 'kantoorverhuizing', 'ondernemingsraad'],
    },
  },
  {
    id: 'rehearse-the-day',
    category: 'quality',
    impacts: [
      { on: 'quality', effect: 'positive' },
      { on: 'safety', effect: 'positive' },
    ],
    phases: ['executing'],
    projectTypes: ['business'],
    templateIds: ['event-or-move'],
    ruleIds: [],
    en: {
      title: 'Walking through the day found seven gaps in an hour',
      event:
        'A week before the event the whole crew walked the day hour by hour through the building. There was no key for the loading dock, and nobody was there for guests in wheelchairs.',
      lesson: 'A schedule is checked by walking, not by reading.',
      recommendation:
        'Walk the day in place with all who have a task, a week ahead, hour by hour; write every question down as an issue with an owner before leaving the building.',
      topics: ['event', 'rehearsal', 'checklist'],
    },
    nl: {
      title: 'De dag doorlopen vond in een uur zeven gaten',
      event:
        'Een week voor het evenement liep de hele ploeg de dag uur voor uur door in het gebouw. Er was geen sleutel van het laadperron en niemand voor gasten in een rolstoel.',
      lesson: 'Een draaiboek controleer je door te lopen, niet door te lezen.',
      recommendation:
        'Loop de dag een week vooraf ter plaatse door met iedereen die een taak heeft, uur voor uur; noteer elke vraag als issue met een eigenaar voordat je het gebouw verlaat.',
      topics: ['evenement', 'generale repetitie', 'checklist'],
    },
  },
  {
    id: 'order-early-what-takes-long',
    category: 'procurement',
    impacts: [
      { on: 'schedule', effect: 'negative' },
      { on: 'cost', effect: 'negative' },
    ],
    phases: ['planning'],
    projectTypes: ['business'],
    templateIds: ['event-or-move', 'it-change-with-gates'],
    ruleIds: ['dcma-high-duration', 'to-do-issue-start-not-passed'],
    en: {
      title: 'The line to the internet took longer than the building',
      event:
        'The new office was ready in fourteen weeks, the data line in twenty-two. For two months eighty people worked over mobile routers.',
      lesson: 'The longest lead times belong to the least visible things.',
      recommendation:
        'List everything with a delivery time over six weeks in the first week (lines, permits, switches, furniture) and order it before its design is final where it can be changed later.',
      topics: ['lead time', 'ordering', 'office move'],
    },
    nl: {
      title: 'De internetverbinding duurde langer dan het gebouw',
      event:
        'Het nieuwe kantoor was in veertien weken klaar, de dataverbinding in tweeëntwintig. Twee maanden werkten tachtig mensen via mobiele routers.',
      lesson: 'De langste levertijden horen bij de minst zichtbare dingen.',
      recommendation:
        'Zet in de eerste week alles met een levertijd boven zes weken op een lijst (verbindingen, vergunningen, switches, meubels) en bestel het voordat het ontwerp definitief is waar het later nog kan wijzigen.',
      topics: ['levertijd', 'bestellen', 'kantoorverhuizing'],
    },
  },
  {
    id: 'risk-review-at-fixed-hour',
    category: 'risk',
    impacts: [{ on: 'schedule', effect: 'positive' }],
    phases: ['executing'],
    projectTypes: [],
    templateIds: ['risk-and-governance-register', 'pm2-project'],
    ruleIds: ['open-risk-review-not-overdue', 'risk-register-is-used'],
    en: {
      title: 'Twenty minutes a fortnight kept the register alive',
      event:
        'A programme looked at its five highest risks for twenty minutes every second Tuesday, owners only. In a year four of them came true, and for all four somebody knew what to do.',
      lesson: 'Risk management is a habit and not a document.',
      recommendation:
        'Fix twenty minutes every second week with the owners of the five highest risks; each says what has changed and what comes next, and the date of the next look is set before going on.',
      topics: ['risk register', 'meetings', 'programme'],
    },
    nl: {
      title: 'Twintig minuten per twee weken hield het register levend',
      event:
        'Een programma bekeek elke tweede dinsdag twintig minuten de vijf hoogste risico’s, alleen met de eigenaren. In een jaar kwamen er vier uit, en voor alle vier wist iemand wat te doen.',
      lesson: 'Risicomanagement is een gewoonte en geen document.',
      recommendation:
        'Zet elke tweede week twintig minuten vast met de eigenaren van de vijf hoogste risico’s; ieder zegt wat er is veranderd en wat volgt, en de volgende datum staat vast voor je verdergaat.',
      topics: ['risicoregister', 'overleg', 'programma'],
    },
  },
];
