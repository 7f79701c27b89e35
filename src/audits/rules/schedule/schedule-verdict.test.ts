import fc from 'fast-check';
import type { IssueFact, StatusCategory } from '../../../facts/issue-fact';
import { optionsOf } from '../rule-options';
import { aDossier } from '../testing/a-dossier';
import { scheduleRules } from './index';
import { baseline, blocks, planned, release } from './testing/judge-schedule';

const day = fc.integer({ min: -30, max: 60 });
const issue = (issueId: number): fc.Arbitrary<IssueFact> =>
  fc
    .record({
      start: day,
      due: day,
      dated: fc.constantFrom('both', 'due', 'none'),
      statusCategory: fc.constantFrom<StatusCategory>(0, 1, 2),
      hierarchyLevel: fc.constantFrom(-1, 0, 0, 0, 1),
      parentId: fc.option(fc.integer({ min: 1, max: 8 })),
      originalEstimate: fc.option(fc.constantFrom(3600, 200_000)),
    })
    .map(({ start, due, dated, ...facts }) =>
      planned(issueId, start, due, {
        ...facts,
        ...(dated === 'both' ? {} : { startDay: null }),
        ...(dated === 'none' ? { dueDay: null } : {}),
      }),
    );
const end = fc.integer({ min: 1, max: 9 });
const dossier = fc
  .record({
    issues: fc.integer({ min: 0, max: 8 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => issue(index + 1)))),
    links: fc.array(fc.tuple(end, end), { maxLength: 8 }),
    inRelease: fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 4 }),
    releaseDay: day,
    approved: fc.option(fc.dictionary(fc.constantFrom('1', '2', '3', '4'), day)),
  })
  .map(({ issues, links, inRelease, releaseDay, approved }) => {
    const { versions, relations } = release(releaseDay, ...inRelease);
    return aDossier({
      issues,
      versions,
      relations: [...relations, ...links.map(([one, other]) => blocks(one, other))],
      ...(approved ? baseline(approved) : {}),
    });
  });

test('whatever a project looks like, every rule answers, in words, about its own issues, and passes nothing that it did not look at', () => {
  fc.assert(
    fc.property(dossier, (given) => {
      const ids = new Set(given.issues.map(({ issueId }) => issueId));
      for (const rule of scheduleRules) {
        const verdict = rule.judge(given, optionsOf(rule.options, {}));
        const texts = [rule.texts.en.reasons, rule.texts.nl.reasons].map((reasons) => reasons?.[verdict.reason?.code ?? '']);
        const needed = [...(texts[0] ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => verdict.reason?.values[name ?? '']);
        const sound =
          texts.every((text) => text !== undefined) &&
          needed.every((value) => typeof value === 'number' && Number.isFinite(value)) &&
          (!('findings' in verdict) || (verdict.applicable > 0 && verdict.findings.every(({ subjectId }) => ids.has(subjectId))));
        if (!sound) throw new Error(`${rule.id}: ${JSON.stringify(verdict)}`);
      }
    }),
    { numRuns: 300 },
  );
});
