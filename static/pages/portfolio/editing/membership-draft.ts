import type { Membership, ProjectCondition, ProjectRow } from '../../../../src/contracts/portfolio';

export const noMembership: Membership = { projectIds: [], categoryIds: [], condition: null };

const matchesCondition = (project: ProjectRow, condition: ProjectCondition): boolean => {
  const { keyPrefix, nameContains, typeKeys, teamManaged, leadAccountIds } = condition;
  if (keyPrefix !== undefined && !project.key.startsWith(keyPrefix.toUpperCase())) return false;
  if (nameContains !== undefined && !project.name.toLowerCase().includes(nameContains.toLowerCase())) return false;
  if (typeKeys !== undefined && !typeKeys.some((type) => type === project.typeKey)) return false;
  if (teamManaged !== undefined && project.teamManaged !== teamManaged) return false;
  if (Object.keys(tidyCondition(condition)).length === 0) return false;
  return leadAccountIds === undefined || (project.leadAccountId !== null && leadAccountIds.includes(project.leadAccountId));
};

/**
 * Which of the projects the viewer sees a membership would take in: a preview while editing. The server decides; it also knows the projects
 * that this viewer may not see. As there, archived projects belong only by hand and an empty condition takes nobody in.
 */
export const previewMembers = (
  projects: readonly ProjectRow[],
  membership: Membership,
  categoryNames: ReadonlyMap<number, string>,
): readonly ProjectRow[] => {
  const byHand = new Set(membership.projectIds);
  const names = new Set(membership.categoryIds.map((id) => categoryNames.get(id)));
  const { condition } = membership;
  return projects.filter(
    (project) =>
      byHand.has(project.id) ||
      (!project.archived &&
        ((project.categoryName !== null && names.has(project.categoryName)) ||
          (condition !== null && matchesCondition(project, tidyCondition(condition))))),
  );
};

/** A condition without the parts that say nothing. */
export const tidyCondition = (condition: ProjectCondition): ProjectCondition => {
  const keyPrefix = condition.keyPrefix?.trim().toUpperCase() ?? '';
  const nameContains = condition.nameContains?.trim() ?? '';
  return {
    ...(keyPrefix === '' ? {} : { keyPrefix }),
    ...(nameContains === '' ? {} : { nameContains }),
    ...(condition.typeKeys === undefined || condition.typeKeys.length === 0 ? {} : { typeKeys: condition.typeKeys }),
    ...(condition.teamManaged === undefined ? {} : { teamManaged: condition.teamManaged }),
    ...(condition.leadAccountIds === undefined || condition.leadAccountIds.length === 0
      ? {}
      : { leadAccountIds: condition.leadAccountIds }),
  };
};
