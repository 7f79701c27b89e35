import type { CheckResult } from '../../src/contracts/audits/finding';
import type { CheckSummary, ComplianceOverview, ProjectStanding, Score } from '../../src/contracts/audits/overview';
import { packCells } from '../../src/contracts/audits/packed-cells';
import type { Outcome } from '../../src/contracts/audits/vocabulary';
import type { PortfolioTree } from '../../src/contracts/portfolio';
import { stubRules } from './audit-rules';
import { stubNow, stubToday } from './portfolio-builders';

/** A score of a project in which nothing is wrong; a test names what matters to it. */
export const someScore = (changed: Partial<Score> = {}): Score => ({
  score: 100,
  scoreWithoutWaivers: 100,
  level: 'gold',
  evaluated: 20,
  notEvaluated: 4,
  failingShall: 0,
  failingShould: 0,
  findings: 0,
  waived: 0,
  ...changed,
});

export const aCheck = (checkNo: number, changed: Partial<CheckSummary> = {}): CheckSummary => ({
  checkNo,
  standardId: 'pmo-baseline',
  ruleId: `rule-${checkNo}`,
  title: `Rule ${checkNo}`,
  severity: 'should',
  topic: 'hygiene',
  scope: 'issue',
  weight: 1,
  fixable: false,
  ...changed,
});

export const aResult = (checkNo: number, projectId: number, changed: Partial<CheckResult> = {}): CheckResult => ({
  checkNo,
  projectId,
  outcome: 'pass',
  applicable: 50,
  failing: 0,
  waived: 0,
  notAvailable: 0,
  reason: null,
  ...changed,
});

export const aStanding = (projectId: number, changed: Partial<ProjectStanding> = {}): ProjectStanding => ({
  projectId,
  key: `P${projectId}`,
  name: `Project ${projectId}`,
  leadAccountId: null,
  score: someScore(),
  previousScore: null,
  need: 0,
  worst: [],
  nextLevel: null,
  ...changed,
});

/** The same for the same pair, spread evenly: 0 up to `sides`. */
const pick = (a: number, b: number, sides: number): number => {
  let state = (a * 73_856_093) ^ (b * 19_349_663);
  state = Math.imul(state ^ (state >>> 13), 1_274_126_177);
  return Math.abs(state ^ (state >>> 16)) % sides;
};

/** `count` checks over the rules there are; above their number they begin anew with another number. */
export const someChecks = (count: number, language: 'en' | 'nl'): CheckSummary[] =>
  Array.from({ length: count }, (_, at) => {
    const rule = stubRules[at % stubRules.length] ?? stubRules[0];
    const round = Math.floor(at / stubRules.length);
    if (rule === undefined) return aCheck(at + 1);
    return aCheck(at + 1, {
      standardId: at % stubRules.length < 14 ? 'pmo-baseline' : 'governance',
      ruleId: rule.id,
      title: `${rule.title[language]}${round === 0 ? '' : ` (${round + 1})`}`,
      severity: rule.severity,
      topic: rule.topic,
      scope: rule.scope,
      fixable: rule.scope === 'issue' && rule.severity !== 'observation',
    });
  });

const reasons: Readonly<Partial<Record<Outcome, { readonly en: string; readonly nl: string }>>> = {
  notAvailable: { en: 'Not one activity has a start date.', nl: 'Geen enkele activiteit heeft een startdatum.' },
  notSupported: { en: 'Jira has no lags between linked issues.', nl: 'Jira kent geen vertraging tussen gekoppelde issues.' },
  error: { en: 'The rule stopped: a date was out of range.', nl: 'De regel stopte: een datum lag buiten het bereik.' },
};

const outcomeOf = (check: CheckSummary, dice: number, health: number): Outcome => {
  if (check.scope === 'schedule' && dice < 30) return 'notAvailable';
  if (check.ruleId === 'dcma-resources') return 'notSupported';
  if (dice === 99 && check.scope === 'project') return 'error';
  if (dice > 92) return 'notApplicable';
  return dice < 15 + health * 9 ? 'fail' : 'pass';
};

const resultOf = (check: CheckSummary, projectId: number, health: number, language: 'en' | 'nl'): CheckResult => {
  const dice = pick(check.checkNo, projectId, 100);
  const outcome = outcomeOf(check, dice, health);
  const isWhole = check.scope === 'project';
  const applicable = outcome === 'notApplicable' ? 0 : isWhole ? 1 : 40 + pick(projectId, check.checkNo, 160);
  const most = isWhole ? 1 : Math.max(1, Math.round((applicable * (health + 1)) / 9));
  const failing = outcome === 'fail' ? 1 + pick(check.checkNo + 7, projectId, most) : 0;
  return aResult(check.checkNo, projectId, {
    outcome,
    applicable,
    failing,
    waived: failing > 3 && dice % 5 === 0 ? 3 : 0,
    notAvailable: outcome === 'notAvailable' ? applicable : 0,
    reason: reasons[outcome]?.[language] ?? null,
  });
};

const weightOf = { shall: 5, should: 2, observation: 1 } as const;

