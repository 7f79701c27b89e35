import { en, type MessageKey } from './en';
import { nl } from './nl';

/** The languages Plumbline speaks. Anything else falls back to English. */
export const languages = ['en', 'nl'] as const;
export type Language = (typeof languages)[number];

/** A text, or one text for each plural form that English and Dutch know. The form is chosen by the value named `count`. */
export type Message = string | { readonly one: string; readonly other: string };
export type Catalogue<Key extends string = string> = Readonly<Record<Key, Message>>;
/** What goes into the `{{placeholders}}`. A number is written the way the language writes numbers. */
export type MessageValues = Readonly<Record<string, string | number>>;

const pluralRules: Record<Language, Intl.PluralRules> = { en: new Intl.PluralRules('en'), nl: new Intl.PluralRules('nl') };
const numberFormats: Record<Language, Intl.NumberFormat> = { en: new Intl.NumberFormat('en'), nl: new Intl.NumberFormat('nl') };

/** The language for a locale such as `nl-NL`. */
export const languageOf = (locale: string): Language => (locale.toLowerCase().startsWith('nl') ? 'nl' : 'en');

const chooseForm = (language: Language, text: Message, values: MessageValues): string => {
  if (typeof text === 'string') return text;
  const { count } = values;
  return typeof count === 'number' && pluralRules[language].select(count) === 'one' ? text.one : text.other;
};

/** Fills in one text. A placeholder without a value stays visible, so that a mistake is seen and not guessed at. */
export const fillMessage = (language: Language, text: Message, values: MessageValues = {}): string =>
  chooseForm(language, text, values).replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) return placeholder;
    return typeof value === 'number' ? numberFormats[language].format(value) : value;
  });

/** A `message` function for catalogues of one's own (the panels have theirs). */
export const messagesOf =
  <Key extends string>(catalogues: Readonly<Record<Language, Catalogue<Key>>>) =>
  (language: Language, key: Key, values: MessageValues = {}): string =>
    fillMessage(language, catalogues[language][key], values);

/** A text of the app in the reader's language. */
export const message = messagesOf<MessageKey>({ en, nl });
