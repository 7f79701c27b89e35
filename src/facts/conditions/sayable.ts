/** What a compiler answers: the text, or why the condition cannot be said in that language. Never something different. */
export type Sayable = { readonly said: true; readonly text: string } | { readonly said: false; readonly reason: string };

export const said = (text: string): Sayable => ({ said: true, text });
export const cannotSay = (reason: string): Sayable => ({ said: false, reason });

/** Joins parts with `operator`; one part that cannot be said makes the whole unsayable. */
export function joinSayable(parts: readonly Sayable[], operator: string, whenEmpty: Sayable): Sayable {
  if (parts.length === 0) return whenEmpty;
  const texts: string[] = [];
  for (const part of parts) {
    if (!part.said) return part;
    texts.push(part.text);
  }
  return said(texts.length === 1 ? (texts[0] ?? '') : `(${texts.join(` ${operator} `)})`);
}
