import type { LessonContent } from '../../contracts/lessons/lesson';

export const missingParts = ['event', 'lesson', 'recommendation', 'owner', 'topics', 'phases'] as const;
export type MissingPart = (typeof missingParts)[number];

const isBlank = (text: string): boolean => text.trim() === '';

/** What a lesson needs before somebody reviews it and that is not there yet: a finding, a decision and an owner, and words to find it by. */
export function missingForReview(content: LessonContent, ownerAccountId: string | null): MissingPart[] {
  const missing: Readonly<Record<MissingPart, boolean>> = {
    event: isBlank(content.event),
    lesson: isBlank(content.lesson),
    recommendation: isBlank(content.recommendation),
    owner: ownerAccountId === null || isBlank(ownerAccountId),
    topics: content.topics.length === 0,
    phases: content.phases.length === 0,
  };
  return missingParts.filter((part) => missing[part]);
}
