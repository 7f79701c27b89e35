import type { Milestone } from '../contracts/portfolio';
import type { VersionFact } from '../facts/project-fact';

/** The dated versions of a project that matter for its schedule. `next` is the earliest one not released, even if its day has passed. */
export interface ProjectMilestones {
  readonly next: Milestone | null;
  readonly last: Milestone | null;
}

export const noMilestones: ProjectMilestones = { next: null, last: null };

/** Milestones of one project from its versions; archived versions and versions without a release date do not count. */
export function milestonesOf(versions: readonly VersionFact[]): ProjectMilestones {
  const dated = versions
    .flatMap((version): Milestone[] =>
      version.releaseDay === null || version.archived
        ? []
        : [{ name: version.name, day: version.releaseDay, released: version.released, projectId: version.projectId }],
    )
    .sort(byDay);
  return { next: dated.find((milestone) => !milestone.released) ?? null, last: dated.at(-1) ?? null };
}

/** The milestones of several projects together: the earliest next, the latest last. */
export function milestonesTogether(projects: readonly ProjectMilestones[]): ProjectMilestones {
  return {
    next: projects.flatMap((project) => (project.next ? [project.next] : [])).sort(byDay)[0] ?? null,
    last:
      projects
        .flatMap((project) => (project.last ? [project.last] : []))
        .sort(byDay)
        .at(-1) ?? null,
  };
}

function byDay(a: Milestone, b: Milestone): number {
  return a.day - b.day || a.projectId - b.projectId || (a.name < b.name ? -1 : 1);
}
