import type { Digest } from '../../src/contracts/audits/digest-contracts';
import { stubToday } from './portfolio-builders';

/** Yesterday of somebody who leads two projects. */
export const stubDigest: Digest = {
  day: stubToday - 1,
  projects: [
    {
      projectId: 10_000,
      key: 'ERP0',
      name: 'ERP rollout North',
      newFindings: 4,
      fixedFindings: 1,
      openFindings: 31,
      failingShall: 2,
    },
    { projectId: 10_001, key: 'CLA1', name: 'Claims portal', newFindings: 0, fixedFindings: 3, openFindings: 6, failingShall: 0 },
  ],
  waiversEnding: [{ waiverId: 'waiver-9', ruleTitle: 'Every open issue has an assignee', key: 'ERP0', daysLeft: 3 }],
  text: '',
};
