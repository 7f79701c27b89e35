import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { MessageKey } from '../../src/messages/en';
import type { Formats } from '../../src/messages/formats';
import { type Language, type MessageValues, message } from '../../src/messages/message';
import type { Viewer } from './viewer';

interface Speech {
  readonly accountId: string;
  readonly language: Language;
  readonly formats: Formats;
  /** A text of the catalogue in the viewer's language. */
  readonly say: (key: MessageKey, values?: MessageValues) => string;
}

const SpeechContext = createContext<Speech | null>(null);

export const ViewerProvider = ({ viewer, children }: { readonly viewer: Viewer; readonly children: ReactNode }) => {
  const speech = useMemo<Speech>(
    () => ({
      accountId: viewer.accountId,
      language: viewer.language,
      formats: viewer.formats,
      say: (key, values) => message(viewer.language, key, values),
    }),
    [viewer],
  );
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
};

/** Texts and formats for the viewer, and who that is. */
export const useSpeech = (): Speech => {
  const speech = useContext(SpeechContext);
  if (speech === null) throw new Error('useSpeech needs a ViewerProvider above it');
  return speech;
};
