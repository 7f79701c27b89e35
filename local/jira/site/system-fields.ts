import type { FieldRecord } from '../model/records';
import { seedIds } from './seed-ids';

type SystemField = readonly [id: string, name: string, type: string, items: string, clauseNames: string, flags: string];

/** Flags: o orderable (on screens), n navigable, s searchable. Order and names as `GET /rest/api/3/field` lists them on a new site. */
const system: readonly SystemField[] = [
  ['statuscategorychangedate', 'Status Category Changed', 'datetime', '', 'statusCategoryChangedDate', 'ns'],
  ['parent', 'Parent', '', '', 'parent', 'n'],
  ['fixVersions', 'Fix versions', 'array', 'version', 'fixVersion', 'ons'],
  ['statusCategory', 'Status Category', 'statusCategory', '', 'statusCategory', 'ns'],
  ['resolution', 'Resolution', 'resolution', '', 'resolution', 'ons'],
  ['lastViewed', 'Last Viewed', 'datetime', '', 'lastViewed', 'n'],
  ['priority', 'Priority', 'priority', '', 'priority', 'ons'],
  ['labels', 'Labels', 'array', 'string', 'labels', 'ons'],
  ['aggregatetimeoriginalestimate', 'Σ Original Estimate', 'number', '', '', 'n'],
  ['timeestimate', 'Remaining Estimate', 'number', '', 'remainingEstimate,timeestimate', 'n'],
  ['versions', 'Affects versions', 'array', 'version', 'affectedVersion', 'ons'],
  ['issuelinks', 'Linked Issues', 'array', 'issuelinks', 'issueLink', 'ons'],
  ['assignee', 'Assignee', 'user', '', 'assignee', 'ons'],
  ['status', 'Status', 'status', '', 'status', 'ns'],
  ['components', 'Components', 'array', 'component', 'component', 'ons'],
  ['issuekey', 'Key', '', '', 'id,issue,issuekey,key', 'n'],
  ['aggregatetimeestimate', 'Σ Remaining Estimate', 'number', '', '', 'n'],
  ['creator', 'Creator', 'user', '', 'creator', 'ns'],
  ['subtasks', 'Sub-tasks', 'array', 'issuelinks', 'subtasks', 'n'],
  ['reporter', 'Reporter', 'user', '', 'reporter', 'ons'],
  ['aggregateprogress', 'Σ Progress', 'progress', '', '', 'n'],
  ['progress', 'Progress', 'progress', '', 'progress', 'n'],
  ['votes', 'Votes', 'votes', '', 'votes', 'n'],
  ['issuetype', 'Issue Type', 'issuetype', '', 'issuetype,type', 'ons'],
  ['timespent', 'Time Spent', 'number', '', 'timespent', 'n'],
  ['aggregatetimespent', 'Σ Time Spent', 'number', '', '', 'n'],
  ['project', 'Project', 'project', '', 'project', 'ns'],
  ['resolutiondate', 'Resolved', 'datetime', '', 'resolutiondate,resolved', 'ns'],
  ['workratio', 'Work Ratio', 'number', '', 'workratio', 'ns'],
  ['watches', 'Watchers', 'watches', '', 'watchers', 'n'],
  ['created', 'Created', 'datetime', '', 'created,createdDate', 'ns'],
  ['updated', 'Updated', 'datetime', '', 'updated,updatedDate', 'ns'],
  ['timeoriginalestimate', 'Original estimate', 'number', '', 'originalEstimate,timeoriginalestimate', 'n'],
  ['description', 'Description', 'string', '', 'description', 'ons'],
  ['timetracking', 'Time tracking', 'timetracking', '', '', 'o'],
  ['security', 'Security Level', 'securitylevel', '', 'level', 'ons'],
  ['attachment', 'Attachment', 'array', 'attachment', 'attachments', 'os'],
  ['summary', 'Summary', 'string', '', 'summary', 'ons'],
  ['environment', 'Environment', 'string', '', 'environment', 'ons'],
  ['duedate', 'Due date', 'date', '', 'due,duedate', 'ons'],
  ['comment', 'Comment', 'comments-page', '', 'comment', 'os'],
  ['worklog', 'Log Work', 'array', 'worklog', '', 'o'],
];

