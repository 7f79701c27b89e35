import type { Catalogue } from '../message';

/** Texts of the panel and the action on the issue view. */
export const issuePanelEn = {
  'issuePanel.loading': 'Checking the issue',
  'issuePanel.nothing': 'No standard has anything to say about this issue.',
  'issuePanel.fail': { one: '{{count}} of {{total}} checks fails', other: '{{count}} of {{total}} checks fail' },
  'issuePanel.allPass': { one: 'The one check passes', other: 'All {{count}} checks pass' },
  'issuePanel.fix': 'Fix',
  'issuePanel.how': 'How to fix',
  'issuePanel.more': 'Read more',
  'issuePanel.apply': 'Change it',
  'issuePanel.change': '{{field}}: {{before}} → {{after}}',
  'issuePanel.empty': 'empty',
  'issuePanel.leftAlone': 'Nothing changes: {{reason}}.',
  'issuePanel.done': 'Changed',
  'issuePanel.undoing': 'Taking it back',
  'issuePanel.undone': 'Taken back',
  'issuePanel.notUndone': 'This could not be taken back',
  'issuePanel.waivedUntil': 'Waived until {{day}}',
  'issuePanel.waiverPending': 'Waiver requested',
  'issuePanel.showOthers': { one: 'Show {{count}} other check', other: 'Show {{count}} other checks' },
  'issuePanel.hideOthers': { one: 'Hide {{count}} other check', other: 'Hide {{count}} other checks' },
  'issuePanel.judgedByAudits': 'judged by the nightly audit',
  'waiveAction.rule': 'Rule',
  'waiveAction.nothing': 'No check of this issue needs a waiver.',
} as const satisfies Catalogue;
