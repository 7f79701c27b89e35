import { evaluate, type Scope } from './evaluate';
import type { Value } from './expression';
import { parseExpression } from './parse-expression';
import { suggestKey } from './word-shapes';

const values: Readonly<Record<string, Value>> = {
  client: 'Café de l’Étoile',
  size: 'large',
  budget: 12_000,
  bought: false,
  start: '2026-12-01',
  'go-live': '2027-03-01',
  empty: null,
};
const scope = (language: 'en' | 'nl'): Scope => ({
  language,
  value: (name) => values[name] ?? null,
  labelOf: (name, value) => (name === 'size' ? 'Large project' : String(value)),
});
const result = (text: string, language: 'en' | 'nl' = 'en'): Value | string => {
  const parsed = parseExpression(text);
  return parsed.ok ? evaluate(parsed.value, scope(language)) : `at ${parsed.error.at}: ${parsed.error.found}`;
};

test.each<[string, Value]>([
  ['size = "large" and budget > 10000', true],
  ['size = "LARGE"', true],
  ['size != "large" or not bought', true],
  ['not (size = "large")', false],
  ['1 + 2 * 3 - 4 / 2', 5],
  ['-(1 + 2)', -3],
  ['10 - 2 - 3', 5],
  ['10-2-3', 5],
  ['2nd-date = ""', true],
  ['1.5 * 2', 3],
  ['1 / 0', null],
  ['"a" + 1', 'a1'],
  ['empty = ""', true],
  ['empty > 1', false],
  ['budget < "a"', false],
  ['start < go-live', true],
  ['upper(client)', 'CAFÉ DE L’ÉTOILE'],
  ['slug(client)', 'cafe-de-l-etoile'],
  ['initials("Move to Utrecht")', 'MTU'],
  ['year(start) + 1', 2027],
  ['year("never")', null],
  ['date(start)', '1 December 2026'],
  ['date(start, "EEEE d MMM yyyy, MM/dd")', 'Tuesday 1 Dec 2026, 12/01'],
  ['daysBetween(start, go-live)', 90],
  ['label(size)', 'Large project'],
  ['if(bought, "bought", "made")', 'made'],
  ["'it\\'s'", "it's"],
])('%s is %j', (text, expected) => {
  expect(result(text)).toBe(expected);
});

test('days are written in the language of the project', () => {
  expect(result('date(go-live)', 'nl')).toBe('1 maart 2027');
});

test.each([
  ['size = ', 'at 7: '],
  ['size "large"', 'at 5: "large"'],
  ['(size', 'at 5: '],
  ['size = = 1', 'at 7: ='],
  ['nothing(size)', 'at 0: nothing'],
  ['upper()', 'at 0: upper'],
  ['a & b', 'at 2: &'],
  ['1 < 2 < 3', 'at 6: <'],
  [`${'('.repeat(60)}1`, expect.stringMatching(/^at \d+: \($/)],
  [`${'1'.repeat(30_000)}a b`, 'at 30002: b'],
  [`1${' + 1'.repeat(500)}`, expect.stringMatching(/^at \d+: /)],
])('%s is refused in its place', (text, expected) => {
  expect(result(text)).toEqual(expected);
});

test.each([
  ['Office move', 'OM'],
  ['Claims portal for brokers and agents', 'CPFB'],
  ['Website', 'WEBS'],
  ['2 floors', 'PRJ'],
  ['Été à Paris', 'EAP'],
  ['مشروع', 'PRJ'],
  ['🚀', 'PRJ'],
  ['x', 'PRJ'],
])('%s suggests the key %s', (name, key) => {
  expect(suggestKey(name)).toBe(key);
});
