import type { Gate } from '../../contracts/audits/governance-contracts';
import { saveGates } from './save-gates';
import { aGate, aGovernedSite, type GovernedSite, lead, PROJECT, viewer, withGates } from './testing/a-governed-site';

const save = (site: GovernedSite, gates: readonly Gate[], version = 1) =>
  saveGates(site, viewer(lead), {
    projectId: PROJECT,
    gates: gates.map(({ decisions, ...gate }) => gate),
    version,
    language: 'en',
  });

test('gates are renamed, added and put in order, and keep their decisions', async () => {
  const site = await withGates(aGovernedSite(), aGate('a', { decision: 'go' }), aGate('b'));
  expect(
    await save(site, [
      { ...aGate(''), name: 'Kick-off' },
      { ...aGate('a'), name: 'Renamed' },
    ]),
  ).toMatchObject({
    ok: true,
    value: {
      gates: [
        { id: 'id-1', name: 'Kick-off', decisions: [] },
        { id: 'a', name: 'Renamed', decisions: [{ decision: 'go' }] },
      ],
      gatesVersion: 2,
      nextGate: { gateId: 'id-1' },
    },
  });
});

test('a gate that was decided about stays', async () => {
  const site = await withGates(aGovernedSite(), aGate('a', { decision: 'go' }), aGate('b'));
  expect(await save(site, [aGate('b')])).toMatchObject({ error: { problem: 'gates.decidedGateStays', values: { gate: 'Gate a' } } });
});

test('the same gate twice, or an older version, is refused', async () => {
  const site = await withGates(aGovernedSite(), aGate('a'));
  expect(await save(site, [aGate('a'), aGate('a')])).toMatchObject({ error: { problem: 'gates.sameIdTwice' } });
  expect(await save(site, [aGate('a')], 0)).toMatchObject({ error: { code: 'CONFLICT', problem: 'gates.changedMeanwhile' } });
});

test('the first gates of a project need no version before', async () => {
  expect(await save(aGovernedSite(), [aGate('')], 0)).toMatchObject({ ok: true, value: { gatesVersion: 1, suggestedGates: [] } });
});
