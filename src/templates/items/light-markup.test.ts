import fc from 'fast-check';
import { documentOf, markupOf, plainestMarkup, type RichDocument, type RichNode } from './light-markup';

const charter = `## Why
The **board** asked for it, see [the minutes](https://example.com/minutes?id=7).
A second line.

- One thing
- **Another** thing

[ ] Write the charter
[x] Find a sponsor`;

test('what light markup says, Jira says as a document', () => {
  expect(documentOf(charter).content.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'bulletList', 'taskList']);
  expect(documentOf('The **board** asked').content).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'The ' },
        { type: 'text', text: 'board', marks: [{ type: 'strong' }] },
        { type: 'text', text: ' asked' },
      ],
    },
  ]);
  expect(documentOf('[ ] Write')).toMatchObject({ content: [{ content: [{ type: 'taskItem', attrs: { state: 'TODO' } }] }] });
});

test('it comes back as it was, with a blank line between blocks', () => {
  expect(markupOf(documentOf(charter))).toBe(charter.replace('## Why\n', '## Why\n\n'));
});

test('half a mark is what it says', () => {
  for (const text of ['2 * 3 ** 4', '[draft] of it', 'a [link](nowhere)', '**', 'C:\\temp', '[ ]'])
    expect(documentOf(text).content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text }] }]);
});

test('links lead to the web and to mail only', () => {
  expect(JSON.stringify(documentOf('[x](javascript:alert(1))'))).not.toContain('marks');
  expect(JSON.stringify(documentOf('[x](https://example.com)'))).toContain('"href":"https://example.com"');
});

test('of what it cannot say the words are kept', () => {
  const document: RichDocument = {
    type: 'doc',
    version: 1,
    content: [
      {
        type: 'panel',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'mention', attrs: { text: '@Ada' } },
              { type: 'text', text: ' agrees' },
            ],
          },
        ],
      },
      {
        type: 'orderedList',
        content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'First' }] }] }],
      },
      { type: 'rule' },
      { type: 'codeBlock', content: [{ type: 'text', text: '# not a heading\n\nend' }] },
    ],
  };
  expect(markupOf(document)).toBe('@Ada agrees\n\n1. First\n\n# not a heading end'.replace('# not', '\\# not'));
  expect(markupOf(null)).toBe('');
});

const sign = fc.constantFrom('a', 'b', 'Z', ' ', '*', '[', ']', '(', ')', '\\', '-', '#', 'x', 'é', '🚧', '<', '.');
const words = fc
  .array(sign, { minLength: 1, maxLength: 12 })
  .map((signs) => signs.join('').trim())
  .filter((text) => text !== '');
const marks = fc.record({ strong: fc.boolean(), link: fc.boolean() });
const inline = fc.array(fc.tuple(words, marks), { minLength: 1, maxLength: 4 }).map((parts): RichNode[] => {
  const nodes = parts.map(([text, { strong, link }]): RichNode => {
    const all = [...(link ? [{ type: 'link', attrs: { href: 'https://example.com/a' } }] : []), ...(strong ? [{ type: 'strong' }] : [])];
    return { type: 'text', text, ...(all.length > 0 ? { marks: all } : {}) };
  });
  // Jira joins neighbours that look alike.
  return nodes.filter((node, index) => index === 0 || JSON.stringify(node.marks) !== JSON.stringify(nodes[index - 1]?.marks));
});
const block = fc.oneof(
  inline.map((content): RichNode => ({ type: 'paragraph', content })),
  fc.tuple(inline, inline).map(([one, other]): RichNode => ({ type: 'paragraph', content: [...one, { type: 'hardBreak' }, ...other] })),
  fc.tuple(fc.integer({ min: 1, max: 6 }), inline).map(([level, content]): RichNode => ({ type: 'heading', attrs: { level }, content })),
  fc.array(inline, { minLength: 1, maxLength: 3 }).map(
    (items): RichNode => ({
      type: 'bulletList',
      content: items.map((content) => ({ type: 'listItem', content: [{ type: 'paragraph', content }] })),
    }),
  ),
  fc.array(fc.tuple(inline, fc.boolean()), { minLength: 1, maxLength: 3 }).map(
    (items): RichNode => ({
      type: 'taskList',
      content: items.map(([content, done]) => ({ type: 'taskItem', attrs: { state: done ? 'DONE' : 'TODO' }, content })),
    }),
  ),
);

const withoutIds = (document: RichDocument): unknown =>
  JSON.parse(
    JSON.stringify(document, (key, value) => (key === 'localId' ? undefined : value))
      .replaceAll(',"attrs":{}', '')
      .replaceAll('"attrs":{},', ''),
  );

test('documents of what light markup can say survive, whatever signs are in their words', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (content) => {
      const document: RichDocument = { type: 'doc', version: 1, content };
      expect(withoutIds(documentOf(markupOf(document)))).toEqual(withoutIds(document));
    }),
    { numRuns: 400 },
  );
});

test('markup that has been to Jira once stays as it is', () => {
  const line = fc.array(sign, { maxLength: 14 }).map((signs) => signs.join(''));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      const once = plainestMarkup(lines.join('\n'));
      expect(plainestMarkup(once)).toBe(once);
    }),
    { numRuns: 600 },
  );
});
