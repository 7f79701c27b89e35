import { inMemoryRecordCollection } from '../../shared/testing/in-memory-record-collection';
import { addWaivers, type DriftWaiver, type ProjectDriftWaivers, removeWaivers, waiversOf, waiversOn } from './drift-waiver';

const waiver = (ref: string, more: Partial<DriftWaiver> = {}): DriftWaiver => ({
  ref,
  reason: 'Agreed with the PMO',
  by: 'ada',
  at: 100,
  untilDay: null,
  ...more,
});

test('a project’s waivers are added, replaced and taken back item by item', async () => {
  const records = inMemoryRecordCollection<ProjectDriftWaivers>();
  await addWaivers(records, 7, [waiver('component/data'), waiver('component/legal')]);
  await addWaivers(records, 7, [waiver('component/data', { reason: 'Better reason', at: 200 })]);
  await addWaivers(records, 8, [waiver('component/data')]);
  await removeWaivers(records, 7, ['component/legal', 'component/never']);
  expect(await waiversOf(records, 7)).toEqual([waiver('component/data', { reason: 'Better reason', at: 200 })]);
  expect(await waiversOf(records, 9)).toEqual([]);
});

test('a waiver holds through its last day', () => {
  expect([...waiversOn([waiver('a/b', { untilDay: 5 })], 5).keys()]).toEqual(['a/b']);
  expect([...waiversOn([waiver('a/b', { untilDay: 5 })], 6).keys()]).toEqual([]);
});