export const customFieldTypes = {
  text: 'com.atlassian.jira.plugin.system.customfieldtypes:textfield',
  textArea: 'com.atlassian.jira.plugin.system.customfieldtypes:textarea',
  number: 'com.atlassian.jira.plugin.system.customfieldtypes:float',
  date: 'com.atlassian.jira.plugin.system.customfieldtypes:datepicker',
  dateTime: 'com.atlassian.jira.plugin.system.customfieldtypes:datetime',
  select: 'com.atlassian.jira.plugin.system.customfieldtypes:select',
  multiSelect: 'com.atlassian.jira.plugin.system.customfieldtypes:multiselect',
  checkboxes: 'com.atlassian.jira.plugin.system.customfieldtypes:multicheckboxes',
  radio: 'com.atlassian.jira.plugin.system.customfieldtypes:radiobuttons',
  user: 'com.atlassian.jira.plugin.system.customfieldtypes:userpicker',
  users: 'com.atlassian.jira.plugin.system.customfieldtypes:multiuserpicker',
  labels: 'com.atlassian.jira.plugin.system.customfieldtypes:labels',
  url: 'com.atlassian.jira.plugin.system.customfieldtypes:url',
  sprint: 'com.pyxis.greenhopper.jira:gh-sprint',
  rank: 'com.pyxis.greenhopper.jira:gh-lexo-rank',
  epicLink: 'com.pyxis.greenhopper.jira:gh-epic-link',
  storyPointEstimate: 'com.pyxis.greenhopper.jira:jsw-story-points',
} as const;

type CustomField = readonly [id: string, name: string, type: string, items: string, custom: string];

const standardCustom: readonly CustomField[] = [
  [seedIds.fields.epicLink, 'Epic Link', 'any', '', customFieldTypes.epicLink],
  [seedIds.fields.startDate, 'Start date', 'date', '', customFieldTypes.date],
  [seedIds.fields.storyPointEstimate, 'Story point estimate', 'number', '', customFieldTypes.storyPointEstimate],
  [seedIds.fields.rank, 'Rank', 'any', '', customFieldTypes.rank],
  [seedIds.fields.sprint, 'Sprint', 'array', 'json', customFieldTypes.sprint],
  [seedIds.fields.flagged, 'Flagged', 'array', 'option', customFieldTypes.checkboxes],
  [seedIds.fields.storyPoints, 'Story Points', 'number', '', customFieldTypes.number],
];

/** The fields of a new site: Jira's own and the custom fields that Jira Software brings. */
export function systemFields(): FieldRecord[] {
  return [
    ...system.map(([id, name, type, items, clauseNames, flags]) => ({
      id,
      name,
      description: '',
      custom: false,
      schemaType: type,
      ...(items ? { schemaItems: items } : {}),
      ...(type ? { schemaSystem: id } : {}),
      clauseNames: clauseNames ? clauseNames.split(',') : [],
      orderable: flags.includes('o'),
      navigable: flags.includes('n'),
      searchable: flags.includes('s'),
    })),
    ...standardCustom.map(([id, name, type, items, custom]) => customField(id, name, type, custom, items)),
  ];
}

/** A custom field with the clause names Jira gives it: `cf[10016]` and its name. */
export function customField(id: string, name: string, schemaType: string, schemaCustom: string, schemaItems = ''): FieldRecord {
  return {
    id,
    name,
    description: '',
    custom: true,
    schemaType,
    ...(schemaItems ? { schemaItems } : {}),
    schemaCustom,
    clauseNames: [`cf[${id.replace('customfield_', '')}]`, name],
    orderable: true,
    navigable: true,
    searchable: true,
  };
}
