import type { Catalogue } from '../message';
import type { GovernanceRefusalKey } from './refusals-en';

/** Waarom iets aan de besturing van een project niet is gedaan. */
export const governanceRefusalsNl: Catalogue<GovernanceRefusalKey> = {
  'project.notFound': 'Dit project bestaat niet, of u mag het niet zien.',
  'project.onlyLeads': 'Alleen de projectleider en PMO-beheerders mogen dit wijzigen.',
  'project.archived': 'Dit project is gearchiveerd. Zet het eerst terug in Jira.',
  'record.changedMeanwhile':
    'Iemand anders heeft het projectdossier intussen opgeslagen. Laad de pagina opnieuw; wat u typte, blijft bewaard.',
  'record.endsBeforeItStarts': 'De einddatum ligt voor de begindatum.',
  'record.badLink': 'Dit is geen link. Geef een adres dat met https:// begint, of de sleutel van een issue.',
  'gates.changedMeanwhile':
    'Iemand anders heeft de beslismomenten intussen gewijzigd. Laad de pagina opnieuw; wat u typte, blijft bewaard.',
  'gates.sameIdTwice': 'Hetzelfde beslismoment staat twee keer in de lijst.',
  'gates.decidedGateStays': 'Over het beslismoment ‘{{gate}}’ is al besloten, dus het blijft. U mag de naam wijzigen.',
  'gate.notFound': 'Dit beslismoment bestaat niet meer. Laad de pagina opnieuw.',
  'gate.notDecider': 'Alleen PMO-beheerders nemen besluiten op beslismomenten.',
  'gate.notAudited': 'Dit project is nog niet gecontroleerd, dus niemand weet of het verder mag. Voer eerst een audit uit.',
  'gate.blocked': {
    one: 'Aan een verplichte regel wordt niet voldaan: ‘{{rule}}’. Herstel het, of besluit onder voorwaarden.',
    other: 'Aan {{count}} verplichte regels wordt niet voldaan, waaronder ‘{{rule}}’. Herstel ze, of besluit onder voorwaarden.',
  },
  'gate.goHasConditions': 'Aan sommige voorwaarden is nog niet voldaan. Markeer ze als vervuld, of besluit onder voorwaarden.',
  'gate.conditionsNeeded': 'Geef aan wat er nog moet gebeuren, door wie en wanneer.',
  'gate.conditionInThePast': 'De datum van deze voorwaarde ligt in het verleden.',
  'gate.reasonNeeded': 'Geef de reden.',
  'gate.tooManyDecisions':
    'Over dit beslismoment is al zo vaak besloten dat er geen besluit meer bij kan. Voeg een nieuw beslismoment toe.',
  'baseline.noDates': 'Geen enkel issue van dit project heeft een begin- of einddatum, dus er valt niets vast te leggen.',
  'baseline.unknownChange': 'Plumbline kent geen issue {{key}}, of u mag het niet zien.',
  'baseline.notAChange': '{{key}} is geen wijziging en geen besluit.',
  'baseline.changeNotApproved': 'Niemand is met {{key}} begonnen, dus het kan niet goedgekeurd zijn.',
};
