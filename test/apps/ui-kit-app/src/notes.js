import { kvs, Sort } from '@forge/kvs';

const notes = () => kvs.entity('standup-note');
const countKey = (issueId) => `count:${issueId}`;

/** The calendar day of a moment, in UTC. */
export const dayOf = (milliseconds) => new Date(milliseconds).toISOString().slice(0, 10);

/** Writes a note and the issue's number of notes together. */
export async function addNote({ issueId, authorId, text, mood, now }) {
  const count = ((await kvs.get(countKey(issueId))) ?? 0) + 1;
  // Integers of custom entities have 32 bits: seconds fit, milliseconds do not.
  const note = { issueId, authorId, text, mood, writtenAt: Math.floor(now / 1000), day: dayOf(now) };
  await kvs.transact().set(`note:${issueId}:${count}`, note, { entityName: 'standup-note' }).set(countKey(issueId), count).execute();
  return { ...note, count };
}

/** The newest notes of an issue, newest first, and how many there are. */
export async function notesOfIssue(issueId, limit = 5) {
  const { results } = await notes()
    .query()
    .index('by-issue', { partition: [issueId] })
    .sort(Sort.DESC)
    .limit(limit)
    .getMany();
  return { count: (await kvs.get(countKey(issueId))) ?? 0, notes: results.map(({ key, value }) => ({ key, ...value })) };
}

/** All notes of a day, oldest first. */
export async function notesOfDay(day) {
  const found = [];
  let cursor;
  do {
    let query = notes()
      .query()
      .index('by-day', { partition: [day] })
      .sort(Sort.ASC)
      .limit(50);
    if (cursor) query = query.cursor(cursor);
    const page = await query.getMany();
    found.push(...page.results.map(({ value }) => value));
    cursor = page.nextCursor;
  } while (cursor);
  return found;
}
