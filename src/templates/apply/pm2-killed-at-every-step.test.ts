import { isDeepStrictEqual } from 'node:util';
import { parseDay } from '../../shared/epoch';
import { stepsOf } from '../plan/steps-of';
import { aShippedProject } from '../testing/a-shipped-project';
import { plainSite, type Trouble, WorkerKilled } from '../testing/in-memory-jira';
import { RunHarness } from '../testing/run-harness';
import { readJournal } from './run-journal';

const pm2 = aShippedProject(
  'pm2-project',
  { name: 'Tram line 12', key: 'TRAM', goal: 'The centre in twenty minutes.', owner: 'bob', deliverable1: 'Timetable' },
  parseDay('2026-11-23') ?? 0,
);
const site = plainSite({
  roles: ['Administrators', 'Member', 'Viewer'].map((name, n) => ({ id: `7${n}`, name })),
  priorities: ['High', 'Medium'].map((name, n) => ({ id: `${n + 2}`, name })),
  standardIds: new Set(['project-governance', 'schedule-quality', 'jira-hygiene']),
});

/** Hundreds of runs, on a machine that does other work as well. */
const MOST_MILLISECONDS = 120_000;

/** Where a worker is killed: at a call of Jira that writes, or at a row that it keeps; each by its number, from 1. */
interface KillPoint {
  readonly at: 'jira' | 'record';
  readonly number: number;
  readonly trouble: Extract<Trouble, 'dieBefore' | 'dieHalf' | 'dieAfter'>;
}

/** On an empty site, the same for every run. */
const plan = new RunHarness(site).plan(pm2);

/** Applies PM² with one kill, or none; answers what came of it. */
async function apply(kill?: KillPoint) {
  const world = new RunHarness(site);
  const made = await plan;
  const id = await world.keep(made);
  let kills = 0;
  let moments = 0;
  world.jira.trouble = (write) => {
    if (kill?.at !== 'jira' || write !== kill.number || kills > 0) return undefined;
    kills++;
    return kill.trouble;
  };
  // Called before a row is written and after it, in turn.
  world.onRecordWrite = () => {
    moments++;
    const moment = kill && kill.number * 2 - (kill.trouble === 'dieBefore' ? 1 : 0);
    if (kill?.at !== 'record' || moments !== moment) return;
    kills++;
    throw new WorkerKilled();
  };
  const run = await world.toTheEnd(id);
  const created = world.jira.performed.filter(({ action }) => action === 'create').map(({ ref }) => ref);
  const noted = await world.records.provenance.get(String(run.projectId));
  const picture = world.jira.picture();
  return {
    kills,
    steps: stepsOf(made.plan),
    diagnostics: made.plan.diagnostics,
    writes: world.jira.writes(),
    recordWrites: moments / 2,
    /** What has to be the same whatever happened; field by field, without times. */
    result: {
      state: run.state,
      done: run.done,
      failed: run.failed,
      things: picture.map((thing): unknown => JSON.parse(thing)),
      journal: (await readJournal(world.records.journals, id, run.total)).map(({ ref, state, title, problem }) => ({
        ref,
        state,
        title,
        problem,
      })),
      provenance: { ...noted?.value, at: 0 },
    },
    twice: [...repeated(created), ...repeated(picture)],
  };
}

function repeated(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.size === seen.add(name).size);
}

const calm = apply();

/** Kills one run at each of the points, and looks whether it ends where the undisturbed one did. Answers how many were killed. */
async function killedAt(points: readonly KillPoint[]): Promise<number> {
  const { result } = await calm;
  let killed = 0;
  for (const point of points) {
    const disturbed = await apply(point);
    killed += disturbed.kills;
    expect({ point, kills: disturbed.kills, twice: disturbed.twice }).toEqual({ point, kills: 1, twice: [] });
    // Compared by jest only where they differ, so that it says in which field: it takes longer than the run.
    if (!isDeepStrictEqual(disturbed.result, result)) expect({ point, result: disturbed.result }).toEqual({ point, result });
  }
  return killed;
}

const eachOf = (count: number, at: KillPoint['at'], trouble: KillPoint['trouble']): readonly KillPoint[] =>
  Array.from({ length: count }, (_, n) => ({ at, number: n + 1, trouble }));

describe('PM², killed once at every step in turn and resumed, is the project that an undisturbed run makes', () => {
  it('which is whole, with one write of Jira for each step of the plan', async () => {
    const { result, writes, steps, diagnostics, twice } = await calm;
    expect(diagnostics).toEqual([]);
    expect(result).toMatchObject({ state: 'done', failed: 0, done: steps.flatMap(({ refs }) => refs).length });
    expect(result.journal.filter(({ state }) => state !== 'done')).toEqual([]);
    expect(twice).toEqual([]);
    expect(steps.length).toBeGreaterThan(90);
    expect(writes).toBe(steps.length);
  });

  it.each(['dieBefore', 'dieAfter'] as const)(
    'at the write of each step: %s',
    async (trouble) => {
      const { writes } = await calm;
      expect(await killedAt(eachOf(writes, 'jira', trouble))).toBe(writes);
    },
    MOST_MILLISECONDS,
  );

  it(
    'in the middle of each bulk of issues',
    async () => {
      const { steps } = await calm;
      const bulks = steps.flatMap(({ refs }, at) => (refs.length > 1 ? [{ at: 'jira', number: at + 1, trouble: 'dieHalf' } as const] : []));
      expect(bulks.length).toBeGreaterThan(3);
      expect(await killedAt(bulks)).toBe(bulks.length);
    },
    MOST_MILLISECONDS,
  );

  it.each(['dieBefore', 'dieAfter'] as const)(
    'at each row of journal, run and provenance: %s',
    async (trouble) => {
      const { recordWrites } = await calm;
      expect(recordWrites).toBeGreaterThan(90);
      expect(await killedAt(eachOf(recordWrites, 'record', trouble))).toBe(recordWrites);
    },
    MOST_MILLISECONDS,
  );
});
