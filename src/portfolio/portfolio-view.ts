import type { Figures, PercentMethod, PortfolioNode, ProjectRow, SyncStatus } from '../contracts/portfolio';
import type { Settings } from '../contracts/settings';
import { membersByNode, projectsBelow } from '../facts/project-membership';
import { dayOf } from '../shared/epoch';
import { milestonesOf, noMilestones } from './milestones';
import type { CatalogueProject, PortfolioPorts, ViewerAccess } from './ports';
import { emptyRollup } from './project-rollup';
import { type MeasuredProject, projectFigures, rollUp } from './roll-up';

/** How many projects there are, and how many of them this viewer may browse. */
export interface Visibility {
  readonly visible: number;
  readonly total: number;
}

/**
 * The portfolio as one viewer may see it: projects they cannot browse are dropped before anything is summed. Every portfolio use case
 * starts from this, so that none can forget to filter.
 */
export interface PortfolioView {
  readonly now: number;
  readonly today: number;
  readonly settings: Settings;
  readonly sync: SyncStatus;
  readonly nodes: readonly PortfolioNode[];
  readonly projects: readonly ProjectRow[];
  readonly visibility: Visibility;
  /** Visible projects in or below the node, each once. */
  projectIdsOf(nodeId: string): ReadonlySet<number>;
  figuresOf(nodeId: string): Figures;
  /** Figures of all visible projects together. */
  whole(): Figures;
  visibilityOf(nodeId: string): Visibility;
}

/** Reads the portfolio for `viewer`. Archived projects are shown only where a node names them. */
export async function readPortfolioView(ports: PortfolioPorts, viewer: ViewerAccess): Promise<PortfolioView> {
  const [visible, catalogue, versions, nodes, rollups, settings, sync] = await Promise.all([
    viewer.visibleProjects(),
    ports.catalogue.projects(),
    ports.catalogue.datedVersions(),
    ports.nodes.all(),
    ports.rollups.all(),
    ports.settings.read(),
    ports.sync.status(),
  ]);
  const now = ports.now();
  const today = dayOf(now);
  const allMembers = membersByNode(nodes, catalogue);
  const placed = new Set([...allMembers.values()].flat());
  const counted = catalogue.filter(({ project }) => !project.archived || placed.has(project.projectId));
  const shown = counted.filter(({ project }) => visible.has(project.projectId));
  const members = new Map([...allMembers].map(([node, ids]) => [node, ids.filter((id) => visible.has(id))]));
  const missing = new Set(sync.missing.map(({ projectKey }) => projectKey));
  // Figures of half a project look like figures of a whole one: until its first collection ends, a project has none.
  const halfCollected = new Set(shown.filter(({ project }) => missing.has(project.projectKey)).map(({ project }) => project.projectId));
  const measured = measure(
    shown,
    groupBy(versions, (version) => version.projectId),
    new Map(rollups.filter(({ projectId }) => !halfCollected.has(projectId)).map((rollup) => [rollup.projectId, rollup])),
    methods(nodes, members),
    today,
  );
  const nodesOf = invert(members);
  const together = (ids: Iterable<number>, method: PercentMethod): Figures =>
    rollUp(
      [...ids].flatMap((id) => measured.get(id) ?? []),
      method,
      today,
    );
  const totalBelow = (nodeId: string): number => projectsBelow(nodeId, nodes, allMembers).size;
  const projectIdsOf = (nodeId: string): ReadonlySet<number> => projectsBelow(nodeId, nodes, members);
  return {
    now,
    today,
    settings,
    sync,
    nodes,
    projects: shown.map((entry) => rowOf(entry, measured, nodesOf.get(entry.project.projectId) ?? [], today)),
    visibility: { visible: shown.length, total: counted.length },
    projectIdsOf,
    figuresOf: (nodeId) => together(projectIdsOf(nodeId), nodes.find((node) => node.id === nodeId)?.percentMethod ?? 'count'),
    whole: () => together(measured.keys(), 'count'),
    visibilityOf: (nodeId) => ({ visible: projectIdsOf(nodeId).size, total: totalBelow(nodeId) }),
  };
}

function measure(
  shown: readonly CatalogueProject[],
  versions: ReadonlyMap<number, Parameters<typeof milestonesOf>[0]>,
  rollups: ReadonlyMap<number, MeasuredProject['rollup']>,
  method: ReadonlyMap<number, PercentMethod>,
  today: number,
): ReadonlyMap<number, MeasuredProject> {
  return new Map(
    shown.map(({ project }) => {
      const own = versions.get(project.projectId);
      return [
        project.projectId,
        {
          rollup: rollups.get(project.projectId) ?? emptyRollup(project.projectId, today),
          milestones: own ? milestonesOf(own) : noMilestones,
          method: method.get(project.projectId) ?? 'count',
        },
      ];
    }),
  );
}

/** The method of the first node (in tree order) that holds the project. */
function methods(nodes: readonly PortfolioNode[], members: ReadonlyMap<string, readonly number[]>): ReadonlyMap<number, PercentMethod> {
  const found = new Map<number, PercentMethod>();
  for (const node of nodes) for (const id of members.get(node.id) ?? []) if (!found.has(id)) found.set(id, node.percentMethod);
  return found;
}

function rowOf(
  { project, leadAccountId }: CatalogueProject,
  measured: ReadonlyMap<number, MeasuredProject>,
  nodeIds: readonly string[],
  today: number,
): ProjectRow {
  const own = measured.get(project.projectId) ?? {
    rollup: emptyRollup(project.projectId, today),
    milestones: noMilestones,
    method: 'count' as const,
  };
  return {
    id: project.projectId,
    key: project.projectKey,
    name: project.name,
    typeKey: project.typeKey,
    teamManaged: project.teamManaged,
    categoryName: project.categoryName,
    leadAccountId,
    archived: project.archived,
    nodeIds: [...nodeIds],
    figures: projectFigures(own, today),
  };
}

function invert(members: ReadonlyMap<string, readonly number[]>): ReadonlyMap<number, readonly string[]> {
  const nodesOf = new Map<number, string[]>();
  for (const [node, ids] of members) {
    for (const id of ids) {
      const nodes = nodesOf.get(id);
      if (nodes) nodes.push(node);
      else nodesOf.set(id, [node]);
    }
  }
  return nodesOf;
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => number): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}
