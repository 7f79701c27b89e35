import { z } from 'zod';
import {
  type CountedUse,
  countedUses,
  emptyProjectLessons,
  type LessonUse,
  type ProjectAnswer,
  projectAnswer,
  projectLessons,
  readerLessons,
  type UseCount,
} from '../../lessons/use/lesson-use';
import type { RecordCollection } from '../../shared/record-collection';
import { forgeSqlRecordCollection } from '../sql/forge-sql-record-collection';
import { inSlices, integerList, type Sql, sqlNumber } from '../sql/sql';

const ANSWERS = 'lessonAnswer';
const COUNTERS: Readonly<Record<CountedUse, string>> = { shown: 'lessonShown', opened: 'lessonOpened', dismissed: 'lessonDismissed' };
const ALL = 100_000;
const IDS_PER_STATEMENT = 100;
/** Writers who want the same record at once. */
const ATTEMPTS = 10;

const counterRow = z.object({ collection: z.string(), record_id: z.string(), version: sqlNumber });
const answerRow = z.object({ body: z.string() });

/**
 * Use of lessons in the table `app_record`. An answer is the record `<lesson>@<project>`, and so is a counter, whose version is the count: one
 * statement that may come from many invocations at once raises it.
 */
export function forgeSqlLessonUse(
  sql: Sql,
  people: { numberPeople(accountIds: readonly string[], seenAt: number): Promise<ReadonlyMap<string, number>> },
  now: () => number,
): LessonUse {
  const projects = forgeSqlRecordCollection(sql, 'lessonProject', projectLessons);
  const readers = forgeSqlRecordCollection(sql, 'lessonReader', readerLessons);
  const answers = forgeSqlRecordCollection(sql, ANSWERS, projectAnswer);
  const readerId = async (accountId: string): Promise<string> =>
    String((await people.numberPeople([accountId], now())).get(accountId) ?? 0);

  async function saveAnswer(answer: ProjectAnswer): Promise<void> {
    await people.numberPeople([answer.by], now());
    await sql.execute(
      `INSERT INTO app_record (collection, record_id, project_id, position, version, body) VALUES ('${ANSWERS}', ?, ?, ?, 1, ?)
       ON DUPLICATE KEY UPDATE body = VALUES(body), position = VALUES(position), version = version + 1`,
      [recordIdOf(answer), answer.projectId, answer.at, JSON.stringify(answer)],
    );
  }

  return {
    async count(use, lessonIds, projectId) {
      const ids = [...new Set(lessonIds)].sort();
      if (ids.length === 0) return;
      await sql.execute(
        `INSERT INTO app_record (collection, record_id, project_id, position, version, body) VALUES ${ids.map(() => `('${COUNTERS[use]}', ?, ${integerList([projectId])}, 0, 1, '')`).join(', ')}
         ON DUPLICATE KEY UPDATE version = version + 1`,
        ids.map((lessonId) => recordIdOf({ lessonId, projectId })),
      );
    },
    async counts(lessonIds) {
      const collections = `collection IN (${countedUses.map((use) => `'${COUNTERS[use]}'`).join(', ')})`;
      const found: UseCount[] = [];
      for (const { text, params } of aboutLessons(lessonIds)) {
        const rows = await sql.select(
          counterRow,
          `SELECT collection, record_id, version FROM app_record WHERE ${collections}${text} LIMIT ${integerList([ALL])}`,
          params,
        );
        found.push(...rows.map(countOf));
      }
      return found;
    },
    answer: saveAnswer,
    async answersAbout(lessonIds) {
      const found: ProjectAnswer[] = [];
      for (const { text, params } of aboutLessons(lessonIds)) {
        const rows = await sql.select(
          answerRow,
          `SELECT body FROM app_record WHERE collection = '${ANSWERS}'${text} ORDER BY position DESC, record_id LIMIT ${integerList([ALL])}`,
          params,
        );
        found.push(...rows.map(({ body }) => projectAnswer.parse(JSON.parse(body))));
      }
      return found;
    },
    answersOf: async (projectIds) => (await answers.list({ projectIds, newestFirst: true, limit: ALL })).map(({ value }) => value),
    ofProjects: async (projectIds) =>
      new Map((await projects.list({ projectIds, limit: ALL })).map((record) => [record.projectId, record.value])),
    changeProject: (projectId, change) => changeRecord(projects, String(projectId), projectId, emptyProjectLessons, change, now()),
    async ofReader(accountId) {
      return (await readers.get(await readerId(accountId)))?.value ?? { accountId, topics: [], toldUntil: 0, dismissed: [] };
    },
    changeReader: async (accountId, change) =>
      changeRecord(readers, await readerId(accountId), 0, { accountId, topics: [], toldUntil: 0, dismissed: [] }, change, now()),
    readers: async () => (await readers.list({ limit: ALL })).map(({ value }) => value).filter(({ topics }) => topics.length > 0),
    async move(from, into) {
      const [old, already] = await Promise.all([this.answersAbout([from]), this.answersAbout([into])]);
      const known = new Map(already.map((answer) => [answer.projectId, answer]));
      for (const answer of old) {
        if ((known.get(answer.projectId)?.at ?? -1) < answer.at) await saveAnswer({ ...answer, lessonId: into });
        await sql.execute(`DELETE FROM app_record WHERE collection = '${ANSWERS}' AND record_id = ?`, [recordIdOf(answer)]);
      }
      for (const { use, projectId, count } of await this.counts([from])) {
        await sql.execute(
          `INSERT INTO app_record (collection, record_id, project_id, position, version, body) VALUES ('${COUNTERS[use]}', ?, ?, 0, ?, '')
           ON DUPLICATE KEY UPDATE version = version + VALUES(version)`,
          [recordIdOf({ lessonId: into, projectId }), projectId, count],
        );
        await sql.execute(`DELETE FROM app_record WHERE collection = '${COUNTERS[use]}' AND record_id = ?`, [
          recordIdOf({ lessonId: from, projectId }),
        ]);
      }
    },
  };
}

const recordIdOf = ({ lessonId, projectId }: { readonly lessonId: string; readonly projectId: number }): string =>
  `${lessonId}@${projectId}`;

function countOf({ collection, record_id, version }: z.infer<typeof counterRow>): UseCount {
  const [lessonId = '', projectId = '0'] = record_id.split('@');
  return {
    lessonId,
    projectId: Number(projectId),
    use: countedUses.find((use) => COUNTERS[use] === collection) ?? 'shown',
    count: version,
  };
}

/** Conditions for the records about these lessons, by ranges of the primary key; for all of them one without a condition. `A` follows `@`. */
function* aboutLessons(lessonIds: readonly string[] | null): Generator<{ readonly text: string; readonly params: readonly string[] }> {
  if (lessonIds === null) {
    yield { text: '', params: [] };
    return;
  }
  for (const slice of inSlices([...new Set(lessonIds)], IDS_PER_STATEMENT))
    yield {
      text: ` AND (${slice.map(() => '(record_id >= ? AND record_id < ?)').join(' OR ')})`,
      params: slice.flatMap((id) => [`${id}@`, `${id}A`]),
    };
}

async function changeRecord<T>(
  records: RecordCollection<T>,
  id: string,
  projectId: number,
  empty: T,
  change: (before: T) => T,
  position: number,
): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const stored = await records.get(id);
    const value = change(stored?.value ?? empty);
    if (stored && JSON.stringify(stored.value) === JSON.stringify(value)) return;
    const saved = stored ? await records.replace({ ...stored, position, value }) : await records.insert({ id, projectId, position, value });
    if (saved) return;
  }
  throw new Error('What became of lessons is being changed by too many at once');
}
