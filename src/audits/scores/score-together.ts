import type { LevelRule } from '../../contracts/audits/standard';
import { finished, type WeighedScore } from './score-of';

/**
 * The score of several projects: what they earned of the weight that was judged in them, so that a project of which little could be
 * judged moves the whole little, and a large one no more than a small one (shares, not findings, are added). Pass each project once:
 * a project in two programmes is one project in the portfolio above. See docs/adr/0004-scores.md.
 */
export function scoreTogether(projects: Iterable<WeighedScore>, levels: readonly LevelRule[] = []): WeighedScore {
  // In an order of their own: sums of fractions depend on it in their last digit.
  const ordered = [...projects].sort((a, b) => a.earned - b.earned || a.weight - b.weight);
  const sum = (part: (score: WeighedScore) => number): number => ordered.reduce((total, score) => total + part(score), 0);
  return finished(
    {
      earned: sum((score) => score.earned),
      weight: sum((score) => score.weight),
      earnedWithoutWaivers: sum((score) => score.earnedWithoutWaivers),
      weightWithoutWaivers: sum((score) => score.weightWithoutWaivers),
      evaluated: sum((score) => score.evaluated),
      notEvaluated: sum((score) => score.notEvaluated),
      notSupported: sum((score) => score.notSupported),
      failingShall: sum((score) => score.failingShall),
      failingShould: sum((score) => score.failingShould),
      findings: sum((score) => score.findings),
      waived: sum((score) => score.waived),
    },
    levels,
  );
}
