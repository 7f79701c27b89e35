import { z } from 'zod';
import { registers, schemeRoles } from './item';

/**
 * The authored form of a template, as YAML or JSON. Any `text` may hold placeholders: `{{client}}`, `{{upper(client)}}`; `when` holds a
 * condition over answers: `size = "large" and budget > 10000`. Shipped blueprints say texts in both languages.
 */
const local = <T extends z.ZodType>(inner: T) => z.union([inner, z.strictObject({ en: inner, nl: inner })]);
const text = local(z.string().max(32_000));
const shortText = local(z.string().trim().min(1).max(255));
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'is not an id: small letters, digits and hyphens');
const when = z.string().max(500).optional();

/**
 * A day relative to an anchor: `start+5wd` (working days), `end-2w`, `start+1m`, `go-live-3d` (a question of type date), or a date such as
 * `2026-12-01`. Anchors are `start`, `end`, `today` and the ids of date questions.
 */
export const dateRule = z.string().trim().min(1).max(80);
/** Who: `answerer` (who filled in the questions), `lead` (of the project), `question:<id>`, `account:<accountId>`, `nobody`. */
export const personRule = z.string().regex(/^(answerer|lead|nobody|question:[a-z0-9-]+|account:\S+)$/, 'does not say who');

/** What a template demands of an item for good; see `itemRule`. `gate` is the id of a stage. */
const rule = z
  .strictObject({
    severity: z.enum(['shall', 'should']).default('shall'),
    keep: z.enum(['exists', 'same', 'filled']).default('exists'),
    gate: id.optional(),
    why: text.default(''),
  })
  .optional();

export const question = z.strictObject({
  id,
  label: shortText,
  help: text.optional(),
  type: z.enum(['text', 'choice', 'date', 'person', 'number', 'yesNo']),
  required: z.boolean().default(true),
  /** A value, or a placeholder over earlier answers; of a date a date rule; of a person a person rule. */
  default: z.union([z.string(), z.number(), z.boolean()]).optional(),
  options: z
    .array(z.strictObject({ value: z.string().max(80), label: shortText }))
    .max(50)
    .default([]),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  /** Longest text in characters. */
  longest: z.number().int().min(1).max(2000).optional(),
  /** Asked only when this holds of earlier answers. */
  when,
});
export type Question = z.infer<typeof question>;

const repeat = z.strictObject({
  every: z.number().int().min(1).max(12),
  unit: z.enum(['day', 'week', 'month']),
  from: dateRule,
  until: dateRule,
  /** Instances at most. */
  most: z.number().int().min(1).max(200).default(60),
});

export interface BlueprintIssue {
  readonly id: string;
  readonly type: string;
  readonly summary: string | { readonly en: string; readonly nl: string };
  readonly description?: string | { readonly en: string; readonly nl: string } | undefined;
  readonly register?: (typeof registers)[number] | undefined;
  readonly milestone?: boolean | undefined;
  readonly stage?: string | undefined;
  readonly labels?: readonly string[] | undefined;
  readonly components?: readonly string[] | undefined;
  readonly versions?: readonly string[] | undefined;
  readonly assignee?: string | undefined;
  readonly priority?: string | undefined;
  readonly start?: string | undefined;
  readonly due?: string | undefined;
  /** `4h`, `3d`, `2w`: working time of eight hours a day, five days a week. */
  readonly estimate?: string | undefined;
  readonly values?: Readonly<Record<string, string | number | readonly string[] | null>> | undefined;
  /** Made as sub-tasks, one a line. */
  readonly checklist?: readonly (string | { readonly en: string; readonly nl: string })[] | undefined;
  /** `blocks: [other-id]`: link types by their name, small letters, to ids of other issues. */
  readonly links?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Meeting series and other recurring work. */
  readonly repeat?: z.infer<typeof repeat> | undefined;
  readonly rule?: z.infer<typeof rule>;
  readonly when?: string | undefined;
  readonly children?: readonly BlueprintIssue[] | undefined;
}

export const blueprintIssue: z.ZodType<BlueprintIssue> = z.lazy(() =>
  z.strictObject({
    id,
    type: z.string().trim().min(1).max(255),
    summary: shortText,
    description: text.optional(),
    register: z.enum(registers).optional(),
    milestone: z.boolean().optional(),
    stage: id.optional(),
    labels: z.array(z.string().max(255)).max(50).optional(),
    components: z.array(id).max(50).optional(),
    versions: z.array(id).max(20).optional(),
    assignee: personRule.optional(),
    priority: z.string().max(255).optional(),
    start: dateRule.optional(),
    due: dateRule.optional(),
    estimate: z
      .string()
      .regex(/^\d+(\.\d+)?[hdw]$/, 'is not an effort such as 4h, 3d or 2w')
      .optional(),
    values: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string()), z.null()])).optional(),
    checklist: z.array(shortText).max(60).optional(),
    links: z.record(z.string(), z.array(id).max(100)).optional(),
    repeat: repeat.optional(),
    rule,
    when,
    children: z.array(blueprintIssue).max(2000).optional(),
  }),
);

/** Where content comes from, e.g. a published method; shown with the template. */
export const attribution = z.strictObject({
  source: z.string().max(255),
  url: z.string().max(500),
  licence: z.string().max(255),
  note: text.default(''),
});

