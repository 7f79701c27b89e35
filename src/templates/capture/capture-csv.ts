import type { ItemFields } from '../../contracts/templates/item';
import { err, ok, type Result } from '../../shared/result';
import type { FoundItem, FoundItemOf } from '../items/item';
import { type CapturedProject, captureProject } from './capture-project';
import { type CsvColumn, csvColumnOf, linkColumnOf } from './csv-columns';
import { type ReadDay, readDaysLike, readEffort } from './csv-values';
import { LeftOutList } from './left-out';

/** A CSV file cut into cells; the first row holds the headings, of which several may be the same. */
export type CsvTable = readonly (readonly string[])[];

export type CsvProblem = 'empty' | 'noSummary';

const STORY_POINTS = 'Story Points';

/**
 * Makes a blueprint of a file as Jira imports or exports it. A row is an issue; parents are found by id, key, epic name or summary. Columns
 * that a blueprint has no place for are left out and named.
 */
export function captureCsv(table: CsvTable, id: string, name: string): Result<CapturedProject, CsvProblem> {
  const [headings = [], ...rows] = table.filter((row) => row.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) return err('empty');
  const columns = headings.map(csvColumnOf);
  if (!columns.includes('summary')) return err('noSummary');
  const leftOut = new LeftOutList();
  for (const [index, heading] of headings.entries()) {
    const isUsed = columns[index] !== undefined || linkColumnOf(heading) !== undefined;
    if (!isUsed && rows.some((row) => (row[index] ?? '').trim() !== '')) leftOut.add('columns', heading.trim());
  }
  const all = rows.map((cells, index) => new CsvRow(cells, columns, `jira:${index + 1}`));
  const kept = all.filter((row) => row.first('summary') !== '');
  leftOut.add('rows', undefined, all.length - kept.length);
  const items = itemsOf(kept, headings, leftOut);
  const project: ItemFields['project'] = { key: 'CSV', name, type: 'business', lead: null, category: null, description: '', url: null };
  const captured = captureProject(
    { projectId: 0, key: 'CSV', items: [found('project', '0', project), ...items], unread: [], createScreens: null },
    id,
    { components: true, versions: true, roles: false, issues: 'all', schemes: false, boards: false, record: false },
  );
  // A file has no progress to leave behind.
  return ok({ ...captured, leftOut: [...captured.leftOut.filter(({ kind }) => kind !== 'progress'), ...leftOut.all()] });
}

class CsvRow {
  constructor(
    readonly cells: readonly string[],
    private readonly columns: readonly (CsvColumn | undefined)[],
    /** What other rows call it once they found it. */
    readonly name: string,
  ) {}

  all(column: CsvColumn): readonly string[] {
    return this.cells.flatMap((cell, index) => (this.columns[index] === column && cell.trim() !== '' ? [cell.trim()] : []));
  }

  first(column: CsvColumn): string {
    return this.all(column)[0] ?? '';
  }
}

function itemsOf(rows: readonly CsvRow[], headings: readonly string[], leftOut: LeftOutList): readonly FoundItem[] {
  const find = rowFinder(rows);
  const readDay = readDaysLike(rows.flatMap((row) => [...row.all('start'), ...row.all('due')]));
  const components = new Names();
  const versions = new Names();
  const types = new Names();
  const issues = rows.map((row): FoundItem => {
    types.idOf(row.first('type') || DEFAULT_TYPE);
    return found('issue', row.name.slice('jira:'.length), issueFields(row, { find, readDay, components, versions, leftOut }));
  });
  return [
    ...types.all().map(([name, id]) => found('issueType', id, { name, description: '', level: levelOf(name) })),
    ...components.all().map(([name, id]) => found('component', id, { name, description: '', lead: null })),
    ...versions.all().map(([name, id]) => found('version', id, { name, description: '', startDay: null, releaseDay: null })),
    ...(rows.some((row) => pointsOf(row) !== null)
      ? [found('field', '1', { name: STORY_POINTS, type: 'number', description: '', options: [], projectOnly: false })]
      : []),
    ...issues,
    ...linksOf(rows, headings, find),
  ];
}

