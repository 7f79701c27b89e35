import type { Catalogue } from '../message';
import type { ExplanationKey } from './en';

/** Wat elk cijfer telt, waarom sommige niet in Jira te openen zijn, en weigeringen van de achterkant, in het Nederlands. */
export const explanationsNl: Catalogue<ExplanationKey> = {
  'figure.total': 'Alle issues, in welke status dan ook.',
  'figure.toDo': 'Issues in een status van de categorie Te doen.',
  'figure.inProgress': 'Issues in een status van de categorie In uitvoering.',
  'figure.done': 'Issues in een status van de categorie Gereed.',
  'figure.overdue': 'Issues die niet gereed zijn en waarvan de einddatum vóór vandaag ligt.',
  'figure.unassigned': 'Issues die niet gereed zijn en aan niemand zijn toegewezen.',
  'figure.blocked':
    'Issues die niet gereed zijn en worden geblokkeerd door een issue dat ook niet gereed is. Wat volgens plan later begint, wacht op zijn beurt en telt niet mee.',
  'figure.stale': {
    one: 'Issues die niet gereed zijn en al {{count}} dag of langer niet zijn bijgewerkt.',
    other: 'Issues die niet gereed zijn en al {{count}} dagen of langer niet zijn bijgewerkt.',
  },
  'figure.flagged': 'Issues die niet gereed zijn en de vlag voor een belemmering dragen.',
  'figure.withoutEstimate': 'Issues die niet gereed zijn en geen oorspronkelijke schatting en geen storypunten hebben.',
  'figure.withoutDueDate': 'Issues die niet gereed zijn en geen einddatum hebben.',
  'figure.dueSoon': 'Issues die niet gereed zijn en vandaag of binnen 14 dagen af moeten zijn.',
  'figure.createdLast28Days': 'Issues die in de laatste 28 dagen zijn aangemaakt.',
  'figure.doneLast28Days': 'Issues die in de laatste 28 dagen gereed zijn gekomen en dat nog zijn.',
  'figure.doneLast7Days': 'Issues die in de laatste 7 dagen gereed zijn gekomen en dat nog zijn.',
  'figure.originalEstimate': 'De oorspronkelijke schattingen van alle issues bij elkaar.',
  'figure.timeSpent': 'De geboekte tijd op alle issues bij elkaar.',
  'figure.remainingEstimate': 'De resterende schattingen van alle issues bij elkaar.',
  'figure.estimateTotal':
    'De oorspronkelijke schattingen van issues zonder onderliggende issues bij elkaar, zodat een schatting op een epic niet dubbel telt.',
  'figure.estimateDone': 'De oorspronkelijke schattingen van gerede issues zonder onderliggende issues bij elkaar.',
  'figure.pointsTotal': 'De storypunten van issues zonder onderliggende issues bij elkaar.',
  'figure.pointsDone': 'De storypunten van gerede issues zonder onderliggende issues bij elkaar.',
  'figure.securedLeftOut': 'Issues onder een beveiligingsniveau. Ze blijven buiten alle andere cijfers.',
  'figure.percentDone.count': 'Gerede issues gedeeld door alle issues.',
  'figure.percentDone.points': 'Storypunten van gerede issues gedeeld door alle storypunten (issues zonder onderliggende issues).',
  'figure.percentDone.estimate':
    'Oorspronkelijke schattingen van gerede issues gedeeld door alle oorspronkelijke schattingen (issues zonder onderliggende issues).',
  'figure.percentDone.mixed':
    'De projecten meten voortgang op verschillende manieren, die niet optellen. Het percentage van elk project telt mee naar het aantal issues.',
  'figure.earliestStart': 'De vroegste startdatum van een issue.',
  'figure.latestDue': 'De laatste einddatum van een issue.',
  'figure.nextMilestone': 'De vroegste releasedatum van een versie die nog niet is vrijgegeven, ook als die datum voorbij is.',
  'figure.lastMilestone': 'De laatste releasedatum van een versie die niet gearchiveerd is.',
  'figure.throughput': 'Issues die in de laatste acht weken gereed zijn gekomen en dat nog zijn, per week.',
  'figure.health':
    'De slechtste van deze toetsen: gemiste mijlpalen, open issues die te laat, geblokkeerd of niet bijgewerkt zijn, en bestede plus resterende uren tegenover de schatting.',
  'jql.notAList': 'Dit cijfer komt niet uit een lijst van issues; er valt dus niets in Jira te openen.',
  'jql.cannotBeSaid': 'De zoektaal van Jira heeft hier geen woorden voor; de lijst kan daar niet worden geopend.',
  'jql.tooManyProjects': 'Dit zijn te veel projecten voor één zoekvraag in Jira. Open het cijfer van één programma of project.',
  'jql.oneArgument': 'Geef één naam tussen aanhalingstekens, met “in” of “not in”.',
  'jql.unknownRule': 'Geen standaard bevat een regel “{{name}}”. Er zijn bijvoorbeeld: {{known}}.',
  'jql.unknownStandard': 'Er is geen standaard “{{name}}”. Er zijn: {{known}}.',
  'jql.unknownPortfolio': 'Er is geen portfolio of programma “{{name}}”.',
  'jql.noIssueRule': '“{{name}}” beoordeelt projecten, geen issues; de bevindingen staan op de pagina Compliance.',
  'refusal.nodeNotFound': 'Dit portfolio of programma bestaat niet meer. Ververs de pagina.',
  'refusal.projectNotFound': 'Dit project bestaat niet of je mag het niet zien.',
  'refusal.notPmoAdmin': 'Alleen PMO-beheerders mogen dit. Vraag je Jira-beheerder om het globale recht ‘PMO administrator’.',
  'refusal.changedMeanwhile': 'Iemand anders heeft dit intussen gewijzigd. Ververs de pagina en breng je wijziging opnieuw aan.',
  'refusal.programmeNeedsParent': 'Een programma hoort in een portfolio of programma. Kies er een.',
  'refusal.portfolioHasNoParent': 'Een portfolio kan niet in iets anders zitten. Maak er een programma van, of haal het bovenliggende weg.',
  'refusal.cycle': 'Een programma kan niet onder zichzelf zitten. Kies een ander bovenliggend programma.',
  'refusal.tooManyNodes': 'Er zijn al 500 portfolio’s en programma’s. Verwijder er eerst enkele.',
  'refusal.hasProgrammes': 'Dit portfolio bevat nog programma’s. Verplaats of verwijder die eerst.',
};
