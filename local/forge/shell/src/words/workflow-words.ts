/** Words of the workflow pages and of moving work items. */
export const workflowWordsEn = {
  workflows: 'Workflows',
  workflowsHint: 'Rules of apps guard the transitions of a workflow.',
  noRules: 'No rule of an app guards this transition.',
  addRule: 'Add rule',
  addRuleTo: (transition: string) => `Add a rule to ${transition}`,
  noRuleModules: 'The app has no workflow rules',
  noRuleModulesHint: 'Its manifest declares neither a workflow validator nor a workflow condition.',
  validator: 'Validator',
  condition: 'Condition',
  foreignRule: 'This rule belongs to something that this host does not run.',
  add: 'Add',
  update: 'Update',
  editRule: 'Edit',
  removeRule: 'Remove',
  notConfigured: 'The configuration page has not said what to save.',
  tooLarge: (bytes: number) => `The configuration is longer than ${bytes} bytes.`,
  initial: 'When a work item is created',
  anyStatus: 'Any status',
  move: 'Move',
  blocked: 'The work item was not moved',
  noTransitions: 'No transition is possible from here',
} as const;

export type WorkflowWords = {
  readonly [K in keyof typeof workflowWordsEn]: (typeof workflowWordsEn)[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : string;
};

export const workflowWordsNl: WorkflowWords = {
  workflows: 'Workflows',
  workflowsHint: 'Regels van apps bewaken de overgangen van een workflow.',
  noRules: 'Geen regel van een app bewaakt deze overgang.',
  addRule: 'Regel toevoegen',
  addRuleTo: (transition) => `Regel toevoegen aan ${transition}`,
  noRuleModules: 'De app heeft geen workflowregels',
  noRuleModulesHint: 'Het manifest noemt geen workflowvalidator en geen workflowvoorwaarde.',
  validator: 'Validator',
  condition: 'Voorwaarde',
  foreignRule: 'Deze regel hoort bij iets dat deze host niet draait.',
  add: 'Toevoegen',
  update: 'Bijwerken',
  editRule: 'Bewerken',
  removeRule: 'Verwijderen',
  notConfigured: 'De configuratiepagina heeft niet gezegd wat er moet worden bewaard.',
  tooLarge: (bytes) => `De configuratie is langer dan ${bytes} bytes.`,
  initial: 'Bij het maken van een werkitem',
  anyStatus: 'Elke status',
  move: 'Verplaatsen',
  blocked: 'Het werkitem is niet verplaatst',
  noTransitions: 'Vanaf hier is geen overgang mogelijk',
};
