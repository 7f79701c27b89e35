import type { Standard } from '../../contracts/audits/standard';
import type { ProjectFact } from '../../facts/project-fact';
import { dayOf } from '../../shared/epoch';
import { groupBy } from '../../shared/group-by';
import type { StoredRecord } from '../../shared/record-collection';
import type { Check, IssueCheck } from '../checks/check';
import type { ActiveWaiver, JudgedMoment, PassCount, ProjectResult } from '../ports';
import type { AuditContext } from './audit-context';
import { countIssueChecks, countKey, type Judgement, judgeByCount, judgeByDossier, judgeByJql } from './judge-checks';
import { cellsOf, MOVEMENT_DAYS, movementsByStandard, type ProjectStandingRecord } from './project-standing';
import type { ScoreOfDay } from './score-store';
import { scoresOfDay } from './scores-of-day';
import { packScores, type StandingScores, scoresOf } from './standing-scores';
import { waivedOf, withWaived } from './waived-findings';

export interface AuditOptions {
  /** JQL checks cost a search in Jira for each project: they are asked in runs, not after every change of an issue. */
  readonly withJql: boolean;
}

/** What came of auditing some projects. */
export interface AuditedProjects {
  /** Projects of which anything was written. */
  readonly changed: readonly number[];
  /** Projects that somebody else audited at the same time: to be looked at again. */
  readonly collided: readonly number[];
  /** Results that are errors. */
  readonly errors: readonly ProjectResult[];
}

/** What is known of the projects before they are audited, read together. */
interface Known {
  readonly at: JudgedMoment;
  readonly standards: readonly Standard[];
  readonly waivers: readonly ActiveWaiver[];
  readonly counts: ReadonlyMap<string, PassCount>;
  readonly results: ReadonlyMap<number, readonly ProjectResult[]>;
  readonly standings: ReadonlyMap<number, StoredRecord<ProjectStandingRecord>>;
  readonly scores: ReadonlyMap<number, readonly ScoreOfDay[]>;
}

/**
 * Audits these projects by the standards that hold for them. Issue checks are counted in one pass over the facts; counts and fingerprints
 * are compared with what is stored, and only where they differ are findings brought up to date. Auditing what has not changed writes
 * nothing. May be interrupted anywhere and repeated: see `ResultStore.announce`. Projects that are gone or not collected are left out.
 */
export async function auditProjects(context: AuditContext, projectIds: readonly number[], options: AuditOptions): Promise<AuditedProjects> {
  const projects = await context.projects(projectIds);
  const checksOf = new Map<ProjectFact, readonly Check[]>();
  for (const project of projects) checksOf.set(project, await context.checks.checksFor(project));
  const known = await readKnown(context, checksOf);
  const changed: number[] = [];
  const collided: number[] = [];
  const errors: ProjectResult[] = [];
  for (const [project, checks] of checksOf) {
    const audited = await auditProject(context, known, project, checks, options);
    if (audited.written) changed.push(project.projectId);
    if (audited.collided) collided.push(project.projectId);
    errors.push(...audited.results.filter((result) => result.outcome === 'error'));
  }
  return { changed, collided, errors };
}

async function readKnown(context: AuditContext, checksOf: ReadonlyMap<ProjectFact, readonly Check[]>): Promise<Known> {
  const now = context.now();
  const at: JudgedMoment = { now, today: dayOf(now), includeSecuredIssues: context.includeSecuredIssues };
  const ids = [...checksOf.keys()].map(({ projectId }) => projectId);
  const issueChecks = new Map<number, IssueCheck>();
  for (const check of [...checksOf.values()].flat()) if (check.kind === 'issue') issueChecks.set(check.checkNo, check);
  const [counts, results, standings, scores, waivers, standards] = await Promise.all([
    countIssueChecks(context, [...issueChecks.values()], ids, at),
    context.results.results(ids),
    ids.length === 0 ? [] : context.standings.list({ projectIds: ids, limit: ids.length }),
    context.scores.onDay(ids, at.today),
    context.waivers.inForce(at.today),
    context.checks.standards(),
  ]);
  return {
    at,
    standards,
    waivers,
    counts,
    results: groupBy(results, ({ projectId }) => projectId),
    standings: new Map(standings.map((record) => [record.projectId, record])),
    scores: groupBy(scores, ({ projectId }) => projectId),
  };
}

interface AuditedProject {
  readonly results: readonly ProjectResult[];
  readonly written: boolean;
  readonly collided: boolean;
}

