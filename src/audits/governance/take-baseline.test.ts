import { takeBaseline } from './take-baseline';
import { aGovernedSite, type GovernedSite, lead, now, PROJECT, viewer } from './testing/a-governed-site';

const OTHER = 10_001;
const take = (site: GovernedSite, approvedChangeKey: string | null = null) =>
  takeBaseline(site, viewer(lead), { projectId: PROJECT, reason: 'The plan', approvedChangeKey, language: 'en' });

test('today’s dates become the baseline, and later dates show as slip', async () => {
  expect(await take(aGovernedSite())).toMatchObject({
    ok: true,
    value: { baselines: [{ takenAt: now, takenBy: lead, issues: 3, reason: 'The plan', approvedChangeKey: null, slipDays: 10 }] },
  });
});

test('a second one in the same second is one of its own, and stands first', async () => {
  const site = aGovernedSite();
  await take(site);
  expect(await take(site)).toMatchObject({ value: { baselines: [{ takenAt: now + 1 }, { takenAt: now }] } });
});

test('without dates there is nothing to keep', async () => {
  expect(await take(aGovernedSite({ datedIssues: 0 }))).toMatchObject({ error: { problem: 'baseline.noDates' } });
});

test('a new baseline names the change that approved it: an issue of such a type that was begun, in a project the viewer sees', async () => {
  const change = { issueId: 77, projectId: PROJECT, issueTypeId: 7, statusCategory: 2 } as const;
  const site = aGovernedSite({
    issues: new Map([
      ['BRIDGE-7', change],
      ['BRIDGE-8', { ...change, issueTypeId: 1 }],
      ['BRIDGE-9', { ...change, statusCategory: 0 }],
      ['SECRET-1', { ...change, projectId: OTHER }],
    ]),
  });
  expect(await take(site, ' bridge-7')).toMatchObject({ ok: true, value: { baselines: [{ approvedChangeKey: 'BRIDGE-7' }] } });
  expect(await site.baselines.list()).toMatchObject([{ value: { approvedChangeIssueId: 77 } }]);
  expect(await take(site, 'BRIDGE-8')).toMatchObject({ error: { problem: 'baseline.notAChange' } });
  expect(await take(site, 'BRIDGE-9')).toMatchObject({ error: { problem: 'baseline.changeNotApproved' } });
  for (const key of ['SECRET-1', 'NOPE-1']) expect(await take(site, key)).toMatchObject({ error: { problem: 'baseline.unknownChange' } });
});
