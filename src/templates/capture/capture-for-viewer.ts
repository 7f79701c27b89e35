import type { Diagnostic } from '../../contracts/templates/diagnostic';
import { err, ok, type Result } from '../../shared/result';
import { diagnosticOf } from '../blueprint/finding';
import { readBlueprintValue } from '../blueprint/read-blueprint';
import type { TemplatePorts, TemplateViewer } from '../catalogue/template-ports';
import type { ProjectReader } from '../ports';
import { type CsvProblem, type CsvTable, captureCsv } from './capture-csv';
import { type CapturedProject, captureProject, type KeptParts } from './capture-project';
import type { LeftOut } from './left-out';

/** What making blueprints needs. */
export interface CapturePorts {
  /** Reads as the viewer: nothing comes along that they may not see. */
  readonly reader: Pick<ProjectReader, 'project'>;
  readonly write: TemplatePorts['write'];
}

/** A blueprint that was made and not kept. */
export interface WrittenCapture {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly leftOut: readonly LeftOut[];
}

export type CaptureProblem = CsvProblem | 'captureIsForPmo' | 'projectNotFound' | 'jiraSilent' | 'jiraRefuses';

/** Makes a blueprint of an existing project that the viewer may browse. */
export async function captureForViewer(
  { reader, write }: CapturePorts,
  viewer: TemplateViewer,
  { projectId, id, keep }: { readonly projectId: number; readonly id: string; readonly keep: KeptParts },
): Promise<Result<WrittenCapture, CaptureProblem>> {
  if (!(await viewer.isPmoAdmin())) return err('captureIsForPmo');
  if (!(await viewer.visibleProjects()).has(projectId)) return err('projectNotFound');
  const found = await reader.project(projectId);
  if (!found.ok) return err(found.error.kind === 'rateLimited' || found.error.kind === 'unavailable' ? 'jiraSilent' : 'jiraRefuses');
  return found.value ? ok(written(captureProject(found.value, id, keep), write)) : err('projectNotFound');
}

/** Makes a blueprint of the rows of a CSV file. */
export async function captureCsvForViewer(
  { write }: Pick<CapturePorts, 'write'>,
  viewer: TemplateViewer,
  { table, id, name }: { readonly table: CsvTable; readonly id: string; readonly name: string },
): Promise<Result<WrittenCapture, CaptureProblem>> {
  if (!(await viewer.isPmoAdmin())) return err('captureIsForPmo');
  const captured = captureCsv(table, id, name);
  return captured.ok ? ok(written(captured.value, write)) : captured;
}

/** As YAML, read again: what is wrong with it is said before anybody saves it. */
function written({ blueprint, leftOut }: CapturedProject, write: TemplatePorts['write']): WrittenCapture {
  const read = readBlueprintValue(JSON.parse(JSON.stringify(blueprint)));
  return {
    text: write(withoutEmptyLists(blueprint), 'yaml'),
    diagnostics: read.ok ? [] : read.error.map((finding) => diagnosticOf(finding)),
    leftOut,
  };
}

/** Nobody wants to read what is not there. */
const withoutEmptyLists = (blueprint: object): object =>
  Object.fromEntries(Object.entries(blueprint).filter(([, value]) => !(Array.isArray(value) && value.length === 0)));
