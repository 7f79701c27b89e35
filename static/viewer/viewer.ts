import { type Formats, formatsFor } from '../../src/messages/formats';
import { type Language, languageOf } from '../../src/messages/message';

/** The person looking at the page, as the host describes them. */
export interface Viewer {
  readonly accountId: string;
  readonly language: Language;
  readonly formats: Formats;
  readonly siteUrl: string;
}

/** Reads what the page needs from the host's context; Jira may leave the locale out for anonymous viewers. */
export const viewerOf = (context: {
  readonly accountId?: string;
  readonly locale?: string;
  readonly timezone?: string;
  readonly siteUrl?: string;
}): Viewer => {
  const locale = (context.locale ?? 'en-US').replace('_', '-');
  return {
    accountId: context.accountId ?? '',
    language: languageOf(locale),
    formats: formatsFor(locale, context.timezone),
    siteUrl: context.siteUrl ?? '',
  };
};
