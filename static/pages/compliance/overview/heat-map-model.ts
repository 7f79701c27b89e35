import type { CheckSummary, ComplianceOverview, ProjectStanding } from '../../../../src/contracts/audits/overview';
import { type AuditCell, unpackCells } from '../../../../src/contracts/audits/packed-cells';
import { severities } from '../../../../src/contracts/audits/vocabulary';
import type { OverviewPart } from '../address/overview-part';

/** The cells of the heat map by project and check. */
export class CellIndex {
  private readonly byProject: ReadonlyMap<number, ReadonlyMap<number, AuditCell>>;

  constructor(cells: ComplianceOverview['cells']) {
    this.byProject = new Map(
      cells.map(({ projectId, packed }) => [projectId, new Map(unpackCells(packed).map((cell) => [cell.checkNo, cell]))]),
    );
  }

  /** `undefined` where the check does not look at the project at all. */
  at(projectId: number, checkNo: number): AuditCell | undefined {
    return this.byProject.get(projectId)?.get(checkNo);
  }

  ofProject(projectId: number): ReadonlyMap<number, AuditCell> {
    return this.byProject.get(projectId) ?? new Map();
  }
}

export interface HeatColumn {
  readonly check: CheckSummary;
  /** Findings over the projects shown, and projects that fail. */
  readonly failing: number;
  readonly failingProjects: number;
}

/** The checks as columns: what binds most first, then what fails most. */
export const heatColumns = (
  checks: readonly CheckSummary[],
  projects: readonly ProjectStanding[],
  cells: CellIndex,
  { topics, failingOnly }: Pick<OverviewPart, 'topics' | 'failingOnly'>,
): readonly HeatColumn[] => {
  const totals = new Map<number, { failing: number; projects: number }>();
  for (const { projectId } of projects) {
    for (const { checkNo, failing } of cells.ofProject(projectId).values()) {
      if (failing === 0) continue;
      const before = totals.get(checkNo);
      totals.set(checkNo, { failing: (before?.failing ?? 0) + failing, projects: (before?.projects ?? 0) + 1 });
    }
  }
  return checks
    .map((check) => ({
      check,
      failing: totals.get(check.checkNo)?.failing ?? 0,
      failingProjects: totals.get(check.checkNo)?.projects ?? 0,
    }))
    .filter(({ check, failing }) => (topics.length === 0 || topics.includes(check.topic)) && (!failingOnly || failing > 0))
    .sort(
      (a, b) =>
        severities.indexOf(a.check.severity) - severities.indexOf(b.check.severity) ||
        b.failing - a.failing ||
        a.check.checkNo - b.check.checkNo,
    );
};

/** The projects as rows: by need as they come, or by the findings of one check. */
export const heatRows = (
  projects: readonly ProjectStanding[],
  cells: CellIndex,
  { search, sortedBy }: Pick<OverviewPart, 'search' | 'sortedBy'>,
): readonly ProjectStanding[] => {
  const wanted = search.trim().toLowerCase();
  const found = projects.filter(({ name, key }) => name.toLowerCase().includes(wanted) || key.toLowerCase().includes(wanted));
  if (sortedBy === null) return found;
  const failingOf = ({ projectId }: ProjectStanding) => cells.at(projectId, sortedBy)?.failing ?? -1;
  return [...found].sort((a, b) => failingOf(b) - failingOf(a));
};

/** How a cell looks. `depth` 1 to 3 says how much of what the rule applies to fails. */
export type CellLook =
  | { readonly kind: 'fail'; readonly depth: 1 | 2 | 3 }
  | { readonly kind: 'allWaived' }
  | { readonly kind: 'pass' }
  | { readonly kind: 'notApplicable' }
  | { readonly kind: 'notEvaluated' }
  | { readonly kind: 'outside' };

/** From these shares of what a rule applies to, a failing cell is drawn denser. */
const DENSER_FROM = 0.1;
const DENSEST_FROM = 0.4;

export const lookOf = (cell: AuditCell | undefined): CellLook => {
  if (cell === undefined) return { kind: 'outside' };
  switch (cell.outcome) {
    case 'pass':
      return { kind: 'pass' };
    case 'notApplicable':
      return { kind: 'notApplicable' };
    case 'notAvailable':
    case 'notSupported':
    case 'error':
      return { kind: 'notEvaluated' };
    case 'fail': {
      if (cell.waived >= cell.failing) return { kind: 'allWaived' };
      const share = cell.applicable === 0 ? 1 : cell.failing / cell.applicable;
      return { kind: 'fail', depth: share >= DENSEST_FROM ? 3 : share >= DENSER_FROM ? 2 : 1 };
    }
  }
};
