import { z } from 'zod';
import { type LessonState, lesson as lessonSchema } from '../../contracts/lessons/lesson';
import { type CardFilter, type LessonCard, lessonCard, listedAt, meetsFilter } from '../../lessons/record/lesson-card';
import type { LessonStore, StoredLesson } from '../../lessons/record/lesson-store';
import { type NotePeople, notingPeople } from '../audits/noting-people';
import { forgeSqlRecordCollection } from '../sql/forge-sql-record-collection';
import { inSlices, integerList, type Sql, sqlNumber } from '../sql/sql';
import { peopleIn } from './people-in-lessons';

const LESSONS = 'lesson';
/**
 * List entries of lessons that are published or were merged, and of the others. These are few and asked for with every search (whose drafts?), so
 * that they must not be looked for among the many.
 */
const CARDS = 'lessonCard';
const HELD_CARDS = 'lessonCardHeld';
const heldStates: ReadonlySet<LessonState> = new Set(['draft', 'inReview', 'validated', 'retired']);

const lessonRow = z.object({ record_id: z.string(), version: sqlNumber, body: z.string() });
const idRow = z.object({ record_id: z.string() });
const cardRow = z.object({ body: z.string() });

/** Lessons in one statement: a lesson of the largest size allowed is some 200 KB, Forge SQL takes 1 MiB a request. */
const LESSONS_PER_STATEMENT = 20;
const CHARACTERS_PER_STATEMENT = 400_000;
/** Cards are a few hundred bytes. */
const CARDS_PER_STATEMENT = 500;
/** Ids asked for at once. */
const IDS_PER_STATEMENT = 200;

/**
 * Lessons and their list entries in the table `app_record`, as the collections `lesson`, `lessonCard` and `lessonCardHeld`. Whose account ids a lesson names
 * is noted before it is kept.
 */
export function forgeSqlLessonStore(sql: Sql, notePeople: NotePeople): LessonStore {
  const records = notingPeople(forgeSqlRecordCollection(sql, LESSONS, lessonSchema), notePeople, peopleIn);
  const read = (row: z.infer<typeof lessonRow>): StoredLesson => ({
    version: row.version,
    lesson: lessonSchema.parse(JSON.parse(row.body)),
  });
  return {
    async get(id) {
      const stored = await records.get(id);
      return stored && { lesson: stored.value, version: stored.version };
    },
    async getMany(ids) {
      const found = new Map<string, StoredLesson>();
      for (const slice of inSlices([...new Set(ids)], IDS_PER_STATEMENT)) {
        const rows = await sql.select(
          lessonRow,
          `SELECT record_id, version, body FROM app_record WHERE collection = '${LESSONS}' AND record_id IN (${placeholders(slice)})`,
          slice,
        );
        for (const row of rows) found.set(row.record_id, read(row));
      }
      return found;
    },
    async insert(lessons) {
      const people = [...new Set(lessons.flatMap(peopleIn))];
      if (people.length > 0) await notePeople(people);
      const added = new Set<string>();
      for (const slice of bySize(lessons.map((one) => ({ one, body: JSON.stringify(one) })))) {
        // INSERT IGNORE tells how many rows it added and not which.
        const there = await sql.select(
          idRow,
          `SELECT record_id FROM app_record WHERE collection = '${LESSONS}' AND record_id IN (${placeholders(slice)})`,
          slice.map(({ one }) => one.id),
        );
        const taken = new Set(there.map(({ record_id }) => record_id));
        const free = slice.filter(({ one }) => !taken.has(one.id));
        if (free.length === 0) continue;
        await sql.execute(
          `INSERT IGNORE INTO app_record (collection, record_id, project_id, position, version, body) VALUES ${free.map(() => `('${LESSONS}', ?, ?, ?, 1, ?)`).join(', ')}`,
          free.flatMap(({ one, body }) => [one.id, one.sourceProjectId ?? 0, one.createdAt, body]),
        );
        for (const { one } of free) added.add(one.id);
      }
      return added;
    },
    replace: ({ lesson, version }) =>
      records.replace({ id: lesson.id, projectId: lesson.sourceProjectId ?? 0, position: lesson.createdAt, version, value: lesson }),
    async page(afterId, limit) {
      const rows = await sql.select(
        lessonRow,
        `SELECT record_id, version, body FROM app_record WHERE collection = '${LESSONS}' AND record_id > ? ORDER BY record_id LIMIT ${integerList([limit])}`,
        [afterId],
      );
      return rows.map(read);
    },
    async cards(filter) {
      const { text, params } = whereOf(filter);
      const rows = await sql.select(
        cardRow,
        `SELECT body FROM app_record WHERE collection IN (${collectionsOf(filter)})${text} ORDER BY position DESC, record_id LIMIT ${integerList([filter.limit])}`,
        params,
      );
      return rows.map(({ body }) => lessonCard.parse(JSON.parse(body))).filter((card) => meetsFilter(card, filter));
    },
    async saveCards(cards) {
      for (const slice of inSlices(cards, CARDS_PER_STATEMENT)) {
        await sql.execute(saveStatement(slice), slice.flatMap(cardParams));
        // A lesson that was published, or is not any more, leaves the other list.
        for (const [left, moved] of [
          [HELD_CARDS, slice.filter((card) => !isHeld(card))],
          [CARDS, slice.filter(isHeld)],
        ] as const) {
          if (moved.length === 0) continue;
          await sql.execute(
            `DELETE FROM app_record WHERE collection = '${left}' AND record_id IN (${placeholders(moved)})`,
            moved.map(({ id }) => id),
          );
        }
      }
    },
  };
}

