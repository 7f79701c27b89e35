import { useCallback, useEffect, useRef, useState } from 'react';
import type { RpcRequest, RpcResponse } from '../../../../src/contracts/rpc';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';

/** A text is looked at after this pause in typing. */
const TYPING_PAUSE_MS = 400;

export type Checked = RpcResponse<'templates.check'>;
export interface Checking {
  /** What was said of the last text that was looked at; `null` before the first. */
  readonly checked: Checked | null;
  /** The last text without errors, as it would be made: it stays while errors are typed. */
  readonly lastGood: Checked | null;
  readonly error: CallError | null;
  /** Whether what is shown belongs to the text as it is now. */
  readonly isSettled: boolean;
  readonly retry: () => void;
}

/** Judges a text while it is typed. */
export const useCheck = (text: string, format: RpcRequest<'templates.check'>['format']): Checking => {
  const { language } = useSpeech();
  const [done, setDone] = useState<{ readonly value: Checked; readonly about: string } | null>(null);
  const [lastGood, setLastGood] = useState<Checked | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(0);
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks again
  useEffect(() => {
    latest.current += 1;
    const request = latest.current;
    const check = async () => {
      const answer = await callApp('templates.check', { text, format, language });
      if (request !== latest.current) return;
      setError(answer.ok ? null : answer.error);
      if (!answer.ok) return;
      setDone({ value: answer.value, about: text });
      if (answer.value.preview !== null) setLastGood(answer.value);
    };
    const timer = setTimeout(() => void check(), isFirst.current ? 0 : TYPING_PAUSE_MS);
    isFirst.current = false;
    return () => clearTimeout(timer);
  }, [text, format, language, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { checked: done?.value ?? null, lastGood, error, isSettled: done?.about === text, retry };
};
