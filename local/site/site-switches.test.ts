import { ManualClock } from '../clock';
import { createJiraSite } from '../jira/create-jira-site';
import { limitProduct } from '../jira/limits/limit-product';
import { siteSwitchBoard } from './site-switches';

function aBoard() {
  const clock = new ManualClock(Date.parse('2026-03-18T09:30:00Z'));
  const jira = createJiraSite({ clock });
  return { jira, ...siteSwitchBoard(jira, limitProduct(jira, { clock })) };
}

test('how far the search trails is a switch like the others', () => {
  const { jira, switches, setSwitches } = aBoard();
  expect(switches().search).toEqual({ indexLagMs: 0 });
  expect(setSwitches({ ...switches(), search: { indexLagMs: 45_000 }, timeoutMs: 1000 })).toEqual({ ok: true });
  expect(jira.services.issueSearch.index.lagMs).toBe(45_000);
  expect(switches()).toMatchObject({ search: { indexLagMs: 45_000 }, timeoutMs: 1000 });
});

test('what is wrong is named, and nothing is set', () => {
  const { switches, setSwitches } = aBoard();
  const before = switches();
  expect(setSwitches({ ...before, timeoutMs: 1, search: { indexLagMs: -1 } })).toMatchObject({
    ok: false,
    reason: expect.stringContaining('search.indexLagMs'),
  });
  expect(setSwitches({ ...before, search: { indexLagMs: 5 }, latency: { fixedMs: 'slow' } })).toMatchObject({ ok: false });
  expect(switches()).toEqual(before);
});
