import type { Catalogue } from '../message';
import type { diagnosticsEn } from './diagnostics-en';

export const diagnosticsNl: Catalogue<keyof typeof diagnosticsEn> = {
  'templates.diagnostic.syntax': 'Dit is niet te lezen: {{subject}}.',
  'templates.diagnostic.unknownProperty': '“{{subject}}” betekent hier niets. Kijk naar een typefout.',
  'templates.diagnostic.missingProperty': '“{{subject}}” ontbreekt.',
  'templates.diagnostic.badValue': '“{{subject}}” kan hier niet.',
  'templates.diagnostic.duplicateId': 'De id “{{subject}}” is twee keer gegeven. Elke id mag één keer.',
  'templates.diagnostic.unknownReference': '{{subject}} bestaat niet.',
  'templates.diagnostic.cyclicDependency': 'Dit wacht op zichzelf: {{subject}}.',
  'templates.diagnostic.cyclicInheritance': 'Deze sjablonen gaan van elkaar uit: {{subject}}.',
  'templates.diagnostic.unknownParent': 'Het sjabloon “{{subject}}” waarvan dit uitgaat, bestaat niet.',
  'templates.diagnostic.unknownQuestion': 'Geen vraag heet “{{subject}}”.',
  'templates.diagnostic.badExpression': 'Deze uitdrukking is niet te lezen: {{subject}}.',
  'templates.diagnostic.badDateRule': '“{{subject}}” is geen dag. Schrijf bijvoorbeeld start+5wd, end-2w of 2027-03-01.',
  'templates.diagnostic.tooManyItems': 'Te veel: {{subject}}.',
  'templates.diagnostic.tooDeep': 'Dit ligt te diep; hoogstens {{subject}} niveaus.',
  'templates.diagnostic.answerMissing': 'Beantwoord deze vraag.',
  'templates.diagnostic.answerInvalid': '“{{subject}}” kan hier niet.',
  'templates.diagnostic.answerUnknown': 'Niemand vraagt nog naar “{{subject}}”; het antwoord vervalt.',
  'templates.diagnostic.dateNotMet': 'De datums passen niet bij elkaar: {{subject}}. Verplaats het begin of het einde.',
  'templates.diagnostic.keyTaken': 'Een ander project heeft de sleutel {{subject}}. Kies een andere.',
  'templates.diagnostic.keyInvalid':
    'Een sleutel heeft 2 tot 10 hoofdletters en cijfers en begint met een hoofdletter; “{{subject}}” niet.',
  'templates.diagnostic.nameTaken': 'Een ander project heet “{{subject}}”. Kies een andere naam.',
  'templates.diagnostic.nameTooLong': 'De naam moet 1 tot 80 tekens hebben; “{{subject}}” heeft die niet.',
  'templates.diagnostic.unknownUser': '{{subject}} heeft hier geen actief account. Diens deel blijft leeg.',
  'templates.diagnostic.unknownLead': '{{subject}} heeft hier geen actief account. Kies een andere projectleider.',
  'templates.diagnostic.missingPermission':
    'Jij noch Plumbline mag dit in Jira: {{subject}}. Een Jira-beheerder kan het recht geven, of het zelf doen.',
  'templates.diagnostic.missingPermission.create':
    'Jij noch Plumbline mag projecten aanmaken in Jira. Iemand die goedkeurt en Jira-beheerder is, kan het wel.',
  'templates.diagnostic.missingPermission.read': 'Dit kon niet worden gelezen en blijft zoals het is: {{subject}}.',
  'templates.diagnostic.missingScheme':
    'Er is geen schema “{{subject}}”. Een Jira-beheerder maakt het aan, of het sjabloon noemt een ander.',
  'templates.diagnostic.missingIssueType': 'Er is in Jira geen soort werk “{{subject}}”.',
  'templates.diagnostic.otherSpelling': 'Jira spelt deze soort subtaak anders; die van Jira wordt genomen: {{subject}}.',
  'templates.diagnostic.missingField': 'Er is in Jira geen veld “{{subject}}”; de waarde vervalt.',
  'templates.diagnostic.missingRole': 'Er is in Jira geen projectrol “{{subject}}”; niemand krijgt hem.',
  'templates.diagnostic.missingGroup': 'Er is in Jira geen groep “{{subject}}”; hij vervalt.',
  'templates.diagnostic.missingCategory': 'Er is in Jira geen projectcategorie “{{subject}}”; het project krijgt er geen.',
  'templates.diagnostic.missingLinkType': 'Er is in Jira geen soort koppeling “{{subject}}”; deze koppelingen vervallen.',
  'templates.diagnostic.missingPriority': 'Er is in Jira geen prioriteit “{{subject}}”; de gewone van Jira wordt genomen.',
  'templates.diagnostic.missingStandard': 'Er is in Plumbline geen standaard “{{subject}}”; er wordt niets mee nagekeken.',
  'templates.diagnostic.unknownGadget':
    'Plumbline heeft geen gadget “{{subject}}”. Noem portfolio-gadget of lessons-gadget in het sjabloon, of laat de gadget weg.',
  'templates.diagnostic.fieldNotOnScreen': '“{{subject}}” staat niet op het scherm voor nieuwe issues; het vervalt.',
  'templates.diagnostic.requiredFieldEmpty': 'Jira eist “{{subject}}” van elke nieuwe issue, en het sjabloon geeft geen waarde.',
  'templates.diagnostic.hierarchyNotPossible':
    '“{{subject}}” kan niet onder zijn bovenliggende staan: de hiërarchie van Jira laat deze soorten niet toe.',
  'templates.diagnostic.schemeNotChangeable': 'Andere projecten gebruiken het schema “{{subject}}” ook; het blijft zoals het is.',
  'templates.diagnostic.projectUnreachable': 'Het project {{subject}} bestaat niet, of je mag het niet zien.',
};
