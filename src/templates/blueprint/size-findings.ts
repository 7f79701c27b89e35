import { MAX_ISSUES } from '../../contracts/templates/blueprint';
import type { Finding } from './finding';
import type { Place } from './place';

/** Levels of issues under each other at most: Jira knows three, and seven with the hierarchies of its largest plan. */
export const MAX_ISSUE_LEVELS = 8;
/** Properties and lists within each other at most; what is deeper is no blueprint. */
const DEEPEST_DOCUMENT = 60;

/** A value that waits to be looked at, and where it stands: under `key` of what is above it. */
interface Waiting {
  readonly value: unknown;
  readonly key: string | number | null;
  readonly above: Waiting | null;
  readonly depth: number;
  /** Lists of issues that it is within. */
  readonly levels: number;
}

/** What is too big to look at more closely: counted without recursion, before anything else reads the document. */
export function sizeFindings(document: unknown): readonly Finding[] {
  const findings: Finding[] = [];
  let issues = 0;
  const waiting: Waiting[] = [{ value: document, key: null, above: null, depth: 0, levels: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.depth > DEEPEST_DOCUMENT)
      return [{ code: 'tooDeep', place: placeOf(next).slice(0, SHOWN_OF_DEEP), subject: String(DEEPEST_DOCUMENT) }];
    if (isIssueList(next)) issues += next.value.length;
    // Once for each tree: the list that is one level too deep, not those under it.
    if (isIssueList(next) && next.value.length > 0 && next.levels === MAX_ISSUE_LEVELS + 1)
      findings.push({ code: 'tooDeep', place: placeOf(next), subject: String(MAX_ISSUE_LEVELS) });
    waiting.push(...within(next));
  }
  if (issues > MAX_ISSUES) findings.push({ code: 'tooManyItems', place: ['issues'], subject: `${issues} > ${MAX_ISSUES}` });
  return findings;
}

const isIssueList = (waiting: Waiting): waiting is Waiting & { readonly value: readonly unknown[] } =>
  Array.isArray(waiting.value) && (waiting.key === 'children' || (waiting.depth === 1 && waiting.key === 'issues'));

/** What is within something and may hold more. */
function within(above: Waiting): readonly Waiting[] {
  const { value, depth, levels } = above;
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, inner]) => {
    if (typeof inner !== 'object' || inner === null) return [];
    const there: Waiting = { value: inner, key: isList ? Number(key) : key, above, depth: depth + 1, levels };
    return [isIssueList(there) ? { ...there, levels: levels + 1 } : there];
  });
}

/** Steps shown of the way to what is too deep. */
const SHOWN_OF_DEEP = 12;

function placeOf(waiting: Waiting): Place {
  const place: (string | number)[] = [];
  for (let at: Waiting | null = waiting; at; at = at.above) if (at.key !== null) place.push(at.key);
  return place.reverse();
}
