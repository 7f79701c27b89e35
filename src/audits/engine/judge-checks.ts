import type { ProjectFact } from '../../facts/project-fact';
import type { IssueCheck, JqlCheck, JudgedCheck } from '../checks/check';
import type { ProjectDossier } from '../dossier/project-dossier';
import type { JudgedMoment, PassCount, ProjectResult } from '../ports';
import type { Verdict, VerdictReason } from '../rules/verdict';
import type { AuditContext } from './audit-context';
import type { FindingSubjectRow } from './finding-store';
import { addFingerprints, fingerprintOf, textFingerprint } from './fingerprint';

/** What an audit says of one check on one project, before waivers are counted, and how its findings are brought up to date. */
export interface Judgement {
  readonly result: ProjectResult;
  /** `inSql`: by the issue judge, with all other such checks at once. `null` where nothing was judged: what stands, stands. */
  readonly renew: 'inSql' | (() => Promise<void>) | null;
}

/** Reasons that the engine itself gives; the texts are `audit.reason.*` of the messages. */
export const engineReasons = ['error', 'jqlRefused', 'noData'] as const;

/**
 * Counts issue checks in one pass. If the database refuses the statement, each check is counted alone, so that the one it stumbles over
 * is the only one that comes out as an error.
 */
export async function countIssueChecks(
  context: Pick<AuditContext, 'issueJudge' | 'log'>,
  checks: readonly IssueCheck[],
  projectIds: readonly number[],
  at: JudgedMoment,
): Promise<ReadonlyMap<string, PassCount>> {
  const counts = new Map<string, PassCount>();
  const keep = (found: readonly PassCount[]): void => {
    for (const count of found) counts.set(countKey(count.projectId, count.checkNo), count);
  };
  try {
    keep(await context.issueJudge.count(checks, projectIds, at));
  } catch (error) {
    if (checks.length <= 1) {
      context.log('A check could not be counted', { checkNo: checks[0]?.checkNo ?? 0, error: nameOf(error) });
      return counts;
    }
    for (const check of checks) keep([...(await countIssueChecks(context, [check], projectIds, at)).values()]);
  }
  return counts;
}

export const countKey = (projectId: number, checkNo: number): string => `${projectId} ${checkNo}`;

/** The result of an issue check from its counts. Without counts the check could not be run. */
export function judgeByCount(
  context: AuditContext,
  check: IssueCheck,
  projectId: number,
  count: PassCount | undefined,
  stored: ProjectResult | undefined,
): Judgement {
  if (!count) return broken(context, check.checkNo, projectId, stored, 'uncountable');
  const { applicable, failing, fingerprint } = count;
  const outcome = failing > 0 ? 'fail' : applicable > 0 ? 'pass' : 'notApplicable';
  return {
    result: { projectId, checkNo: check.checkNo, outcome, applicable, failing, waived: 0, notAvailable: 0, fingerprint, reason: null },
    renew: 'inSql',
  };
}

/** Asks a project or schedule rule. A rule that throws is a mistake of ours: it shows as `error`, and the run goes on. */
export function judgeByDossier(
  context: AuditContext,
  check: JudgedCheck,
  projectId: number,
  dossier: ProjectDossier | undefined,
  stored: ProjectResult | undefined,
  now: number,
): Judgement {
  if (!dossier) return notJudged(check.checkNo, projectId, 'notAvailable', { code: 'noData', values: {} }, stored);
  let verdict: Verdict;
  try {
    verdict = check.judge(dossier);
  } catch (error) {
    return broken(context, check.checkNo, projectId, stored, nameOf(error));
  }
  if (!('findings' in verdict)) {
    const judgement = notJudged(check.checkNo, projectId, verdict.outcome, verdict.reason, stored);
    // What no longer applies, or can never be judged, has no findings; where data is missing for now, what stands may still be true.
    return verdict.outcome === 'notAvailable' ? judgement : withoutFindings(context, judgement, now);
  }
  const subjects = subjectsOf(verdict);
  return {
    result: {
      projectId,
      checkNo: check.checkNo,
      outcome: verdict.outcome,
      applicable: verdict.applicable,
      failing: subjects.length,
      waived: 0,
      notAvailable: 0,
      fingerprint: fingerprintOfSubjects(subjects),
      reason: verdict.reason ?? null,
    },
    renew: () => context.findings.replace(projectId, check.checkNo, subjects, now),
  };
}

