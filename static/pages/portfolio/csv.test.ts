import fc from 'fast-check';
import { aNode, aProject, aTree, someFigures, stubNow, stubToday } from '../../testing/portfolio-builders';
import { type CsvWords, csvField, csvOf, portfolioCsv } from './csv';
import { emptyAddress } from './portfolio-address';
import { flattenTree } from './tree-rows';

/** A reader after RFC 4180, the other way round. */
const readCsv = (text: string): string[][] => {
  const lines: string[][] = [];
  const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g;
  let line: string[] = [];
  for (const [, raw = '', end] of text.replace('\uFEFF', '').matchAll(field)) {
    line.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === '\r\n') {
      lines.push(line);
      line = [];
    }
  }
  return lines;
};

describe('CSV fields', () => {
  it.each([
    ['plain', 'plain'],
    ['a, b', '"a, b"'],
    ['say "so"', '"say ""so"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2 projects', "'-2 projects"],
    ['=HYPERLINK("x", "y")', '"\'=HYPERLINK(""x"", ""y"")"'],
  ])('writes %j as %j', (text, written) => expect(csvField(text)).toBe(written));

  it('keeps numbers numbers and leaves undefined ones out', () => {
    expect([-5, 0.25, 1e21, Number.NaN].map(csvField)).toEqual(['-5', '0.25', '1e+21', '']);
    expect(csvField(null)).toBe('');
  });

  it('comes back as it went, but for the apostrophe that disarms formulas', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab,;"\r\n =+-@\t\u00e9') });
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1 }), (lines) => {
        const disarmed = lines.map((line) => line.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)));
        expect(readCsv(csvOf(lines))).toEqual(disarmed);
      }),
    );
  });
});

it('exports rows with their place, days in ISO 8601 and durations in hours', () => {
  const tree = aTree({
    nodes: [aNode('a', { name: 'Digital' }), aNode('b', { name: 'Customer', kind: 'programme', parentId: 'a' })],
    projects: [
      aProject(1, {
        key: 'CLA',
        name: 'Claims, new',
        nodeIds: ['b'],
        leadAccountId: 'ann',
        figures: someFigures({
          percentDone: null,
          originalEstimate: 5400,
          timeSpent: 0,
          remainingEstimate: 3600,
          latestDue: stubToday,
          nextMilestone: { name: 'Go live', day: stubToday + 1, released: false, projectId: 1 },
          collectedAt: stubNow,
        }),
      }),
      aProject(2, { key: 'FRE', name: 'Free' }),
    ],
  });
  const words: CsvWords = {
    kind: (row) => row.kind,
    noPortfolio: 'None',
    head: { kind: 'Type', within: 'Part of', key: 'Key', name: 'Name' },
    column: (column) => (column === 'due' ? ['Milestone', 'Day', 'Due'] : column === 'time' ? ['Estimate', 'Spent', 'Left'] : [column]),
    status: (figures) => figures.health.status,
    leadName: () => 'Ann',
  };
  const { rows } = flattenTree(tree, emptyAddress, (a, b) => a.localeCompare(b), { openAll: true });
  const written = readCsv(portfolioCsv(rows, ['name', 'status', 'percentDone', 'due', 'time', 'lead', 'age'], words));
  expect(written[0]).toEqual([
    'Type',
    'Part of',
    'Key',
    'Name',
    'status',
    'percentDone',
    'Milestone',
    'Day',
    'Due',
    'Estimate',
    'Spent',
    'Left',
    'lead',
    'age',
  ]);
  expect(written[3]).toEqual([
    'project',
    'Digital / Customer',
    'CLA',
    'Claims, new',
    'onTrack',
    '',
    'Go live',
    '2026-03-13',
    '2026-03-12',
    '1.5',
    '0',
    '1',
    'Ann',
    '2026-03-12T09:05:00.000Z',
  ]);
  expect(written.map((line) => line[1])).toEqual(['Part of', '', 'Digital', 'Digital / Customer', 'None']);
});
