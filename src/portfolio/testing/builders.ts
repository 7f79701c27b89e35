import type { PortfolioNode, SummedFigure, SyncStatus } from '../../contracts/portfolio';
import { defaultSettings } from '../../contracts/settings';
import type { VersionFact } from '../../facts/project-fact';
import type { CatalogueProject, PortfolioPorts, ViewerAccess } from '../ports';
import { emptyRollup, type ProjectRollup, zeroSums } from '../project-rollup';

/** 2026-03-31T09:00Z, the fixed moment of the portfolio's tests. */
export const now = 1_774_947_600;
export const today = 20_543;

export const aProject = (
  projectId: number,
  changes: Partial<CatalogueProject['project']> & { leadAccountId?: string } = {},
): CatalogueProject => ({
  project: {
    projectId,
    projectKey: `P${projectId}`,
    name: `Project ${projectId}`,
    typeKey: 'software',
    teamManaged: false,
    categoryId: null,
    categoryName: null,
    leadId: null,
    archived: false,
    collectedAt: now,
    ...changes,
  },
  leadAccountId: changes.leadAccountId ?? null,
});

export const aRollup = (
  projectId: number,
  sums: Partial<Record<SummedFigure, number>> = {},
  changes: Partial<ProjectRollup> = {},
): ProjectRollup => ({
  ...emptyRollup(projectId, today),
  collectedAt: now,
  sums: { ...zeroSums, ...sums },
  ...changes,
});

export const aNode = (id: string, changes: Partial<PortfolioNode> = {}): PortfolioNode => ({
  id,
  parentId: null,
  kind: changes.parentId ? 'programme' : 'portfolio',
  name: id,
  percentMethod: 'count',
  membership: { projectIds: [], categoryIds: [], condition: null },
  position: 1,
  version: 1,
  ...changes,
});

export const aVersion = (projectId: number, changes: Partial<VersionFact> = {}): VersionFact => ({
  projectId,
  versionId: projectId * 100,
  name: '1.0',
  startDay: null,
  releaseDay: today,
  released: false,
  archived: false,
  ...changes,
});

export const upToDate: SyncStatus = {
  state: 'upToDate',
  projectsDone: 0,
  projectsTotal: 0,
  issuesCollected: 0,
  minutesLeft: null,
  lastSweepAt: now,
  missing: [],
};

export const aViewer = (visible: readonly number[], isAdmin = false): ViewerAccess => ({
  accountId: 'viewer',
  visibleProjects: async () => new Set(visible),
  isPmoAdmin: async () => isAdmin,
});

export interface PortfolioData {
  readonly projects: readonly CatalogueProject[];
  readonly nodes?: readonly PortfolioNode[];
  readonly rollups?: readonly ProjectRollup[];
  readonly versions?: readonly VersionFact[];
  readonly history?: readonly { readonly day: number; readonly created: number; readonly done: number }[];
  readonly snapshots?: readonly {
    readonly projectId: number;
    readonly day: number;
    readonly sums: Readonly<Record<SummedFigure, number>>;
  }[];
}

/** Ports over plain data, for tests of use cases. */
export function inMemoryPortfolio(data: PortfolioData): PortfolioPorts & { readonly stored: Map<string, PortfolioNode> } {
  const stored = new Map((data.nodes ?? []).map((node) => [node.id, node]));
  let created = 0;
  return {
    stored,
    catalogue: { projects: async () => data.projects, datedVersions: async () => data.versions ?? [] },
    nodes: {
      all: async () => [...stored.values()].sort((a, b) => a.position - b.position),
      insert: async (node) => void stored.set(node.id, node),
      replace: async (node) => {
        if (stored.get(node.id)?.version !== node.version) return false;
        stored.set(node.id, { ...node, version: node.version + 1 });
        return true;
      },
      remove: async (id, version) => {
        const node = stored.get(id);
        if (node?.version !== version) return false;
        for (const child of stored.values()) if (child.parentId === id) stored.set(child.id, { ...child, parentId: node.parentId });
        return stored.delete(id);
      },
    },
    rollups: { all: async () => data.rollups ?? [], recompute: async () => undefined },
    snapshots: {
      take: async () => undefined,
      sumsPerDay: async (ids, fromDay, figures) => {
        const rows = (data.snapshots ?? []).filter((row) => ids.includes(row.projectId) && row.day >= fromDay);
        const days = [...new Set(rows.map((row) => row.day))].sort((a, b) => a - b);
        return days.map((day) => ({
          day,
          values: figures.map((figure) => rows.filter((row) => row.day === day).reduce((total, row) => total + row.sums[figure], 0)),
        }));
      },
    },
    history: { createdAndDonePerDay: async () => data.history ?? [] },
    settings: { read: async () => defaultSettings },
    sync: { status: async () => upToDate },
    vocabulary: { read: async () => ({ clausesOf: () => [], customField: () => undefined, accountIdOf: () => undefined }) },
    now: () => now,
    newId: () => `node-${++created}`,
  };
}
