import { ok, type Result } from '../../shared/result';
import { publishedBlueprint } from '../catalogue/published-blueprint';
import type { WantedProject } from '../items/wanted-project';
import type { FoundProject } from '../ports';
import { resolveBlueprint } from '../resolve/resolve-blueprint';
import type { ProjectProvenance } from '../runs/project-provenance';
import { type DriftPorts, type DriftRefusal, refuseDrift } from './drift-ports';
import { withNamesOfRuns } from './made-under';

/** A project read, with what its template's version wants of it. */
export interface ProjectWithTemplate {
  readonly provenance: ProjectProvenance;
  readonly found: FoundProject;
  readonly wanted: WantedProject;
  readonly newestVersion: number;
}

/** Reads a project as it is now. */
export async function readProjectNow(
  ports: Pick<DriftPorts, 'reader' | 'records'>,
  projectId: number,
): Promise<Result<FoundProject, DriftRefusal>> {
  const read = await ports.reader.project(projectId);
  if (!read.ok) {
    const isSilent = read.error.kind === 'rateLimited' || read.error.kind === 'unavailable' || read.error.kind === 'unexpectedAnswer';
    return isSilent ? refuseDrift('JIRA_UNAVAILABLE', 'jiraSilent') : refuseDrift('NOT_ALLOWED', 'jiraRefuses');
  }
  if (!read.value) return refuseDrift('NOT_FOUND', 'projectNotFound', 'projectId');
  return ok(await withNamesOfRuns(ports.records, read.value));
}

/** The project and the version that it was made from or brought to last, resolved with its own answers. */
export async function readWithTemplate(ports: DriftPorts, projectId: number): Promise<Result<ProjectWithTemplate, DriftRefusal>> {
  const provenance = (await ports.records.provenance.get(String(projectId)))?.value;
  if (!provenance) return refuseDrift('NOT_FOUND', 'noTemplate', 'projectId');
  const published = await publishedBlueprint(ports.templates, provenance.templateId, provenance.version);
  if (!published) return refuseDrift('NOT_FOUND', 'templateGone', provenance.templateId);
  const found = await readProjectNow(ports, projectId);
  if (!found.ok) return found;
  const resolved = resolveBlueprint(
    published.blueprint,
    published.version,
    withNameAndKey(provenance.answers, found.value),
    await contextOf(ports, provenance),
  );
  if (!resolved.ok) return refuseDrift('CONFLICT', 'answersDoNotFit', resolved.error[0]?.subject ?? '');
  return ok({ provenance, found: found.value, wanted: resolved.value, newestVersion: published.newest });
}

/** An existing project has its name and key; they were answers only where it was created. */
export function withNameAndKey(answers: ProjectProvenance['answers'], found: FoundProject): ProjectProvenance['answers'] {
  const project = found.items.find((item) => item.kind === 'project');
  return project?.kind === 'project' ? { name: project.fields.name, key: project.fields.key, ...answers } : answers;
}

/** As it was answered: by whom, in which language, on which day. */
export async function contextOf(
  { namesOf }: Pick<DriftPorts, 'namesOf'>,
  { answers, answeredBy, answeredOnDay, language }: Pick<ProjectProvenance, 'answers' | 'answeredBy' | 'answeredOnDay' | 'language'>,
) {
  const maybePeople = Object.values(answers).filter((answer): answer is string => typeof answer === 'string' && ACCOUNT_ID.test(answer));
  const names = await namesOf([...new Set([answeredBy, ...maybePeople])]);
  return { language, accountId: answeredBy, today: answeredOnDay, nameOf: (accountId: string) => names.get(accountId) };
}

/** What Atlassian account ids look like: long, without spaces. */
const ACCOUNT_ID = /^[a-zA-Z0-9:_-]{16,128}$/;
