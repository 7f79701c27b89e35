/** What a capture cannot or should not take along; said to the person with how many there were. */
export const leftOutKinds = [
  'progress',
  'parentsElsewhere',
  'linksElsewhere',
  'partsElsewhere',
  'tooManyIssues',
  'tooManyComponents',
  'tooManyVersions',
  'tooManyOthers',
  'descriptions',
  'people',
  'values',
  'documentLinks',
  'unread',
  'columns',
  'rows',
  'dates',
] as const;
export type LeftOutKind = (typeof leftOutKinds)[number];

/** `names`: which ones, where people can tell them apart. */
export interface LeftOut {
  readonly kind: LeftOutKind;
  readonly count: number;
  readonly names: readonly string[];
}

/** Counts what is left out. */
export class LeftOutList {
  private readonly counts = new Map<LeftOutKind, { count: number; names: Set<string> }>();

  add(kind: LeftOutKind, name?: string, count = 1): void {
    if (count <= 0) return;
    const known = this.counts.get(kind) ?? { count: 0, names: new Set<string>() };
    known.count += count;
    if (name !== undefined && known.names.size < MOST_NAMES) known.names.add(name);
    this.counts.set(kind, known);
  }

  all(): readonly LeftOut[] {
    return leftOutKinds.flatMap((kind) => {
      const known = this.counts.get(kind);
      return known ? [{ kind, count: known.count, names: [...known.names] }] : [];
    });
  }
}

/** Names said at most. */
const MOST_NAMES = 10;
