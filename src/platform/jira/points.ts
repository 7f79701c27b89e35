/**
 * Points: what Jira charges an app per hour, for all its installations together. Source of all figures:
 * https://developer.atlassian.com/cloud/jira/platform/rate-limiting/ (2026-03).
 */
export const POINTS_PER_HOUR = 65_000;

const BASE = 1;
const PER_OBJECT = 1;
const PER_PERSON_OR_PERMISSION = 2;

/** A read that answers so many issues, projects or other objects. */
export const costOfObjects = (count: number): number => BASE + count * PER_OBJECT;
/** A read that answers so many users, groups, roles or permissions. */
export const costOfPermissions = (count: number): number => BASE + count * PER_PERSON_OR_PERMISSION;
/** Reads without a cost per object, as measured: the versions of a project, the projects in which somebody holds a permission. */
export const FLAT_COST = BASE;

/** Counts points as they are spent in one invocation. Jira sends no running balance until four fifths are gone, so the app keeps its own. */
export class PointsMeter {
  private total = 0;

  spend(points: number): void {
    this.total += points;
  }

  get spent(): number {
    return this.total;
  }
}
