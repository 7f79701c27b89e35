import { messagesOf } from '../message';
import { templateRefusalsEn } from './refusals-en';
import { templateRefusalsNl } from './refusals-nl';

/** Why something about templates was not done, in the reader's language. */
export const templateRefusalMessage = messagesOf({ en: templateRefusalsEn, nl: templateRefusalsNl });
