import type { Catalogue } from '../message';

/** What the backend says of drift, upgrades and captures. */
export const driftEn = {
  'refusal.projectNotFound': 'This project does not exist, or you may not see it.',
  'refusal.noTemplate': 'This project was not made from a template.',
  'refusal.templateGone': 'The version of the template that this project was made from is not kept any more.',
  'refusal.answersDoNotFit': 'The answers of this project do not fit this version of the template.',
  'refusal.mayNotWaive': 'Only PMO administrators and the lead of the project may waive a deviation.',
  'refusal.notADeviation': 'The project does not deviate there any more. Load the page again.',
  'refusal.endsInThePast': 'Choose a last day that is not over yet.',
  'refusal.pmoOnly': 'Only PMO administrators may bring projects to another version of their template.',
  'refusal.checkAllIsForPmo': 'Only PMO administrators may have all projects compared.',
  'refusal.changedMeanwhile': 'The project or the template changed since this was shown. Look at it again.',
  'refusal.nothingAccepted': 'Nothing was accepted.',
  'refusal.reasonMissing': 'Say in ten characters or more why the project keeps what is rejected.',
  'refusal.planHasErrors': 'The plan has errors. Mend them first.',
  'refusal.versionNotFound': 'This version of the template does not exist.',
  'refusal.jiraSilent': 'Jira does not answer at the moment. Try again in a minute.',
  'refusal.jiraRefuses': 'Jira does not let Plumbline read this project.',
  'refusal.emptyFile': 'The file holds no issues: a row of headings and at least one row below it.',
  'refusal.noSummary': 'The file has no column “Summary”.',
  'refusal.captureIsForPmo': 'Only PMO administrators may make templates.',
  'value.nothing': '–',
  'value.filledIn': 'filled in',
  'value.somebody': 'somebody',
  'value.hidden': '(hidden)',
  'leftOut.progress': 'Status, comments, attachments, work logged and sprints of issues',
  'leftOut.parentsElsewhere': {
    one: 'The parent of one issue, which is not among those taken along',
    other: 'The parents of {{count}} issues, which are not among those taken along',
  },
  'leftOut.linksElsewhere': {
    one: 'One link to an issue that is not among those taken along',
    other: '{{count}} links to issues that are not among those taken along',
  },
  'leftOut.partsElsewhere': {
    one: 'The component or version of an issue, which is not among those taken along',
    other: '{{count}} components and versions of issues, which are not among those taken along',
  },
  'leftOut.tooManyIssues': { one: 'One issue too many for a template', other: '{{count}} issues too many for a template' },
  'leftOut.tooManyComponents': { one: 'The oldest component', other: 'The {{count}} oldest components' },
  'leftOut.tooManyVersions': { one: 'The oldest version', other: 'The {{count}} oldest versions' },
  'leftOut.tooManyOthers': {
    one: 'One part more than a template holds of its kind',
    other: '{{count}} parts more than a template holds of their kinds',
  },
  'leftOut.descriptions': {
    one: 'The longest description, for want of room',
    other: 'The {{count}} longest descriptions, for want of room',
  },
  'leftOut.people': {
    one: 'One person of whom little depends; what is theirs is nobody’s',
    other: '{{count}} persons of whom little depends; what is theirs is nobody’s',
  },
  'leftOut.values': 'Values of fields that the project does not offer: {{names}}',
  'leftOut.documentLinks': 'Links of documents, which belong to this project: {{names}}',
  'leftOut.unread': 'What you may not read in Jira: {{names}}',
  'leftOut.columns': 'Columns that a template has no place for: {{names}}',
  'leftOut.rows': { one: 'One row without a summary', other: '{{count}} rows without a summary' },
  'leftOut.dates': { one: 'One date that makes no sense', other: '{{count}} dates that make no sense' },
} as const satisfies Catalogue;
export type DriftMessageKey = keyof typeof driftEn;
