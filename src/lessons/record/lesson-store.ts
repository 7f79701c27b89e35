import type { Lesson } from '../../contracts/lessons/lesson';
import type { CardFilter, LessonCard } from './lesson-card';

/** A lesson with its version, which each change raises by one. */
export interface StoredLesson {
  readonly lesson: Lesson;
  readonly version: number;
}

/** Where lessons are kept. Every write may be repeated. */
export interface LessonStore {
  get(id: string): Promise<StoredLesson | undefined>;
  /** Those that there are, by id. */
  getMany(ids: readonly string[]): Promise<ReadonlyMap<string, StoredLesson>>;
  /** Adds those whose ids are free, with version 1, and answers these ids. */
  insert(lessons: readonly Lesson[]): Promise<ReadonlySet<string>>;
  /** Replaces the lesson if it still has `version`. `false` when somebody else was faster. */
  replace(stored: StoredLesson): Promise<boolean>;
  /** Lessons in order of their ids, from after one of them. */
  page(afterId: string, limit: number): Promise<readonly StoredLesson[]>;
  /** What lists need of lessons, newest first. */
  cards(filter: CardFilter): Promise<readonly LessonCard[]>;
  saveCards(cards: readonly LessonCard[]): Promise<void>;
}
