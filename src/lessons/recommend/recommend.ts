import type { lessonAnswers } from '../../contracts/lessons/lesson';
import { MAX_RECOMMENDED, type MatchReason } from '../../contracts/lessons/recommendation';
import type { LessonIndex } from '../search/lesson-index';
import type { Candidate, CandidateRequest } from '../search/query/find-candidates';
import type { Viewer } from '../search/query/viewer';
import { helpfulnessFactor, type LessonRecord, untried } from './helpfulness';
import { matchReasons } from './match-reasons';
import type { Occasion } from './occasion';
import { vary } from './vary';

/**
 * What a match counts, in points. For words it is what a lesson with all of them would get; of labels, the first that is found counts half of
 * its facet's points, the second a quarter, and so on. A broken rule that a lesson was learned from says most, the phase and kind
 * of a project little: they fit many lessons. The numbers are of our choosing and fitted to nothing.
 */
export const matchPoints = { words: 1, rule: 1.2, topic: 0.8, template: 0.8, phase: 0.3, projectType: 0.2 } as const;

/** Points below which a lesson is not offered: the phase alone, or a word of many, is no reason. */
export const LEAST_POINTS = 0.2;
/** What "later" leaves of a lesson's points. */
const SINKING = 0.5;
/** Lessons looked at more closely. */
const CANDIDATES = 100;

export interface RecommendationPorts {
  readonly index: Pick<LessonIndex, 'candidates'>;
  /** What became of these lessons everywhere; one that is left out was never tried. */
  readonly records: (lessonIds: readonly string[]) => Promise<ReadonlyMap<string, LessonRecord>>;
}

export interface RecommendationRequest extends Viewer {
  readonly occasion: Occasion;
  /** What was answered here already: `later` sinks, the others need no recommending any more. */
  readonly answered: ReadonlyMap<string, (typeof lessonAnswers)[number]>;
  /** Lessons that are not to be shown here. */
  readonly dismissed: ReadonlySet<string>;
  /** At most `MAX_RECOMMENDED` whatever is asked. */
  readonly limit: number;
}

export interface Recommendation {
  readonly id: string;
  readonly score: number;
  /** Why, most telling first; their shares add up to 1. */
  readonly reasons: readonly MatchReason[];
}

export interface Recommendations {
  readonly recommended: readonly Recommendation[];
  /** Lessons that fit and are not answered, those recommended among them (of the best hundred). */
  readonly open: number;
}

/**
 * The lessons that may help here, best first and not all about the same: points for what matches, times how often the lesson helped
 * elsewhere (`helpfulnessFactor`), and variety (`vary`).
 */
export async function recommend({ index, records }: RecommendationPorts, request: RecommendationRequest): Promise<Recommendations> {
  const { occasion, answered, dismissed } = request;
  const found = await index.candidates(candidatesFor(request));
  const isOpen = ({ id }: Candidate): boolean => {
    const answer = answered.get(id);
    return !dismissed.has(id) && (answer === undefined || answer === 'later');
  };
  const open = found.filter((candidate) => candidate.score >= LEAST_POINTS && isOpen(candidate));
  const known = await records(open.map(({ id }) => id));
  const choices = open.map((candidate) => {
    const record = known.get(candidate.id) ?? untried;
    const score = candidate.score * helpfulnessFactor(record) * (answered.has(candidate.id) ? SINKING : 1);
    const about = new Set([...candidate.topics.map((topic) => `topic ${topic}`), ...candidate.words.found]);
    return { id: candidate.id, score, about, topics: candidate.topics, candidate, record };
  });
  const recommended = vary(choices, Math.min(request.limit, MAX_RECOMMENDED));
  return {
    recommended: recommended.map(({ id, score, candidate, record }) => ({
      id,
      score,
      reasons: matchReasons(candidate, record, occasion.failingRules),
    })),
    open: open.length,
  };
}

/** All that is recommended from; one question to the index. */
function candidatesFor({ occasion, mayFind, ownIds, dismissed, answered }: RecommendationRequest): CandidateRequest {
  return {
    mayFind,
    ...(ownIds && { ownIds }),
    text: occasion.text,
    wordsWeight: matchPoints.words,
    labels: [
      { facet: 'rule', values: [...occasion.failingRules.keys()], weight: matchPoints.rule },
      { facet: 'topic', values: occasion.topics, weight: matchPoints.topic },
      { facet: 'template', values: occasion.templateIds, weight: matchPoints.template },
      { facet: 'phase', values: occasion.phases, weight: matchPoints.phase },
      { facet: 'projectType', values: occasion.projectTypes, weight: matchPoints.projectType },
    ],
    narrow: { state: ['published'] },
    // What will drop out must not take the places of what remains.
    limit: CANDIDATES + dismissed.size + answered.size,
  };
}
