import { type DecideGateRequest, decideGate } from './decide-gate';
import {
  aGate,
  aGovernedSite,
  aMandatoryCheck,
  aResult,
  type GovernedSite,
  lead,
  now,
  PROJECT,
  pmo,
  today,
  viewer,
  withGates,
} from './testing/a-governed-site';

type Decision = DecideGateRequest['decision'];
const plain: Decision = { decision: 'go', note: '', evidence: [], conditions: [] };
const condition = { text: 'Sign the contract', ownerAccountId: lead, dueDay: today + 14, met: false };

const decide = (site: GovernedSite, decision: Partial<Decision>, { by = pmo, version = 1, gateId = 'g1' } = {}) =>
  decideGate(site, viewer(by), { projectId: PROJECT, gateId, version, decision: { ...plain, ...decision }, language: 'en' });

/** A project with one gate, in which a mandatory rule fails for three issues. */
const blocked = () =>
  withGates(
    aGovernedSite({ checkList: [aMandatoryCheck(1)], resultList: [aResult(1, { outcome: 'fail', failing: 3 })] }),
    aGate('g1'),
    aGate('g2'),
  );

test('a mandatory rule that fails blocks "go"', async () => {
  const site = await blocked();
  expect(await decide(site, {})).toMatchObject({
    ok: false,
    error: { code: 'INVALID_REQUEST', problem: 'gate.blocked', values: { count: 1 } },
  });
  expect(await site.logged()).toEqual([]);
});

test('"conditional" passes with an owner and a date, keeps what failed, and "go" follows once it is mended', async () => {
  const site = await blocked();
  expect(await decide(site, { decision: 'conditional' })).toMatchObject({ ok: false, error: { problem: 'gate.conditionsNeeded' } });
  expect(await decide(site, { decision: 'conditional', conditions: [condition] })).toMatchObject({
    ok: true,
    value: {
      gatesVersion: 2,
      gates: [
        { decisions: [{ decision: 'conditional', decidedBy: pmo, decidedAt: now, failingRules: [{ ruleId: 'rule-1', failing: 3 }] }] },
        { decisions: [] },
      ],
      nextGate: { gateId: 'g2' },
    },
  });
  site.resultList = [aResult(1)];
  expect(await decide(site, { conditions: [condition] }, { version: 2 })).toMatchObject({ error: { problem: 'gate.goHasConditions' } });
  expect(await decide(site, { conditions: [{ ...condition, met: true }] }, { version: 2 })).toMatchObject({
    ok: true,
    value: { gates: [{ decisions: [{ decision: 'conditional' }, { decision: 'go', failingRules: [] }] }, {}] },
  });
  expect(await site.logged()).toEqual(['gate.decided', 'gate.decided']);
});

test('a condition whose day has passed is no condition, one that was met may be older', async () => {
  const site = await blocked();
  const late = { ...condition, dueDay: today - 1 };
  expect(await decide(site, { decision: 'conditional', conditions: [condition, late] })).toMatchObject({
    error: { problem: 'gate.conditionInThePast', place: 'decision.conditions.1.dueDay' },
  });
  expect(await decide(site, { decision: 'conditional', conditions: [condition, { ...late, met: true }] })).toMatchObject({ ok: true });
});

test('what was never judged is no pass', async () => {
  const site = await withGates(aGovernedSite({ checkList: [aMandatoryCheck(1)] }), aGate('g1'));
  expect(await decide(site, {})).toMatchObject({ error: { problem: 'gate.notAudited' } });
});

test('to wait or to stop needs a reason', async () => {
  const site = await blocked();
  expect(await decide(site, { decision: 'hold', note: ' ' })).toMatchObject({ error: { problem: 'gate.reasonNeeded' } });
  expect(await decide(site, { decision: 'stop', note: 'The case is gone' })).toMatchObject({ ok: true, value: { nextGate: null } });
});

test('only PMO administrators decide, about gates there are, as they saw them', async () => {
  const site = await blocked();
  expect(await decide(site, {}, { by: lead })).toMatchObject({ error: { code: 'NOT_ALLOWED', problem: 'gate.notDecider' } });
  expect(await decide(site, {}, { gateId: 'g9' })).toMatchObject({ error: { code: 'NOT_FOUND', problem: 'gate.notFound' } });
  expect(await decide(site, {}, { version: 0 })).toMatchObject({ error: { code: 'CONFLICT', problem: 'gates.changedMeanwhile' } });
  site.archived = true;
  expect(await decide(site, {})).toMatchObject({ error: { code: 'NOT_ALLOWED', problem: 'project.archived' } });
});

test('evidence is a link that can be opened, never a script', async () => {
  const site = await blocked();
  const hold = (link: string) => decide(site, { decision: 'hold', note: 'Wait', evidence: [{ title: 'Minutes', link }] });
  expect(await hold('javascript:alert(1)')).toMatchObject({ error: { problem: 'record.badLink', place: 'decision.evidence.0.link' } });
  expect(await hold('BRIDGE-7')).toMatchObject({ ok: true });
});
