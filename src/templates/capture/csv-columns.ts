/** What a column of a CSV file holds, as Jira's import names it. */
export type CsvColumn =
  | 'summary'
  | 'type'
  | 'description'
  | 'id'
  | 'key'
  | 'parent'
  | 'epicName'
  | 'labels'
  | 'components'
  | 'versions'
  | 'assignee'
  | 'priority'
  | 'start'
  | 'due'
  | 'estimate'
  | 'storyPoints';

/** Headings of Jira's own exports and imports, in small letters; Jira has renamed several over the years. */
const headings: ReadonlyMap<string, CsvColumn> = new Map([
  ['summary', 'summary'],
  ['title', 'summary'],
  ['issue type', 'type'],
  ['issuetype', 'type'],
  ['work type', 'type'],
  ['type', 'type'],
  ['description', 'description'],
  ['issue id', 'id'],
  ['work item id', 'id'],
  ['id', 'id'],
  ['issue key', 'key'],
  ['work item key', 'key'],
  ['key', 'key'],
  ['parent', 'parent'],
  ['parent id', 'parent'],
  ['parent key', 'parent'],
  ['epic link', 'parent'],
  ['custom field (epic link)', 'parent'],
  ['epic name', 'epicName'],
  ['custom field (epic name)', 'epicName'],
  ['label', 'labels'],
  ['labels', 'labels'],
  ['component', 'components'],
  ['components', 'components'],
  ['component/s', 'components'],
  ['fix version', 'versions'],
  ['fix versions', 'versions'],
  ['fix version/s', 'versions'],
  ['assignee', 'assignee'],
  ['priority', 'priority'],
  ['start date', 'start'],
  ['custom field (start date)', 'start'],
  ['due', 'due'],
  ['due date', 'due'],
  ['duedate', 'due'],
  ['estimate', 'estimate'],
  ['original estimate', 'estimate'],
  ['story points', 'storyPoints'],
  ['story point estimate', 'storyPoints'],
  ['custom field (story points)', 'storyPoints'],
  ['custom field (story point estimate)', 'storyPoints'],
]);

/** What a heading stands for; `undefined` for one that a blueprint has no place for. */
export const csvColumnOf = (heading: string): CsvColumn | undefined => headings.get(heading.trim().toLowerCase());

/** A column of links: `Outward issue link (Blocks)`, `Link "blocks"`. */
export function linkColumnOf(heading: string): { readonly type: string; readonly outward: boolean } | undefined {
  const match = /^(?:(outward|inward) (?:issue|work item) )?link\s*[("](.+?)[)"]$/i.exec(heading.trim());
  return match?.[2] === undefined ? undefined : { type: match[2], outward: match[1]?.toLowerCase() !== 'inward' };
}
