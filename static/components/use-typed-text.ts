import { useEffect, useRef, useState } from 'react';

/** What was typed is acted on after this pause. */
const TYPING_PAUSE_MS = 250;

/** A text that is typed at once and settles after a pause; a new `settledText` from outside (Back, "clear") takes its place. */
export const useTypedText = (settledText: string, onSettled: (text: string) => void): readonly [string, (text: string) => void] => {
  const [typed, setTyped] = useState(settledText);
  const settled = useRef(settledText);
  const latest = useRef(onSettled);
  latest.current = onSettled;
  useEffect(() => {
    if (settledText === settled.current) return;
    settled.current = settledText;
    setTyped(settledText);
  }, [settledText]);
  useEffect(() => {
    if (typed === settled.current) return;
    const timer = setTimeout(() => {
      settled.current = typed;
      latest.current(typed);
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return [typed, setTyped];
};
