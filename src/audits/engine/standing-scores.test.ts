import type { ScoredResult } from '../scores/score-of';
import { aStandard } from '../standards/testing/standard-builders';
import { packScores, scoresOf, unpackScore } from './standing-scores';
import { anIssueCheck } from './testing/a-check';

const bronze = [{ level: 'bronze' as const, minimumScore: 50, noFailing: [], minimumEvaluatedPercent: 0 }];
const standards = [
  aStandard({ standardNo: 1, levels: bronze }),
  aStandard({ id: 'quiet', standardNo: 2, stage: 'silent', levels: bronze }),
];
const checks = [anIssueCheck(1), anIssueCheck(2, { standardNo: 2, standardId: 'quiet', stage: 'silent' })];
const result = (checkNo: number, failing: number): ScoredResult => ({
  checkNo,
  outcome: failing > 0 ? 'fail' : 'pass',
  applicable: 10,
  failing,
  waived: 0,
});

test('a project has a score by each standard, by those everybody sees, and by all', () => {
  const scores = scoresOf(standards, checks, [result(1, 2), result(2, 8)]);
  expect([scores.byStandard.get(1)?.score, scores.byStandard.get(2)?.score, scores.seen.score, scores.all.score]).toEqual([80, 20, 80, 50]);
  expect([scores.seen.level, scores.all.level]).toEqual(['bronze', 'none']);
});

test('a standard that judged nothing does not take a project’s level away', () => {
  const scores = scoresOf(standards, checks, [result(1, 2)]);
  expect([scores.byStandard.get(2)?.level, scores.all.level]).toEqual(['none', 'bronze']);
});

test('scores come out of the record as they went in', () => {
  const scores = scoresOf(standards, checks, [result(1, 3), result(2, 7)]);
  const rows = JSON.parse(JSON.stringify(packScores(scores)));
  expect(unpackScore(rows, 'seen')).toEqual(scores.seen);
  expect(unpackScore(rows, 'all')).toEqual(scores.all);
  expect(unpackScore(rows, 2)).toEqual(scores.byStandard.get(2));
  expect(unpackScore(rows, 7)).toBeUndefined();
});
