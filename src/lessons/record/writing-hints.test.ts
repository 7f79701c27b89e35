import { aContent } from '../testing/a-library';
import { missingForReview } from './missing-for-review';
import { writingHints } from './writing-hints';

const impacts = [{ on: 'schedule', effect: 'negative' } as const];
const evidence = [{ kind: 'issue', issueId: 1 } as const];
const hintsOf = (changes: Parameters<typeof aContent>[0]) => writingHints(aContent({ impacts, evidence, ...changes }));

test('a lesson with a finding and an instruction gets no hint', () => {
  expect(hintsOf({})).toEqual([]);
  expect(
    hintsOf({
      language: 'nl',
      lesson: 'Staal heeft een langere levertijd dan de laatste tekenronde duurt.',
      recommendation: 'Bestel staal op de voorlopige tekeningen en spreek een prijs voor wijzigingen af. Leg die vast in het contract.',
    }),
  ).toEqual([]);
});

test.each([
  ['en', 'We need better and more timely communication about various things.'],
  ['nl', 'Er moet beter, meer en tijdig worden gecommuniceerd over diverse zaken.'],
] as const)('words that say little make a text vague (%s)', (language, recommendation) => {
  expect(hintsOf({ language, recommendation })).toContain('vague');
});

test.each([
  ['en', 'The supplier was late and the drawings were not ready in time.', true],
  ['en', 'Two weeks before each delivery, call the supplier and note the date.', false],
  ['en', 'Drawings must be signed before the steel is ordered from the mill.', false],
  ['en', 'Don’t order steel before somebody has checked the drawings twice.', false],
  ['nl', 'De leverancier was te laat en de tekeningen waren niet op tijd klaar.', true],
  ['nl', 'Bel de leverancier twee weken voor elke levering en noteer de datum.', false],
  ['nl', 'De tekeningen moeten zijn getekend voordat het staal wordt besteld.', false],
] as const)('a recommendation tells somebody what to do (%s: %s)', (language, recommendation, missing) => {
  expect(hintsOf({ language, recommendation }).includes('noInstruction')).toBe(missing);
});

test('too short, too long', () => {
  expect(hintsOf({ recommendation: 'Order earlier.' })).toContain('tooShort');
  expect(hintsOf({ event: 'word '.repeat(901) })).toContain('tooLong');
});

test.each([
  'Mr Jansen was ill.',
  'Ask @pieter first.',
  'Mail jan@example.org.',
  'mevrouw De Vries wist het.',
  '[~accountid:557058:1] knew.',
])('people are named: %s', (event) => {
  expect(hintsOf({ event })).toContain('namesPeople');
});

test('nobody is named where a department is', () => {
  expect(hintsOf({ event: 'The Legal department of Rijkswaterstaat answered in 3 weeks, at 20 €/m².' })).not.toContain('namesPeople');
});

test('impact and evidence are asked for', () => {
  expect(hintsOf({ impacts: [], evidence: [] })).toEqual(['noImpact', 'noEvidence']);
});

test('parts that are empty are missing, and get no hint on their writing', () => {
  const empty = aContent({ event: '', lesson: ' ', recommendation: '', topics: [], phases: [], impacts, evidence });
  expect(missingForReview(empty, null)).toEqual(['event', 'lesson', 'recommendation', 'owner', 'topics', 'phases']);
  expect(writingHints(empty)).toEqual([]);
  expect(missingForReview(aContent(), 'somebody')).toEqual([]);
});

test('a megabyte of anything is looked at in no time', () => {
  for (const text of ['x'.repeat(1_000_000), '@'.repeat(500_000), 'a.'.repeat(300_000), '<b>'.repeat(300_000)]) {
    const startedAt = performance.now();
    hintsOf({ event: text.slice(0, 40_000), lesson: text.slice(0, 40_000), recommendation: text.slice(0, 40_000) });
    expect(performance.now() - startedAt).toBeLessThan(1000);
  }
});
