import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const root = path.resolve(__dirname, '../..');
const shared = path.resolve(root, '../shared/data');
const exported = path.join(shared, 'jira-issues');
const run = promisify(execFile);
const command = (...args: string[]) =>
  run(process.execPath, ['--import', 'tsx', 'local/cli.ts', ...args], { cwd: root, maxBuffer: 64 * 1024 * 1024 });

const report = z.object({
  asOf: z.string(),
  projects: z.array(
    z.looseObject({
      key: z.string(),
      total: z.number(),
      toDo: z.number(),
      inProgress: z.number(),
      done: z.number(),
      unassigned: z.number(),
    }),
  ),
});
const expected = z.object({ projects: z.record(z.string(), z.record(z.string(), z.number())) });

const withData = existsSync(exported) ? test : test.skip;
if (!existsSync(exported)) console.warn('Left out: ../shared/data/jira-issues is not here.');

withData(
  'the rollup of real issues equals figures counted independently',
  async () => {
    const { stdout } = await command('rollup', '--data', exported, '--as-of', '2021-12-02T13:33:55Z', '--json');
    const { asOf, projects } = report.parse(JSON.parse(stdout));
    const independent = expected.parse(JSON.parse(readFileSync(path.join(shared, 'hygiene-expected.json'), 'utf8')));
    expect(asOf).toBe('2021-12-02T13:33:55.000Z');
    const ours = Object.fromEntries(
      projects.map(({ key, total, toDo, inProgress, done, unassigned }) => [key, { total, toDo, inProgress, done, unassigned }]),
    );
    const theirs = Object.fromEntries(
      Object.entries(independent.projects).map(([key, counts]) => [
        key,
        {
          total: counts.total,
          toDo: counts.toDo ?? 0,
          inProgress: counts.inProgress ?? 0,
          done: counts.done,
          unassigned: counts['open-unassigned'] ?? 0,
        },
      ]),
    );
    expect(ours).toEqual(theirs);
  },
  180_000,
);

test.each([
  [['rollup', '--as-of', 'soon'], '--as-of soon is not a moment'],
  [['rollup', '--data', '/no/such/folder'], 'there is no such folder'],
  [['rollupp'], 'There is no command "rollupp"'],
])(
  '%j ends with 1 and says what to do',
  async (args, message) => {
    await expect(command(...args)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(message), stdout: '' });
  },
  30_000,
);
