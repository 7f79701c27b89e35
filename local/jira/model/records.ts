/**
 * What a Jira site consists of, as plain records: the emulator's whole state. Records are flat, refer to each other by id, and hold what
 * Jira stores, not what its REST API shows (the `views` of each operation build that). All times are milliseconds since the epoch; all
 * calendar dates are `YYYY-MM-DD`. Ids are strings, as in Jira's REST API. No record is ever mutated: an update replaces it.
 */

export type * from './issue-records';
export type * from './people-and-project-records';
export type * from './scheme-records';
export type * from './site-records';
