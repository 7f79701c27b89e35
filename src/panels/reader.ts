import type { MessageKey } from '../messages/en';
import { type Formats, formatsFor } from '../messages/formats';
import { type Language, languageOf, type MessageValues, message } from '../messages/message';
import type { PanelMessageKey } from '../messages/panels/en';
import { panelMessage } from '../messages/panels/panel-message';

/** The person who reads a panel: their language, and how numbers and dates are written for them. */
export interface Reader {
  readonly language: Language;
  readonly formats: Formats;
  /** A text of the app's catalogue. */
  say(key: MessageKey, values?: MessageValues): string;
  /** A text of the panels' own catalogue. */
  tell(key: PanelMessageKey, values?: MessageValues): string;
}

export function readerOf(context: { readonly locale: string; readonly timezone?: string | undefined }): Reader {
  const language = languageOf(context.locale);
  return {
    language,
    formats: formatsFor(context.locale.replace('_', '-'), context.timezone),
    say: (key, values) => message(language, key, values),
    tell: (key, values) => panelMessage(language, key, values),
  };
}
