import type { Catalogue } from '../message';
import type { templateRefusalsEn } from './refusals-en';

export const templateRefusalsNl: Catalogue<keyof typeof templateRefusalsEn> = {
  notPmoAdmin: 'Alleen PMO-beheerders mogen sjablonen wijzigen. Vraag een Jira-beheerder om de algemene bevoegdheid “PMO-beheerder”.',
  notFound: 'Dit sjabloon bestaat niet, of je mag het niet zien.',
  versionNotFound: 'Deze versie van het sjabloon bestaat niet.',
  noDraft: 'Er is geen concept om te publiceren. Wijzig het sjabloon eerst.',
  noId: 'Een sjabloon heeft een id nodig: een regel zoals “id: verhuizing”, met kleine letters, cijfers en koppeltekens.',
  tooBig: 'De tekst is te lang om te bewaren: hoogstens ongeveer 900 kB. Zet delen ervan in een sjabloon waarvan dit uitgaat.',
  changedMeanwhile: 'Iemand anders heeft dit sjabloon intussen opgeslagen. Laad de pagina opnieuw; wat je typte blijft bewaard.',
  hasErrors: 'Het sjabloon bevat fouten. Verhelp die eerst; ze staan naast de tekst.',
  alreadyRetired: 'Dit sjabloon is al uit gebruik.',
  retired: 'Dit sjabloon is uit gebruik. Kies een ander, of vraag een PMO-beheerder het opnieuw te publiceren.',
};
