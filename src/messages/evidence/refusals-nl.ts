import type { Catalogue } from '../message';
import type { EvidenceRefusalKey } from './refusals-en';

/** Waarom een audit niet is gepland of vastgelegd, en waarom geen bewijs is gemaakt of ondertekend. */
export const evidenceRefusalsNl: Catalogue<EvidenceRefusalKey> = {
  'plan.onlyAdministrators': 'Alleen PMO-beheerders plannen audits. Wie als auditor is genoemd, legt de uitkomst vast.',
  'plan.projectNotFound': 'Dit project bestaat niet, is gearchiveerd, of je mag het niet zien.',
  'plan.auditNotFound': 'Deze audit bestaat niet meer. Laad de pagina opnieuw.',
  'plan.notYours': 'Alleen de genoemde auditor en PMO-beheerders mogen deze audit vastleggen.',
  'plan.closed': 'Deze audit is afgerond of vervallen en blijft zoals hij is. Plan een nieuwe.',
  'plan.changedMeanwhile': 'Iemand anders heeft deze audit intussen gewijzigd. Laad de pagina opnieuw; wat je typte, blijft bewaard.',
  'plan.planFirst': 'Plan de audit eerst. Daarna kan de uitkomst worden vastgelegd.',
  'plan.dueInThePast': 'De dag ligt in het verleden.',
  'plan.auditorLeads': 'Een collegiale toetsing wordt gehouden door iemand anders dan de projectleider.',
  'plan.topicTwice': 'Hetzelfde onderwerp staat twee keer in het gezondheidsregister.',
  'plan.conclusionNeeded': 'Geef aan wat de uitkomst van de audit is.',
  'plan.marksNeeded': 'Geef voor ten minste één onderwerp een cijfer.',
  'evidence.projectNotFound': 'Dit project bestaat niet, is gearchiveerd, of je mag het niet zien.',
  'evidence.onlyLeads': 'Alleen de projectleider en PMO-beheerders mogen een rapport maken.',
  'evidence.notAudited': 'Dit project is nog niet gecontroleerd. Voer eerst een audit uit.',
  'evidence.reportNotFound': 'Dit rapport bestaat niet, of je mag het project niet zien.',
  'evidence.onlyAdministrators': 'Alleen PMO-beheerders ondertekenen rapporten.',
  'evidence.alreadySigned': 'Dit rapport is ondertekend en blijft zoals het is. Maak een nieuw rapport.',
  'evidence.altered': 'Dit rapport is niet meer wat is samengesteld: de controlewaarde klopt niet. Maak een nieuw rapport.',
};
