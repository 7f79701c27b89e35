import { messagesOf } from '../message';
import { logEn } from './log-en';
import { logNl } from './log-nl';
import { evidenceRefusalsEn } from './refusals-en';
import { evidenceRefusalsNl } from './refusals-nl';

/** Why an audit was not planned or recorded, or no evidence created or signed. */
export const evidenceRefusalMessage = messagesOf({ en: evidenceRefusalsEn, nl: evidenceRefusalsNl });

/** A line of the audit log, or a word in one. */
export const logMessage = messagesOf({ en: logEn, nl: logNl });
