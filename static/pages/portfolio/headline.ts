import type { Health, ProjectRow } from '../../../src/contracts/portfolio';

/** How many projects are named in the headline. */
const NAMED_PROJECTS = 3;

export interface Headline {
  readonly total: number;
  readonly attention: number;
  readonly unknown: number;
  /** The projects that are worst off, with the first reason of their status. */
  readonly worst: readonly { readonly project: ProjectRow; readonly reason: Health['reasons'][number] | null }[];
}

const rank = { offTrack: 0, atRisk: 1, onTrack: 2, unknown: 2 } as const;

/** What the page says first: which projects need attention (off track or at risk), the worst by status, then by the size of the first reason. */
export const headlineOf = (projects: readonly ProjectRow[], compareNames: (a: string, b: string) => number): Headline => {
  const needing = projects.filter(({ figures }) => figures.health.status === 'offTrack' || figures.health.status === 'atRisk');
  const ordered = [...needing].sort(
    (a, b) =>
      rank[a.figures.health.status] - rank[b.figures.health.status] ||
      (b.figures.health.reasons[0]?.amount ?? 0) - (a.figures.health.reasons[0]?.amount ?? 0) ||
      compareNames(a.name, b.name),
  );
  return {
    total: projects.length,
    attention: needing.length,
    unknown: projects.filter(({ figures }) => figures.health.status === 'unknown').length,
    worst: ordered.slice(0, NAMED_PROJECTS).map((project) => ({ project, reason: project.figures.health.reasons[0] ?? null })),
  };
};
