import fc from 'fast-check';
import { fieldState, type ThreeValues } from './field-state';

const plain = (base: unknown, now: unknown, next: unknown, more: Partial<ThreeValues> = {}) =>
  fieldState({ meaning: 'plain', owner: 'ruled', base, now, next, ...more }, false);

test.each([
  ['nobody changed it', 'a', 'a', 'a', null],
  ['the template changed it', 'a', 'a', 'b', 'clean'],
  ['the project changed it', 'a', 'b', 'a', 'local'],
  ['both changed it alike', 'a', 'b', 'b', 'same'],
  ['both changed it differently', 'a', 'b', 'c', 'conflict'],
  ['the new version says nothing of it', 'a', 'b', null, null],
  ['the template says something new', null, '', 'b', 'clean'],
  ['the template says something new where people wrote something', '', 'x', 'b', 'conflict'],
])('%s', (_, base, now, next, state) => {
  expect(plain(base, now, next)).toBe(state);
});

test('what people filled in during the work is theirs, unless the template changed its mind too', () => {
  const work = { meaning: 'day', owner: 'work' } as const;
  expect(plain(10, 12, 10, work)).toBeNull();
  expect(plain(10, 12, 14, work)).toBe('conflict');
  expect(plain(10, 10, 14, work)).toBe('clean');
  expect(fieldState({ ...work, base: 10, now: 12, next: 10 }, true)).toBe('local');
});

test('a project without a template has no base: what is empty takes the template’s, what people filled in stays', () => {
  expect(plain(undefined, null, 'a')).toBe('clean');
  expect(plain(undefined, 'b', 'a')).toBe('conflict');
  expect(plain(undefined, 12, 10, { meaning: 'day', owner: 'work' })).toBeNull();
  expect(plain(undefined, 'a', 'a')).toBe('same');
});

test('sets are compared element by element', () => {
  const names = { meaning: 'names' } as const;
  expect(plain(['a'], ['a', 'local'], ['a', 'b'], names)).toBe('clean');
  expect(plain(['a'], ['local'], ['a'], names)).toBe('local');
  expect(plain(['a'], ['local'], ['a', 'b'], names)).toBe('conflict');
  expect(plain(['a'], ['a', 'b'], ['a', 'b'], names)).toBe('same');
  expect(plain(['a', 'b'], ['a', 'b'], ['a'], names)).toBeNull();
});

const word = fc.constantFrom('a', 'b', 'c');

test('exchanging project and new version exchanges what only one of them changed, and nothing else', () => {
  const exchanged = { clean: 'local', local: 'clean', conflict: 'conflict', same: 'same' } as const;
  fc.assert(
    fc.property(word, word, word, (base, now, next) => {
      const [there, back] = [plain(base, now, next), plain(base, next, now)];
      expect(back).toBe(there && exchanged[there]);
    }),
  );
});

test('an upgrade to the version in use has nothing clean in it, one of an untouched project nothing but', () => {
  fc.assert(
    fc.property(word, word, (base, other) => {
      expect([null, 'local']).toContain(plain(base, other, base));
      expect([null, 'clean']).toContain(plain(base, base, other));
    }),
  );
});
