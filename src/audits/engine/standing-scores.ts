import type { Standard } from '../../contracts/audits/standard';
import { levels as levelOrder } from '../../contracts/audits/vocabulary';
import { groupBy } from '../../shared/group-by';
import type { Check } from '../checks/check';
import { lowestLevel } from '../scores/level-of';
import { finished, type ScoredResult, scoreOf, type WeighedScore } from '../scores/score-of';

/** The scores of a project: by each standard, by all that everybody sees, and by all. */
export interface StandingScores {
  readonly byStandard: ReadonlyMap<number, WeighedScore>;
  /** By the standards that are not silent; a project stands where its weakest standard puts it. One that judged nothing does not speak. */
  readonly seen: WeighedScore;
  readonly all: WeighedScore;
}

/** Works a project's scores out, once for all who will look at them. */
export function scoresOf(standards: readonly Standard[], checks: readonly Check[], results: readonly ScoredResult[]): StandingScores {
  const levelsOf = new Map(standards.map(({ standardNo, levels }) => [standardNo, levels]));
  const groups = groupBy(checks, ({ standardNo }) => standardNo);
  const byStandard = new Map([...groups].map(([standardNo, own]) => [standardNo, scoreOf(own, results, levelsOf.get(standardNo))]));
  const together = (some: readonly Check[]): WeighedScore => {
    const speaking = [...new Set(some.map(({ standardNo }) => standardNo))]
      .flatMap((standardNo) => byStandard.get(standardNo) ?? [])
      .filter(({ weight }) => weight > 0);
    return { ...scoreOf(some, results), level: lowestLevel(speaking.map(({ level }) => level)) };
  };
  return { byStandard, seen: together(checks.filter(({ stage }) => stage !== 'silent')), all: together(checks) };
}

/** The places of `seen` and `all` among numbers of standards, which are 1 to 65,535. */
const SEEN = 0;
const ALL = 65_536;

const parts = [
  'earned',
  'weight',
  'earnedWithoutWaivers',
  'weightWithoutWaivers',
  'evaluated',
  'notEvaluated',
  'notSupported',
  'failingShall',
  'failingShould',
  'findings',
  'waived',
] as const;

/** Scores as rows of numbers, for the record of a project. */
export function packScores({ byStandard, seen, all }: StandingScores): number[][] {
  const rows: (readonly [number, WeighedScore])[] = [[SEEN, seen], ...[...byStandard].sort((a, b) => a[0] - b[0]), [ALL, all]];
  return rows.map(([place, score]) => [place, levelOrder.indexOf(score.level), ...parts.map((part) => score[part])]);
}

/** Reads one row of what `packScores` wrote: of a standard, of those everybody sees (`seen`), or of all. */
export function unpackScore(rows: readonly (readonly number[])[], which: number | 'seen' | 'all'): WeighedScore | undefined {
  const place = which === 'seen' ? SEEN : which === 'all' ? ALL : which;
  const row = rows.find(([first]) => first === place);
  if (!row) return undefined;
  const part = (name: (typeof parts)[number]): number => row[parts.indexOf(name) + 2] ?? 0;
  const sums = {
    earned: part('earned'),
    weight: part('weight'),
    earnedWithoutWaivers: part('earnedWithoutWaivers'),
    weightWithoutWaivers: part('weightWithoutWaivers'),
    evaluated: part('evaluated'),
    notEvaluated: part('notEvaluated'),
    notSupported: part('notSupported'),
    failingShall: part('failingShall'),
    failingShould: part('failingShould'),
    findings: part('findings'),
    waived: part('waived'),
  };
  return { ...finished(sums, []), level: levelOrder[row[1] ?? 0] ?? 'none' };
}
