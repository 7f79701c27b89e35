import type { Catalogue } from '../message';

/** Texts of lessons in panels and gadgets. */
export const lessonPanelsEn = {
  'lessonsPanel.title': 'Lessons that fit this issue',
  'lessonsPanel.similar': 'Looks like',
  'lessonsPanel.similarDone': '{{key}} {{summary}} (done)',
  'lessonsPanel.similarOpen': '{{key}} {{summary}}',
  'lessonsPanel.answered': 'Noted for the project.',
  'lessonsPanel.save': 'Save the answer',
  'captureLesson.title': 'Capture a lesson',
  'captureLesson.loading': 'Reading the issue',
  'captureLesson.alike': { one: 'There is one lesson like this', other: 'There are {{count}} lessons like this' },
  'captureLesson.alike.body': 'If one of these says the same, answer that one instead of writing it again.',
  'captureLesson.draft': 'Save as a draft',
  'captureLesson.submit': 'Send to review',
  'captureLesson.saved': 'Lesson saved',
  'captureLesson.submitted': 'Lesson sent to review',
  'captureLesson.submitted.body': 'Somebody of the PMO looks at it. You find it under Lessons.',
  'captureLesson.incomplete': 'It is saved as a draft: something is missing before it can be reviewed.',
  'captureLesson.titleMissing': 'Give it a title: what it is about, in a few words.',
  'lessonsGadget.loading': 'Looking for lessons',
  'lessonsGadget.headline': { one: 'One lesson fits your projects now', other: '{{count}} lessons fit your projects now' },
  'lessonsGadget.none.title': 'Nothing new to learn today',
  'lessonsGadget.none.body': 'Lessons that fit your projects, their phase and what fails in them appear here.',
  'lessonsGadget.open': 'Open Lessons',
} as const satisfies Catalogue;
