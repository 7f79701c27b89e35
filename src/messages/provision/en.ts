import type { Catalogue } from '../message';

/** What the backend says of runs: refusals, problems, what comes next. */
export const provisionEn = {
  'refusal.templateNotFound': 'This template does not exist, or you may not see it.',
  'refusal.templateRetired': 'This template is retired. Choose another one.',
  'refusal.projectNotFound': 'The project is not there, or you may not see it.',
  'refusal.runNotFound': 'This run is not there, or you may not see it.',
  'refusal.planHasErrors': 'The plan has errors. Mend them first; they are listed above the plan.',
  'refusal.changedMeanwhile': 'Something in Jira changed since the plan was made. Look at the new plan and try again.',
  'refusal.projectBusy': 'Another run is at work in this project. Wait until it is done.',
  'refusal.nothingToDo': 'Everything is as the template wants it. There is nothing to do.',
  'refusal.notDecider': 'Only PMO administrators decide about requests.',
  'refusal.alreadyDecided': 'Somebody decided about this request meanwhile.',
  'refusal.cannotCancel': 'This run cannot be cancelled (any more).',
  'refusal.cannotResume': 'This run cannot be resumed.',
  'refusal.needsJiraAdministrator': 'The project itself has to be created by a Jira administrator. Ask one to resume this run.',
  'refusal.cannotUndo': 'This run cannot be undone, or not by you.',
  'refusal.jiraSilent': 'Jira did not answer. Try again in a minute.',
  'refusal.jiraRefuses': 'Jira does not let Plumbline read what the plan needs.',
  'problem.needsFailed': 'Not tried, because “{{subject}}” could not be made.',
  'problem.noAnswer': 'Jira did not answer, several times in a row.',
  'problem.notAllowed': 'Jira does not allow it.',
  'problem.viewerNeeded': 'The project has to be created by a Jira administrator. Resume the run as one.',
  'problem.changedSince': 'Somebody changed it since it was made.',
  'problem.shared': 'Other projects use it too.',
  'problem.notRemovable': 'Jira does not let it be removed.',
  'problem.wasUpdated': 'It was there before and was only changed.',
  'problem.neededByLeft': '“{{subject}}” stays and needs it.',
  'problem.holdsLeft': '“{{subject}}” stays in it.',
  'problem.planGone': 'The plan of this run is not kept any more.',
  'problem.refused': 'Jira refused it.',
  'next.tryAgain': {
    one: 'One item could not be made. See the journal, then try again.',
    other: '{{count}} items could not be made. See the journal, then try again.',
  },
  'next.manual': {
    one: 'Ask a Jira administrator to set up “{{subject}}”.',
    other: 'Ask a Jira administrator to set up “{{subject}}” and what else only an administrator can ({{count}} in all).',
  },
  'next.fillRole': { one: 'Nobody is in the role {{subject}} yet.', other: 'Nobody is in {{count}} roles yet, first {{subject}}.' },
  'next.document': {
    one: 'Write the document “{{subject}}” and link it in the project record.',
    other: 'Write the {{count}} documents, first “{{subject}}”, and link them in the project record.',
  },
  'next.firstTask': 'Begin with what is due first: {{subject}}.',
  'next.openProject': 'Open {{subject}} in Jira.',
} as const satisfies Catalogue;
export type ProvisionMessageKey = keyof typeof provisionEn;
