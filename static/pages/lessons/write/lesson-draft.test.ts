import fc from 'fast-check';
import { missingForReview } from '../../../../src/lessons/record/missing-for-review';
import { emptyLesson, missingIn, problemsOf, topicsIn } from './lesson-draft';

test('the form says the same as the app of what review needs', () => {
  const text = fc.constantFrom('', '  ', 'Book the lift.');
  const draft = fc.record({ event: text, lesson: text, recommendation: text, isTopical: fc.boolean(), hasPhase: fc.boolean() });
  fc.assert(
    fc.property(draft, fc.constantFrom(null, '', 'ann'), ({ isTopical, hasPhase, ...texts }, ownerAccountId) => {
      const content = {
        ...emptyLesson('en', null),
        ...texts,
        topics: isTopical ? ['moving'] : [],
        phases: hasPhase ? (['planning'] as const).slice() : [],
      };
      expect(missingIn({ content, ownerAccountId })).toEqual(missingForReview(content, ownerAccountId));
    }),
  );
});

test('a lesson needs a title, and a portfolio or project where only its readers may read it', () => {
  const content = emptyLesson('en', null);
  expect([...problemsOf(content)]).toEqual(['title']);
  expect([...problemsOf({ ...content, title: 'Lifts', visibility: { kind: 'portfolio', nodeId: '' } })]).toEqual(['node']);
  expect([...problemsOf({ ...content, title: 'Lifts', visibility: { kind: 'project' } })]).toEqual(['project']);
  expect([...problemsOf({ ...content, title: 'Lifts', sourceProjectId: 7, visibility: { kind: 'project' } })]).toEqual([]);
  expect([...problemsOf({ ...content, title: 'Lifts', event: 'x'.repeat(40_001) })]).toEqual(['event']);
});

test('topics are typed with commas between, each once', () => {
  expect(topicsIn('office move, landlord,, office move , ')).toEqual(['office move', 'landlord']);
});
