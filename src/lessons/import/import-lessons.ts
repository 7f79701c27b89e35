import type { Lesson, LessonContent } from '../../contracts/lessons/lesson';
import type { ImportMapping } from '../../contracts/lessons/lesson-contracts';
import { ok, type Result } from '../../shared/result';
import type { LessonPorts } from '../lesson-ports';
import { keepNewLessons } from '../record/keep-lesson';
import { newLesson } from '../record/save-lesson';
import { type LessonRefusal, refuse } from '../refusal';
import { type LessonViewer, lessonReader } from '../visibility/lesson-reader';
import { guessMapping } from './guess-mapping';
import { type ImportFile, type ImportProblem, readImport, type TableParser } from './import-records';
import { type ImportedLesson, lessonOfRecord } from './lesson-of-record';

export interface ImportPorts extends LessonPorts {
  readonly parseTable: TableParser;
  /** A short text of `a-f0-9`, the same for the same text. */
  readonly digest: (text: string) => string;
}

interface FileRequest {
  readonly text: string;
  readonly format: 'csv' | 'json' | 'jsonl';
  readonly language: 'en' | 'nl';
}

const SAMPLE = 5;
/** Problems that an answer names (the contract's limit). */
const PROBLEMS_NAMED = 100;

export interface ImportPreview {
  readonly columns: string[];
  readonly mapping: ImportMapping;
  readonly records: number;
  readonly sample: LessonContent[];
  readonly alreadyThere: number;
  readonly problems: ImportProblem[];
}

/** What a file would become, by a mapping or by the one that Plumbline guesses. Nothing is kept. */
export async function previewImport(
  ports: ImportPorts,
  viewer: LessonViewer,
  request: FileRequest & { readonly mapping: ImportMapping | null },
): Promise<Result<ImportPreview, LessonRefusal>> {
  if (!(await viewer.isPmoAdmin())) return refuse('NOT_ALLOWED', 'import.notAllowed', '');
  const file = readImport(request.text, request.format, ports.parseTable);
  const mapping = request.mapping ?? guessMapping(file.columns);
  const wrong = file.columns.length === 0 ? undefined : unknownColumn(file, mapping, request.format);
  if (wrong) return wrong;
  const { lessons, problems } = made(file, mapping, {
    visibility: { kind: 'everyone' },
    sourceProjectId: null,
    language: request.language,
  });
  const there = await ports.lessons.getMany(lessons.map((lesson) => idOf(ports, lesson)));
  return ok({
    columns: [...file.columns],
    mapping,
    records: file.records.length,
    sample: lessons.slice(0, SAMPLE).map(({ content }) => content),
    alreadyThere: there.size,
    problems: problems.slice(0, PROBLEMS_NAMED),
  });
}

export interface ImportRequest extends FileRequest {
  readonly mapping: ImportMapping;
  readonly state: 'draft' | 'inReview' | 'published';
  readonly visibility: Lesson['visibility'];
  readonly sourceProjectId: number | null;
}

export interface ImportAnswer {
  readonly imported: number;
  readonly alreadyThere: number;
  readonly problems: ImportProblem[];
}

/**
 * Imports a file. A record that cannot be made a lesson is reported and left out; the others are kept. A lesson's id comes from its words, so that
 * importing the same file again, or after a break, adds only what is not there.
 */
export async function importLessons(
  ports: ImportPorts,
  viewer: LessonViewer,
  request: ImportRequest,
): Promise<Result<ImportAnswer, LessonRefusal>> {
  const reader = await lessonReader(ports, viewer);
  if (!reader.isPmoAdmin) return refuse('NOT_ALLOWED', 'import.notAllowed', '');
  const { mapping, state, visibility, sourceProjectId } = request;
  if (sourceProjectId !== null && !reader.projects.has(sourceProjectId))
    return refuse('NOT_FOUND', 'lesson.unknownProject', 'sourceProjectId');
  if (visibility.kind === 'project' && sourceProjectId === null) return refuse('INVALID_REQUEST', 'lesson.needsProject', 'visibility');
  if (visibility.kind === 'portfolio' && !(await ports.nodes()).some(({ id }) => id === visibility.nodeId))
    return refuse('NOT_FOUND', 'lesson.unknownNode', 'visibility');
  const file = readImport(request.text, request.format, ports.parseTable);
  const wrong = file.columns.length === 0 ? undefined : unknownColumn(file, mapping, request.format);
  if (wrong) return wrong;
  const { lessons, problems } = made(file, mapping, request);
  const written = new Map(lessons.map((lesson) => [idOf(ports, lesson), lesson] as const));
  const added = await keepNewLessons(
    ports,
    [...written].map(([id, lesson]) => importedAs(ports, viewer, id, lesson, state)),
  );
  return ok({ imported: added.size, alreadyThere: lessons.length - added.size, problems: problems.slice(0, PROBLEMS_NAMED) });
}

function made(file: ImportFile, mapping: ImportMapping, given: Parameters<typeof lessonOfRecord>[2]) {
  const problems: ImportProblem[] = [...file.problems];
  const lessons: ImportedLesson[] = [];
  for (const record of file.records) {
    const one = lessonOfRecord(record, mapping, given);
    if ('lesson' in one) lessons.push(one.lesson);
    else problems.push(one.problem);
  }
  return { lessons, problems };
}

const idOf = ({ digest }: ImportPorts, { identity }: ImportedLesson): string => `imported-${digest(identity)}`;

function importedAs(ports: ImportPorts, viewer: LessonViewer, id: string, lesson: ImportedLesson, state: ImportRequest['state']): Lesson {
  const { content, eventDay } = lesson;
  const at = ports.now();
  return {
    ...newLesson(ports, viewer, { content, ownerAccountId: null, eventDay }),
    id,
    state,
    publishedAt: state === 'published' ? at : null,
    history: [{ at, by: viewer.accountId, what: 'imported', note: '' }],
  };
}

/**
 * A mapping for another file: a table lacks one of its columns, or no record has any. (Records of a list need not have the same keys, and a part
 * of a file may lack some that the others have.)
 */
function unknownColumn({ columns }: ImportFile, mapping: ImportMapping, format: FileRequest['format']) {
  const mapped = Object.entries(mapping).filter(([, column]) => column !== null);
  const unknown = mapped.filter(([, column]) => column !== null && !columns.includes(column));
  const [first] = unknown;
  if (first === undefined || (format !== 'csv' && unknown.length < mapped.length)) return undefined;
  return refuse('INVALID_REQUEST', 'import.unknownColumn', `mapping.${first[0]}`, {
    column: first[1] ?? '',
    columns: columns.slice(0, 30).join(', '),
  });
}
