import { rpcContracts } from '../../../../src/contracts/rpc';
import {
  emptyRetrospective,
  lessonsOf,
  MAX_ROWS,
  missingOfAll,
  missingOfRow,
  type RetrospectiveDraft,
  refusedPart,
  titleOfRow,
  withoutRow,
  withRow,
  writtenRows,
} from './retrospective-draft';

const begun = emptyRetrospective(17, 'ann');
const lift = { ...begun.rows[0]!, event: 'The lift was booked by another company.', lesson: 'Lifts are shared.', recommendation: '' };
const crates = { ...begun.rows[2]!, event: '', lesson: '', recommendation: 'Count the crates the week before.', ownerAccountId: 'bob' };
const draft: RetrospectiveDraft = { ...begun, rows: [lift, begun.rows[1]!, crates], topics: ['moving'] };

test('each written row becomes a lesson with what is the same for all, and empty rows are left out', () => {
  const lessons = lessonsOf(draft, 'nl');
  expect(lessons).toMatchObject([
    {
      content: { title: 'The lift was booked by another company', sourceProjectId: 17, topics: ['moving'], language: 'nl' },
      ownerAccountId: 'ann',
    },
    { content: { title: 'Count the crates the week before', event: '' }, ownerAccountId: 'bob' },
  ]);
  expect(rpcContracts['lessons.saveMany'].request.safeParse({ lessons, submit: true, language: 'nl' }).success).toBe(true);
});

test('what review will ask for is said of a row and of all', () => {
  expect(missingOfRow(lift, draft)).toEqual(['recommendation']);
  expect(missingOfRow(crates, draft)).toEqual(['event', 'lesson']);
  expect(missingOfAll(draft)).toEqual(['phases']);
});

test('the row that the app refused is found although empty rows were not sent; what all share is said once', () => {
  expect(refusedPart('lessons.1.content.title', writtenRows(draft))).toEqual({ kind: 'row', row: crates });
  expect(refusedPart('lessons.0.content.visibility', writtenRows(draft))).toEqual({ kind: 'shared', part: 'visibility' });
  for (const place of ['lessons.7.content.title', 'submit', undefined])
    expect(refusedPart(place, writtenRows(draft))).toEqual({ kind: 'whole' });
});

test('rows are added at the end up to thirty and removed one by one', () => {
  const more = withRow(draft, 'ann');
  expect(more.rows.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
  expect(withoutRow(more, 2).rows.map(({ id }) => id)).toEqual([1, 3, 4]);
  const full = Array.from({ length: MAX_ROWS }).reduce<RetrospectiveDraft>((before) => withRow(before, 'ann'), draft);
  expect(full.rows).toHaveLength(MAX_ROWS);
});

test('a long text gives its first sentence as the title', () => {
  const long = `Nobody had asked the landlord. ${'The crates stood in the hall. '.repeat(5)}`;
  expect(titleOfRow({ ...lift, event: long })).toBe('Nobody had asked the landlord');
  const endless = titleOfRow({ ...lift, event: 'crates and more '.repeat(20) });
  expect(endless).toMatch(/ and…$|crates…$|more…$/);
  expect(endless.length).toBeLessThanOrEqual(111);
});
