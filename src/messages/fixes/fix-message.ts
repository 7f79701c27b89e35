import { messagesOf } from '../message';
import { fixesEn } from './en';
import { fixesNl } from './nl';

/** A text that the backend says of fixes: fields, problems, refusals. */
export const fixMessage = messagesOf({ en: fixesEn, nl: fixesNl });
