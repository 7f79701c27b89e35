import { publishReport } from './publish-report';
import { aGovernedSite, aMandatoryCheck, aResult, lead, now, PROJECT, viewer } from './testing/a-governed-site';

const report = { declared: 'onTrack', summary: 'All is well', decisionsNeeded: '' } as const;

test('what is declared is kept beside what was calculated, with the score of the day', async () => {
  const site = aGovernedSite({
    checkList: [aMandatoryCheck(1), aMandatoryCheck(2, { stage: 'silent' })],
    resultList: [aResult(1, { outcome: 'fail', applicable: 10, failing: 4 }), aResult(2, { outcome: 'fail', failing: 10 })],
  });
  expect(await publishReport(site, viewer(lead), { projectId: PROJECT, report, language: 'en' })).toMatchObject({
    ok: true,
    value: {
      declared: 'onTrack',
      calculated: { status: 'atRisk' },
      reports: [{ ...report, at: now, by: lead, calculated: 'atRisk', score: 60 }],
    },
  });
  expect(await site.logged()).toEqual(['status.reported']);
});

test('the newest report is what is declared', async () => {
  const site = aGovernedSite();
  await publishReport(site, viewer(lead), { projectId: PROJECT, report, language: 'en' });
  site.time += 60;
  const later = await publishReport(site, viewer(lead), {
    projectId: PROJECT,
    report: { ...report, declared: 'offTrack' },
    language: 'en',
  });
  expect(later).toMatchObject({ value: { declared: 'offTrack', reports: [{ score: null }, {}] } });
});
