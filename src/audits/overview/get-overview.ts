import type { ComplianceOverview, ProjectStanding } from '../../contracts/audits/overview';
import { type AuditCell, packCells, unpackCells } from '../../contracts/audits/packed-cells';
import type { LevelRule } from '../../contracts/audits/standard';
import type { PortfolioNode } from '../../contracts/portfolio';
import { type Candidate, membersByNode, projectsBelow } from '../../facts/project-membership';
import { groupBy } from '../../shared/group-by';
import type { Check } from '../checks/check';
import { MOVEMENT_DAYS, type ProjectStandingRecord } from '../engine/project-standing';
import type { MeanOfDay, ScoreOfDay } from '../engine/score-store';
import { unpackScore } from '../engine/standing-scores';
import type { AuditViewer } from '../ports';
import { type RunView, runForViewer } from '../runs/run-for-viewer';
import { cheapestNextLevel } from '../scores/cheapest-next-level';
import { plainScore, type WeighedScore } from '../scores/score-of';
import { scoreTogether } from '../scores/score-together';
import { checkSummary } from './check-summary';
import type { CompliancePorts } from './compliance-ports';
import { type ComplianceView, checksOfStandard, readComplianceView } from './compliance-view';
import { needOf, needOfCell, unwaivedShare } from './need';

/** Days back to which scores are compared. */
const COMPARED_DAYS = 7;
/** Days back for which a trend has every day; before, one a week. */
const DAYS_SHOWN_ALL = 14;
/** Points of a trend at most; a longer one leaves days out evenly. */
const TREND_POINTS = 120;
/** Projects, those in most need, for which the way to the next level is worked out; the others have it on their own page. */
const NEXT_LEVELS = 50;
/** More than one site has projects; the record collection's own limit is lower. */
const ALL_PROJECTS = 100_000;

export interface OverviewRequest {
  readonly standardId: string | null;
  readonly language: 'en' | 'nl';
  readonly trendDays: number;
}

/** The page's answer but for the reasons of the run's errors, which are still to be said in the reader's language. */
export type OverviewOfViewer = Omit<ComplianceOverview, 'run'> & { readonly run: RunView | null };

/** A project with what its audit said of the chosen checks. */
interface Audited {
  readonly projectId: number;
  readonly cells: readonly AuditCell[];
  readonly score: WeighedScore;
}

/** The Compliance page: everything in one answer, of what the viewer may see. `undefined` when there is no such standard for the viewer. */
export async function getOverview(
  ports: CompliancePorts,
  viewer: AuditViewer,
  { standardId, language, trendDays }: OverviewRequest,
): Promise<OverviewOfViewer | undefined> {
  const view = await readComplianceView(ports, viewer);
  if (standardId !== null && !view.standards.some(({ id }) => id === standardId)) return undefined;
  const checks = checksOfStandard(view, standardId);
  const standards = view.standards.filter(({ id }) => standardId === null || id === standardId);
  const standardNos = standards.map(({ standardNo }) => standardNo);
  const levels = standardId === null ? [] : (standards[0]?.levels ?? []);
  const projectIds = [...view.projects.keys()];
  const [standings, means, nodes, run, factsAsOf] = await Promise.all([
    ports.standings.list({ limit: ALL_PROJECTS }),
    ports.scores.means(projectIds, standardNos, view.today - trendDays, view.today - DAYS_SHOWN_ALL),
    ports.nodes(),
    runForViewer(ports, view),
    ports.factsAsOf(),
  ]);
  const comparedDay = comparedDayOf(means, view.today);
  const previous = comparedDay === undefined ? [] : await ports.scores.onDay(projectIds, comparedDay);
  const standingOf = new Map(standings.map((record) => [record.projectId, record.value]));
  const audited = auditedProjects(
    view,
    checks,
    standingOf,
    standardId === null ? (view.isPmoAdmin ? 'all' : 'seen') : (standardNos[0] ?? 'seen'),
  );
  const whole = scoreTogether(
    [...audited.values()].map(({ score }) => score),
    levels,
  );
  const ranked = rank(view, checks, audited, previousScores(previous, new Set(standardNos)), levels);
  const moved = movements(view, standingOf, new Set(standardNos));
  return {
    asOf: view.now,
    factsAsOf,
    canAudit: view.isPmoAdmin,
    standards: view.standards.map(({ id, name, stage, rules }) => ({ id, name, stage, checks: rules.length })),
    standardId,
    score: plainScore(whole),
    previousScore: means.find(({ day }) => day === comparedDay)?.score ?? null,
    shall: failingShall(audited, checks),
    newFindings7Days: moved.added,
    fixedFindings7Days: moved.fixed,
    trend: thinned(means),
    checks: [...checks.values()].map((check) => checkSummary(check, language)),
    projects: ranked,
    cells: [...audited.values()].map(({ projectId, cells }) => ({ projectId, packed: packCells(cells) })),
    nodes: nodeScores(view, nodes, audited, levels),
    visibility: { visible: view.projects.size, total: view.allProjects.length },
    run: run?.run ?? null,
    lastRunAt: run?.lastFinishedAt ?? null,
  };
}

/** What the audits of visible projects say of these checks. Projects that none of them is for are left out. */
function auditedProjects(
  view: ComplianceView,
  checks: ReadonlyMap<number, Check>,
  standingOf: ReadonlyMap<number, ProjectStandingRecord>,
  which: number | 'seen' | 'all',
): ReadonlyMap<number, Audited> {
  const audited = new Map<number, Audited>();
  for (const projectId of view.projects.keys()) {
    const standing = standingOf.get(projectId);
    const score = standing && unpackScore(standing.scores, which);
    if (!score) continue;
    const cells = unpackCells(standing.cells).filter(({ checkNo }) => checks.has(checkNo));
    if (cells.length > 0) audited.set(projectId, { projectId, cells, score });
  }
  return audited;
}

