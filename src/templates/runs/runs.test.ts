import { aViewer, bridgeTemplate, chosenTemplate, RunOffice } from '../testing/run-office';
import { askForViewer, planForViewer } from './plan-for-viewer';
import { planUndo } from './plan-undo';
import { reviveProvisioning } from './revive-provisioning';
import type { RunViewer } from './run-ports';
import { getRun, showRun } from './show-run';
import { startRun } from './start-run';
import { cancelRun, decideRun, resumeRun, undoRunFor } from './steer-run';
import { listRuns } from './visible-runs';

const pmo = aViewer('ann', { pmo: true, jira: true });
const manager = aViewer('bob');

function anOffice(restrictedTo?: string): RunOffice {
  const office = new RunOffice();
  office.offer(bridgeTemplate, restrictedTo);
  return office;
}

async function started(office: RunOffice, viewer: RunViewer) {
  const made = await planForViewer(office.for(viewer), viewer, chosenTemplate());
  if (!made.ok) throw new Error(made.error.problem);
  const run = await startRun(office.for(viewer), viewer, { ...chosenTemplate(), digest: made.value.plan.digest, note: '' });
  if (!run.ok) throw new Error(run.error.problem);
  return run.value;
}

const problemOf = (result: { readonly ok: true } | { readonly ok: false; readonly error: { readonly problem: string } }) =>
  result.ok ? undefined : result.error.problem;

describe('starting', () => {
  it('applies the plan that was shown, for who may create', async () => {
    const office = anOffice();
    const run = await started(office, pmo);
    expect(run).toMatchObject({ state: 'running', purpose: 'create', requestedBy: 'ann', templateVersion: 1 });
    // The project itself is there at once: its creator made it.
    expect(run.projectId).not.toBeNull();
    await office.deliver(run.id);
    expect(await office.run(run.id)).toMatchObject({ state: 'done', failed: 0 });
  });

  it('refuses a plan that is not the one of now', async () => {
    const office = anOffice();
    const made = await planForViewer(office.for(pmo), pmo, chosenTemplate());
    if (!made.ok) throw new Error('There is no plan');
    office.offer({ ...bridgeTemplate, components: [{ id: 'deck', name: 'Deck of steel' }] });
    const late = await startRun(office.for(pmo), pmo, { ...chosenTemplate(), digest: made.value.plan.digest, note: '' });
    expect(problemOf(late)).toBe('changedMeanwhile');
    expect(office.jira.picture()).toEqual([]);
  });

  it('creates nothing where something is wrong, and says all of it', async () => {
    const office = anOffice();
    const chosen = chosenTemplate({ answers: { name: '', key: 'lower' } });
    const made = await planForViewer(office.for(pmo), pmo, chosen);
    if (!made.ok) throw new Error('There is no plan');
    expect(made.value.plan.diagnostics.map(({ code }) => code)).toEqual(expect.arrayContaining(['answerMissing', 'keyInvalid']));
    const run = await startRun(office.for(pmo), pmo, { ...chosen, digest: made.value.plan.digest, note: '' });
    expect(problemOf(run)).toBe('planHasErrors');
  });

  it('does not let two runs work in one project', async () => {
    const office = anOffice();
    const first = await started(office, pmo);
    await office.deliver(first.id);
    const projectId = (await office.run(first.id)).projectId ?? 0;
    const sees = aViewer('ann', { pmo: true, jira: true, sees: [projectId] });
    office.offer({
      ...bridgeTemplate,
      components: [
        { id: 'deck', name: 'Deck' },
        { id: 'pier', name: 'Pier' },
      ],
    });
    const chosen = chosenTemplate({ projectId });
    const made = await planForViewer(office.for(sees), sees, chosen);
    if (!made.ok) throw new Error('There is no plan');
    const request = { ...chosen, digest: made.value.plan.digest, note: '' };
    expect((await startRun(office.for(sees), sees, request)).ok).toBe(true);
    expect(problemOf(await startRun(office.for(sees), sees, request))).toBe('projectBusy');
  });
});

