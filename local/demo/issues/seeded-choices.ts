import { seedIds } from '../../jira/site/seed-ids';
import type { Random } from '../../random';
import type { Named } from './issue-draft';

const { priorities, resolutions } = seedIds;

export const priority = {
  highest: { id: priorities.highest, name: 'Highest' },
  high: { id: priorities.high, name: 'High' },
  medium: { id: priorities.medium, name: 'Medium' },
  low: { id: priorities.low, name: 'Low' },
  lowest: { id: priorities.lowest, name: 'Lowest' },
} as const satisfies Record<string, Named>;

export const resolution = {
  done: { id: resolutions.done, name: 'Done' },
  wontDo: { id: resolutions.wontDo, name: "Won't Do" },
  duplicate: { id: resolutions.duplicate, name: 'Duplicate' },
  cannotReproduce: { id: resolutions.cannotReproduce, name: 'Cannot Reproduce' },
  fixed: { id: resolutions.fixed, name: 'Fixed' },
} as const satisfies Record<string, Named>;

export function pickPriority(random: Random): Named {
  return random.weighted<Named>([
    [priority.highest, 4],
    [priority.high, 18],
    [priority.medium, 56],
    [priority.low, 17],
    [priority.lowest, 5],
  ]);
}

export function pickBugResolution(random: Random): Named {
  return random.weighted<Named>([
    [resolution.fixed, 78],
    [resolution.cannotReproduce, 9],
    [resolution.duplicate, 6],
    [resolution.wontDo, 7],
  ]);
}
