import { messagesOf } from '../message';
import { auditEngineEn } from './engine/en';
import { auditEngineNl } from './engine/nl';

/** A text that the backend says of audits: reasons of results, refusals. */
export const auditEngineMessage = messagesOf({ en: auditEngineEn, nl: auditEngineNl });