/** Asks Jira. Its own words are the reason when it refuses the query. */
export async function judgeByJql(
  context: AuditContext,
  check: JqlCheck,
  project: ProjectFact,
  stored: ProjectResult | undefined,
  now: number,
): Promise<Judgement> {
  const { projectId } = project;
  const answer = await context.jqlJudge.judge(check, project);
  if (!answer.ok) return notJudged(check.checkNo, projectId, 'error', { code: 'jqlRefused', values: { problem: answer.problem } }, stored);
  const { applicable, issueIds } = answer;
  const subjects = issueIds.map((subjectId) => ({ subjectId, name: null }));
  return {
    result: {
      projectId,
      checkNo: check.checkNo,
      outcome: issueIds.length > 0 ? 'fail' : applicable > 0 ? 'pass' : 'notApplicable',
      applicable,
      failing: issueIds.length,
      waived: 0,
      notAvailable: 0,
      fingerprint: fingerprintOf(issueIds),
      reason: null,
    },
    renew: () => context.findings.replace(projectId, check.checkNo, subjects, now),
  };
}

/** Each subject once; a failure without a subject is about the project. */
function subjectsOf(verdict: Extract<Verdict, { readonly outcome: 'pass' | 'fail' }>): readonly FindingSubjectRow[] {
  if (verdict.outcome === 'fail' && verdict.findings.length === 0) return [{ subjectId: 0, name: null }];
  const subjects = new Map<number, FindingSubjectRow>();
  for (const { subjectId, name } of verdict.findings) {
    subjects.set(subjectId, { subjectId, name: verdict.subject === 'item' ? (name ?? String(subjectId)) : null });
  }
  return [...subjects.values()];
}

function fingerprintOfSubjects(subjects: readonly FindingSubjectRow[]): number {
  const ids = fingerprintOf(subjects.map(({ subjectId }) => subjectId));
  const named = subjects.flatMap(({ subjectId, name }) => (name === null ? [] : [textFingerprint(`${subjectId} ${name}`)]));
  return named.reduce(addFingerprints, ids);
}

/** A result that says why nothing was judged. Findings that stand keep standing, and are still counted. */
function notJudged(
  checkNo: number,
  projectId: number,
  outcome: ProjectResult['outcome'],
  reason: VerdictReason,
  stored: ProjectResult | undefined,
): Judgement {
  return {
    result: {
      projectId,
      checkNo,
      outcome,
      applicable: 0,
      failing: stored?.failing ?? 0,
      waived: 0,
      notAvailable: 1,
      fingerprint: stored?.fingerprint ?? 0,
      reason,
    },
    renew: null,
  };
}

function withoutFindings(context: AuditContext, { result }: Judgement, now: number): Judgement {
  return {
    result: { ...result, failing: 0, fingerprint: 0, notAvailable: 0 },
    renew: () => context.findings.replace(result.projectId, result.checkNo, [], now),
  };
}

/** An `error` with the number under which the log has it; a repeated error keeps its number. */
function broken(context: AuditContext, checkNo: number, projectId: number, stored: ProjectResult | undefined, error: string): Judgement {
  const known = stored?.reason?.code === 'error' ? stored.reason.values.correlationId : undefined;
  const correlationId = String(known ?? context.newId());
  context.log('A check could not be run', { checkNo, projectId, correlationId, error });
  return notJudged(checkNo, projectId, 'error', { code: 'error', values: { correlationId } }, stored);
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
