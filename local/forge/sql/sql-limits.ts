/** Limits of Forge SQL (developer.atlassian.com, Forge "SQL limits" and the SQL API). Times in milliseconds, sizes in bytes. */
export const sqlLimits = {
  selectMs: 5_000,
  dmlMs: 10_000,
  ddlMs: 20_000,
  requestBytes: 1_048_576,
  responseBytes: 4_194_304,
  /** Of a prepared statement; MySQL's and TiDB's protocol counts placeholders in 16 bits. */
  placeholders: 65_535,
  tables: 200,
  dmlPerSecond: 150,
  ddlPerMinute: 25,
  queryMsPerMinute: 62_500,
} as const;