async function auditProject(
  context: AuditContext,
  known: Known,
  project: ProjectFact,
  checks: readonly Check[],
  options: AuditOptions,
): Promise<AuditedProject> {
  const { projectId } = project;
  const { now } = known.at;
  const stored = new Map((known.results.get(projectId) ?? []).map((result) => [result.checkNo, result]));
  const judgements = await judge(context, known, project, checks, stored, options);

  const renewals = judgements.filter(({ result, renew }) => renew !== null && findingsDiffer(result, stored.get(result.checkNo)));
  const inForce = new Set(checks.map(({ checkNo }) => checkNo));
  const dropped = [...stored.keys()].filter((checkNo) => !inForce.has(checkNo));
  const announced = [...renewals.map(({ result }) => result.checkNo), ...dropped];
  if (announced.length > 0)
    await context.results.announce(
      announced.map((checkNo) => ({ projectId, checkNo })),
      now,
    );
  const renewedInSql = new Set(renewals.filter(({ renew }) => renew === 'inSql').map(({ result }) => result.checkNo));
  const issueChecks = checks.filter((check) => check.kind === 'issue');
  await context.issueJudge.renew(
    issueChecks.filter(({ checkNo }) => renewedInSql.has(checkNo)),
    projectId,
    known.at,
  );
  for (const { renew } of renewals) if (typeof renew === 'function') await renew();
  await context.findings.forget(projectId, dropped);

  const checkOf = new Map(checks.map((check) => [check.checkNo, check]));
  const results: ProjectResult[] = [];
  for (const { result } of judgements) {
    const check = checkOf.get(result.checkNo);
    results.push(check ? await withWaived(context.findings, result, waivedOf(known.waivers, check, projectId)) : result);
  }
  // What was not asked this time (JQL) keeps its result.
  const asked = new Set(results.map(({ checkNo }) => checkNo));
  const all = [...results, ...[...stored.values()].filter(({ checkNo }) => inForce.has(checkNo) && !asked.has(checkNo))];
  const scores = scoresOf(known.standards, checks, all);
  const standing = await saveStanding(context, known, projectId, checks, all, scores, renewals.length > 0);
  // After the standing: results that are still announced when an audit is cut off make the next one do all of this again.
  const different = results.filter((result) => !sameResult(result, stored.get(result.checkNo)));
  if (different.length > 0) await context.results.save(different, now);
  await context.results.forget(projectId, dropped);
  const newScores = scoresOfDay(scores, projectId, known.at.today).filter(
    (score) => !known.scores.get(projectId)?.some((other) => sameScore(score, other)),
  );
  if (newScores.length > 0) await context.scores.save(newScores);
  return {
    results,
    written: announced.length > 0 || different.length > 0 || standing !== 'same' || newScores.length > 0,
    collided: standing === 'collided',
  };
}

async function judge(
  context: AuditContext,
  known: Known,
  project: ProjectFact,
  checks: readonly Check[],
  stored: ReadonlyMap<number, ProjectResult>,
  options: AuditOptions,
): Promise<readonly Judgement[]> {
  const { projectId } = project;
  const { now } = known.at;
  const asksDossier = checks.some(({ kind }) => kind === 'project' || kind === 'schedule');
  // One at a time: a dossier holds all facts of a project.
  const dossier = asksDossier ? (await context.dossiers.read([projectId])).get(projectId) : undefined;
  const judgements: Judgement[] = [];
  for (const check of checks) {
    const before = stored.get(check.checkNo);
    switch (check.kind) {
      case 'issue':
        judgements.push(judgeByCount(context, check, projectId, known.counts.get(countKey(projectId, check.checkNo)), before));
        break;
      case 'project':
      case 'schedule':
        judgements.push(judgeByDossier(context, check, projectId, dossier, before, now));
        break;
      case 'jql':
        if (options.withJql) judgements.push(await judgeByJql(context, check, project, before, now));
        break;
    }
  }
  return judgements;
}

async function saveStanding(
  context: AuditContext,
  known: Known,
  projectId: number,
  checks: readonly Check[],
  results: readonly ProjectResult[],
  scoresNow: StandingScores,
  moved: boolean,
): Promise<'same' | 'written' | 'collided'> {
  const before = known.standings.get(projectId);
  const movements =
    before && !moved
      ? before.value.movements
      : movementsByStandard(await context.findings.movements(projectId, known.at.today - MOVEMENT_DAYS), checks);
  const value: ProjectStandingRecord = { cells: cellsOf(results), scores: packScores(scoresNow), movements };
  if (before && JSON.stringify(before.value) === JSON.stringify(value)) return 'same';
  const done = before
    ? await context.standings.replace({ ...before, position: known.at.now, value })
    : await context.standings.insert({ id: String(projectId), projectId, position: known.at.now, value });
  return done ? 'written' : 'collided';
}

const findingsDiffer = (result: ProjectResult, stored: ProjectResult | undefined): boolean =>
  result.failing !== (stored?.failing ?? 0) || result.fingerprint !== (stored?.fingerprint ?? 0);

function sameResult(a: ProjectResult, b: ProjectResult | undefined): boolean {
  return (
    b !== undefined &&
    a.outcome === b.outcome &&
    a.applicable === b.applicable &&
    a.failing === b.failing &&
    a.waived === b.waived &&
    a.notAvailable === b.notAvailable &&
    a.fingerprint === b.fingerprint &&
    JSON.stringify(a.reason) === JSON.stringify(b.reason)
  );
}

const sameScore = (a: ScoreOfDay, b: ScoreOfDay): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
