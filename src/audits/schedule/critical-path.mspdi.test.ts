import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { standardCalendar } from '../../shared/working-calendar';
import { workingTime } from '../../shared/working-time';
import { criticalPath } from './critical-path';
import { networkFromMspdi, wallMinutes } from './testing/mspdi';

const folder = path.resolve(__dirname, '../../../../shared/data/schedules');
const files = ['sample.xml', 'task-baselines-project2019-mspdi.xml', 'task-links-project2019-mspdi.xml'] as const;
const tasksIn: Record<(typeof files)[number], number> = {
  'sample.xml': 20,
  'task-baselines-project2019-mspdi.xml': 111,
  'task-links-project2019-mspdi.xml': 17,
};

const present = existsSync(folder);
if (!present) console.warn(`skipped: ${path.relative(process.cwd(), folder)} is not here`);

const rows = present
  ? readFileSync(path.join(folder, 'mspdi-expected.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','))
  : [];

(present ? test.each(files) : test.skip.each(files))(
  'every task of %s has the slack, the dates and the critical flag of Microsoft Project',
  (file) => {
    const result = criticalPath(networkFromMspdi(readFileSync(path.join(folder, 'mspdi', file), 'utf8')));
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    expect(result.value.ignored).toEqual({ external: [], unsupported: [] });
    const time = workingTime(standardCalendar)!;

    const expected = rows.filter((row) => row[0] === file);
    expect(expected).toHaveLength(tasksIn[file]);
    const seen = expected.map((row) => {
      const dates = result.value.activities.get(Number(row[1]))!;
      return { task: row[1], totalSlack: dates.totalFloat * 10, freeSlack: dates.freeFloat * 10, critical: dates.critical };
    });
    expect(seen).toEqual(
      expected.map((row) => ({ task: row[1], totalSlack: Number(row[13]), freeSlack: Number(row[14]), critical: row[15] === '1' })),
    );

    // Project writes an instant between two stretches of work now as the evening before, now as the morning after: no work lies between them.
    for (const row of expected) {
      const dates = result.value.activities.get(Number(row[1]))!;
      const [earlyStart, earlyFinish, lateStart, lateFinish] = row.slice(9, 13).map((text) => wallMinutes(text)!);
      const workBetween = [
        time.between(earlyStart!, dates.earlyStart),
        time.between(earlyFinish!, dates.earlyFinish),
        time.between(lateStart!, dates.lateStart),
        time.between(lateFinish!, dates.lateFinish),
      ];
      expect({ task: row[1], workBetween }).toEqual({ task: row[1], workBetween: [0, 0, 0, 0] });
    }
  },
);
