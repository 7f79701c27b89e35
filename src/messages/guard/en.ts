import type { Catalogue } from '../message';

/** The configuration page of the workflow validator. */
export const guardEn = {
  'guard.title': 'Rules that must hold on this transition',
  'guard.intro':
    'The work item is judged as the transition would leave it, with everything entered on its screen. Broken rules stop the transition, and their titles are shown.',
  'guard.rules': 'Rules',
  'guard.unsayable': 'Cannot be checked on a transition: it needs facts that Jira does not offer there.',
  'guard.none': 'No standard holds a rule about work items yet. Create a standard on the Compliance page first.',
  'guard.length': '{{count}} of {{maximum}} characters of what Jira allows for one validator',
  'guard.tooLong': 'These are too many rules for one validator. Choose fewer, or add a second validator.',
  'guard.chooseOne': 'Choose at least one rule.',
  'guard.frozen':
    'The validator keeps the rules as they are now. When a standard changes their options, open this page again and save the workflow.',
  'guard.chosen': 'Guarded by',
} as const satisfies Catalogue;
