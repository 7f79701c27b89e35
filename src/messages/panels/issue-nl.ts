import type { Catalogue } from '../message';
import type { issuePanelEn } from './issue-en';

/** De teksten van het paneel en de actie bij een issue in het Nederlands. */
export const issuePanelNl = {
  'issuePanel.loading': 'Het issue wordt gecontroleerd',
  'issuePanel.nothing': 'Geen enkele standaard zegt iets over dit issue.',
  'issuePanel.fail': { one: '{{count}} van {{total}} controles faalt', other: '{{count}} van {{total}} controles falen' },
  'issuePanel.allPass': { one: 'De enige controle slaagt', other: 'Alle {{count}} controles slagen' },
  'issuePanel.fix': 'Oplossen',
  'issuePanel.how': 'Zo los je het op',
  'issuePanel.more': 'Lees meer',
  'issuePanel.apply': 'Wijzigen',
  'issuePanel.change': '{{field}}: {{before}} → {{after}}',
  'issuePanel.empty': 'leeg',
  'issuePanel.leftAlone': 'Er verandert niets: {{reason}}.',
  'issuePanel.done': 'Gewijzigd',
  'issuePanel.undoing': 'Wordt ongedaan gemaakt',
  'issuePanel.undone': 'Ongedaan gemaakt',
  'issuePanel.notUndone': 'Dit kon niet ongedaan worden gemaakt',
  'issuePanel.waivedUntil': 'Ontheffing tot en met {{day}}',
  'issuePanel.waiverPending': 'Ontheffing aangevraagd',
  'issuePanel.showOthers': { one: '{{count}} andere controle tonen', other: '{{count}} andere controles tonen' },
  'issuePanel.hideOthers': { one: '{{count}} andere controle verbergen', other: '{{count}} andere controles verbergen' },
  'issuePanel.judgedByAudits': 'beoordeeld door de nachtelijke audit',
  'waiveAction.rule': 'Regel',
  'waiveAction.nothing': 'Geen controle van dit issue heeft een ontheffing nodig.',
} as const satisfies Catalogue<keyof typeof issuePanelEn>;
