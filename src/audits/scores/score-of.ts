import type { Score } from '../../contracts/audits/overview';
import type { LevelRule } from '../../contracts/audits/standard';
import type { Check } from '../checks/check';
import type { ProjectResult } from '../ports';

/**
 * The score of a project by some checks: what was judged, each check by its weight, credited with the share that does not fail. Waived
 * failures do not weigh; what was not judged counts on neither side. Observations are worth a look and never a defect: they weigh nothing.
 */
export function scoreOf(checks: readonly Check[], results: readonly ProjectResult[], _levels: readonly LevelRule[] = []): Score {
  const resultOf = new Map(results.map((result) => [result.checkNo, result]));
  let weight = 0;
  let credit = 0;
  let creditWithoutWaivers = 0;
  const counted = { evaluated: 0, notEvaluated: 0, failingShall: 0, failingShould: 0, findings: 0, waived: 0 };
  for (const check of checks) {
    const result = resultOf.get(check.checkNo);
    if (result?.outcome !== 'pass' && result?.outcome !== 'fail') {
      if (result?.outcome !== 'notApplicable') counted.notEvaluated++;
      continue;
    }
    counted.evaluated++;
    counted.findings += result.failing;
    counted.waived += result.waived;
    const standing = result.failing - result.waived;
    if (result.outcome === 'fail' && standing > 0) {
      if (check.severity === 'shall') counted.failingShall++;
      if (check.severity === 'should') counted.failingShould++;
    }
    if (check.severity === 'observation') continue;
    weight += check.weight;
    credit += check.weight * share(result, standing);
    creditWithoutWaivers += check.weight * share(result, result.failing);
  }
  const percent = (part: number): number | null => (weight === 0 ? null : Math.round((part / weight) * 10_000) / 100);
  return { score: percent(credit), scoreWithoutWaivers: percent(creditWithoutWaivers), level: 'none', ...counted };
}

const share = ({ outcome, applicable }: ProjectResult, failing: number): number =>
  outcome === 'pass' ? 1 : 1 - Math.min(1, failing / Math.max(1, applicable));
