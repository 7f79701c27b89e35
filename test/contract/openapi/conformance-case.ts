import type { SmallSite } from './small-site';

/** Who sends a request of a case: the administrator, an ordinary user, nobody, or the installed app as itself. */
export type Sender = 'ann' | 'bob' | 'nobody' | 'app';

export interface CaseRequest {
  readonly as?: Sender;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: unknown;
  /** 200 unless given for the case that works. */
  readonly status?: number;
  /** Changes the site before the request. */
  readonly prepare?: (site: SmallSite) => void | Promise<void>;
}

/** An operation used as intended, and once as it must be refused. What the refusal does not say is as in the working request. */
export interface ConformanceCase {
  readonly works: CaseRequest;
  /** `'never'` for the few operations that nothing can refuse. */
  readonly refused: (CaseRequest & { readonly status: number }) | 'never';
}

/** Cases by operationId; an id that occurs in both documents is written `software:getConfiguration` for the second one. */
export type Cases = Readonly<Record<string, ConformanceCase>>;
