import { meanQuality, rankingQuality } from './ranking-quality';

const judged = new Map([
  ['a', 3],
  ['b', 1],
  ['c', 0],
  ['d', -1],
]);

test('the best order scores 1, whatever follows', () => {
  expect(rankingQuality(judged, ['a', 'b', 'c', 'x'])).toEqual({ ndcg10: 1, reciprocalRank: 1, recall100: 1 });
});

test('a lower place counts less', () => {
  const { ndcg10, reciprocalRank, recall100 } = rankingQuality(judged, ['c', 'a']);
  // Worked by hand: gains 7 and 1; 7 / log2(3) over 7 + 1 / log2(3).
  expect(ndcg10).toBeCloseTo(4.4165 / 7.6309, 4);
  expect(reciprocalRank).toBe(0.5);
  expect(recall100).toBe(0.5);
});

test('documents judged irrelevant, or worse, earn nothing', () => {
  expect(rankingQuality(judged, ['c', 'd', 'x'])).toEqual({ ndcg10: 0, reciprocalRank: 0, recall100: 0 });
});

test('a query without an answer counts against the mean', () => {
  const two = new Map([
    ['1', judged],
    ['2', judged],
  ]);
  expect(meanQuality(two, new Map([['1', ['a', 'b']]]))).toEqual({ ndcg10: 0.5, reciprocalRank: 0.5, recall100: 0.5 });
});
