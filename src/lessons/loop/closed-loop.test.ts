import { aLesson, aLibrary, author, now, outsider, pmo, today, viewer } from '../testing/a-library';
import { askForChange, decideChange } from './ask-for-change';
import { lessonsBehind, listChanges } from './list-changes';
import { becameRarer, lastMonths } from './recurrence-of';

const rule = { kind: 'rule', id: 'delivery-times' } as const;
const change = { target: rule, text: 'Compare delivery times with the plan', ownerAccountId: 'keeper', dueDay: today + 30 };
const ask = { lessonId: 'steel', version: 1, change, watch: { kind: 'rule', ruleId: 'delivery-times' } as const, language: 'en' } as const;
const keeper = viewer('keeper', []);

async function library(months: readonly { month: string; count: number }[] = []) {
  const world = aLibrary({ months });
  await world.add(aLesson({ id: 'steel' }), aLesson({ id: 'closed', visibility: { kind: 'project' } }));
  return world;
}

test('a change is asked for, accepted, made, and stands behind the rule', async () => {
  const { ports } = await library([{ month: '2026-02', count: 3 }]);
  const asked = await askForChange(ports, author, ask);
  expect(asked).toMatchObject({ value: { lesson: { changes: [{ state: 'asked', askedBy: 'author' }] }, recurrence: { changedAt: null } } });
  const changeId = asked.ok ? (asked.value.lesson.changes[0]?.id ?? '') : '';
  const decide = { lessonId: 'steel', changeId, outcome: '' } as const;
  expect(await decideChange(ports, author, { ...decide, version: 2, state: 'accepted' })).toMatchObject({
    error: { problem: 'change.notDecider' },
  });
  expect(await decideChange(ports, keeper, { ...decide, version: 2, state: 'accepted' })).toMatchObject({ ok: true });
  expect(await decideChange(ports, keeper, { ...decide, version: 3, state: 'done' })).toMatchObject({
    error: { problem: 'change.outcomeMissing' },
  });
  const made = await decideChange(ports, keeper, { ...decide, version: 3, state: 'done', outcome: 'Standard 4' });
  expect(made).toMatchObject({
    value: { lesson: { changes: [{ state: 'done', outcome: 'Standard 4' }] }, recurrence: { changedAt: now } },
  });
  expect(made.ok && made.value.recurrence?.months.at(-2)).toEqual({ month: '2026-02', count: 3 });
  expect(await decideChange(ports, pmo, { ...decide, version: 4, state: 'declined', outcome: 'No' })).toMatchObject({
    error: { problem: 'change.decided' },
  });
  expect(await lessonsBehind(ports, outsider, rule)).toEqual([
    { id: 'steel', title: expect.any(String), change: change.text, doneAt: now },
  ]);
});

test('what nobody knows cannot be changed', async () => {
  const { ports } = await library();
  const unknown = { ...change, target: { kind: 'template', id: 'no-such' } as const };
  expect(await askForChange(ports, author, { ...ask, change: unknown })).toMatchObject({ error: { problem: 'change.unknownTarget' } });
  const script = { ...change, target: { kind: 'document', name: 'Handbook', link: 'javascript:alert(1)' } as const };
  expect(await askForChange(ports, author, { ...ask, change: script })).toMatchObject({ error: { problem: 'change.badLink' } });
  expect(await askForChange(ports, outsider, ask)).toMatchObject({ error: { problem: 'lesson.notOwner' } });
});

test('changes are listed by due day, open ones first, to who may read their lessons', async () => {
  const { ports } = await library();
  await askForChange(ports, author, ask);
  await askForChange(ports, author, { ...ask, lessonId: 'closed', change: { ...change, dueDay: today + 3 } });
  const listed = await listChanges(ports, pmo, 'en');
  expect(listed.map(({ lessonId, targetName, mayDecide }) => [lessonId, targetName, mayDecide])).toEqual([
    ['closed', 'The rule delivery-times', true],
    ['steel', 'The rule delivery-times', true],
  ]);
  expect((await listChanges(ports, keeper, 'en')).map(({ lessonId, mayDecide }) => [lessonId, mayDecide])).toEqual([['steel', true]]);
  expect(await lessonsBehind(ports, outsider, rule)).toHaveLength(1);
});

test('months are those of the calendar', () => {
  expect(lastMonths(today, 4)).toEqual(['2025-12', '2026-01', '2026-02', '2026-03']);
});

test('trouble became rarer when a month after the change has less of it than one before', () => {
  const months = [5, 3, 4, 9, 1, 0].map((count, at) => ({ month: `2026-0${at + 1}`, count }));
  const in2026 = (month: number, day = 1) => Date.UTC(2026, month - 1, day) / 1000;
  expect(becameRarer({ months, changedAt: in2026(3, 9) })).toBe(false);
  expect(becameRarer({ months, changedAt: in2026(4, 9) })).toBe(true);
  expect(becameRarer({ months, changedAt: null })).toBeNull();
  // The month in which it was changed and the one that is not over say nothing.
  expect(becameRarer({ months, changedAt: in2026(5) })).toBeNull();
});
