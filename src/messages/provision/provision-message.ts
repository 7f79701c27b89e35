import { messagesOf } from '../message';
import { provisionEn } from './en';
import { provisionNl } from './nl';

/** A text that the backend says of runs. */
export const provisionMessage = messagesOf({ en: provisionEn, nl: provisionNl });
