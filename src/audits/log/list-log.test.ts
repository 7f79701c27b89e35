import { inMemoryRecordCollection } from '../../shared/testing/in-memory-record-collection';
import { aCandidate } from '../standards/testing/standard-builders';
import { type AuditEntry, recordedAuditLog } from './audit-log';
import { type LogRequest, listLog } from './list-log';

const anEntry = (at: number, projectId: number | null, changes: Partial<AuditEntry> = {}): AuditEntry => ({
  at,
  by: 'lead',
  action: 'record.saved',
  projectId,
  values: {},
  ...changes,
});

async function aLog(entries: readonly AuditEntry[]) {
  let count = 0;
  const log = recordedAuditLog(inMemoryRecordCollection<AuditEntry>(), () => `entry-${String(count++).padStart(4, '0')}`);
  for (const entry of entries) await log.append(entry);
  return { log, projects: async () => [aCandidate(1), aCandidate(2)] };
}
const viewer = (isAdmin: boolean, visible: readonly number[] = [1]) => ({
  accountId: 'somebody',
  isPmoAdmin: async () => isAdmin,
  visibleProjects: async () => new Set(visible),
});
const page = (changes: Partial<LogRequest> = {}): LogRequest => ({ after: null, limit: 50, ...changes });

test('of hidden projects there is no trace, and what is about none is for PMO administrators', async () => {
  const ports = await aLog([anEntry(10, 1), anEntry(20, 2), anEntry(30, null, { action: 'standard.saved' })]);
  const seen = async (isAdmin: boolean, visible: readonly number[]) =>
    (await listLog(ports, viewer(isAdmin, visible), page())).entries.map(({ at }) => at);
  expect(await seen(false, [1])).toEqual([10]);
  expect(await seen(true, [1])).toEqual([30, 10]);
  expect(await seen(false, [])).toEqual([]);
});

test('a filter shows what is about these projects, and never more than the viewer may see', async () => {
  const ports = await aLog([anEntry(10, 1), anEntry(20, 2), anEntry(30, null)]);
  expect((await listLog(ports, viewer(true, [1, 2]), page({ projectIds: [2] }))).entries).toMatchObject([{ at: 20, projectKey: 'P2' }]);
  expect((await listLog(ports, viewer(true, [1]), page({ projectIds: [2, 0] }))).entries).toEqual([]);
});

test('pages follow one another without gap or repetition, also where many entries share a second', async () => {
  const entries = Array.from({ length: 57 }, (_, at) => anEntry(at < 40 ? 100 : 100 + at, 1));
  const ports = await aLog(entries);
  for (const limit of [1, 4, 10, 100]) {
    const ids: string[] = [];
    let after: LogRequest['after'] = null;
    do {
      const answer: Awaited<ReturnType<typeof listLog>> = await listLog(ports, viewer(false), page({ after, limit }));
      ids.push(...answer.entries.map(({ id }) => id));
      after = answer.next;
    } while (after !== null);
    expect(ids).toEqual(entries.map((_, at) => `entry-${String(at).padStart(4, '0')}`).reverse());
  }
});

test('the last page says that it is the last', async () => {
  const ports = await aLog([anEntry(1, 1), anEntry(2, 1)]);
  expect((await listLog(ports, viewer(false), page({ limit: 2 }))).next).toBeNull();
  expect((await listLog(ports, viewer(false), page({ limit: 1 }))).next).toEqual({ at: 2, id: 'entry-0001' });
});
