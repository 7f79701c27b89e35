/** Limits of the Key-Value Store and the Custom Entity Store (developer.atlassian.com, "KVS and Custom Entity Store limits"). */
export const kvsLimits = {
  keyCharacters: 500,
  valueBytes: 240 * 1024,
  valueDepth: 31,
  transactionOperations: 25,
  transactionBytes: 4 * 1024 * 1024,
  batchItems: 25,
  batchBytes: 4 * 1024 * 1024,
  defaultPage: 10,
  maxPage: 100,
  queryConditions: 100,
  /** TTL at most one year. */
  ttlSeconds: 365 * 86_400,
} as const;

export const keyPattern = /^(?!\s+$)[a-zA-Z0-9:._\s-#]+$/;
