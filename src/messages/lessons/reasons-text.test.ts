import { reasonsText } from './reasons-text';

test('reasons become one sentence, in the reader’s language', () => {
  expect(reasonsText([{ kind: 'words', words: ['supplier', 'late'] }], 'en')).toBe('Because it says supplier, late.');
  expect(
    reasonsText(
      [
        { kind: 'topic', topics: ['contract'] },
        { kind: 'phase', phase: 'planning' },
        { kind: 'helped', applied: 3 },
      ],
      'en',
    ),
  ).toBe('Because it is about contract, is for this phase and helped 3 projects.');
  expect(
    reasonsText(
      [
        { kind: 'template', templateId: 'pm2' },
        { kind: 'helped', applied: 1 },
      ],
      'nl',
    ),
  ).toBe('Omdat de les bij je sjabloon hoort en één project heeft geholpen.');
});

test('nothing is said where there is no reason', () => {
  expect(reasonsText([], 'en')).toBe('');
});
