import { barsOf } from './bar-drawing';
import { colourOf, pointsOf, seriesOf, valueAt } from './chart-data';

describe('chart data', () => {
  it('reads rows by position and by name, and leaves out what is not a number', () => {
    expect(
      pointsOf(
        [
          ['Jan', 3],
          ['Feb', 'many'],
          ['Mar', '4'],
        ],
        0,
        1,
      ),
    ).toEqual([
      { category: 'Jan', value: 3, series: '' },
      { category: 'Mar', value: 4, series: '' },
    ]);
    expect(pointsOf([{ month: 'Jan', done: 2, team: 'A' }], 'month', 'done', 'team')).toEqual([{ category: 'Jan', value: 2, series: 'A' }]);
  });

  it('adds up rows of the same category and series', () => {
    const points = pointsOf(
      [
        ['Jan', 3, 'A'],
        ['Jan', 4, 'A'],
        ['Jan', 1, 'B'],
      ],
      0,
      1,
      2,
    );
    expect(seriesOf(points)).toEqual(['A', 'B']);
    expect(valueAt(points, 'Jan', 'A')).toBe(7);
    expect(valueAt(points, 'Feb', 'A')).toBeUndefined();
  });

  it('stacks bars on one another and sets others side by side on zero', () => {
    const points = pointsOf(
      [
        ['Jan', 3, 'A'],
        ['Jan', 4, 'B'],
      ],
      0,
      1,
      2,
    );
    expect(barsOf(points, true).map(({ from, to }) => [from, to])).toEqual([
      [0, 3],
      [3, 7],
    ]);
    expect(barsOf(points, false).map(({ from, to }) => [from, to])).toEqual([
      [0, 3],
      [0, 4],
    ]);
  });

  it('colours by key, then by position, then from the categorical palette', () => {
    expect(colourOf('Bugs', 0, [{ key: 'Bugs', value: 'color.chart.danger' }])).toBe('var(--ds-chart-danger)');
    expect(colourOf('Bugs', 3, ['red', 'blue'])).toBe('blue');
    expect(colourOf('Bugs', 1, undefined)).toMatch(/categorical-2/);
  });
});
