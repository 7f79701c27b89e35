import type { Standard } from '../../contracts/audits/standard';
import { compileToJql, type JqlVocabulary } from '../../facts/conditions/compile-to-jql';
import type { Check } from '../checks/check';

/** A query over the findings of a rule or a standard: JQL, or why there is none. */
export type FindingQuery =
  | { readonly ok: true; readonly jql: string }
  | {
      readonly ok: false;
      readonly reason: 'unknownRule' | 'unknownStandard' | 'noIssueRule' | 'cannotBeSaid';
      readonly known: readonly string[];
    };

export interface QueryWorld {
  readonly standards: readonly Standard[];
  readonly checks: readonly Check[];
  readonly vocabulary: JqlVocabulary;
  /** Ids of the projects a standard is for; `null` when it is for all. */
  readonly projectsOf: (standard: Standard) => readonly number[] | null;
}

/** `findings("rule")`: issues that break the rule, in the projects of the standards that hold it. Standards in the silent stage stay silent. */
export function queryOfRule(ruleId: string, world: QueryWorld): FindingQuery {
  const audible = audibleChecks(world);
  const wanted = audible.filter((check) => check.ruleId === ruleId);
  if (wanted.length === 0) return { ok: false, reason: 'unknownRule', known: [...new Set(audible.map((check) => check.ruleId))].sort() };
  const parts = wanted.map((check) => violationsInScope(check, world));
  if (parts.every((part) => part === 'notAboutIssues')) return { ok: false, reason: 'noIssueRule', known: [] };
  // One standard's part that cannot be said would silently leave out its findings.
  if (parts.some((part) => part === 'cannotBeSaid')) return { ok: false, reason: 'cannotBeSaid', known: [] };
  return { ok: true, jql: either(parts.flatMap((part) => (typeof part === 'string' ? [] : [part.jql]))) };
}

/**
 * `findingsOf("standard")`, by id or name: issues that break any of its rules that JQL has words for. Rules about projects and rules that
 * cannot be said are left out; the page of each rule tells which those are.
 */
export function queryOfStandard(idOrName: string, world: QueryWorld): FindingQuery {
  const audible = world.standards.filter((standard) => standard.stage !== 'silent');
  const standard = audible.find((candidate) => candidate.id === idOrName) ?? audible.find((candidate) => candidate.name === idOrName);
  if (!standard) return { ok: false, reason: 'unknownStandard', known: audible.map((candidate) => candidate.id).sort() };
  const parts = world.checks
    .filter((check) => check.standardNo === standard.standardNo)
    .map((check) => violations(check, world.vocabulary))
    .flatMap((part) => (typeof part === 'string' ? [] : [part.jql]));
  if (parts.length === 0) return { ok: false, reason: 'noIssueRule', known: [] };
  return { ok: true, jql: inProjects(world.projectsOf(standard), either(parts)) };
}

/** What a JQL function answers for `not in`. */
export const negated = (jql: string): string => `NOT (${jql})`;

type Part = { readonly jql: string } | 'notAboutIssues' | 'cannotBeSaid';

function audibleChecks({ standards, checks }: QueryWorld): readonly Check[] {
  const audible = new Set(standards.filter((standard) => standard.stage !== 'silent').map((standard) => standard.standardNo));
  return checks.filter((check) => audible.has(check.standardNo));
}

function violationsInScope(check: Check, world: QueryWorld): Part {
  const part = violations(check, world.vocabulary);
  const standard = world.standards.find((candidate) => candidate.standardNo === check.standardNo);
  return typeof part === 'string' || !standard ? part : { jql: inProjects(world.projectsOf(standard), part.jql) };
}

function violations(check: Check, vocabulary: JqlVocabulary): Part {
  switch (check.kind) {
    case 'project':
    case 'schedule':
      return 'notAboutIssues';
    case 'jql':
      return { jql: `((${check.appliesToJql}) AND (${check.violatesJql}))` };
    case 'issue': {
      const said = compileToJql(check.violates, vocabulary);
      return said.said ? { jql: said.text } : 'cannotBeSaid';
    }
  }
}

function inProjects(projectIds: readonly number[] | null, jql: string): string {
  if (projectIds === null) return jql;
  return projectIds.length === 0 ? 'issuekey is EMPTY' : `(project in (${projectIds.join(', ')}) AND ${jql})`;
}

const either = (parts: readonly string[]): string => (parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' OR ')})`);
