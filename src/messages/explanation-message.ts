import { explanationsEn } from './explanations/en';
import { explanationsNl } from './explanations/nl';
import { messagesOf } from './message';

/** A text that the backend says: what a figure counts, why something was refused. */
export const explanationMessage = messagesOf({ en: explanationsEn, nl: explanationsNl });
