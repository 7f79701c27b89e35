import { lessonPhases } from '../../contracts/lessons/lesson';
import type { MatchReason } from '../../contracts/lessons/recommendation';
import type { Candidate } from '../search/query/find-candidates';
import { helpfulnessFactor, type LessonRecord } from './helpfulness';

/** Words and topics that a reason names. */
const MOST_NAMED = 8;

/**
 * Why a lesson is offered, most telling first. The shares add up to 1: what matched by its points, and having helped elsewhere by the points
 * that it adds. One that seldom helped has fewer points, by which all its reasons are as much less, so that their shares stay.
 */
export function matchReasons(
  candidate: Candidate,
  record: LessonRecord,
  failingRules: ReadonlyMap<string, number>,
): readonly MatchReason[] {
  const helped = Math.max(0, helpfulnessFactor(record) - 1) * candidate.score;
  const total = candidate.score + helped;
  if (total <= 0) return [];
  const { words, labels } = candidate;
  const reasons: MatchReason[] = [];
  if (words.score > 0) reasons.push({ kind: 'words', words: words.found.slice(0, MOST_NAMED), share: words.score / total });
  for (const label of labels) reasons.push(...reasonsOfLabels(label, label.score / total, failingRules));
  if (helped > 0) reasons.push({ kind: 'helped', applied: record.applied, share: helped / total });
  return reasons.sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
}

/** Labels of one facet have equal parts in what they add. */
function reasonsOfLabels(
  { facet, found }: Candidate['labels'][number],
  share: number,
  failingRules: ReadonlyMap<string, number>,
): readonly MatchReason[] {
  const each = share / found.length;
  switch (facet) {
    case 'topic':
      return [{ kind: 'topic', topics: found.slice(0, MOST_NAMED), share }];
    case 'phase': {
      const phases = lessonPhases.filter((phase) => found.includes(phase));
      return phases.map((phase) => ({ kind: 'phase', phase, share: each }));
    }
    case 'projectType':
      return found.map((type) => ({ kind: 'projectType', type, share: each }));
    case 'template':
      return found.map((templateId) => ({ kind: 'template', templateId, share: each }));
    case 'rule':
      return found.map((ruleId) => ({ kind: 'rule', ruleId, failing: failingRules.get(ruleId) ?? 0, share: each }));
    case 'category':
    case 'project':
    case 'language':
    case 'state':
      // Nobody is recommended a lesson for these.
      return [];
  }
}
