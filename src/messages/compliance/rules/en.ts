import type { Catalogue } from '../../message';

/** The catalogue of rules and a rule's page. */
export const rulesEn = {
  'rules.search': 'Search rules',
  'rules.shown': { one: '{{count}} rule', other: '{{count}} rules' },
  'rules.none': 'No rule fits this search and these filters together.',
  'rules.scope': 'Judges',
  'rules.usedIn': 'Used in',
  'rules.unused': 'No standard',
  'rules.fixable': 'Plumbline can fix it',
  'rules.why': 'Why',
  'rules.requirement': 'What is asked',
  'rules.remediation': 'How to mend it',
  'rules.effort': 'About {{time}} a finding',
  'rules.options': 'Options',
  'rules.usually': 'usually {{value}}',
  'rules.option.days': { one: '{{count}} day', other: '{{count}} days' },
  'rules.option.workingDays': { one: '{{count}} working day', other: '{{count}} working days' },
  'rules.option.types': { one: '{{count}} issue type', other: '{{count}} issue types' },
  'rules.whenNot': 'When not to use it',
  'rules.sources': 'Where it comes from',
} as const satisfies Catalogue;
