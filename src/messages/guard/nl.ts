import type { Catalogue } from '../message';
import type { guardEn } from './en';

/** De instellingenpagina van de workflowvalidator. */
export const guardNl = {
  'guard.title': 'Regels die bij deze overgang moeten kloppen',
  'guard.intro':
    'Het issue wordt beoordeeld zoals het na de overgang zou zijn, met alles wat op het scherm is ingevuld. Overtreden regels houden de overgang tegen; hun titels worden getoond.',
  'guard.rules': 'Regels',
  'guard.unsayable': 'Kan niet bij een overgang worden gecontroleerd: Jira geeft daar de benodigde gegevens niet.',
  'guard.none': 'Nog geen enkele standaard bevat een regel over issues. Maak eerst een standaard op de pagina Compliance.',
  'guard.length': '{{count}} van de {{maximum}} tekens die Jira voor één validator toestaat',
  'guard.tooLong': 'Dit zijn te veel regels voor één validator. Kies er minder, of voeg een tweede validator toe.',
  'guard.chooseOne': 'Kies minstens één regel.',
  'guard.frozen':
    'De validator bewaart de regels zoals ze nu zijn. Verandert een standaard de opties, open deze pagina dan opnieuw en sla de workflow op.',
  'guard.chosen': 'Bewaakt door',
} as const satisfies Catalogue<keyof typeof guardEn>;
