import fc from 'fast-check';
import { wanted } from '../compare/testing/an-item';
import type { WantedItem } from '../items/item';
import type { WantedProject } from '../items/wanted-project';
import { anIssue, aProject, wantedProject } from '../testing/a-wanted-project';
import type { Trouble } from '../testing/in-memory-jira';
import { RunHarness } from '../testing/run-harness';

/** Any project: components, versions, a tree of issues that name these, links, and some of everything else. */
const anyProject: fc.Arbitrary<WantedProject> = fc
  .record({
    components: fc.nat(4),
    issues: fc.array(
      fc.record({
        level: fc.constantFrom('Epic', 'Task', 'Sub-task'),
        parent: fc.nat(),
        component: fc.nat(),
        due: fc.option(fc.integer({ min: 20_000, max: 21_000 })),
      }),
      { maxLength: 130 },
    ),
    links: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 12 }),
    others: fc.subarray<WantedItem>([
      wanted('issueType', 'risk', { name: 'Risk' }),
      wanted('scheme', 'workflow', { role: 'workflow', name: 'Gated', statuses: [{ name: 'To do', category: 'todo' }] }),
      wanted('scheme', 'permission', { role: 'permission', name: 'Default permissions' }),
      wanted('role', 'manager', { role: 'Project manager', people: ['ann'], groups: [] }),
      wanted('version', 'one', { name: '1.0' }),
      wanted('record', 'record', { goal: 'Cross the river' }),
      wanted('gate', 'go', { name: 'Go' }),
      wanted('document', 'charter', { name: 'Charter' }),
      wanted('automation', 'close', { name: 'Close sub-tasks' }),
    ]),
  })
  .map(({ components, issues, links, others }) => {
    const byLevel = new Map<string, string[]>();
    const above = { Epic: undefined, Task: 'Epic', 'Sub-task': 'Task' } as const;
    const made: WantedItem[] = [];
    for (const [n, { level, parent, component, due }] of issues.entries()) {
      const parents = byLevel.get(above[level] ?? '') ?? [];
      const chosen = parents[parent % Math.max(1, parents.length)];
      // A sub-task without a task to stand under would be refused.
      if (level === 'Sub-task' && chosen === undefined) continue;
      const named = components === 0 ? [] : [`component/c${component % components}`];
      made.push(anIssue(`i${n}`, { type: level, parent: chosen ?? null, components: named, dueDay: due }));
      byLevel.set(level, [...(byLevel.get(level) ?? []), `issue/i${n}`]);
    }
    const ends = made.map(({ ref }) => ref);
    const drawn = links.flatMap(([from, to], n) => {
      const [one, other] = [ends[from % Math.max(1, ends.length)], ends[to % Math.max(1, ends.length)]];
      return one === undefined || other === undefined || one === other ? [] : [{ n, from: one, to: other }];
    });
    const unique = drawn.filter(({ from, to }, at) => drawn.findIndex((link) => link.from === from && link.to === to) === at);
    return wantedProject([
      aProject(),
      ...Array.from({ length: components }, (_, n) => wanted('component', `c${n}`, { name: `Part ${n}` })),
      ...others,
      ...made,
      ...unique.map(({ n, from, to }) => wanted('link', `l${n}`, { type: 'Blocks', from, to })),
    ]);
  });

const troubles: readonly Trouble[] = ['dieBefore', 'dieAfter', 'limit', 'silent', 'silentDone', 'silentHalf'];
const anyFate = fc.infiniteStream(fc.tuple(fc.nat(9), fc.constantFrom(...troubles)));

/** Something goes wrong with one write in ten. */
function oneInTen(world: RunHarness, fate: Iterator<readonly [number, Trouble]>): void {
  world.jira.trouble = () => {
    const next = fate.next();
    return !next.done && next.value[0] === 0 ? next.value[1] : undefined;
  };
}

describe('whatever the template, and whatever goes wrong', () => {
  it('nothing is written that is not in the plan, nothing twice, nothing less; and undoing takes all of it back', async () => {
    await fc.assert(
      fc.asyncProperty(anyProject, anyFate, async (of, fate) => {
        const calm = new RunHarness();
        await calm.toTheEnd(await calm.keep(await calm.plan(of)));

        const world = new RunHarness();
        const made = await world.plan(of);
        oneInTen(world, fate);
        const run = await world.toTheEnd(await world.keep(made));
        expect(run).toMatchObject({ state: 'done', failed: 0, done: run.total });
        expect(world.jira.picture()).toEqual(calm.jira.picture());
        const planned = new Set(made.plan.changes.map(({ ref, action }) => `${action} ${ref}`));
        expect(world.jira.performed.filter(({ ref, action }) => !planned.has(`${action} ${ref}`))).toEqual([]);

        world.time += 100;
        await world.change(run.id, { state: 'undoing' });
        for (let again = 0; again < 200 && (await world.run(run.id)).state === 'undoing'; again++) {
          await world.invoke(run.id);
          world.time += 200;
        }
        expect((await world.run(run.id)).state).toBe('undone');
        expect(world.jira.picture()).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('the calls for issues are as many as the plan says', async () => {
    await fc.assert(
      fc.asyncProperty(anyProject, async (of) => {
        const world = new RunHarness();
        const made = await world.plan(of);
        await world.toTheEnd(await world.keep(made));
        expect(world.jira.bulkSizes).toHaveLength(made.plan.cost.leastIssueCalls);
        expect(world.jira.bulkSizes.reduce((sum, size) => sum + size, 0)).toBe(made.plan.cost.issues);
      }),
      { numRuns: 40 },
    );
  });
});
