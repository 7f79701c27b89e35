import type { ErrorCode } from '../../contracts/errors';
import type { BlueprintFormat, ParseAuthored } from '../blueprint/read-blueprint';
import type { TemplateCollection, TextCollection } from './stored-template';
import type { NotedDeed } from './template-deed';

/** Who looks at templates. */
export interface TemplateViewer {
  readonly accountId: string;
  isPmoAdmin(): Promise<boolean>;
  visibleProjects(): Promise<ReadonlySet<number>>;
  /** Names of the groups they are in, in small letters. */
  groups(): Promise<ReadonlySet<string>>;
}

/** A project and the template it was made from or brought to last. */
export interface TemplateUse {
  readonly projectId: number;
  readonly templateId: string;
  readonly version: number;
  /** Epoch seconds. */
  readonly at: number;
}

/** What the catalogue needs from outside. */
export interface TemplatePorts {
  readonly templates: TemplateCollection;
  readonly texts: TextCollection;
  readonly uses: () => Promise<readonly TemplateUse[]>;
  /** Keys and names of all projects, by id. */
  readonly projects: () => Promise<ReadonlyMap<number, { readonly key: string; readonly name: string }>>;
  readonly parse: ParseAuthored;
  readonly write: (value: unknown, format: BlueprintFormat) => string;
  /** Writes down who did what to the catalogue. */
  readonly note: (deed: NotedDeed) => Promise<void>;
  readonly now: () => number;
  readonly newId: () => string;
}

export const templateProblems = [
  'notPmoAdmin',
  'notFound',
  'versionNotFound',
  'noDraft',
  'noId',
  'tooBig',
  'changedMeanwhile',
  'hasErrors',
  'alreadyRetired',
  'retired',
] as const;
export type TemplateProblem = (typeof templateProblems)[number];

/** Why something about templates was not done; `templates.refusal.<problem>` says it. */
export interface TemplateRefusal {
  readonly code: Extract<ErrorCode, 'INVALID_REQUEST' | 'NOT_FOUND' | 'NOT_ALLOWED' | 'CONFLICT'>;
  readonly problem: TemplateProblem;
  /** The template, or which part of the request. */
  readonly place: string;
}

export const refuseTemplate = (
  code: TemplateRefusal['code'],
  problem: TemplateProblem,
  place: string,
): { readonly ok: false; readonly error: TemplateRefusal } => ({ ok: false, error: { code, problem, place } });
