import type { ReactNode } from 'react';

interface Marked {
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
}

/** A text with what was looked for marked. The text is text, whatever it looks like. */
export const MarkedText = ({ text, marks }: Marked) => {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    if (from < at || to > text.length) continue;
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
};
