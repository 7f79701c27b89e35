import fc from 'fast-check';
import type { IssueRecord } from '../../local/jira/model/records';
import { seedIds } from '../../local/jira/site/seed-ids';
import type { StoredFixPlan } from '../../src/audits/fixes/fix-plan';
import { judgeIssue } from '../../src/audits/fixes/judge-issue';
import { makePlan } from '../../src/audits/fixes/make-plan';
import { applyPlan, undoPlan } from '../../src/audits/fixes/work-on-plan';
import type { FixChoice } from '../../src/contracts/audits/fix-contracts';
import { aFixWorld, type FixWorld, type Weather, worldDay } from './fix-world';

const overdue = 'open-issue-not-overdue';
const nextMonth: FixChoice = { kind: 'day', day: worldDay + 30 };

/** Plans for these issues; a refusal is a mistake of the test. */
async function planned(world: FixWorld, ruleId: string, issues: readonly IssueRecord[], choice: FixChoice | null): Promise<StoredFixPlan> {
  const { ports, viewer, projectId } = world;
  const plan = await makePlan(ports, viewer, { ruleId, projectId, issueIds: issues.map(({ id }) => Number(id)), choice });
  if (!plan.ok) throw new Error(plan.error.problem);
  return plan.value;
}

/** Calls again as long as there is more to do. */
async function worked(world: FixWorld, work: typeof applyPlan, planId: string): Promise<StoredFixPlan> {
  for (;;) {
    const plan = await work(world.ports, world.viewer, planId);
    if (!plan.ok) throw new Error(plan.error.problem);
    if (plan.value.state !== 'applying' && plan.value.state !== 'undoing') return plan.value;
  }
}

/** What a person sees of an issue: all but when it changed, lists in no particular order. */
const shown = (world: FixWorld): Record<string, unknown> =>
  Object.fromEntries(
    [...world.issues()].map(([key, { updatedAt: _, ...issue }]) => [
      key,
      JSON.parse(
        JSON.stringify({ ...issue, fixVersionIds: [...issue.fixVersionIds].sort(), componentIds: [...issue.componentIds].sort() }),
      ),
    ]),
  );

