import type { SortTerm } from '../jql/compile-jql';
import type { SortKey } from '../jql/jql-context';
import type { IssueRecord } from '../model/records';

/** A place in an order: the sort keys of an issue, then its id. */
export type OrderPosition = readonly SortKey[];

/** A total order of issues. Issues that are equal by all terms come by id, in the direction of the first term. */
export interface IssueOrder {
  keys(issue: IssueRecord): readonly SortKey[];
  compare(a: OrderPosition, b: OrderPosition): number;
  sort(issues: readonly IssueRecord[]): string[];
}

/** Without ORDER BY, the newest issues come first. */
const newestFirst: SortTerm = { field: 'created', descending: true, key: (issue) => issue.createdAt };

export function issueOrder(terms: readonly SortTerm[]): IssueOrder {
  const used = terms.length > 0 ? terms : [newestFirst];
  const directions = used.map((term) => (term.descending ? -1 : 1));
  const idDirection = directions[0] ?? 1;
  const keys = (issue: IssueRecord) => used.map((term) => term.key(issue));
  const compare = (a: OrderPosition, b: OrderPosition): number => {
    for (let i = 0; i < directions.length; i++) {
      const difference = compareKeys(a[i] ?? null, b[i] ?? null);
      if (difference !== 0) return difference * (directions[i] ?? 1);
    }
    return (Number(a[directions.length]) - Number(b[directions.length])) * idDirection;
  };
  return { keys, compare, sort: (issues) => sortByColumns(issues, used, directions, idDirection) };
}

/** Sorts with the keys worked out once per issue and term. */
function sortByColumns(
  issues: readonly IssueRecord[],
  terms: readonly SortTerm[],
  directions: readonly number[],
  idDirection: number,
): string[] {
  const columns = terms.map((term, i) => ({ keys: issues.map((issue) => term.key(issue)), direction: directions[i] ?? 1 }));
  const ids = issues.map((issue) => Number(issue.id));
  const places = issues.map((_, place) => place);
  places.sort((a, b) => {
    for (const { keys, direction } of columns) {
      const difference = compareKeys(keys[a] ?? null, keys[b] ?? null);
      if (difference !== 0) return difference * direction;
    }
    return ((ids[a] ?? 0) - (ids[b] ?? 0)) * idDirection;
  });
  return places.map((place) => issues[place]?.id ?? '');
}

/** Nothing sorts after everything; numbers before texts. */
function compareKeys(a: SortKey, b: SortKey): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  if (typeof a === typeof b) return a < b ? -1 : 1;
  return typeof a === 'number' ? -1 : 1;
}
