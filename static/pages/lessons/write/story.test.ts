import fc from 'fast-check';
import { eventOf, storyOf } from './story';

test('a story becomes one text with a label before each part, and is asked for in parts again', () => {
  const story = {
    expected: 'One lift, all day.',
    happened: 'It was booked.\nForty crates stood in the hall.',
    why: 'Nobody asked the landlord.',
  };
  const event = eventOf(story, 'en');
  expect(event).toBe(
    'What was expected: One lift, all day.\n\nWhat happened: It was booked.\nForty crates stood in the hall.\n\nWhy: Nobody asked the landlord.',
  );
  expect(storyOf(event)).toEqual(story);
  expect(storyOf(eventOf(story, 'nl'))).toEqual(story);
});

test('a text without labels is what happened, and stays as it is', () => {
  expect(storyOf('The lift was booked.')).toEqual({ expected: '', happened: 'The lift was booked.', why: '' });
  expect(eventOf({ expected: ' ', happened: 'The lift was booked.', why: '' }, 'en')).toBe('The lift was booked.');
});

test('a draft made from an issue is asked for in parts', () => {
  const draft = 'What was expected:\n\nWhat happened: Lift booked (MOV-3)\n\nDescribed as: forty crates\n\nWhy:';
  expect(storyOf(draft)).toEqual({ expected: '', happened: 'Lift booked (MOV-3)\n\nDescribed as: forty crates', why: '' });
});

test('whatever is written in the parts comes back', () => {
  const text = fc.stringMatching(/^[a-z ,.]{0,30}$/).map((words) => words.trim());
  fc.assert(
    fc.property(text, text, text, fc.constantFrom('en' as const, 'nl' as const), (expected, happened, why, language) => {
      expect(storyOf(eventOf({ expected, happened, why }, language))).toEqual({ expected, happened, why });
    }),
  );
});
