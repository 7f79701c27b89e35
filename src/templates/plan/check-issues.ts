import type { ItemRef } from '../../contracts/templates/item';
import type { WantedItem, WantedItemOf } from '../items/item';
import type { CreateScreen, FoundProject } from '../ports';
import type { ProblemList } from './problem-list';
import { plain, type SiteNames } from './site-names';

/** Levels of Jira's hierarchy, as `GET /rest/api/3/issuetype` numbers them. */
const levels = { subtask: -1, base: 0, epic: 1 } as const;

/** What keeps issues from being created: types that are not there, parents of the wrong level, fields that have to be filled in. */
export function checkIssues(
  items: readonly WantedItem[],
  isNew: (ref: ItemRef) => boolean,
  site: SiteNames,
  found: FoundProject | null,
  problems: ProblemList,
): void {
  const levelOf = issueLevels(items, site);
  const offered = typesOffered(items, found);
  const issues = new Map(items.filter(isIssue).map((issue) => [issue.ref, issue]));
  const screens = new Map((found?.createScreens ?? []).map((screen) => [plain(screen.issueType), screen]));
  for (const issue of issues.values()) {
    if (!isNew(issue.ref)) continue;
    const { type, parent } = issue.fields;
    const level = levelOf(type);
    if (level === undefined || (offered && !offered.has(plain(type)))) {
      problems.error('missingIssueType', type, placeOf(issue, 'type'));
      continue;
    }
    const above = parent === null ? undefined : issues.get(parent);
    const levelAbove = above && levelOf(above.fields.type);
    if (levelAbove !== undefined ? levelAbove !== level + 1 : level < 0 && !above)
      problems.error('hierarchyNotPossible', issue.fields.summary, placeOf(issue, 'parent'));
    const screen = screens.get(plain(type));
    if (screen) checkScreen(issue, screen, problems);
  }
}

/** Fields that Jira demands and the template leaves empty, and fields that Jira does not take when the issue is created. */
function checkScreen(issue: WantedItemOf<'issue'>, { fields }: CreateScreen, problems: ProblemList): void {
  for (const { id, name, required } of fields)
    if (required && !isFilled(issue, id, name)) problems.error('requiredFieldEmpty', name, placeOf(issue, `values.${name}`));
  const onScreen = new Set(fields.flatMap(({ id, name }) => [plain(id), plain(name)]));
  for (const name of fieldsSet(issue)) if (!onScreen.has(plain(name))) problems.warn('fieldNotOnScreen', name, placeOf(issue, name));
}

const isIssue = (item: WantedItem): item is WantedItemOf<'issue'> => item.kind === 'issue';
const placeOf = ({ path }: WantedItem, field: string): string => (path === '' ? field : `${path}.${field}`);

function issueLevels(items: readonly WantedItem[], site: SiteNames): (type: string) => number | undefined {
  const own = new Map(items.flatMap((item) => (item.kind === 'issueType' ? [[plain(item.fields.name), levels[item.fields.level]]] : [])));
  return (type) => site.issueTypes.get(plain(type))?.level ?? own.get(plain(type));
}

/** Issue types of an existing project and those that the template brings; `undefined` where Jira decides by the project's template. */
function typesOffered(items: readonly WantedItem[], found: FoundProject | null): ReadonlySet<string> | undefined {
  if (!found || found.unread.includes('issueType')) return undefined;
  const named = [...items, ...found.items].flatMap((item) => {
    if (item.kind === 'issueType') return [item.fields.name];
    return item.kind === 'scheme' && item.fields.role === 'issueType' ? item.fields.issueTypes : [];
  });
  return new Set(named.map(plain));
}

/** Jira's own fields that a template sets, by Jira's id. */
function ownFieldsSet({ fields }: WantedItemOf<'issue'>): string[] {
  const set: [string, boolean][] = [
    ['labels', fields.labels.length > 0],
    ['components', fields.components.length > 0],
    ['fixVersions', fields.fixVersions.length > 0],
    ['assignee', fields.assignee !== null],
    ['priority', fields.priority !== null],
    ['duedate', fields.dueDay !== null],
    ['timetracking', fields.estimateSeconds !== null],
    ['description', fields.description !== ''],
  ];
  return set.filter(([, isSet]) => isSet).map(([id]) => id);
}

const fieldsSet = (issue: WantedItemOf<'issue'>): string[] => [
  ...ownFieldsSet(issue),
  ...Object.entries(issue.fields.values).flatMap(([name, value]) => (value === null ? [] : [name])),
];

/** Whether a required field gets a value. Jira fills in project, type, reporter and summary from what every issue has. */
function isFilled(issue: WantedItemOf<'issue'>, id: string, name: string): boolean {
  if (['project', 'issuetype', 'reporter', 'summary'].includes(id)) return true;
  if (id === 'parent') return issue.fields.parent !== null;
  return fieldsSet(issue).some((set) => plain(set) === plain(id) || plain(set) === plain(name));
}
