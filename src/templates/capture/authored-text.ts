/** A text as a blueprint has to say it: two braces would begin a placeholder. */
export const authored = (text: string): string => text.replaceAll('{{', '{{"{{"}}');

/** The same with the project's key as a placeholder, where it stands as a word. */
export function withKeyAsked(text: string, key: string): string {
  const word = new RegExp(`(?<![\\p{L}\\p{N}_-])${key}(?![\\p{L}\\p{N}_])`, 'giu');
  return authored(text).replaceAll(word, '{{key}}');
}

/** Seconds of work as `4h`, `3d`: eight hours a day. */
export function authoredEffort(seconds: number): string {
  const [hour, day] = [3600, 8 * 3600];
  if (seconds > 0 && seconds % day === 0) return `${seconds / day}d`;
  // Exact to the second once rounded again.
  return `${Number((seconds / hour).toFixed(6))}h`;
}