describe('request and approval', () => {
  it('waits for a PMO administrator, who sees and approves the plan as it is then', async () => {
    const office = anOffice();
    const request = await started(office, manager);
    expect(request).toMatchObject({ state: 'requested', startedAt: null });
    expect(office.jira.picture()).toEqual([]);
    office.time += 86_400 * 3;
    const seen = await getRun(office.for(pmo), pmo, request.id, true);
    const digest = seen.ok ? (seen.value.plan?.digest ?? null) : null;
    const decided = await decideRun(office.for(pmo), pmo, { runId: request.id, approve: true, note: 'Go', digest });
    expect(decided).toMatchObject({ ok: true, value: { state: 'running', decidedBy: 'ann', decisionNote: 'Go' } });
    await office.deliver(request.id);
    expect(await office.run(request.id)).toMatchObject({ state: 'done', requestedBy: 'bob' });
  });

  it('approves what was seen and nothing else', async () => {
    const office = anOffice();
    const request = await started(office, manager);
    office.offer({ ...bridgeTemplate, issues: [] });
    const decided = await decideRun(office.for(pmo), pmo, { runId: request.id, approve: true, note: '', digest: null });
    expect(problemOf(decided)).toBe('changedMeanwhile');
    expect(office.jira.picture()).toEqual([]);
  });

  it('is refused with a note, and then over', async () => {
    const office = anOffice();
    const request = await started(office, manager);
    await decideRun(office.for(pmo), pmo, { runId: request.id, approve: false, note: 'There is a bridge already', digest: null });
    expect(await office.run(request.id)).toMatchObject({ state: 'refused', decisionNote: 'There is a bridge already' });
    expect(problemOf(await decideRun(office.for(pmo), pmo, { runId: request.id, approve: true, note: '', digest: null }))).toBe(
      'alreadyDecided',
    );
  });

  it('is decided by PMO administrators only', async () => {
    const office = anOffice();
    const request = await started(office, manager);
    const decision = { runId: request.id, approve: true, note: '', digest: null };
    expect(problemOf(await decideRun(office.for(manager), manager, decision))).toBe('notDecider');
    const jiraAdmin = aViewer('jim', { jira: true });
    expect(problemOf(await decideRun(office.for(jiraAdmin), jiraAdmin, decision))).toBe('runNotFound');
  });

  it('may be taken back by who asked', async () => {
    const office = anOffice();
    const request = await started(office, manager);
    expect(await cancelRun(office.for(manager), manager, request.id)).toMatchObject({ ok: true, value: { state: 'cancelled' } });
  });

  it('fails safely when the template is gone by then', async () => {
    const office = anOffice();
    const request = await started(office, manager);
    office.withdraw('bridge');
    const decided = await decideRun(office.for(pmo), pmo, { runId: request.id, approve: true, note: '', digest: null });
    expect(problemOf(decided)).toBe('templateNotFound');
  });
});

describe('a run whose template is deleted meanwhile', () => {
  it('goes on from its own plan', async () => {
    const office = anOffice();
    const run = await started(office, pmo);
    office.withdraw('bridge');
    await office.deliver(run.id);
    expect(await office.run(run.id)).toMatchObject({ state: 'done', failed: 0 });
  });
});

