import { readLine, readMarkup } from './read-markup';

test('paragraphs, headings and lists', () => {
  expect(readMarkup('## When\nFor small\nprojects.\n\n- one\n- [ ] two\nAfter')).toEqual([
    { kind: 'heading', line: [{ kind: 'text', text: 'When' }] },
    { kind: 'paragraph', line: [{ kind: 'text', text: 'For small projects.' }] },
    { kind: 'list', items: [[{ kind: 'text', text: 'one' }], [{ kind: 'text', text: 'two' }]] },
    { kind: 'paragraph', line: [{ kind: 'text', text: 'After' }] },
  ]);
});

test('strong words and links; other addresses than of the web stay text', () => {
  expect(readLine('Read **this** on [the site](https://example.org/a).')).toEqual([
    { kind: 'text', text: 'Read ' },
    { kind: 'strong', text: 'this' },
    { kind: 'text', text: ' on ' },
    { kind: 'link', text: 'the site', url: 'https://example.org/a' },
    { kind: 'text', text: '.' },
  ]);
  expect(readLine('[x](javascript:alert)')).toEqual([{ kind: 'text', text: '[x](javascript:alert)' }]);
});