export const scoreOf = (results: readonly CheckResult[], checks: ReadonlyMap<number, CheckSummary>): Score => {
  const judged = results.filter(({ outcome }) => outcome === 'pass' || outcome === 'fail');
  const weigh = (of: (result: CheckResult) => number) =>
    judged.reduce((sum, result) => sum + weightOf[checks.get(result.checkNo)?.severity ?? 'should'] * of(result), 0);
  const all = weigh(() => 1);
  const share = (waivedCount: boolean) =>
    all === 0
      ? null
      : Math.round(
          (100 *
            weigh(
              ({ failing, waived, applicable }) => 1 - Math.min(1, (3 * (failing - (waivedCount ? waived : 0))) / Math.max(1, applicable)),
            )) /
            all,
        );
  const failing = (severity: string) =>
    judged.filter((result) => result.outcome === 'fail' && checks.get(result.checkNo)?.severity === severity).length;
  const value = share(true);
  const shall = failing('shall');
  return someScore({
    score: value,
    scoreWithoutWaivers: share(false),
    level:
      value === null || value < 60 ? 'none' : shall > 1 ? 'bronze' : value > 92 && shall === 0 ? 'gold' : value > 80 ? 'silver' : 'bronze',
    evaluated: judged.length,
    notEvaluated: results.length - judged.length,
    failingShall: shall,
    failingShould: failing('should'),
    findings: results.reduce((sum, result) => sum + result.failing, 0),
    waived: results.reduce((sum, result) => sum + result.waived, 0),
  });
};

interface CompanyAudit {
  readonly tree: PortfolioTree;
  readonly checks: readonly CheckSummary[];
  readonly language: 'en' | 'nl';
  readonly canAudit: boolean;
  /** Nothing fails anywhere. */
  readonly isClean: boolean;
}

export const packed = (results: readonly CheckResult[]): ComplianceOverview['cells'] => {
  const byProject = new Map<number, CheckResult[]>();
  for (const result of results) {
    const others = byProject.get(result.projectId);
    if (others === undefined) byProject.set(result.projectId, [result]);
    else others.push(result);
  }
  return [...byProject].map(([projectId, ofProject]) => ({ projectId, packed: packCells(ofProject) }));
};

export interface StubAudit {
  readonly overview: ComplianceOverview;
  /** What the overview's cells are packed from, with reasons. */
  readonly results: readonly CheckResult[];
}

/** The audit of the stub's company: a few bad projects, many fair ones, and checks of every outcome. */
export const auditOf = ({ tree, checks, language, canAudit, isClean }: CompanyAudit): StubAudit => {
  const byNo = new Map(checks.map((check) => [check.checkNo, check]));
  const cells = tree.projects.flatMap(({ id }) => {
    const health = pick(id, 5, 6);
    return checks.map((check) => {
      const result = resultOf(check, id, health, language);
      return isClean && result.outcome === 'fail' ? { ...result, outcome: 'pass' as const, failing: 0, waived: 0 } : result;
    });
  });
  const ofProject = new Map<number, CheckResult[]>();
  for (const cell of cells) {
    const others = ofProject.get(cell.projectId);
    if (others === undefined) ofProject.set(cell.projectId, [cell]);
    else others.push(cell);
  }
  const projects = tree.projects.map(({ id, key, name, leadAccountId }): ProjectStanding => {
    const results = ofProject.get(id) ?? [];
    const score = scoreOf(results, byNo);
    const failing = results
      .filter((result) => result.failing > 0)
      .sort(
        (a, b) =>
          weightOf[byNo.get(b.checkNo)?.severity ?? 'should'] - weightOf[byNo.get(a.checkNo)?.severity ?? 'should'] ||
          b.failing - a.failing,
      );
    const next = ({ none: 'bronze', bronze: 'silver', silver: 'gold', gold: null } as const)[score.level];
    return {
      projectId: id,
      key,
      name,
      leadAccountId,
      score,
      previousScore: score.score === null ? null : Math.min(100, score.score + pick(id, 3, 9) - 4),
      need: failing.length === 0 ? 0 : 100 - (score.score ?? 0) + score.failingShall,
      worst: failing.slice(0, 3).map(({ checkNo, failing: count }) => ({ checkNo, failing: count })),
      nextLevel:
        next === null || failing.length === 0
          ? null
          : {
              level: next,
              steps: failing.slice(-2).map(({ checkNo, failing: count }) => ({ checkNo, findings: count, minutes: count * 2 })),
            },
    };
  });
  projects.sort((a, b) => b.need - a.need);
  const under = (nodeId: string): Set<number> => {
    const ids = [nodeId, ...tree.nodes.filter(({ parentId }) => parentId === nodeId).map(({ id }) => id)];
    return new Set(tree.projects.filter(({ nodeIds }) => nodeIds.some((id) => ids.includes(id))).map(({ id }) => id));
  };
  const shallCells = cells.filter((cell) => cell.outcome === 'fail' && byNo.get(cell.checkNo)?.severity === 'shall');
  const score = scoreOf(cells, byNo);
  const overview: ComplianceOverview = {
    asOf: stubNow,
    factsAsOf: stubNow - 720,
    canAudit,
    standards: [],
    standardId: null,
    score: { ...score, level: score.score !== null && score.score > 80 ? 'silver' : 'bronze' },
    previousScore: score.score === null ? null : score.score + 3,
    shall: {
      rules: new Set(shallCells.map(({ checkNo }) => checkNo)).size,
      projects: new Set(shallCells.map(({ projectId }) => projectId)).size,
    },
    newFindings7Days: isClean ? 0 : 37,
    fixedFindings7Days: 52,
    trend: Array.from({ length: 90 }, (_, at) => ({
      day: stubToday - 89 + at,
      score: at < 12 || score.score === null ? null : Math.round(score.score - 6 + 5 * Math.sin(at / 11) + at / 30),
    })),
    checks: [...checks],
    projects,
    cells: packed(cells),
    nodes: tree.nodes.map(({ id, parentId, name, visibility }) => {
      const members = under(id);
      return {
        id,
        parentId,
        name,
        visibility,
        score: scoreOf(
          cells.filter(({ projectId }) => members.has(projectId)),
          byNo,
        ),
      };
    }),
    visibility: tree.visibility,
    run: null,
    lastRunAt: stubNow - 6 * 3600,
  };
  return { overview, results: cells };
};