const placeholders = (items: readonly unknown[]): string => items.map(() => '?').join(', ');

const saveStatement = (cards: readonly LessonCard[]): string =>
  `INSERT INTO app_record (collection, record_id, project_id, position, version, body) VALUES ${cards.map((card) => `('${isHeld(card) ? HELD_CARDS : CARDS}', ?, ?, ?, 1, ?)`).join(', ')}
   ON DUPLICATE KEY UPDATE project_id = VALUES(project_id), position = VALUES(position), version = version + 1, body = VALUES(body)`;

const isHeld = ({ state }: LessonCard): boolean => heldStates.has(state);

/** Where the lessons of a filter are listed. */
function collectionsOf({ states }: CardFilter): string {
  const held = states === undefined || states.some((state) => heldStates.has(state));
  const others = states === undefined || states.some((state) => !heldStates.has(state));
  const names = [...(held ? [HELD_CARDS] : []), ...(others ? [CARDS] : [])];
  return names.length === 0 ? `''` : names.map((name) => `'${name}'`).join(', ');
}

const cardParams = (card: LessonCard) => [card.id, card.sourceProjectId ?? 0, listedAt(card), JSON.stringify(card)];

/**
 * Narrows cards in the database by the text of their JSON, which this file alone writes: a quotation mark inside a value is escaped, so that no title
 * can look like a property. What is found is checked again (`meetsFilter`), since the database compares without regard to case.
 */
function whereOf({ states, ownerAccountId, sourceProjectIds, behind, withChanges, shipped, before }: CardFilter) {
  const parts: string[] = [];
  const params: string[] = [];
  const holds = (texts: readonly string[]): void => {
    parts.push(texts.length === 0 ? '1=0' : `(${texts.map(() => 'INSTR(body, ?) > 0').join(' OR ')})`);
    params.push(...texts);
  };
  if (sourceProjectIds !== undefined)
    parts.push(sourceProjectIds.length === 0 ? '1=0' : `project_id IN (${integerList(sourceProjectIds)})`);
  if (before !== undefined) parts.push(`position < ${integerList([before])}`);
  if (states !== undefined) holds(states.map((state) => `"state":${JSON.stringify(state)}`));
  if (ownerAccountId !== undefined) holds([`"ownerAccountId":${JSON.stringify(ownerAccountId)}`]);
  if (behind !== undefined) holds([JSON.stringify(behind)]);
  if (shipped !== undefined) holds([`"shipped":${shipped}`]);
  if (withChanges === true) parts.push(`INSTR(body, '"changes":0,') = 0`);
  return { text: parts.map((part) => ` AND ${part}`).join(''), params };
}

function* bySize<T extends { readonly body: string }>(items: readonly T[]): Generator<readonly T[]> {
  let slice: T[] = [];
  let characters = 0;
  for (const item of items) {
    if (slice.length > 0 && (slice.length >= LESSONS_PER_STATEMENT || characters + item.body.length > CHARACTERS_PER_STATEMENT)) {
      yield slice;
      slice = [];
      characters = 0;
    }
    slice.push(item);
    characters += item.body.length;
  }
  if (slice.length > 0) yield slice;
}
