import * as fc from 'fast-check';
import { type AuditCell, packCells, unpackCells } from './packed-cells';
import { outcomes } from './vocabulary';

test('packs the cells of a project by check number', () => {
  expect(
    packCells([
      { checkNo: 9, outcome: 'notApplicable', applicable: 0, failing: 0, waived: 0 },
      { checkNo: 7, outcome: 'fail', applicable: 120, failing: 3, waived: 1 },
      { checkNo: 8, outcome: 'pass', applicable: 120, failing: 0, waived: 0 },
    ]),
  ).toBe('7f120.3.1,8p120,9n');
});

test('unpacking gives back what was packed', () => {
  const count = fc.nat(4_000_000);
  const cell: fc.Arbitrary<AuditCell> = fc.record({
    checkNo: fc.integer({ min: 1, max: 65_535 }),
    outcome: fc.constantFrom(...outcomes),
    applicable: count,
    failing: count,
    waived: count,
  });
  fc.assert(
    fc.property(fc.uniqueArray(cell, { selector: ({ checkNo }) => checkNo }), (cells) => {
      expect(unpackCells(packCells(cells))).toEqual([...cells].sort((a, b) => a.checkNo - b.checkNo));
    }),
  );
});

test('nothing packed is no cells, and what is no cell is left out', () => {
  expect(unpackCells('')).toEqual([]);
  expect(unpackCells('7x3,8p1,p4')).toEqual([{ checkNo: 8, outcome: 'pass', applicable: 1, failing: 0, waived: 0 }]);
});
