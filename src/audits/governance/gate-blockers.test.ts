import { gateAudit } from './gate-blockers';
import { aMandatoryCheck, aResult } from './testing/a-governed-site';

const failing = { outcome: 'fail', failing: 3 } as const;

test('mandatory rules that fail stand in the way, each once, the largest first', () => {
  const checks = [aMandatoryCheck(1), aMandatoryCheck(2), aMandatoryCheck(3, { ruleId: 'rule-1' })];
  const results = [aResult(1, failing), aResult(2, { outcome: 'fail', failing: 9 }), aResult(3, { outcome: 'fail', failing: 4 })];
  expect(gateAudit(checks, results, 'en')).toEqual({
    audited: true,
    blockers: [
      { ruleId: 'rule-2', title: 'A good project does this', failing: 9, checkNo: 2 },
      { ruleId: 'rule-1', title: 'A good project does this', failing: 4, checkNo: 3 },
    ],
  });
});

test('advice, silent standards and failures that waivers excuse do not', () => {
  const checks = [aMandatoryCheck(1, { severity: 'should' }), aMandatoryCheck(2, { stage: 'silent' }), aMandatoryCheck(3)];
  const results = [aResult(1, failing), aResult(2, failing), aResult(3, { ...failing, waived: 3 })];
  expect(gateAudit(checks, results, 'en').blockers).toEqual([]);
});

test('a check that tolerates some findings passes with them', () => {
  expect(gateAudit([aMandatoryCheck(1)], [aResult(1, { failing: 2 })], 'en').blockers).toEqual([]);
});

test('a project that was never judged is not audited; one without mandatory rules needs no audit', () => {
  expect(gateAudit([aMandatoryCheck(1)], [], 'en').audited).toBe(false);
  expect(gateAudit([], [], 'en').audited).toBe(true);
});
