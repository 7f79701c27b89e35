import type { ProjectRecord } from '../../contracts/audits/governance-contracts';

/** The record of a project about which nobody wrote anything. */
export const emptyRecord: ProjectRecord = {
  sponsorAccountId: null,
  goal: '',
  startDay: null,
  endDay: null,
  budget: null,
  currency: null,
  documents: [],
};
