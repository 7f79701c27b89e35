import type { Catalogue } from '../message';
import type { FixMessageKey } from './en';

/** Wat de app over verbeteringen zegt, in het Nederlands. */
export const fixesNl = {
  'field.assignee': 'Toegewezen aan',
  'field.dueDate': 'Einddatum',
  'field.priority': 'Prioriteit',
  'field.components': 'Componenten',
  'field.fixVersions': 'Oplossingsversies',
  'field.parent': 'Bovenliggend issue',
  'field.estimate': 'Oorspronkelijke schatting',
  'field.resolution': 'Oplossing',
  'field.flag': 'Gemarkeerd',
  'field.sprint': 'Sprint',
  'field.labels': 'Labels',
  'value.someone': 'iemand die je niet mag zien',
  'problem.changedSince': 'Iemand heeft het veld intussen gewijzigd. Het is zo gelaten.',
  'problem.gone': 'Het issue is er niet meer, of je mag het niet meer zien.',
  'problem.unavailable': 'Jira antwoordde niet.',
  'problem.cannotEmpty': 'Jira laat een schatting niet leegmaken. Wijzig haar in Jira als ze niet klopt.',
  'problem.refused': 'Jira weigerde de wijziging.',
  'undoLimit.estimateStays': 'Ongedaan maken laat de schatting staan: Jira laat haar niet leegmaken.',
  'undoLimit.resolutionDate': 'Jira zet de datum van de oplossing opnieuw, ook als je ongedaan maakt.',
  'undoLimit.closedSprint':
    'Ongedaan maken vraagt Jira het issue terug te zetten in de laatste sprint. Jira kan dat bij een gesloten sprint weigeren.',
  'refusal.ruleNotChecked': 'Deze regel geldt niet in het project.',
  'refusal.noFix': 'Deze regel kan niet automatisch worden verholpen. Volg de stappen onder "Zo los je het op".',
  'refusal.projectNotFound': 'Het project is er niet, of je mag het niet zien.',
  'refusal.issueNotFound': 'Het issue is er niet, of je mag het niet zien.',
  'refusal.planNotFound': 'Het plan is er niet meer. Plan de verbetering opnieuw.',
  'refusal.choiceMissing': 'Kies eerst een waarde.',
  'refusal.choiceUnknown': 'Dit kan hier niet worden gekozen. Kies een andere waarde.',
  'refusal.nothingToUndo': 'Van dit plan is nog niets uitgevoerd.',
  'refusal.jira': 'Jira zegt: {{jira}}',
  'refusal.jiraSilent': 'Jira antwoordde niet. Probeer het over een minuut opnieuw.',
} as const satisfies Catalogue<FixMessageKey>;
