import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answers } from '../../../../../src/contracts/templates/blueprint';
import type { Diagnostic } from '../../../../../src/contracts/templates/diagnostic';
import type { AskedQuestion } from '../../../../../src/contracts/templates/template';
import { type CallError, callApp } from '../../../../rpc';
import { useSpeech } from '../../../../viewer/viewer-context';
import type { WizardPart } from '../../address/wizard-part';

/** Answers are looked at after this pause in typing. */
const TYPING_PAUSE_MS = 250;

export interface Asked {
  readonly questions: readonly AskedQuestion[];
  /** The own answers, and defaults where there is none. */
  readonly answers: Answers;
  readonly diagnostics: readonly Diagnostic[];
}
export interface Asking {
  /** `null` until the first answer came. */
  readonly asked: Asked | null;
  /** The own answers that it is about; what was typed since is not judged yet. */
  readonly judged: Answers;
  readonly error: CallError | null;
  /** Whether what is shown belongs to the answers as they are now. */
  readonly isSettled: boolean;
  readonly retry: () => void;
}

/** What has to be asked, given the answers so far; asked again while somebody types. */
export const useAsking = (
  templateId: string,
  { version, projectId }: Pick<WizardPart, 'version' | 'projectId'>,
  answers: Answers,
): Asking => {
  const { language } = useSpeech();
  const [asked, setAsked] = useState<{ readonly value: Asked; readonly about: string; readonly judged: Answers } | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [attempt, setAttempt] = useState(0);
  const about = JSON.stringify(answers);
  const latest = useRef(0);
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `about` stands for the answers, `attempt` asks again
  useEffect(() => {
    latest.current += 1;
    const request = latest.current;
    const ask = async () => {
      const answer = await callApp('provision.ask', { templateId, version, answers, projectId, language });
      if (request !== latest.current) return;
      setError(answer.ok ? null : answer.error);
      if (answer.ok) setAsked({ value: answer.value, about, judged: answers });
    };
    const timer = setTimeout(() => void ask(), isFirst.current ? 0 : TYPING_PAUSE_MS);
    isFirst.current = false;
    return () => clearTimeout(timer);
  }, [templateId, version, projectId, language, about, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { asked: asked?.value ?? null, judged: asked?.judged ?? {}, error, isSettled: asked?.about === about, retry };
};
