import type { Catalogue } from '../../message';
import type { rulesEn } from './en';

/** De catalogus van regels en de pagina van een regel. */
export const rulesNl: Catalogue<keyof typeof rulesEn> = {
  'rules.search': 'Regels zoeken',
  'rules.shown': { one: '{{count}} regel', other: '{{count}} regels' },
  'rules.none': 'Geen regel past bij deze zoekopdracht en filters samen.',
  'rules.scope': 'Beoordeelt',
  'rules.usedIn': 'Gebruikt in',
  'rules.unused': 'Geen standaard',
  'rules.fixable': 'Plumbline kan het herstellen',
  'rules.why': 'Waarom',
  'rules.requirement': 'Wat wordt gevraagd',
  'rules.remediation': 'Hoe je het oplost',
  'rules.effort': 'Ongeveer {{time}} per bevinding',
  'rules.options': 'Opties',
  'rules.usually': 'gewoonlijk {{value}}',
  'rules.option.days': { one: '{{count}} dag', other: '{{count}} dagen' },
  'rules.option.workingDays': { one: '{{count}} werkdag', other: '{{count}} werkdagen' },
  'rules.option.types': { one: '{{count}} issuetype', other: '{{count}} issuetypen' },
  'rules.whenNot': 'Wanneer je hem niet gebruikt',
  'rules.sources': 'Waar de regel vandaan komt',
};
