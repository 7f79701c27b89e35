import type { FindingCursor } from '../../contracts/audits/finding';

/** Findings of these checks in these projects that a waiver excuses. */
export interface WaivedPart {
  readonly checkNos: readonly number[];
  readonly projectIds: readonly number[];
  /** Only about this issue; `null` for all. */
  readonly issueId: number | null;
}

/** Which findings. Projects and checks are those the viewer may see, never more. */
export interface FindingQuery {
  readonly checkNos: readonly number[];
  readonly projectIds: readonly number[];
  /** `open`: standing and not waived. */
  readonly state: 'open' | 'waived' | 'fixed' | 'all';
  readonly waived: readonly WaivedPart[];
  /** First seen (for `fixed`: fixed) at or after this, epoch seconds. */
  readonly since: number | null;
  readonly ownerAccountIds: readonly string[] | null;
  readonly subjectIds: readonly number[] | null;
}

/** A finding as stored, with what is known of its issue. */
export interface FindingRow {
  readonly projectId: number;
  readonly checkNo: number;
  readonly subjectId: number;
  readonly subjectName: string | null;
  /** The issue's number in its key; `null` when it is no issue, or one that is gone. */
  readonly issueNumber: number | null;
  readonly firstSeenAt: number;
  /** 0 while it stands. */
  readonly fixedAt: number;
  readonly ownerAccountId: string | null;
  readonly followUp: { readonly projectId: number; readonly issueNumber: number } | null;
}

export interface FindingGroup {
  /** Check number, project id, or account (`null`: nobody's). */
  readonly key: number | string | null;
  readonly open: number;
  readonly waived: number;
  readonly oldestAt: number | null;
}

/** Reads findings for people. */
export interface FindingReader {
  /** At most `limit` findings by check, project and subject, after `after`. */
  page(query: FindingQuery, after: FindingCursor | null, limit: number): Promise<readonly FindingRow[]>;
  count(query: FindingQuery): Promise<number>;
  /** Standing findings, by check, project or owner. */
  groups(query: FindingQuery, by: 'check' | 'project' | 'owner'): Promise<readonly FindingGroup[]>;
  find(name: FindingCursor): Promise<FindingRow | undefined>;
  issueId(projectId: number, issueNumber: number): Promise<number | undefined>;
  /** Gives standing findings an owner, or takes it off. Answers how many there were. */
  assign(names: readonly FindingCursor[], ownerAccountId: string | null): Promise<number>;
  linkFollowUp(name: FindingCursor, issueId: number): Promise<void>;
}
