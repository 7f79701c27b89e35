import type { InvokeOptions } from '../forge-host';

/** One running call of one function, as the host's services see it. */
export interface Invocation {
  readonly id: string;
  readonly functionKey: string;
  readonly moduleType: string;
  readonly moduleKey: string;
  /** The invoking user; absent for triggers, schedules, consumers and web triggers. */
  readonly accountId: string | undefined;
  /** The invocation that started a chain of queue events; itself when none did. The platform limits how far a chain may go. */
  readonly rootInvocationId: string;
}

/** What services need to start a function. `nested` calls come from within another invocation and may not wait for a free worker. */
export interface CallOptions extends InvokeOptions {
  readonly rootInvocationId?: string;
  readonly nested?: boolean;
}
