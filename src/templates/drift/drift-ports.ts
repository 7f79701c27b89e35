import type { ErrorCode } from '../../contracts/errors';
import type { RunRecords } from '../apply/apply-ports';
import type { TemplatePorts, TemplateViewer } from '../catalogue/template-ports';
import type { ProjectReader } from '../ports';
import type { DriftCheckCollection } from './drift-check';
import type { DriftWaiverCollection } from './drift-waiver';

/** A project as lists of projects know it. */
export interface KnownProject {
  readonly key: string;
  readonly name: string;
  readonly leadAccountId: string | null;
}

/** Who looks at drift. */
export type DriftViewer = TemplateViewer;

/** What comparing projects with their templates needs. */
export interface DriftPorts {
  readonly records: RunRecords;
  readonly templates: Pick<TemplatePorts, 'templates' | 'texts'>;
  /** Reads as the app, so that every viewer sees the same drift. */
  readonly reader: Pick<ProjectReader, 'project'>;
  readonly waivers: DriftWaiverCollection;
  readonly checks: DriftCheckCollection;
  /** Ids of the project's gates that were decided on. */
  readonly decidedGates: (projectId: number) => Promise<ReadonlySet<string>>;
  readonly projects: () => Promise<ReadonlyMap<number, KnownProject>>;
  /** Names of people, for texts of templates that name one and for the viewer. */
  readonly namesOf: (accountIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly now: () => number;
}

export const driftProblems = [
  'projectNotFound',
  'noTemplate',
  'templateGone',
  'answersDoNotFit',
  'mayNotWaive',
  'notADeviation',
  'endsInThePast',
  'pmoOnly',
  'checkAllIsForPmo',
  'changedMeanwhile',
  'nothingAccepted',
  'reasonMissing',
  'planHasErrors',
  'versionNotFound',
  'jiraSilent',
  'jiraRefuses',
] as const;
export type DriftProblem = (typeof driftProblems)[number];

/** Why something about drift or upgrades was not done; `drift.refusal.<problem>` says it. */
export interface DriftRefusal {
  readonly code: Extract<ErrorCode, 'INVALID_REQUEST' | 'NOT_FOUND' | 'NOT_ALLOWED' | 'CONFLICT' | 'JIRA_UNAVAILABLE'>;
  readonly problem: DriftProblem;
  readonly place: string;
}

export const refuseDrift = (
  code: DriftRefusal['code'],
  problem: DriftProblem,
  place = '',
): { readonly ok: false; readonly error: DriftRefusal } => ({ ok: false, error: { code, problem, place } });
