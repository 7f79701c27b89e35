import type { Finding } from '../../contracts/audits/finding';
import type { CheckSummary, ProjectStanding } from '../../contracts/audits/overview';
import type { AuditCell } from '../../contracts/audits/packed-cells';
import type { Level } from '../../contracts/audits/vocabulary';
import { scoresOf } from '../engine/standing-scores';
import { listFindings } from '../findings/list-findings';
import type { AuditViewer, ProjectResult } from '../ports';
import { type RunView, runForViewer } from '../runs/run-for-viewer';
import { cheapestNextLevel } from '../scores/cheapest-next-level';
import { checkSummary } from './check-summary';
import type { CompliancePorts } from './compliance-ports';
import { readComplianceView } from './compliance-view';
import { comparedDayOf, previousScores, standingOfProject } from './get-overview';
import { needOf } from './need';

/** Findings that the project's page shows; the list of findings has the rest. */
const FINDINGS_SHOWN = 50;
/** Days back in which a score to compare with is looked for. */
const LOOK_BACK_DAYS = 35;

/** A project's audit; the reasons of results are still to be said in the reader's language. */
export interface ProjectAudit {
  readonly standing: ProjectStanding | null;
  /** By each standard that judged anything. */
  readonly standards: { readonly id: string; readonly name: string; readonly score: number | null; readonly level: Level }[];
  readonly checks: readonly CheckSummary[];
  readonly results: readonly ProjectResult[];
  readonly findings: readonly Finding[];
  readonly run: RunView | null;
}

/** What the project's own page shows. `undefined` when there is no such project for the viewer. */
export async function getProject(
  ports: CompliancePorts,
  viewer: AuditViewer,
  projectId: number,
  language: 'en' | 'nl',
): Promise<ProjectAudit | undefined> {
  const view = await readComplianceView(ports, viewer);
  const candidate = view.projects.get(projectId);
  if (!candidate) return undefined;
  const standardNos = view.standards.map(({ standardNo }) => standardNo);
  const [stored, means, run, findings] = await Promise.all([
    ports.results.results([projectId]),
    ports.scores.means([projectId], standardNos, view.today - LOOK_BACK_DAYS),
    runForViewer(ports, view),
    listFindings(ports, viewer, { standardId: null, projectIds: [projectId], state: 'open' }, null, FINDINGS_SHOWN),
  ]);
  const results = stored.filter(({ checkNo }) => view.checks.has(checkNo));
  const checks = results.flatMap(({ checkNo }) => view.checks.get(checkNo) ?? []);
  const comparedDay = comparedDayOf(means, view.today);
  const previous = comparedDay === undefined ? [] : await ports.scores.onDay([projectId], comparedDay);
  const previousScore = previousScores(previous, new Set(standardNos)).get(projectId) ?? null;
  const cells: readonly AuditCell[] = results;
  const { all: score, byStandard } = scoresOf(view.standards, checks, results);
  const [only] = view.standards.filter(({ standardNo }) => checks.some((check) => check.standardNo === standardNo));
  const oneStandard = new Set(checks.map(({ standardNo }) => standardNo)).size === 1;
  const nextLevel = only && oneStandard ? cheapestNextLevel(checks, cells, only.levels) : null;
  const need = needOf(cells, view.checks, score.score, previousScore);
  return {
    standing: results.length === 0 ? null : standingOfProject(candidate, { cells, score }, view.checks, previousScore, need, nextLevel),
    standards: view.standards.flatMap(({ id, name, standardNo }) => {
      const own = byStandard.get(standardNo);
      return own && own.weight > 0 ? [{ id, name, score: own.score, level: own.level }] : [];
    }),
    checks: checks.map((check) => checkSummary(check, language)),
    results,
    findings: findings.findings,
    run: run.run,
  };
}
