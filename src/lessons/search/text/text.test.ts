import { detectLanguage } from './detect-language';
import { dutchStem } from './dutch-stem';
import { englishStem } from './english-stem';
import { stem } from './stem';
import { MAX_WORD_LENGTH, tokenise } from './tokens';

const words = (text: string) => tokenise(text).map(({ word }) => word);

test('words are folded: case, diacritics, apostrophes', () => {
  expect(words("Café's coördinatie: the team’s Straße, e.g. naïve")).toEqual([
    'cafe',
    'coordinatie',
    'the',
    'team',
    'strasse',
    'e',
    'g',
    'naive',
  ]);
  expect(words("don't Łódź smørrebrød")).toEqual(['dont', 'lodz', 'smorrebrod']);
});

test('a name in camel case is found by its parts and as a whole', () => {
  expect(words('changeRequest HTTPServer ISO9001')).toEqual([
    'changerequest',
    'change',
    'request',
    'httpserver',
    'http',
    'server',
    'iso9001',
    'iso',
    '9001',
  ]);
});

test('numbers keep their decimals', () => {
  expect(words('cost 1,250.50 in 2026, 3.5%')).toEqual(['cost', '1,250.50', 'in', '2026', '3.5']);
});

test('scripts without spaces give pairs of characters', () => {
  expect(words('教訓管理')).toEqual(['教訓', '訓管', '管理']);
});

test('emoji, punctuation and markup characters are no words', () => {
  expect(words('🚀 -- !!! 👩‍💻')).toEqual([]);
});

test('a token says where it stands in the text as it was written', () => {
  const text = 'De coördinatie van ChangeRequests';
  expect(tokenise(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'De',
    'coördinatie',
    'van',
    'ChangeRequests',
    'Change',
    'Requests',
  ]);
});

test('an endless word is cut', () => {
  expect(words('a'.repeat(10_000))).toEqual(['a'.repeat(MAX_WORD_LENGTH)]);
});

// Expected stems are the published algorithm's.
test.each([
  ['consistency', 'consist'],
  ['generously', 'generous'],
  ['scheduling', 'schedul'],
  ['schedules', 'schedul'],
  ['hopping', 'hop'],
  ['hoping', 'hope'],
  ['dying', 'die'],
  ['news', 'news'],
  ['knightly', 'knight'],
  ['proceeds', 'proceed'],
  ['happiness', 'happi'],
  ['relational', 'relat'],
  ['2026', '2026'],
])('the English stem of %s is %s', (word, expected) => expect(englishStem(word)).toBe(expected));

test.each([
  ['lichamelijkheden', 'licham'],
  ['leveranciers', 'leverancier'],
  ['vertragingen', 'vertrag'],
  ['vertraging', 'vertrag'],
  ['opleidingen', 'opleid'],
  ['maan', 'man'],
  ['manen', 'man'],
  ['bereikbaar', 'bereik'],
  ['groeien', 'groei'],
])('the Dutch stem of %s is %s', (word, expected) => expect(dutchStem(word)).toBe(expected));

test('a stop word of one language may mean something in the other', () => {
  expect(stem('die', 'nl')).toBeUndefined();
  expect(stem('die', 'en')).toBe('die');
});

test('a text shows its language by the words that only that language has', () => {
  expect(detectLanguage(tokenise('The supplier did not deliver because the contract was unclear'))).toBe('en');
  expect(detectLanguage(tokenise('De leverancier heeft niet geleverd omdat het contract onduidelijk was'))).toBe('nl');
  expect(detectLanguage(tokenise('Jira Cloud migratie'))).toBeUndefined();
  expect(detectLanguage([])).toBeUndefined();
});
