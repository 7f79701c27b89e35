import fc from 'fast-check';
import { ISSUES_PER_CALL, issueBulks } from './issue-bulks';

/** Issue `n` below the issue of a smaller number, or below none. */
const trees = (most: number) =>
  fc
    .array(fc.option(fc.nat(), { nil: null }), { minLength: 1, maxLength: most })
    .map((parents) =>
      parents.map((parent, n) => ({ ref: `issue/${n}`, after: parent === null || n === 0 ? [] : [`issue/${parent % n}`] })),
    );

const levelsOf = (issues: readonly { readonly ref: string; readonly after: readonly string[] }[]): number[] => {
  const depth = new Map<string, number>();
  for (const { ref, after } of issues) depth.set(ref, 1 + Math.max(-1, ...after.map((other) => depth.get(other) ?? 0)));
  const sizes: number[] = [];
  for (const level of depth.values()) sizes[level] = (sizes[level] ?? 0) + 1;
  return sizes;
};

describe('bulks of new issues', () => {
  it('hold every issue once, at most 50 a bulk, each after its parent', () => {
    fc.assert(
      fc.property(trees(300), (issues) => {
        const bulks = issueBulks(issues);
        const bulkOf = new Map(bulks.flatMap((bulk, at) => bulk.map((ref) => [ref, at] as const)));
        expect([...bulkOf.keys()].sort()).toEqual(issues.map(({ ref }) => ref).sort());
        expect(Math.max(...bulks.map(({ length }) => length))).toBeLessThanOrEqual(ISSUES_PER_CALL);
        for (const { ref, after } of issues) for (const parent of after) expect(bulkOf.get(parent)).toBeLessThan(bulkOf.get(ref) ?? -1);
      }),
    );
  });

  it('are never more than level by level would take, nor fewer than size and depth demand', () => {
    fc.assert(
      fc.property(trees(400), (issues) => {
        const levels = levelsOf(issues);
        const byLevel = levels.reduce((sum, size) => sum + Math.ceil(size / ISSUES_PER_CALL), 0);
        const bulks = issueBulks(issues).length;
        expect(bulks).toBeLessThanOrEqual(byLevel);
        expect(bulks).toBeGreaterThanOrEqual(Math.max(levels.length, Math.ceil(issues.length / ISSUES_PER_CALL)));
      }),
    );
  });

  it('fill a bulk with what is ready, across levels', () => {
    const epics = Array.from({ length: 10 }, (_, n) => ({ ref: `issue/e${n}`, after: [] }));
    const loose = Array.from({ length: 40 }, (_, n) => ({ ref: `issue/l${n}`, after: [] }));
    const tasks = Array.from({ length: 450 }, (_, n) => ({ ref: `issue/t${n}`, after: [`issue/e${n % 10}`] }));
    expect(issueBulks([...epics, ...tasks, ...loose])).toHaveLength(10);
  });

  it('keep the order of the template where that costs no call', () => {
    const issues = Array.from({ length: 60 }, (_, n) => ({ ref: `issue/${n}`, after: n % 2 ? [`issue/${n - 1}`] : [] }));
    const [first] = issueBulks(issues);
    expect(first?.slice(0, 3)).toEqual(['issue/0', 'issue/2', 'issue/4']);
  });

  it('put the longest chains first where the order of the template would cost a call', () => {
    // Sixty issues without children are written first; a chain of three stands at the end.
    const loose = Array.from({ length: 97 }, (_, n) => ({ ref: `issue/l${n}`, after: [] }));
    const chain = ['issue/a', 'issue/b', 'issue/c'].map((ref, n, all) => ({ ref, after: n === 0 ? [] : [all[n - 1] ?? ''] }));
    expect(issueBulks([...loose, ...chain])).toHaveLength(3);
  });

  it('leave out issues that wait for each other in a circle', () => {
    const circle = [
      { ref: 'issue/a', after: ['issue/b'] },
      { ref: 'issue/b', after: ['issue/a'] },
    ];
    expect(issueBulks([...circle, { ref: 'issue/c', after: [] }])).toEqual([['issue/c']]);
  });
});
