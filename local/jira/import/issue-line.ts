import { z } from 'zod';
import { defined } from './defined';

/** Jira writes `2015-01-30T00:43:49.000+0000`; the colon in the offset is what the standard asks for. */
const instant = z.string().transform((text, context) => {
  const ms = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  if (Number.isNaN(ms)) {
    context.addIssue({ code: 'custom', message: `"${text.slice(0, 40)}" is not a date and time` });
    return z.NEVER;
  }
  return ms;
});
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}/, 'is not a date')
  .transform((text) => text.slice(0, 10));
const id = z.union([z.string(), z.number()]).transform(String);
/** An ADF document (API version 3) or wiki text (version 2). */
const richText = z.union([z.string(), z.record(z.string(), z.unknown())]);

/** A user: Cloud gives an account id, Server a key and a name. */
const person = z
  .looseObject({
    accountId: z.string().nullish(),
    key: z.string().nullish(),
    name: z.string().nullish(),
    displayName: z.string().nullish(),
    emailAddress: z.string().nullish(),
    active: z.boolean().nullish(),
    timeZone: z.string().nullish(),
  })
  .transform((user, context) => {
    const accountId = user.accountId || user.key || user.name;
    if (!accountId) {
      context.addIssue({ code: 'custom', message: 'is a user without accountId' });
      return z.NEVER;
    }
    return defined({
      accountId,
      displayName: user.displayName || user.name || accountId,
      email: user.emailAddress ?? undefined,
      active: user.active ?? true,
      timeZone: user.timeZone ?? undefined,
    });
  });
export type PersonLine = z.infer<typeof person>;

const named = z.looseObject({ id: id.nullish(), name: z.string().min(1), description: z.string().nullish() });
export type NamedLine = z.infer<typeof named>;

const categoryKeys = z.enum(['new', 'indeterminate', 'done', 'undefined']);
const status = named.extend({ statusCategory: z.looseObject({ key: categoryKeys }).nullish() });
export type StatusLine = z.infer<typeof status>;

const issueType = named.extend({ subtask: z.boolean().nullish(), hierarchyLevel: z.number().int().nullish() });
export type IssueTypeLine = z.infer<typeof issueType>;

const project = z.looseObject({
  id: id.nullish(),
  key: z.string().regex(/^[A-Z][A-Z0-9_]+$/, 'is not a project key'),
  name: z.string().nullish(),
  projectTypeKey: z.string().nullish(),
  simplified: z.boolean().nullish(),
  projectCategory: named.nullish(),
  lead: person.nullish(),
});
export type ProjectLine = z.infer<typeof project>;

const version = named.extend({
  released: z.boolean().nullish(),
  archived: z.boolean().nullish(),
  startDate: day.nullish(),
  releaseDate: day.nullish(),
});
export type VersionLine = z.infer<typeof version>;

const otherIssue = z.looseObject({ id: id.nullish(), key: z.string() });
export type OtherIssueLine = z.infer<typeof otherIssue>;

const linkType = z.looseObject({ name: z.string().min(1), inward: z.string().nullish(), outward: z.string().nullish(), id: id.nullish() });
const issueLink = z.looseObject({
  id: id.nullish(),
  type: linkType,
  inwardIssue: otherIssue.nullish(),
  outwardIssue: otherIssue.nullish(),
});
export type IssueLinkLine = z.infer<typeof issueLink>;

/** A sprint as an object; `boardId` in custom fields of Cloud, `originBoardId` in the Software API. */
export const sprintLine = z.looseObject({
  id,
  name: z.string(),
  state: z.string().transform((text) => text.toLowerCase()),
  goal: z.string().nullish(),
  boardId: id.nullish(),
  originBoardId: id.nullish(),
  startDate: instant.nullish(),
  endDate: instant.nullish(),
  completeDate: instant.nullish(),
});
export type SprintLine = z.infer<typeof sprintLine>;

