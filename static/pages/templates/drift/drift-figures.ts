import type { ProjectDrift } from '../../../../src/contracts/templates/drift';

/** Deviations that nobody waived. */
export const openDeviations = ({ missing, changed, extra, waived }: ProjectDrift): number =>
  Math.max(0, missing + changed + extra - waived);

export const deviates = (project: ProjectDrift): boolean => openDeviations(project) > 0;

/** A newer version of its template is published. */
export const isBehind = ({ version, newestVersion }: ProjectDrift): boolean => version < newestVersion;
