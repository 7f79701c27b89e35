import { Random } from './random';

const draw = (random: Random, count: number): number[] => Array.from({ length: count }, () => random.next());

describe('repeatable chance', () => {
  test('the same seed draws the same numbers, another seed others', () => {
    expect(draw(new Random(5), 50)).toEqual(draw(new Random(5), 50));
    expect(draw(new Random(5), 50)).not.toEqual(draw(new Random(6), 50));
  });

  test('a fork does not depend on what was drawn before, only on its name', () => {
    const used = new Random(5);
    draw(used, 1000);
    expect(draw(used.fork('a'), 20)).toEqual(draw(new Random(5).fork('a'), 20));
    expect(draw(used.fork('a'), 20)).not.toEqual(draw(used.fork('b'), 20));
  });

  test('numbers are even and stay within their bounds', () => {
    const random = new Random(11);
    const counts = new Map<number, number>();
    for (let round = 0; round < 12_000; round++) {
      const value = random.int(3, 8);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([3, 4, 5, 6, 7, 8]);
    for (const count of counts.values()) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });

  test('a sample takes each at most once, a weight of nothing is never picked', () => {
    const random = new Random(2);
    expect(random.sample([1, 2, 3], 5).sort()).toEqual([1, 2, 3]);
    const picks = Array.from({ length: 500 }, () =>
      random.weighted<string>([
        ['often', 3],
        ['never', 0],
        ['seldom', 1],
      ]),
    );
    expect(new Set(picks)).toEqual(new Set(['often', 'seldom']));
    expect(() => random.pick([])).toThrow(RangeError);
  });
});