const comment = z.looseObject({
  id: id.nullish(),
  author: person.nullish(),
  body: richText.nullish(),
  created: instant.nullish(),
  updated: instant.nullish(),
});
const worklog = z.looseObject({
  id: id.nullish(),
  author: person.nullish(),
  comment: richText.nullish(),
  started: instant.nullish(),
  created: instant.nullish(),
  updated: instant.nullish(),
  timeSpentSeconds: z.number().nonnegative(),
});
const historyItem = z.looseObject({
  field: z.string(),
  fieldId: z.string().nullish(),
  fieldtype: z.string().nullish(),
  from: z.string().nullish(),
  fromString: z.string().nullish(),
  to: z.string().nullish(),
  // Every object has a method of this name: an item without the property must not show it.
  toString: z.preprocess((value) => (typeof value === 'function' ? undefined : value), z.string().nullish()),
});
const history = z.looseObject({ id: id.nullish(), author: person.nullish(), created: instant, items: z.array(historyItem) });
export type HistoryLine = z.infer<typeof history>;

const seconds = z.number().nonnegative();

const issueFields = z.looseObject({
  project,
  status,
  issuetype: issueType.nullish(),
  summary: z.string().nullish(),
  description: richText.nullish(),
  environment: richText.nullish(),
  priority: named.nullish(),
  resolution: named.nullish(),
  resolutiondate: instant.nullish(),
  created: instant.nullish(),
  updated: instant.nullish(),
  statuscategorychangedate: instant.nullish(),
  duedate: day.nullish(),
  assignee: person.nullish(),
  reporter: person.nullish(),
  creator: person.nullish(),
  parent: otherIssue.nullish(),
  epic: otherIssue.nullish(),
  labels: z.array(z.string()).nullish(),
  components: z.array(named).nullish(),
  fixVersions: z.array(version).nullish(),
  versions: z.array(version).nullish(),
  issuelinks: z.array(issueLink).nullish(),
  sprint: sprintLine.nullish(),
  closedSprints: z.array(sprintLine).nullish(),
  flagged: z.boolean().nullish(),
  security: named.nullish(),
  timeoriginalestimate: seconds.nullish(),
  timeestimate: seconds.nullish(),
  timespent: seconds.nullish(),
  timetracking: z
    .looseObject({
      originalEstimateSeconds: seconds.nullish(),
      remainingEstimateSeconds: seconds.nullish(),
      timeSpentSeconds: seconds.nullish(),
    })
    .nullish(),
  comment: z.looseObject({ comments: z.array(comment) }).nullish(),
  worklog: z.looseObject({ worklogs: z.array(worklog) }).nullish(),
});

const issueLine = z.looseObject({
  id: id.nullish(),
  key: z.string().regex(/^[A-Z][A-Z0-9_]+-\d+$/, 'is not an issue key'),
  fields: issueFields,
  changelog: z.looseObject({ histories: z.array(history) }).nullish(),
  /** With `expand=names,schema`: what the custom fields are called and what they hold. */
  names: z.record(z.string(), z.string()).nullish(),
});
export type IssueLine = z.infer<typeof issueLine>;

export type ParsedLine = { readonly ok: true; readonly issue: IssueLine } | { readonly ok: false; readonly reason: string };

/** Reads one line of an export. A refusal names the first places that are wrong, in words. */
export function parseIssueLine(text: string): ParsedLine {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { ok: false, reason: `is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const parsed = issueLine.safeParse(json);
  if (parsed.success) return { ok: true, issue: parsed.data };
  return {
    ok: false,
    reason: parsed.error.issues
      .slice(0, 3)
      .map((issue) => sentence(issue, json))
      .join('; '),
  };
}

function sentence(issue: z.core.$ZodIssue, json: unknown): string {
  const place = issue.path.join('.') || 'the line';
  const value = issue.path.reduce<unknown>((found, step) => (found as Record<PropertyKey, unknown> | undefined)?.[step], json);
  return value === undefined && issue.path.length > 0 ? `${place} is missing` : `${place}: ${issue.message}`;
}
