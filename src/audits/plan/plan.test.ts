import { now, today } from '../standards/testing/standard-builders';
import { drawAudits } from './draw-audits';
import { listPlan } from './list-plan';
import { saveAudit, type WantedAudit } from './save-audit';
import { aViewer, inMemoryPlan } from './testing/in-memory-plan';

const planner = aViewer('planner', { isPmoAdmin: true });
const auditor = aViewer('auditor');
const aReview = (changes: Partial<WantedAudit> = {}): WantedAudit => ({
  projectId: 1,
  dueDay: today + 14,
  auditorAccountId: 'auditor',
  kind: 'peerReview',
  state: 'planned',
  marks: [],
  conclusion: '',
  ...changes,
});
const marks = [{ topic: 'purpose', mark: 4, note: '' }];
const everything = { fromDay: 0, toDay: 30_000 };

/** An audit that was planned, with its id and version. */
async function planned(ports: ReturnType<typeof inMemoryPlan>, changes: Partial<WantedAudit> = {}) {
  const answer = await saveAudit(ports, planner, aReview(changes));
  if (!answer.ok) throw new Error(answer.error.problem);
  return { ...aReview(changes), id: answer.value.id, version: answer.value.version };
}

test('the auditor named records marks and conclusion; then the audit stays as it is', async () => {
  const ports = inMemoryPlan();
  const audit = await planned(ports);
  const kept = await saveAudit(ports, auditor, { ...audit, marks });
  expect(kept).toMatchObject({ ok: true, value: { state: 'planned', version: 2 } });
  const done = await saveAudit(ports, auditor, { ...audit, version: 2, marks, conclusion: 'Sound', state: 'done' });
  expect(done).toMatchObject({ ok: true, value: { state: 'done', doneAt: now, projectName: 'Project 1' } });
  const after = await saveAudit(ports, planner, { ...audit, version: 3, state: 'dropped' });
  expect(after).toMatchObject({ ok: false, error: { code: 'CONFLICT', problem: 'plan.closed' } });
  const log = await ports.log.list({ limit: 10 });
  expect(log.map(({ action }) => action).sort()).toEqual(['audit.done', 'audit.planned']);
});

test.each([
  ['somebody else records', aViewer('other'), { marks }, 'plan.notYours'],
  ['the auditor moves the day', auditor, { dueDay: today + 20 }, 'plan.onlyAdministrators'],
  ['the auditor drops it', auditor, { state: 'dropped' as const }, 'plan.onlyAdministrators'],
  ['an old version is saved', auditor, { version: 7, marks }, 'plan.changedMeanwhile'],
  ['a topic stands twice', auditor, { marks: [...marks, ...marks] }, 'plan.topicTwice'],
  ['it ends without a conclusion', auditor, { marks, state: 'done' as const, conclusion: ' ' }, 'plan.conclusionNeeded'],
  ['a review ends without marks', auditor, { state: 'done' as const, conclusion: 'Sound' }, 'plan.marksNeeded'],
  ['the lead becomes the peer', planner, { auditorAccountId: 'leader' }, 'plan.auditorLeads'],
  ['the day moves into the past', planner, { dueDay: today - 1 }, 'plan.dueInThePast'],
  ['another project is named', planner, { projectId: 2 }, 'plan.auditNotFound'],
])('refused: %s', async (_what, viewer, change, problem) => {
  const ports = inMemoryPlan();
  const audit = await planned(ports);
  expect(await saveAudit(ports, viewer, { ...audit, ...change })).toMatchObject({ ok: false, error: { problem } });
  expect((await listPlan(ports, planner, everything)).audits).toMatchObject([{ state: 'planned', version: 1, dueDay: today + 14 }]);
});

test.each([
  ['by somebody who is no PMO administrator', auditor, {}, 'plan.onlyAdministrators'],
  ['in the past', planner, { dueDay: today - 1 }, 'plan.dueInThePast'],
  ['as done', planner, { state: 'done' as const }, 'plan.planFirst'],
  ['in a project that cannot be seen', planner, { projectId: 4 }, 'plan.projectNotFound'],
])('not planned: %s', async (_what, viewer, change, problem) => {
  expect(await saveAudit(inMemoryPlan(), viewer, aReview(change))).toMatchObject({ ok: false, error: { problem } });
});

test('an audit that was due and not held can still be recorded', async () => {
  let moment = now;
  const ports = inMemoryPlan({ now: () => moment });
  const audit = await planned(ports);
  moment += 30 * 86_400;
  expect(await saveAudit(ports, auditor, { ...audit, marks, conclusion: 'Late, sound', state: 'done' })).toMatchObject({ ok: true });
});

test('a draw leaves out who has a review ahead, and asked again answers the same', async () => {
  const ports = inMemoryPlan();
  await planned(ports, { projectId: 2 });
  const draw = { count: 5, dueDay: today + 30, seed: 42 };
  const first = await drawAudits(ports, planner, draw);
  if (!first.ok) throw new Error(first.error.problem);
  expect(first.value.map(({ projectId }) => projectId).sort()).toEqual([1, 3]);
  expect(await drawAudits(ports, planner, draw)).toEqual(first);
  expect((await listPlan(ports, planner, everything)).audits).toHaveLength(3);
  expect(await drawAudits(ports, auditor, draw)).toMatchObject({ ok: false, error: { problem: 'plan.onlyAdministrators' } });
});

test('a draw that is asked for more later adds to the same sample', async () => {
  const ports = inMemoryPlan();
  const draw = { dueDay: today + 30, seed: 42 };
  const small = await drawAudits(ports, planner, { ...draw, count: 1 });
  const large = await drawAudits(ports, planner, { ...draw, count: 3 });
  const whole = await drawAudits(inMemoryPlan(), planner, { ...draw, count: 3 });
  if (!small.ok || !large.ok) throw new Error('refused');
  expect(large.value).toEqual(expect.arrayContaining(small.value));
  expect(large).toEqual(whole);
});

test('a viewer sees the audits of projects they may browse, those due first first', async () => {
  const ports = inMemoryPlan();
  await planned(ports, { projectId: 1, dueDay: today + 30 });
  await planned(ports, { projectId: 2, dueDay: today + 10 });
  const { audits, canPlan } = await listPlan(ports, aViewer('other'), everything);
  expect(audits.map(({ projectId }) => projectId)).toEqual([2, 1]);
  expect(canPlan).toBe(false);
  expect((await listPlan(ports, aViewer('other', { visible: [2] }), everything)).audits).toHaveLength(1);
  expect((await listPlan(ports, planner, { fromDay: today + 11, toDay: today + 30 })).audits).toMatchObject([{ projectId: 1 }]);
});
