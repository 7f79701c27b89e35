import { z } from 'zod';
import { epochDay } from '../portfolio';

/**
 * What a project consists of, as templates see it. The same shape describes what a blueprint wants, what Jira holds, and what a template's
 * earlier version wanted, so that plans, drift, upgrades and captures are comparisons of items, field by field.
 */
export const itemKinds = [
  'project',
  'projectProperty',
  'issueType',
  'scheme',
  'field',
  'role',
  'component',
  'version',
  'filter',
  'board',
  'dashboard',
  'issue',
  'link',
  'record',
  'gate',
  'document',
  'standard',
  'automation',
] as const;
export const itemKind = z.enum(itemKinds);
export type ItemKind = z.infer<typeof itemKind>;

/** `kind/id`: the name of an item within its blueprint, for good. Never shown to people. */
export const itemRef = z.string().regex(/^[a-zA-Z]+\/[a-z0-9][a-z0-9._#~-]{0,119}$/, 'is not the name of an item');
export type ItemRef = z.infer<typeof itemRef>;

const accountId = z.string().max(128);
const name = z.string().min(1).max(255);
const text = z.string().max(32_000);
const json: z.ZodType<unknown> = z.unknown();

/** What a scheme of a project regulates. */
export const schemeRoles = ['issueType', 'workflow', 'issueTypeScreen', 'fieldConfiguration', 'permission', 'notification'] as const;

/** What people keep in a register of risks, issues, decisions, changes or actions. */
export const registers = ['risk', 'issue', 'decision', 'change', 'action'] as const;

/** The fields of each kind of item. Days are epoch days, efforts seconds. A name of another item is an `ItemRef`. */
export const itemFields = {
  project: z.strictObject({
    key: z.string().max(10),
    name: z.string().max(80),
    type: z.enum(['business', 'software', 'service_desk']),
    lead: accountId.nullable(),
    category: z.string().max(255).nullable(),
    description: text,
    url: z.string().max(1000).nullable(),
  }),
  projectProperty: z.strictObject({ key: z.string().max(255), value: json.optional() }),
  issueType: z.strictObject({ name, description: text, level: z.enum(['subtask', 'base', 'epic']) }),
  /** `issueTypes`, `statuses`: what is created where no scheme of that name exists; empty to insist on an existing one. */
  scheme: z.strictObject({
    role: z.enum(schemeRoles),
    name,
    issueTypes: z.array(z.string().max(255)).max(100),
    /** Of a workflow to be created: statuses in order, each with its category; every status can be reached from every other. */
    statuses: z.array(z.strictObject({ name, category: z.enum(['todo', 'inProgress', 'done']) })).max(40),
  }),
  field: z.strictObject({
    name,
    type: z.enum(['text', 'paragraph', 'number', 'date', 'select', 'multiSelect', 'person', 'url']),
    description: text,
    options: z.array(z.string().max(255)).max(1000),
    /** Offered in this project only. */
    projectOnly: z.boolean(),
  }),
  role: z.strictObject({ role: name, people: z.array(accountId).max(200), groups: z.array(z.string().max(255)).max(50) }),
  component: z.strictObject({ name, description: text, lead: accountId.nullable() }),
  version: z.strictObject({ name, description: text, startDay: epochDay.nullable(), releaseDay: epochDay.nullable() }),
  filter: z.strictObject({ name, description: text, jql: z.string().max(10_000) }),
  board: z.strictObject({ name, type: z.enum(['scrum', 'kanban']), filter: itemRef }),
  dashboard: z.strictObject({
    name,
    description: text,
    /** Gadgets of Plumbline by module key, e.g. `portfolio-gadget`. */
    gadgets: z.array(z.strictObject({ module: z.string().max(80), title: z.string().max(255), column: z.int().min(0).max(2) })).max(20),
  }),
  issue: z.strictObject({
    type: name,
    summary: z.string().max(255),
    /** Light markup: paragraphs, `## ` headings, `- ` lists, `[ ] ` tasks, `**strong**`, `[words](https://…)`. */
    description: text,
    parent: itemRef.nullable(),
    labels: z.array(z.string().max(255)).max(50),
    components: z.array(itemRef).max(50),
    fixVersions: z.array(itemRef).max(20),
    assignee: accountId.nullable(),
    priority: z.string().max(255).nullable(),
    startDay: epochDay.nullable(),
    dueDay: epochDay.nullable(),
    estimateSeconds: z.number().int().min(0).nullable(),
    /** Values of other fields by their name, e.g. of fields that the blueprint creates. */
    values: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string()), z.null()])),
  }),
  link: z.strictObject({ type: name, from: itemRef, to: itemRef }),
  /** Plumbline's own record of the project. */
  record: z.strictObject({
    sponsor: accountId.nullable(),
    goal: z.string().max(2000),
    startDay: epochDay.nullable(),
    endDay: epochDay.nullable(),
    budget: z.union([z.number().min(0), z.literal('none')]).nullable(),
    currency: z.string().max(3).nullable(),
  }),
  gate: z.strictObject({ stage: z.string().max(80), name: z.string().max(80), dueDay: epochDay.nullable() }),
  document: z.strictObject({ name: z.string().max(160), required: z.boolean(), link: z.string().max(1000), dueDay: epochDay.nullable() }),
  /** A standard that projects of this template have to meet. Nothing is written: standards name templates in their scope. */
  standard: z.strictObject({ standardId: z.string().max(64) }),
  /** An automation rule that an administrator imports; apps cannot create these. */
  automation: z.strictObject({ name, purpose: text, steps: z.array(text).max(30), file: json.optional() }),
} as const satisfies { readonly [K in ItemKind]: z.ZodType };

export type ItemFields = { readonly [K in ItemKind]: z.infer<(typeof itemFields)[K]> };

/** What a template asks of an item for good, which drift checks: that it stays, stays as it is, or is filled in (by a gate). */
export const itemRule = z.strictObject({
  severity: z.enum(['shall', 'should']),
  keep: z.enum(['exists', 'same', 'filled']),
  /** The gate by which it has to be so; `null`: always. */
  byGate: itemRef.nullable(),
  why: z.string().max(500),
});
export type ItemRule = z.infer<typeof itemRule>;
