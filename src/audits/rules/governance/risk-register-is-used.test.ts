import { aDossier, issuesWith } from '../testing/a-dossier';
import { daysAgo } from '../testing/judge-issue';
import { riskRegisterIsUsed } from './risk-register-is-used';

const typesOf = () => [10_020];
const old = issuesWith(3, { createdAt: daysAgo(60) });

test('a running project without any risk is worth a question', () => {
  expect(riskRegisterIsUsed.judge(aDossier({ typesOf, issues: old }), { days: 30 })).toMatchObject({
    outcome: 'fail',
    reason: { code: 'none' },
  });
  const issues = [...old, ...issuesWith(1, { issueTypeId: 10_020 }, 90)];
  expect(riskRegisterIsUsed.judge(aDossier({ typesOf, issues }), { days: 30 })).toMatchObject({ outcome: 'pass' });
});

test('a young project and a site without risks are left alone', () => {
  expect(riskRegisterIsUsed.judge(aDossier({ typesOf, issues: issuesWith(3, { createdAt: daysAgo(5) }) }), { days: 30 }).outcome).toBe(
    'notApplicable',
  );
  expect(riskRegisterIsUsed.judge(aDossier({ issues: old }), { days: 30 }).outcome).toBe('notAvailable');
});
