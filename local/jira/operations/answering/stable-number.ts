/** A number for something that Jira numbers and the emulator names: the same for the same text, at most two billion. */
export function stableNumber(text: string): number {
  let hash = 0;
  for (const character of text) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 2_000_000_000;
  return 10_000 + hash;
}
