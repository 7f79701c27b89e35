import type { PostingStore } from './index/posting-store';
import type { SearchableLesson } from './index/searchable-lesson';
import { type IndexChange, isCurrent, rebuildIndex, updateIndex } from './index/update-index';
import { type AlikeLesson, type AlikeRequest, findAlike } from './query/find-alike';
import { type Candidate, type CandidateRequest, findCandidates } from './query/find-candidates';
import { type SearchAnswer, type SearchRequest, searchLessons } from './query/search-lessons';

/**
 * The search index of lessons. A change is seen whole or not at all, may be repeated, and may come from several invocations at once. Nothing is
 * remembered between calls: the platform forbids it, since a warm worker may serve another customer next.
 */
export interface LessonIndex {
  /**
   * Puts lessons in (in the place of the one with the same id) and takes others out. For each change of a lesson's words, labels, state or
   * visibility; many at once are much cheaper than one by one.
   */
  update(change: IndexChange): Promise<void>;
  /** Builds the index anew from all lessons, which `readAll` answers; asks again when lessons changed meanwhile. Answers their number. */
  rebuild(readAll: () => Promise<readonly SearchableLesson[]>): Promise<number>;
  /** `false`: there is no index yet, or one that an older version of the app built, which answers nothing until it is rebuilt. */
  isCurrent(): Promise<boolean>;
  search(request: SearchRequest): Promise<SearchAnswer>;
  /** Lessons that may be the same as a text, e.g. of one being written. */
  findAlike(request: AlikeRequest): Promise<readonly AlikeLesson[]>;
  /** What recommendation chooses from. */
  candidates(request: CandidateRequest): Promise<readonly Candidate[]>;
}

export const lessonIndex = (store: PostingStore): LessonIndex => ({
  update: (change) => updateIndex(store, change),
  rebuild: (readAll) => rebuildIndex(store, readAll),
  isCurrent: () => isCurrent(store),
  search: (request) => searchLessons(store, request),
  findAlike: (request) => findAlike(store, request),
  candidates: (request) => findCandidates(store, request),
});
