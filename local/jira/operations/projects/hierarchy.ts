import type { ProjectRecord } from '../../model/records';
import type { OperationCall } from '../../operation';
import { issueTypesOf } from '../issue-types/project-issue-types';

type View = Readonly<Record<string, unknown>>;

const levelNames: Readonly<Record<number, string>> = { [-1]: 'Sub-task', 0: 'Base', 1: 'Epic' };

export const levelName = (level: number): string => levelNames[level] ?? `Level ${level}`;

interface Level {
  readonly level: number;
  readonly types: readonly { readonly id: string; readonly name: string; readonly avatarId: string }[];
}

/** The project's issue types by hierarchy level, highest level first. */
export function levelsOf(call: OperationCall, project: ProjectRecord): readonly Level[] {
  const types = issueTypesOf(call, project);
  const levels = [...new Set(types.map((type) => type.hierarchyLevel))].sort((a, b) => b - a);
  return levels.map((level) => ({ level, types: types.filter((type) => type.hierarchyLevel === level) }));
}

/** The older form of the hierarchy, for `expand=issueTypeHierarchy`. */
export function hierarchyOf(call: OperationCall, project: ProjectRecord): View {
  const levels = levelsOf(call, project);
  return {
    baseLevelId: 0,
    levels: levels.map(({ level, types }) => ({
      id: level,
      name: levelName(level),
      level,
      hierarchyLevelNumber: level,
      issueTypeIds: types.map((type) => Number(type.id)),
    })),
  };
}