export const blueprint = z.strictObject({
  id,
  name: shortText,
  /** What you get, in a sentence or two. */
  summary: text,
  /** When to use it and when not; light markup. */
  guidance: text.default(''),
  attribution: z.array(attribution).max(10).default([]),
  /** The id of the template that this one starts from; what both name, this one decides. */
  extends: id.optional(),
  /** Items of the parent left out here, as `component/architecture`. */
  without: z.array(z.string().max(160)).max(500).default([]),
  calendar: z
    .strictObject({
      /** 1 Monday … 7 Sunday. */
      workDays: z.array(z.number().int().min(1).max(7)).min(1).max(7).default([1, 2, 3, 4, 5]),
      holidays: z.array(z.iso.date()).max(400).default([]),
    })
    .default({ workDays: [1, 2, 3, 4, 5], holidays: [] }),
  /** Questions `name` and `key` are always asked, and `start` (a date) where a date rule needs it; a blueprint may say them its own way. */
  questions: z.array(question).max(60).default([]),
  project: z.strictObject({
    type: z.enum(['business', 'software', 'service_desk']).default('business'),
    /** Jira's own template to start from; the plainest of the type when left out. */
    jiraTemplate: z.string().max(255).optional(),
    lead: personRule.default('answerer'),
    category: z.string().max(255).optional(),
    description: text.default(''),
    url: z.string().max(1000).optional(),
    properties: z.record(z.string(), z.unknown()).default({}),
  }),
  schemes: z
    .array(
      z.strictObject({
        role: z.enum(schemeRoles),
        name: z.string().trim().min(1).max(255),
        issueTypes: z.array(z.string().max(255)).max(100).default([]),
        statuses: z
          .array(z.strictObject({ name: z.string().min(1).max(60), category: z.enum(['todo', 'inProgress', 'done']) }))
          .max(40)
          .default([]),
        rule,
        when,
      }),
    )
    .max(12)
    .default([]),
  issueTypes: z
    .array(
      z.strictObject({
        id,
        name: z.string().trim().min(1).max(60),
        description: text.default(''),
        level: z.enum(['subtask', 'base', 'epic']).default('base'),
        when,
      }),
    )
    .max(60)
    .default([]),
  fields: z
    .array(
      z.strictObject({
        id,
        name: z.string().trim().min(1).max(255),
        type: z.enum(['text', 'paragraph', 'number', 'date', 'select', 'multiSelect', 'person', 'url']),
        description: text.default(''),
        options: z.array(z.string().max(255)).max(1000).default([]),
        projectOnly: z.boolean().default(true),
        when,
      }),
    )
    .max(60)
    .default([]),
  roles: z
    .array(
      z.strictObject({
        id,
        role: z.string().trim().min(1).max(255),
        people: z.array(personRule).max(50).default([]),
        groups: z.array(z.string().max(255)).max(50).default([]),
        rule,
        when,
      }),
    )
    .max(60)
    .default([]),
  components: z
    .array(z.strictObject({ id, name: shortText, description: text.default(''), lead: personRule.default('nobody'), rule, when }))
    .max(200)
    .default([]),
  versions: z
    .array(
      z.strictObject({
        id,
        name: shortText,
        description: text.default(''),
        start: dateRule.optional(),
        release: dateRule.optional(),
        rule,
        when,
      }),
    )
    .max(500)
    .default([]),
  filters: z
    .array(z.strictObject({ id, name: shortText, description: text.default(''), jql: z.string().min(1).max(10_000), when }))
    .max(50)
    .default([]),
  boards: z
    .array(z.strictObject({ id, name: shortText, type: z.enum(['scrum', 'kanban']).default('kanban'), filter: id, when }))
    .max(10)
    .default([]),
  dashboards: z
    .array(
      z.strictObject({
        id,
        name: shortText,
        description: text.default(''),
        gadgets: z
          .array(z.strictObject({ module: z.string().max(80), title: shortText, column: z.number().int().min(0).max(2).default(0) }))
          .max(20)
          .default([]),
        when,
      }),
    )
    .max(10)
    .default([]),
  /** Stages in order; each ends with a gate. */
  stages: z
    .array(z.strictObject({ id, name: shortText, gate: shortText, due: dateRule.optional(), when }))
    .max(20)
    .default([]),
  record: z
    .strictObject({
      sponsor: personRule.default('nobody'),
      goal: text.default(''),
      start: dateRule.optional(),
      end: dateRule.optional(),
      budget: z.union([z.string(), z.number()]).optional(),
      /** Three letters, or a placeholder that comes to them. */
      currency: z.string().max(255).optional(),
    })
    .optional(),
  documents: z
    .array(
      z.strictObject({
        id,
        name: shortText,
        required: z.boolean().default(true),
        link: text.default(''),
        due: dateRule.optional(),
        stage: id.optional(),
        rule,
        when,
      }),
    )
    .max(100)
    .default([]),
  issues: z.array(blueprintIssue).max(2000).default([]),
  /** Ids of standards that projects of this template have to meet. */
  standards: z.array(z.string().max(64)).max(20).default([]),
  automation: z
    .array(
      z.strictObject({
        id,
        name: shortText,
        purpose: text.default(''),
        steps: z.array(text).max(30).default([]),
        file: z.unknown().optional(),
        when,
      }),
    )
    .max(50)
    .default([]),
  /** Topics by which lessons are found for projects of this template. */
  topics: z.array(z.string().max(80)).max(30).default([]),
});
export type Blueprint = z.infer<typeof blueprint>;
/** As authors write it: everything that has a default may be left out. */
export type BlueprintInput = z.input<typeof blueprint>;

/** What was answered, by question id. Dates are `2026-12-01`, people account ids. */
export const answers = z.record(z.string().max(60), z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]));
export type Answers = z.infer<typeof answers>;

/** Issues of one project at most, recurring ones and checklists included: what one run can make within a day's share of Jira's quota. */
export const MAX_ISSUES = 5000;
