import type { MatchReason } from '../../contracts/lessons/recommendation';
import { type Language, message } from '../message';

/** Reasons said at most: more would not be read. */
const SAID = 3;

/** Why a lesson is offered, as a sentence; nothing when there is no reason to give. */
export function reasonsText(reasons: readonly MatchReason[], language: Language): string {
  const parts = reasons.slice(0, SAID).map((reason) => partOf(reason, language));
  const last = parts.at(-1);
  if (last === undefined) return '';
  const first = parts.slice(0, -1).join(', ');
  return message(language, 'lesson.reasons', { reasons: first === '' ? last : message(language, 'lesson.reasons.and', { first, last }) });
}

function partOf(reason: MatchReason, language: Language): string {
  switch (reason.kind) {
    case 'words':
      return message(language, 'lesson.reason.words', { words: reason.words.slice(0, SAID).join(', ') });
    case 'topic':
      return message(language, 'lesson.reason.topic', { topics: reason.topics.slice(0, SAID).join(', ') });
    case 'phase':
      return message(language, 'lesson.reason.phase');
    case 'projectType':
      return message(language, 'lesson.reason.projectType', { type: reason.type });
    case 'template':
      return message(language, 'lesson.reason.template');
    case 'rule':
      return message(language, 'lesson.reason.rule', { count: reason.failing });
    case 'helped':
      return message(language, 'lesson.reason.helped', { count: reason.applied });
  }
}
