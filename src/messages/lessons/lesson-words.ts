import { messagesOf } from '../message';
import { lessonWordsEn } from './words-en';
import { lessonWordsNl } from './words-nl';

/** Words of lessons that the backend writes, in the reader's language. */
export const lessonWords = messagesOf({ en: lessonWordsEn, nl: lessonWordsNl });