function rank(
  view: ComplianceView,
  checks: ReadonlyMap<number, Check>,
  audited: ReadonlyMap<number, Audited>,
  previous: ReadonlyMap<number, number>,
  levels: readonly LevelRule[],
): ProjectStanding[] {
  const ranked = [...audited.values()]
    .map((project) => {
      const previousScore = previous.get(project.projectId) ?? null;
      return { project, previousScore, need: needOf(project.cells, checks, project.score.score, previousScore) };
    })
    .sort((a, b) => b.need - a.need || a.project.projectId - b.project.projectId);
  return ranked.flatMap(({ project, previousScore, need }, place) => {
    const candidate = view.projects.get(project.projectId);
    if (!candidate) return [];
    const own = project.cells.flatMap(({ checkNo }) => checks.get(checkNo) ?? []);
    const nextLevel = levels.length > 0 && place < NEXT_LEVELS ? cheapestNextLevel(own, project.cells, levels) : null;
    return [standingOfProject(candidate, project, checks, previousScore, need, nextLevel)];
  });
}

/** A project as the page lists it. */
export function standingOfProject(
  { project, leadAccountId }: Candidate,
  { cells, score }: Pick<Audited, 'cells' | 'score'>,
  checks: ReadonlyMap<number, Check>,
  previousScore: number | null,
  need: number,
  nextLevel: ProjectStanding['nextLevel'],
): ProjectStanding {
  return {
    projectId: project.projectId,
    key: project.projectKey,
    name: project.name,
    leadAccountId,
    score: plainScore(score),
    previousScore,
    need,
    worst: worstOf(cells, checks),
    nextLevel,
  };
}

/** The three failing checks that add most to the project's need. */
function worstOf(cells: readonly AuditCell[], checks: ReadonlyMap<number, Check>): ProjectStanding['worst'] {
  return cells
    .filter((cell) => cell.outcome === 'fail' && unwaivedShare(cell) > 0)
    .map((cell) => ({ cell, need: needOfCell(cell, checks.get(cell.checkNo)) }))
    .sort((a, b) => b.need - a.need || a.cell.checkNo - b.cell.checkNo)
    .slice(0, 3)
    .map(({ cell }) => ({ checkNo: cell.checkNo, failing: cell.failing - cell.waived }));
}

/** The day to compare with: the newest at least a week ago, else the oldest before today. */
export function comparedDayOf(days: readonly { readonly day: number }[], today: number): number | undefined {
  return days.findLast(({ day }) => day <= today - COMPARED_DAYS)?.day ?? days.find(({ day }) => day < today)?.day;
}

/** Scores of a day by project, those of several standards put together by weight. */
export function previousScores(scores: readonly ScoreOfDay[], standardNos: ReadonlySet<number>): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const [projectId, own] of groupBy(scores, (score) => score.projectId)) {
    const judged = own.filter(({ standardNo, score }) => standardNos.has(standardNo) && score !== null);
    const weight = judged.reduce((sum, { weightJudged }) => sum + weightJudged, 0);
    const earned = judged.reduce((sum, { score, weightJudged }) => sum + (score ?? 0) * weightJudged, 0);
    if (weight > 0) found.set(projectId, Math.round((10 * earned) / weight) / 10);
  }
  return found;
}

/** Mandatory rules that fail beyond their waivers, and the projects in which one does. */
function failingShall(
  audited: ReadonlyMap<number, Audited>,
  checks: ReadonlyMap<number, Check>,
): { readonly rules: number; readonly projects: number } {
  const rules = new Set<string>();
  let projects = 0;
  for (const { cells } of audited.values()) {
    const failing = cells.filter(
      (cell) => cell.outcome === 'fail' && unwaivedShare(cell) > 0 && checks.get(cell.checkNo)?.severity === 'shall',
    );
    for (const { checkNo } of failing) rules.add(checks.get(checkNo)?.ruleId ?? '');
    if (failing.length > 0) projects++;
  }
  return { rules: rules.size, projects };
}

function movements(
  view: ComplianceView,
  standingOf: ReadonlyMap<number, ProjectStandingRecord>,
  standardNos: ReadonlySet<number>,
): { readonly added: number; readonly fixed: number } {
  const sum = { added: 0, fixed: 0 };
  for (const projectId of view.projects.keys()) {
    for (const [standardNo, day, added, fixed] of standingOf.get(projectId)?.movements ?? []) {
      if (!standardNos.has(standardNo) || day <= view.today - MOVEMENT_DAYS) continue;
      sum.added += added;
      sum.fixed += fixed;
    }
  }
  return sum;
}

/** Every so many days, counted back from the newest. */
function thinned(means: readonly MeanOfDay[]): MeanOfDay[] {
  const step = Math.ceil(means.length / TREND_POINTS);
  return means.filter((_, index) => (means.length - 1 - index) % step === 0);
}

/** Scores up the tree: of a node, everything visible in it or below, each project once. */
function nodeScores(
  view: ComplianceView,
  nodes: readonly PortfolioNode[],
  audited: ReadonlyMap<number, Audited>,
  levels: readonly LevelRule[],
): ComplianceOverview['nodes'] {
  const members = membersByNode(nodes, view.allProjects);
  return nodes.map(({ id, parentId, name }) => {
    const all = [...projectsBelow(id, nodes, members)];
    const visible = all.filter((projectId) => view.projects.has(projectId));
    const scores = visible.flatMap((projectId) => audited.get(projectId)?.score ?? []);
    return {
      id,
      parentId,
      name,
      score: plainScore(scoreTogether(scores, levels)),
      visibility: { visible: visible.length, total: all.length },
    };
  });
}
