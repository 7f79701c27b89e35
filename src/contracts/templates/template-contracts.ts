import { z } from 'zod';
import { projectId } from '../portfolio';
import { diagnostic } from './diagnostic';
import { provisionPlan } from './plan';
import {
  askedQuestion,
  blueprintText,
  fileFormat,
  templateAudience,
  templateCard,
  templateId,
  templateVersion,
  versionDifference,
} from './template';

const language = z.enum(['en', 'nl']);
const version = z.number().int().min(1);

/** A template opened: its card, its text as authored, and its history. */
export const openedTemplate = z.strictObject({
  card: templateCard,
  /** The version shown; `null`: the draft. */
  version: version.nullable(),
  text: blueprintText,
  format: fileFormat,
  /** Raised at each save of the draft, to notice that somebody else was faster. */
  draftVersion: z.number().int(),
  questions: z.array(askedQuestion),
  versions: z.array(templateVersion),
  /** Projects made from it that the viewer may see. */
  projects: z.array(z.strictObject({ projectId, key: z.string(), name: z.string(), version })).max(200),
  canEdit: z.boolean(),
  diagnostics: z.array(diagnostic),
});
export type OpenedTemplate = z.infer<typeof openedTemplate>;

/** The wire methods of the catalogue and the editor. PMO administrators write. */
export const templateContracts = {
  'templates.list': {
    request: z.strictObject({ language }),
    response: z.strictObject({ templates: z.array(templateCard), canEdit: z.boolean() }),
  },
  'templates.get': {
    /** `version` null: the draft where the viewer may edit, else the newest published. */
    request: z.strictObject({ templateId, version: version.nullable(), format: fileFormat.default('yaml'), language }),
    response: openedTemplate,
  },
  /** Judges a text while it is typed, and shows what it would make with its default answers; nothing is kept. */
  'templates.check': {
    request: z.strictObject({ text: blueprintText, format: fileFormat, language }),
    response: z.strictObject({
      diagnostics: z.array(diagnostic),
      preview: provisionPlan.nullable(),
      card: templateCard.nullable(),
      /** Of a template that starts from another: where each part comes from. `ref` is `kind/id` of the part as authored. */
      origins: z.array(z.strictObject({ ref: z.string(), state: z.enum(['own', 'overridden', 'inherited', 'leftOut']) })),
    }),
  },
  /** Saves the draft; a text with errors is kept too, but cannot be published. The id is the document's own. */
  'templates.saveDraft': {
    request: z.strictObject({
      text: blueprintText,
      format: fileFormat,
      draftVersion: z.number().int(),
      audience: templateAudience,
      ownerAccountId: z.string().max(128).nullable(),
      language,
    }),
    response: openedTemplate,
  },
  'templates.publish': {
    request: z.strictObject({ templateId, draftVersion: z.number().int(), note: z.string().trim().min(3).max(1000), language }),
    response: openedTemplate,
  },
  'templates.retire': { request: z.strictObject({ templateId, language }), response: z.strictObject({ retired: templateId }) },
  'templates.diff': {
    request: z.strictObject({ templateId, from: version, to: version.nullable(), language }),
    response: z.strictObject({ differences: z.array(versionDifference) }),
  },
  /** Makes a blueprint of an existing project; nothing is kept. People become questions, dates become offsets. */
  'templates.capture': {
    request: z.strictObject({
      projectId,
      id: templateId,
      keep: z.strictObject({
        components: z.boolean(),
        versions: z.boolean(),
        roles: z.boolean(),
        issues: z.enum(['none', 'epics', 'all']),
        schemes: z.boolean(),
        boards: z.boolean(),
        record: z.boolean(),
      }),
      language,
    }),
    response: z.strictObject({ text: blueprintText, diagnostics: z.array(diagnostic), leftOut: z.array(z.string()) }),
  },
  /** Makes a blueprint of a CSV file as Jira imports it; nothing is kept. */
  'templates.importCsv': {
    request: z.strictObject({ csv: z.string().max(1_000_000), id: templateId, name: z.string().trim().min(1).max(80), language }),
    response: z.strictObject({ text: blueprintText, diagnostics: z.array(diagnostic), leftOut: z.array(z.string()) }),
  },
} as const;
