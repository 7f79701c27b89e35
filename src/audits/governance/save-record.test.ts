import type { ProjectRecord } from '../../contracts/audits/governance-contracts';
import { emptyRecord } from './empty-record';
import { getProjectGovernance } from './get-project-governance';
import { saveRecord } from './save-record';
import { aGovernedSite, type GovernedSite, lead, PROJECT, pmo, today, viewer } from './testing/a-governed-site';

const document = { id: '', name: 'Charter', required: true, link: 'https://example.com/charter', reviewedDay: null, reviewDueDay: null };

const save = (site: GovernedSite, record: Partial<ProjectRecord>, { by = lead, version = 0 } = {}) =>
  saveRecord(site, viewer(by), { projectId: PROJECT, record: { ...emptyRecord, ...record }, version, language: 'en' });

test('the lead writes the record, and new documents get an id', async () => {
  const site = aGovernedSite();
  expect(await save(site, { goal: 'A bridge', budget: 'none', documents: [document] })).toMatchObject({
    ok: true,
    value: { record: { goal: 'A bridge', documents: [{ ...document, id: 'id-1' }] }, recordVersion: 1, canEdit: true, canDecide: false },
  });
  expect(await site.logged()).toEqual(['record.saved']);
});

test('whoever saw an older version is told so, and nothing is lost', async () => {
  const site = aGovernedSite();
  await save(site, { goal: 'First' });
  expect(await save(site, { goal: 'Second' })).toMatchObject({
    ok: false,
    error: { code: 'CONFLICT', problem: 'record.changedMeanwhile' },
  });
  expect(await save(site, { goal: 'Second' }, { by: pmo, version: 1 })).toMatchObject({ ok: true, value: { recordVersion: 2 } });
});

test('an end before the start, and a link that is none, are refused in their place', async () => {
  const site = aGovernedSite();
  expect(await save(site, { startDay: today, endDay: today - 1 })).toMatchObject({
    error: { problem: 'record.endsBeforeItStarts', place: 'record.endDay' },
  });
  expect(await save(site, { documents: [document, { ...document, link: 'on my desk' }] })).toMatchObject({
    error: { problem: 'record.badLink', place: 'record.documents.1.link' },
  });
});

test('others may read and not write; who may not browse the project learns nothing', async () => {
  const site = aGovernedSite();
  expect(await save(site, {}, { by: 'colleague' })).toMatchObject({ error: { code: 'NOT_ALLOWED', problem: 'project.onlyLeads' } });
  const asked = { projectId: PROJECT, language: 'en' } as const;
  expect(await getProjectGovernance(site, viewer('colleague'), asked)).toMatchObject({ ok: true, value: { canEdit: false } });
  const refused = await getProjectGovernance(site, viewer('stranger', []), asked);
  expect(refused).toEqual(await getProjectGovernance(site, viewer(pmo), { ...asked, projectId: 99 }));
  expect(refused).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
});

test('where there are no gates the usual ones are offered, the last at the end of the project', async () => {
  const site = aGovernedSite();
  expect(await save(site, { endDay: today + 90 })).toMatchObject({
    value: {
      gates: [],
      nextGate: null,
      suggestedGates: [{ name: 'Ready for planning', dueDay: null }, {}, {}, { name: 'Closed', dueDay: today + 90 }],
    },
  });
});
