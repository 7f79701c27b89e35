import type { ActiveWaiver, WaiverReader } from '../ports';
import { stateOn } from './stored-waiver';
import type { WaiverPorts } from './waiver-ports';
import { projectsCovered } from './waiver-scope';

/** Approved waivers that hold on a day, with the projects they cover. */
export function waiverReader({ waivers, projects, nodes }: Pick<WaiverPorts, 'waivers' | 'projects' | 'nodes'>): WaiverReader {
  return {
    inForce: async (today) => {
      const [records, candidates, tree] = await Promise.all([waivers.list({ newestFirst: true }), projects(), nodes()]);
      const covered = projectsCovered(tree, candidates);
      return records
        .filter(({ value }) => stateOn(value, today) === 'approved')
        .map(
          ({ value }): ActiveWaiver => ({
            id: value.id,
            ruleId: value.ruleId,
            projectIds: covered(value.scope),
            issueId: value.scope.kind === 'issue' ? value.scope.issueId : null,
          }),
        );
    },
  };
}
