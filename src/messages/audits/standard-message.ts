import { messagesOf } from '../message';
import { standardsEn } from './standards-en';
import { standardsNl } from './standards-nl';

/** A text that the backend says about standards and waivers. */
export const standardMessage = messagesOf({ en: standardsEn, nl: standardsNl });
export type StandardMessageKey = keyof typeof standardsEn;
