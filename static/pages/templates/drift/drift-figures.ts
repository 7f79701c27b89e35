import type { RpcResponse } from '../../../../src/contracts/rpc';
import type { ProjectDrift } from '../../../../src/contracts/templates/drift';
import type { DriftState } from './drift-mark';

type Board = RpcResponse<'drift.getBoard'>;
export type DriftCounts = Readonly<Record<DriftState, number>>;

/** The board names so many items at most; with more of them its lines cannot be counted. */
const MAX_ITEMS = 500;

/** How many items of each project deviate, each counted once: what was waived is waived and nothing else. */
export const countsOf = ({ projects, items }: Board): ReadonlyMap<number, DriftCounts> => {
  const counts = new Map<number, Record<DriftState, number>>();
  const isWhole = items.length < MAX_ITEMS;
  for (const { projectId, missing, changed, extra, waived } of projects)
    counts.set(projectId, isWhole ? { missing: 0, changed: 0, extra: 0, waived: 0 } : { missing, changed, extra, waived });
  if (!isWhole) return counts;
  for (const { states } of items)
    for (const { projectId, state } of states) {
      const count = counts.get(projectId);
      if (count !== undefined) count[state] += 1;
    }
  return counts;
};

/** Deviates in something that nobody waived. */
export const deviates = ({ missing, changed, extra, waived }: ProjectDrift): boolean => missing + changed + extra > waived;

/** A newer version of its template is published. */
export const isBehind = ({ version, newestVersion }: ProjectDrift): boolean => version < newestVersion;
