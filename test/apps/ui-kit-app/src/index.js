import api, { route } from '@forge/api';
import { Queue } from '@forge/events';
import Resolver from '@forge/resolver';
import { addNote, dayOf, notesOfDay, notesOfIssue } from './notes';

const moods = ['good', 'stuck'];
const definitions = new Resolver();

definitions.define('listNotes', ({ context }) => notesOfIssue(context.extension.issue.id));

definitions.define('addNote', async ({ payload, context }) => {
  const text = String(payload.text ?? '').trim();
  if (text === '' || text.length > 500) throw new Error('A note has 1 to 500 characters.');
  if (!moods.includes(payload.mood)) throw new Error(`The mood is one of ${moods.join(', ')}.`);
  return addNote({ issueId: context.extension.issue.id, authorId: context.accountId, text, mood: payload.mood, now: Date.now() });
});

export const resolver = definitions.getDefinitions();

const digestQueue = new Queue({ key: 'digest' });

/** Once a day: one job for each issue that got notes today. */
export async function planDigest() {
  const today = dayOf(Date.now());
  const byIssue = new Map();
  for (const note of await notesOfDay(today)) byIssue.set(note.issueId, [...(byIssue.get(note.issueId) ?? []), note]);
  if (byIssue.size > 0) {
    await digestQueue.push(
      [...byIssue].map(([issueId, notes]) => ({ body: { day: today, issueId, lines: notes.map((note) => `${note.mood}: ${note.text}`) } })),
    );
  }
  return { statusCode: 204 };
}

const paragraph = (text) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** Writes the day's notes of one issue as a comment of the app. */
export async function writeDigest({ body }) {
  const response = await api.asApp().requestJira(route`/rest/api/3/issue/${body.issueId}/comment`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      body: { type: 'doc', version: 1, content: [paragraph(`Standup notes of ${body.day}`), ...body.lines.map(paragraph)] },
    }),
  });
  if (!response.ok) throw new Error(`Jira answered ${response.status}: ${await response.text()}`);
}
