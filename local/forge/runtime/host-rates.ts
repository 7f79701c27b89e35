/**
 * Rates per minute or second (SQL statements and query time, queue events) are always counted; `enforce` makes exceeding them an error, with the
 * platform's answer. Off by default, because a host whose clock stands still never starts a new minute.
 */
export interface HostRates {
  enforce: boolean;
}
