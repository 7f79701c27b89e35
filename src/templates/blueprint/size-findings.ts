import { MAX_ISSUES } from '../../contracts/templates/blueprint';
import type { Finding } from './finding';
import type { Place } from './place';

/** Levels of issues under each other at most: Jira knows three, and seven with the hierarchies of its largest plan. */
export const MAX_ISSUE_LEVELS = 8;
/** Properties and lists within each other at most; what is deeper is no blueprint. */
const DEEPEST_DOCUMENT = 60;

/** What is too big to look at more closely: counted without recursion, before anything else reads the document. */
export function sizeFindings(document: unknown): readonly Finding[] {
  const findings: Finding[] = [];
  let issues = 0;
  const waiting: { readonly value: unknown; readonly place: Place; readonly levels: number }[] = [
    { value: document, place: [], levels: 0 },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, place, levels } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (place.length > DEEPEST_DOCUMENT) return [{ code: 'tooDeep', place: place.slice(0, 12), subject: String(DEEPEST_DOCUMENT) }];
    for (const [key, inner] of Object.entries(value)) {
      const isIssues = Array.isArray(inner) && (key === 'children' || (place.length === 0 && key === 'issues'));
      if (isIssues) issues += inner.length;
      if (isIssues && inner.length > 0 && levels === MAX_ISSUE_LEVELS)
        findings.push({ code: 'tooDeep', place: [...place, key], subject: String(MAX_ISSUE_LEVELS) });
      const part = Array.isArray(value) ? Number(key) : key;
      waiting.push({ value: inner, place: [...place, part], levels: levels + (isIssues ? 1 : 0) });
    }
  }
  if (issues > MAX_ISSUES) findings.push({ code: 'tooManyItems', place: ['issues'], subject: `${issues} > ${MAX_ISSUES}` });
  return findings;
}