describe('a fix', () => {
  test('changes nothing while it is planned, exactly its steps when applied, and nothing is left of it when undone', async () => {
    const world = await aFixWorld({ ruleIds: [overdue] });
    const late = world.issue('ERP-1', { dueDate: '2026-01-10' });
    const later = world.issue('ERP-2', { dueDate: '2026-02-11' });
    const inTime = world.issue('ERP-3', { dueDate: '2026-05-01' });
    const before = shown(world);
    const plan = await planned(world, overdue, [late, later, inTime], nextMonth);
    expect(shown(world)).toEqual(before);
    expect(plan.steps.map(({ issueKey, before: was, after }) => [issueKey, was[0]?.id, after[0]?.id])).toEqual([
      ['ERP-1', '2026-01-10', '2026-04-30'],
      ['ERP-2', '2026-02-11', '2026-04-30'],
    ]);
    expect(plan.leftAlone).toEqual([{ issueId: Number(inTime.id), issueKey: 'ERP-3', reason: 'alreadyFixed' }]);

    const applied = await worked(world, applyPlan, plan.id);
    expect(applied.steps.map(({ state }) => state)).toEqual(['applied', 'applied']);
    expect([...world.issues().values()].map(({ dueDate }) => dueDate)).toEqual(['2026-04-30', '2026-04-30', '2026-05-01']);

    const undone = await worked(world, undoPlan, plan.id);
    expect(undone.steps.map(({ state }) => state)).toEqual(['undone', 'undone']);
    expect(shown(world)).toEqual(before);
    expect((await world.entries()).map(({ action, values }) => [action, values.count])).toEqual([
      ['fix.applied', 2],
      ['fix.undone', 2],
    ]);
  });

  test('leaves waived issues alone, and those that changed since planning', async () => {
    const world = await aFixWorld({
      ruleIds: [overdue],
      waivers: [{ id: 'w', ruleId: overdue, projectIds: new Set([10000]), issueId: 10001 }],
    });
    const issues = [1, 2, 3].map((number) => world.issue(`ERP-${number}`, { dueDate: '2026-01-10' }));
    const waived = issues.find(({ id }) => id === '10001');
    const plan = await planned(world, overdue, issues, nextMonth);
    expect(plan.leftAlone).toEqual([{ issueId: Number(waived?.id), issueKey: waived?.key, reason: 'waived' }]);
    const [first, second] = plan.steps;
    await world.site.as('ann').put(`/rest/api/3/issue/${first?.issueKey}`, { fields: { duedate: '2026-12-24' } });
    const applied = await worked(world, applyPlan, plan.id);
    expect(applied.steps.map(({ issueKey, state }) => [issueKey, state])).toEqual([[second?.issueKey, 'applied']]);
    expect(applied.leftAlone.at(-1)).toMatchObject({ issueKey: first?.issueKey, reason: 'changedSince' });
    expect(world.issues().get(first?.issueKey ?? '')?.dueDate).toBe('2026-12-24');
  });

  test('does not undo what somebody changed since, and says so', async () => {
    const world = await aFixWorld({ ruleIds: [overdue] });
    const issues = [1, 2].map((number) => world.issue(`ERP-${number}`, { dueDate: '2026-01-10' }));
    const plan = await planned(world, overdue, issues, nextMonth);
    await worked(world, applyPlan, plan.id);
    await world.site.as('ann').put('/rest/api/3/issue/ERP-2', { fields: { duedate: '2026-06-01' } });
    const undone = await worked(world, undoPlan, plan.id);
    expect(undone.steps.map(({ state, problem }) => [state, problem])).toEqual([
      ['undone', null],
      ['undoFailed', { code: 'changedSince' }],
    ]);
    expect(world.issues().get('ERP-2')?.dueDate).toBe('2026-06-01');
  });

  test('names the issue that Jira refuses in Jira’s words, and goes on with the others', async () => {
    const world = await aFixWorld({ ruleIds: ['story-has-parent'] });
    const epic = world.issue('ERP-9', { issueTypeId: seedIds.issueTypes.epic });
    const stories = [1, 2].map((number) => world.issue(`ERP-${number}`, { issueTypeId: seedIds.issueTypes.story }));
    const plan = await planned(world, 'story-has-parent', stories, { kind: 'issue', issueKey: 'ERP-9' });
    expect(plan.steps).toHaveLength(2);
    // The epic becomes a task, which is nobody's parent.
    world.site.state.put('issues', { ...epic, issueTypeId: seedIds.issueTypes.task });
    const applied = await worked(world, applyPlan, plan.id);
    expect(applied.steps.map(({ state, problem }) => [state, problem])).toEqual(
      stories.map(() => ['failed', { jira: 'Given parent work item does not belong to appropriate hierarchy.' }]),
    );
  });

  test('is for nobody who may not edit, and unknown to everybody but who planned it', async () => {
    const world = await aFixWorld({ ruleIds: [overdue] });
    const issue = world.issue('ERP-1', { dueDate: '2026-01-10' });
    const plan = await planned(world, overdue, [issue], nextMonth);
    const bob = { ...world.viewer, accountId: 'bob' };
    expect(await applyPlan(world.ports, bob, plan.id)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    const blind = { ...world.viewer, visibleProjects: async () => new Set<number>() };
    expect(await undoPlan(world.ports, blind, plan.id)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    expect(world.issues().get('ERP-1')?.dueDate).toBe('2026-01-10');
  });

  test('needs a choice that Jira has', async () => {
    const world = await aFixWorld({ ruleIds: ['open-issue-has-assignee', overdue] });
    const issue = world.issue('ERP-1', { dueDate: '2026-01-10' });
    const ask = async (ruleId: string, choice: FixChoice | null) => {
      const { ports, viewer, projectId } = world;
      const plan = await makePlan(ports, viewer, { ruleId, projectId, issueIds: [Number(issue.id)], choice });
      return plan.ok ? 'planned' : plan.error.problem;
    };
    expect(await ask('open-issue-has-assignee', null)).toBe('refusal.choiceMissing');
    expect(await ask('open-issue-has-assignee', nextMonth)).toBe('refusal.choiceUnknown');
    expect(await ask('open-issue-has-assignee', { kind: 'person', accountId: 'nobody' })).toBe('refusal.choiceUnknown');
    expect(await ask('open-issue-has-assignee', { kind: 'person', accountId: 'bob' })).toBe('planned');
    expect(await ask('done-issue-has-resolution', null)).toBe('refusal.ruleNotChecked');
  });
});

describe('the checks of one issue', () => {
  const ruleIds = [overdue, 'open-issue-not-in-released-version', 'open-issue-has-component', 'open-issue-without-resolution'];

  test('are judged as the issue is in Jira now, the failing ones first, with what there is to choose', async () => {
    const world = await aFixWorld({ ruleIds });
    const projectId = String(world.projectId);
    world.site.state.put('components', { id: '7', projectId, name: 'Ledger', description: '', assigneeType: 'UNASSIGNED' });
    world.site.state.put('versions', { id: '1', projectId, name: 'Go-live', description: '', released: true, archived: false, rank: 1 });
    const { id } = world.issue('ERP-1', { fixVersionIds: ['1'] });
    const judged = await judgeIssue(world.ports, world.viewer, Number(id));
    if (!judged.ok) throw new Error(judged.error.problem);
    expect(
      judged.value.checks.map(({ check, outcome, need, options }) => [check.ruleId, outcome, need, options.map(({ name }) => name)]),
    ).toEqual([
      ['open-issue-not-in-released-version', 'fail', 'none', []],
      ['open-issue-has-component', 'fail', 'component', ['Ledger']],
      ['open-issue-without-resolution', 'pass', 'none', []],
      [overdue, 'notApplicable', 'day', []],
    ]);
  });

  test('are not there for somebody who may not see the issue', async () => {
    const world = await aFixWorld({ ruleIds, accountId: 'cem' });
    const { id } = world.issue('ERP-1');
    expect(await judgeIssue(world.ports, world.viewer, Number(id))).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });
});

describe('in any weather', () => {
  const ruleIds = [
    overdue,
    'open-issue-has-assignee',
    'open-issue-has-component',
    'open-issue-not-in-released-version',
    'done-issue-not-flagged',
  ];
  const choiceOf = (ruleId: string): FixChoice | null => {
    if (ruleId === overdue) return nextMonth;
    if (ruleId === 'open-issue-has-assignee') return { kind: 'person', accountId: 'bob' };
    return ruleId === 'open-issue-has-component' ? { kind: 'option', id: '7' } : null;
  };
  const anIssue = fc.record({
    dueDate: fc.constantFrom(undefined, '2026-01-10', '2026-09-09'),
    assigneeId: fc.constantFrom(undefined, 'ann', 'bob'),
    componentIds: fc.constantFrom([], ['7'], ['8']),
    fixVersionIds: fc.constantFrom([], ['1'], ['1', '2'], ['2']),
    statusId: fc.constantFrom(seedIds.statuses.toDo, seedIds.statuses.done),
    custom: fc.constantFrom({}, { [seedIds.fields.flagged]: [seedIds.flaggedOption] }),
  });
  const aWeather = fc.constantFrom<Weather>('fair', 'fair', 'fair', 'limited', 'broken', 'lost');

  test('applying touches nothing that is not in the plan, and undoing gives back what was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ruleIds),
        fc.array(anIssue, { minLength: 1, maxLength: 30 }),
        fc.array(aWeather, { minLength: 1, maxLength: 40 }),
        fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
        async (ruleId, values, weathers, times) => {
          let calls = 0;
          let looks = 0;
          let isFair = false;
          const world = await aFixWorld({
            ruleIds: [ruleId],
            weather: () => (isFair ? 'fair' : (weathers[calls++ % weathers.length] ?? 'fair')),
            hasTime: () => times[looks++ % times.length] ?? true,
          });
          const { state } = world.site;
          for (const id of ['7', '8'])
            state.put('components', {
              id,
              projectId: String(world.projectId),
              name: `Part ${id}`,
              description: '',
              assigneeType: 'UNASSIGNED',
            });
          for (const [id, released] of [
            ['1', true],
            ['2', false],
          ] as const)
            state.put('versions', {
              id,
              projectId: String(world.projectId),
              name: id,
              description: '',
              released,
              archived: false,
              rank: 1,
            });
          const issues = values.map((fields, at) =>
            world.issue(`ERP-${at + 1}`, Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))),
          );
          const before = shown(world);
          const plan = await planned(world, ruleId, issues, choiceOf(ruleId));
          expect(shown(world)).toEqual(before);

          const applied = await worked(world, applyPlan, plan.id);
          const during = shown(world);
          const inPlan = new Set(plan.steps.map(({ issueKey }) => issueKey));
          for (const [key, issue] of Object.entries(during)) if (!inPlan.has(key)) expect(issue).toEqual(before[key]);
          for (const { issueKey, state: came } of applied.steps)
            if (came === 'applied') expect(during[issueKey]).not.toEqual(before[issueKey]);

          isFair = true;
          const undone = await worked(world, undoPlan, plan.id);
          expect(undone.steps.filter((step) => step.state === 'undoFailed')).toEqual([]);
          expect(shown(world)).toEqual(before);
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);
});
