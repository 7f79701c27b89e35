import { z } from 'zod';

/** The parts of Jira's REST answers that the shell shows. Everything it does not need is ignored. */

export const user = z.looseObject({ accountId: z.string(), displayName: z.string().default('') });
export type User = z.output<typeof user>;

export const status = z.looseObject({ name: z.string(), statusCategory: z.looseObject({ key: z.string() }) });
export type Status = z.output<typeof status>;

const named = z.looseObject({ id: z.string().optional(), name: z.string() });

const issueReference = z.looseObject({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({ summary: z.string().nullish(), status: status.nullish(), issuetype: named.nullish() }),
});
export type IssueReference = z.output<typeof issueReference>;

export const issueRow = z.looseObject({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    summary: z.string().nullish(),
    issuetype: named.nullish(),
    status: status.nullish(),
    assignee: user.nullish(),
    updated: z.string().nullish(),
    priority: named.nullish(),
  }),
});
export type IssueRow = z.output<typeof issueRow>;

export const issuePage = z.looseObject({ issues: z.array(issueRow), nextPageToken: z.string().nullish(), isLast: z.boolean().nullish() });
export type IssuePage = z.output<typeof issuePage>;

export const approximateCount = z.looseObject({ count: z.number() });

export const issueLink = z.looseObject({
  id: z.string(),
  type: z.looseObject({ inward: z.string(), outward: z.string() }),
  inwardIssue: issueReference.nullish(),
  outwardIssue: issueReference.nullish(),
});

export const issueDetail = z.looseObject({
  id: z.string(),
  key: z.string(),
  names: z.record(z.string(), z.string()).default({}),
  fields: z.looseObject({
    summary: z.string().nullish(),
    description: z.unknown().optional(),
    issuetype: z
      .looseObject({ id: z.string(), name: z.string(), subtask: z.boolean().nullish(), hierarchyLevel: z.number().nullish() })
      .nullish(),
    project: z.looseObject({ id: z.string(), key: z.string(), name: z.string() }).nullish(),
    status: status.nullish(),
    issuelinks: z.array(issueLink).nullish(),
    subtasks: z.array(issueReference).nullish(),
    parent: issueReference.nullish(),
  }),
});
export type IssueDetail = z.output<typeof issueDetail>;

export const comments = z.looseObject({
  comments: z.array(z.looseObject({ id: z.string(), author: user.nullish(), body: z.unknown().optional(), created: z.string() })),
  total: z.number(),
});

/** Jira calls the new value `toString`, which every JavaScript object has: it must be read as the object's own. */
const changelogItem = z.record(z.string(), z.unknown()).transform((item) => ({
  field: String(item.field),
  from: typeof item.fromString === 'string' ? item.fromString : undefined,
  to: Object.hasOwn(item, 'toString') && typeof item.toString === 'string' ? String(item.toString) : undefined,
}));

export const changelogs = z.looseObject({
  values: z.array(
    z.looseObject({
      id: z.string(),
      author: user.nullish(),
      created: z.string(),
      items: z.array(changelogItem),
    }),
  ),
  total: z.number().nullish(),
});

export const project = z.looseObject({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  projectTypeKey: z.string().nullish(),
  simplified: z.boolean().nullish(),
  lead: user.nullish(),
  description: z.string().nullish(),
  archived: z.boolean().nullish(),
  projectCategory: named.nullish(),
});
export type Project = z.output<typeof project>;

export const projectPage = z.looseObject({ values: z.array(project), total: z.number().nullish(), isLast: z.boolean().nullish() });

export const dashboard = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string().nullish(),
  owner: user.nullish(),
  isWritable: z.boolean().nullish(),
});
export type Dashboard = z.output<typeof dashboard>;

export const dashboardPage = z.looseObject({ values: z.array(dashboard), total: z.number().nullish() });

export const gadget = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String),
  moduleKey: z.string().nullish(),
  uri: z.string().nullish(),
  title: z.string().nullish(),
  color: z.string().nullish(),
  position: z.looseObject({ row: z.number(), column: z.number() }),
});
export type Gadget = z.output<typeof gadget>;

export const gadgets = z.looseObject({ gadgets: z.array(gadget) });

export const myPermissions = z.looseObject({ permissions: z.record(z.string(), z.looseObject({ havePermission: z.boolean() })) });

export const createdIssue = z.looseObject({ id: z.string(), key: z.string() });

export const createMeta = z.looseObject({
  issueTypes: z.array(z.looseObject({ id: z.string(), name: z.string(), subtask: z.boolean().nullish() })),
});
