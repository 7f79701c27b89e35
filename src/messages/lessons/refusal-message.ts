import { messagesOf } from '../message';
import { lessonRefusalsEn } from './refusals-en';
import { lessonRefusalsNl } from './refusals-nl';

/** Why something about lessons was not done, in the reader's language. */
export const lessonRefusalMessage = messagesOf({ en: lessonRefusalsEn, nl: lessonRefusalsNl });
