import { hasPlaceholder, namesAcceptanceCriteria, plainText } from './text-signals';

const doc = (...content: readonly unknown[]) => ({ type: 'doc', version: 1, content });
const paragraph = (...content: readonly unknown[]) => ({ type: 'paragraph', content });

test('a document holds text when a node of it says something', () => {
  expect(
    plainText(doc(paragraph({ type: 'text', text: 'Why' }), { type: 'bulletList', content: [paragraph({ type: 'text', text: 'how' })] })),
  ).toBe('Why how');
  expect(plainText(doc(paragraph({ type: 'mention', attrs: { id: 'ann' } })))).not.toBe('');
});

test('an empty document, a picture alone and blanks hold no text', () => {
  expect(plainText(doc())).toBe('');
  expect(plainText(doc(paragraph({ type: 'text', text: '  ' })))).toBe('');
  expect(plainText(doc({ type: 'mediaSingle', content: [{ type: 'media', attrs: {} }] }))).toBe('');
  expect(plainText(null)).toBe('');
  expect(plainText(undefined)).toBe('');
});

test('wiki text of an older site is text', () => {
  expect(plainText('h1. Goal\r\n')).toBe('h1. Goal');
  expect(plainText(' \n ')).toBe('');
});

test('a document nested without end is read without end only so far', () => {
  let node: unknown = { type: 'text', text: 'deep' };
  for (let i = 0; i < 10_000; i++) node = { type: 'panel', content: [node] };
  expect(plainText(node)).toBe('');
});

test.each([
  'Acceptance criteria: it pays',
  '*Acceptance Criterion*',
  'Acceptatiecriteria',
  'Given a batch\nWhen it is sent\nThen all are paid',
])('%j names acceptance criteria', (text) => {
  expect(namesAcceptanceCriteria(text)).toBe(true);
});

test.each(['', 'We accept anything', 'then when given'])('%j names none', (text) => {
  expect(namesAcceptanceCriteria(text)).toBe(false);
});

test.each([
  'TBD',
  'Payments (tbd)',
  'todo: name it',
  'xxx',
  'Lorem ipsum dolor',
  'Fix ???',
  'Set up <component name>',
  'FIXME later',
  'To be determined',
])('the summary %j holds a placeholder', (summary) => {
  expect(hasPlaceholder(summary)).toBe(true);
});

test.each(['', 'Pay suppliers', 'Todos los santos', 'Show to-do list', 'XX century archive', 'Is a < b > c?', 'Upgrade to XXL racks'])(
  'the summary %j is a real one',
  (summary) => {
    expect(hasPlaceholder(summary)).toBe(false);
  },
);
