import type { Clause, Operand, OperatorValue, Predicate } from '@atlaskit/jql-ast';
import type { InstalledApp } from '../../forge/product';
import type { IssueRecord } from '../model/records';
import type { SiteState } from '../model/site-state';
import type { Caller } from '../operation';
import type { SitePermissions } from '../permissions/site-permissions';
import type { IssueIndex } from '../search/issue-index';

/** What a query is read against: the site, who asks, and when. Problems are collected, as Jira reports all of them at once. */
export interface JqlContext {
  readonly state: SiteState;
  readonly index: IssueIndex;
  readonly permissions: SitePermissions;
  readonly apps: ReadonlyMap<string, InstalledApp>;
  readonly caller: Caller;
  readonly now: number;
  readonly timeZone: string;
  readonly problems: string[];
  /** Queries that app functions and saved filters stand for, worked out before compiling. */
  readonly expansions: ReadonlyMap<Operand, Expansion>;
  /** Set when the answer depends on the moment of asking. */
  usesNow: boolean;
}

/**
 * The query that stands in a clause's place: what an app's function answered, or the saved filters it names. Any of `wheres` may hold;
 * `undefined` among them holds always. `negative` says that they already mean the negative operator the clause was written with.
 */
export type Expansion =
  | { readonly ok: true; readonly wheres: readonly (Clause | undefined)[]; readonly negative: boolean }
  | { readonly ok: false; readonly error: string };

/** One clause on a field, e.g. `assignee in (currentUser())`. `field` is the name as typed. */
export interface FieldClause {
  readonly field: string;
  readonly operator: OperatorValue;
  readonly operand: Operand | undefined;
  readonly predicates: readonly Predicate[];
}

export type IssueTest = (issue: IssueRecord) => boolean;

/** A compiled clause: a test, and where possible the issues it can hold for at all. */
export interface CompiledClause {
  readonly test: IssueTest;
  readonly narrowing?: Narrowing | undefined;
}

/** A superset of the issues a clause holds for. */
export interface Narrowing {
  readonly size: number;
  ids(): readonly string[];
  /** Set when `ids` come in this order, ascending. */
  readonly sortedBy?: 'key' | 'updated';
}

/** Orders issues: numbers before numbers, texts by locale, nothing last. */
export type SortKey = number | string | null;

/** A field as JQL knows it. `compile` records problems in the context and returns `undefined` when there are any. */
export interface JqlField {
  readonly operators: ReadonlySet<OperatorValue>;
  compile(clause: FieldClause, context: JqlContext): CompiledClause | undefined;
  /** Absent: the field cannot be sorted by. */
  readonly sortKey?: (issue: IssueRecord, context: JqlContext) => SortKey;
}

export const operatorSets = {
  equality: ['=', '!=', 'in', 'not in'],
  emptiness: ['is', 'is not'],
  order: ['<', '<=', '>', '>='],
  text: ['~', '!~'],
  history: ['was', 'was not', 'was in', 'was not in', 'changed'],
} as const satisfies Record<string, readonly OperatorValue[]>;

export function operators(...sets: readonly (keyof typeof operatorSets)[]): ReadonlySet<OperatorValue> {
  return new Set(sets.flatMap((set) => operatorSets[set] as readonly OperatorValue[]));
}