describe('somebody without rights', () => {
  it.each([
    ['outsider', aViewer('eve')],
    ['Jira administrator', aViewer('jim', { jira: true })],
  ])('the %s cannot ask, plan, start, decide, read, steer or undo runs of a template restricted to others', async (_, stranger) => {
    const office = anOffice('bridge builders');
    const insider = aViewer('bob', { groups: ['bridge builders'] });
    const run = await started(office, insider);
    const ports = office.for(stranger);
    const id = run.id;
    const tried = [
      await askForViewer(ports, stranger, chosenTemplate()),
      await planForViewer(ports, stranger, chosenTemplate()),
      await startRun(ports, stranger, { ...chosenTemplate(), digest: run.digest, note: '' }),
      await getRun(ports, stranger, id, true),
      await decideRun(ports, stranger, { runId: id, approve: true, note: '', digest: null }),
      await cancelRun(ports, stranger, id),
      await resumeRun(ports, stranger, id),
      await planUndo(ports, stranger, id),
      await undoRunFor(ports, stranger, id),
    ];
    expect(tried.map(problemOf)).toEqual([
      ...['templateNotFound', 'templateNotFound', 'templateNotFound'],
      ...['runNotFound', 'runNotFound', 'runNotFound', 'runNotFound', 'runNotFound', 'runNotFound'],
    ]);
    expect(await listRuns(ports, stranger, { state: 'all', before: null, limit: 50 })).toEqual({ runs: [], waitingForMe: 0 });
    expect(office.jira.picture()).toEqual([]);
  });

  it('who no longer belongs to the audience cannot read an own run', async () => {
    const office = anOffice('bridge builders');
    const run = await started(office, aViewer('bob', { groups: ['bridge builders'] }));
    expect(problemOf(await getRun(office.for(manager), manager, run.id, true))).toBe('runNotFound');
  });

  it('sees no run in a project that they may not browse, PMO administrator or not', async () => {
    const office = anOffice();
    const run = await started(office, pmo);
    await office.deliver(run.id);
    const other = aViewer('pam', { pmo: true });
    expect(problemOf(await getRun(office.for(other), other, run.id, false))).toBe('runNotFound');
    const sees = aViewer('pam', { pmo: true, sees: [(await office.run(run.id)).projectId ?? 0] });
    expect((await getRun(office.for(sees), sees, run.id, false)).ok).toBe(true);
  });

  it('cannot plan for a project that they may not browse', async () => {
    const office = anOffice();
    const run = await started(office, pmo);
    const projectId = (await office.run(run.id)).projectId;
    expect(problemOf(await planForViewer(office.for(manager), manager, chosenTemplate({ projectId })))).toBe('projectNotFound');
  });
});

describe('steering', () => {
  it('resumes what stopped, and only where it is of use', async () => {
    const office = anOffice();
    office.jira.refuses = (ref) => (ref === 'project/project' ? 'No' : undefined);
    const run = await started(office, pmo);
    expect(await office.run(run.id)).toMatchObject({ state: 'stopped', problem: { kind: 'jira', words: 'No' } });
    office.jira.refuses = () => undefined;
    expect((await resumeRun(office.for(pmo), pmo, run.id)).ok).toBe(true);
    await office.deliver(run.id);
    expect(await office.run(run.id)).toMatchObject({ state: 'done', failed: 0 });
    expect(problemOf(await resumeRun(office.for(pmo), pmo, run.id))).toBe('cannotResume');
  });

  it('foresees what undoing would remove and leave', async () => {
    const office = anOffice();
    const run = await started(office, pmo);
    await office.deliver(run.id);
    office.time += 100;
    office.jira.touch('issue/survey', { summary: 'Survey both banks' });
    const undo = await planUndo(office.for(pmo), pmo, run.id);
    if (!undo.ok) throw new Error(undo.error.problem);
    const why = new Map(undo.value.map((item) => [item.ref, item.why?.kind === 'own' ? item.why.code : item.why]));
    expect(why.get('issue/survey')).toBe('changedSince');
    expect(why.get('issue/plan')).toBe('neededByLeft');
    expect(why.get('component/deck')).toBe('neededByLeft');
    expect(why.get('project/project')).toBe('holdsLeft');
    expect(why.get('document/charter')).toBeNull();
  });

  it('says what may be done, to whom', async () => {
    const office = anOffice();
    const run = await started(office, pmo);
    await office.deliver(run.id);
    const done = await office.run(run.id);
    expect(await showRun(pmo, done)).toMatchObject({ canDecide: false, canCancel: false, canResume: false, canUndo: true });
    expect(await showRun(manager, done)).toMatchObject({ canUndo: false });
  });

  it('queues a run again whose message was lost', async () => {
    const office = anOffice();
    const run = await started(office, pmo);
    // The queue forgets; nobody works.
    office.dropMessages();
    office.time += 60;
    await reviveProvisioning(office.ports());
    expect(office.messages()).toBe(0);
    office.time += 600;
    await reviveProvisioning(office.ports());
    expect(office.messages()).toBe(1);
    await office.deliver(run.id);
    expect((await office.run(run.id)).state).toBe('done');
  });
});

describe('the end of a run', () => {
  it('names the next three things to do', async () => {
    const office = anOffice();
    const run = await started(office, pmo);
    await office.deliver(run.id);
    const opened = await getRun(office.for(pmo), pmo, run.id, false);
    expect(opened.ok && opened.value.next.map(({ what }) => what)).toEqual(['document', 'openProject']);
  });
});
