import { messagesOf } from '../message';
import { governanceRefusalsEn } from './refusals-en';
import { governanceRefusalsNl } from './refusals-nl';

/** Why something about a project's governance was not done, in the reader's language. */
export const governanceRefusalMessage = messagesOf({ en: governanceRefusalsEn, nl: governanceRefusalsNl });