const DEFAULT_TYPE = 'Task';
const levelOf = (type: string): ItemFields['issueType']['level'] =>
  /^epic$/i.test(type) ? 'epic' : /^sub-?task$/i.test(type) ? 'subtask' : 'base';

interface Surroundings {
  readonly find: (name: string) => string | undefined;
  readonly readDay: ReadDay;
  readonly components: Names;
  readonly versions: Names;
  readonly leftOut: LeftOutList;
}

function issueFields(row: CsvRow, { find, readDay, components, versions, leftOut }: Surroundings): ItemFields['issue'] {
  const day = (column: 'start' | 'due'): number | null => {
    const text = row.first(column);
    const read = text === '' ? null : (readDay(text) ?? null);
    if (text !== '' && read === null) leftOut.add('dates', text);
    return read;
  };
  const parent = row.all('parent').map((name) => find(name) ?? ELSEWHERE)[0] ?? null;
  const points = pointsOf(row);
  return {
    type: row.first('type') || DEFAULT_TYPE,
    summary: row.first('summary').replaceAll(/\s+/g, ' ').slice(0, 255),
    description: row.first('description').slice(0, 32_000),
    parent: parent === row.name ? null : parent,
    labels: [...new Set(row.all('labels').flatMap((cell) => cell.split(/[\s,;]+/)))].filter((label) => label !== '').slice(0, 50),
    components: row.all('components').map((name) => `jira:${components.idOf(name)}`),
    fixVersions: row.all('versions').map((name) => `jira:${versions.idOf(name)}`),
    assignee: row.first('assignee') || null,
    priority: row.first('priority') || null,
    startDay: day('start'),
    dueDay: day('due'),
    estimateSeconds: readEffort(row.first('estimate')) ?? null,
    values: points === null ? {} : { [STORY_POINTS]: points },
  };
}

/** A parent that is named and not in the file. */
const ELSEWHERE = 'jira:elsewhere';

const pointsOf = (row: CsvRow): number | null => {
  const text = row.first('storyPoints');
  return text === '' || !Number.isFinite(Number(text)) ? null : Number(text);
};

/** Finds rows by what others call them: an id, a key, the name of an epic, or a summary that only one has. */
function rowFinder(rows: readonly CsvRow[]): (name: string) => string | undefined {
  const names = new Map<string, string | undefined>();
  const plain = (name: string): string => name.trim().toLowerCase();
  for (const row of rows) {
    const summary = plain(row.first('summary'));
    names.set(summary, names.has(summary) ? undefined : row.name);
  }
  for (const column of ['epicName', 'id', 'key'] as const)
    for (const row of rows) for (const name of row.all(column)) names.set(plain(name), row.name);
  return (name) => names.get(plain(name));
}

function linksOf(rows: readonly CsvRow[], headings: readonly string[], find: (name: string) => string | undefined): readonly FoundItem[] {
  const links = new Map<string, FoundItemOf<'link'>>();
  for (const row of rows) {
    for (const [index, cell] of row.cells.entries()) {
      const column = linkColumnOf(headings[index] ?? '');
      if (!column || cell.trim() === '') continue;
      const other = find(cell) ?? ELSEWHERE;
      const [from, to] = column.outward ? [row.name, other] : [other, row.name];
      // Jira writes a link at both of its ends.
      const id = `${column.type} ${from} ${to}`;
      links.set(id, found('link', id, { type: column.type, from, to }));
    }
  }
  return [...links.values()];
}

/** Things that have a name only, numbered. */
class Names {
  private readonly ids = new Map<string, { readonly name: string; readonly id: string }>();

  idOf(name: string): string {
    const known = this.ids.get(name.toLowerCase());
    if (known) return known.id;
    const id = String(this.ids.size + 1);
    this.ids.set(name.toLowerCase(), { name, id });
    return id;
  }

  all(): readonly (readonly [name: string, id: string])[] {
    return [...this.ids.values()].map(({ name, id }) => [name, id]);
  }
}

const found = <K extends FoundItem['kind']>(kind: K, id: string, fields: ItemFields[K]): FoundItemOf<K> => ({
  ref: null,
  kind,
  jira: { id, key: null },
  fields,
  shared: false,
});
