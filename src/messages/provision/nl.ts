import type { Catalogue } from '../message';
import type { ProvisionMessageKey } from './en';

/** Wat de app over runs zegt, in het Nederlands. */
export const provisionNl = {
  'refusal.templateNotFound': 'Dit sjabloon bestaat niet, of je mag het niet zien.',
  'refusal.templateRetired': 'Dit sjabloon is uit gebruik. Kies een ander.',
  'refusal.projectNotFound': 'Het project is er niet, of je mag het niet zien.',
  'refusal.runNotFound': 'Deze run is er niet, of je mag hem niet zien.',
  'refusal.planHasErrors': 'Het plan bevat fouten. Verhelp die eerst; ze staan boven het plan.',
  'refusal.changedMeanwhile': 'In Jira is iets veranderd sinds het plan is gemaakt. Bekijk het nieuwe plan en probeer het opnieuw.',
  'refusal.projectBusy': 'Er is al een andere run bezig in dit project. Wacht tot die klaar is.',
  'refusal.nothingToDo': 'Alles is al zoals het sjabloon het wil. Er is niets te doen.',
  'refusal.notDecider': 'Alleen PMO-beheerders beslissen over aanvragen.',
  'refusal.alreadyDecided': 'Iemand heeft intussen over deze aanvraag beslist.',
  'refusal.cannotCancel': 'Deze run kan niet (meer) worden geannuleerd.',
  'refusal.cannotResume': 'Deze run kan niet worden hervat.',
  'refusal.needsJiraAdministrator':
    'Het project zelf moet door een Jira-beheerder worden aangemaakt. Vraag er een om deze run te hervatten.',
  'refusal.cannotUndo': 'Deze run kan niet ongedaan worden gemaakt, of niet door jou.',
  'refusal.jiraSilent': 'Jira antwoordde niet. Probeer het over een minuut opnieuw.',
  'refusal.jiraRefuses': 'Jira laat Plumbline niet lezen wat voor het plan nodig is.',
  'problem.needsFailed': 'Niet geprobeerd, omdat “{{subject}}” niet kon worden gemaakt.',
  'problem.noAnswer': 'Jira antwoordde niet, meermaals achter elkaar.',
  'problem.notAllowed': 'Jira staat het niet toe.',
  'problem.viewerNeeded': 'Het project moet door een Jira-beheerder worden aangemaakt. Hervat de run als Jira-beheerder.',
  'problem.changedSince': 'Iemand heeft het gewijzigd sinds het is gemaakt.',
  'problem.shared': 'Andere projecten gebruiken het ook.',
  'problem.notRemovable': 'Jira laat het niet verwijderen.',
  'problem.wasUpdated': 'Het was er al en is alleen gewijzigd.',
  'problem.neededByLeft': '“{{subject}}” blijft en heeft het nodig.',
  'problem.holdsLeft': '“{{subject}}” blijft erin.',
  'problem.planGone': 'Het plan van deze run wordt niet meer bewaard.',
  'problem.refused': 'Jira weigerde het.',
  'next.tryAgain': {
    one: 'Eén onderdeel kon niet worden gemaakt. Bekijk het journaal en probeer het opnieuw.',
    other: '{{count}} onderdelen konden niet worden gemaakt. Bekijk het journaal en probeer het opnieuw.',
  },
  'next.manual': {
    one: 'Vraag een Jira-beheerder om “{{subject}}” in te richten.',
    other: 'Vraag een Jira-beheerder om “{{subject}}” en wat verder alleen een beheerder kan in te richten ({{count}} in totaal).',
  },
  'next.fillRole': {
    one: 'Er zit nog niemand in de rol {{subject}}.',
    other: 'In {{count}} rollen zit nog niemand, om te beginnen {{subject}}.',
  },
  'next.document': {
    one: 'Schrijf het document “{{subject}}” en koppel het in het projectdossier.',
    other: 'Schrijf de {{count}} documenten, te beginnen met “{{subject}}”, en koppel ze in het projectdossier.',
  },
  'next.firstTask': 'Begin met wat het eerst af moet zijn: {{subject}}.',
  'next.openProject': 'Open {{subject}} in Jira.',
} as const satisfies Catalogue<ProvisionMessageKey>;
