import { type Said, say } from '../parts/say';

/** Roles of PM², in the order of its responsibility tables. */
export const pm2Roles = ['AGB', 'PSC', 'PO', 'BM', 'BIG', 'SP', 'PM', 'PCT'] as const;
type Letter = 'R' | 'A' | 'S' | 'C' | 'I';

const verbs: readonly { readonly letter: Letter; readonly words: Said }[] = [
  { letter: 'R', words: say('does it', 'voert het uit') },
  { letter: 'A', words: say('answers for it', 'is eindverantwoordelijk') },
  { letter: 'S', words: say('helps', 'ondersteunt') },
  { letter: 'C', words: say('is asked', 'wordt geraadpleegd') },
  { letter: 'I', words: say('is told', 'wordt geïnformeerd') },
];

/**
 * Who does what, as a line at the end of a description. `row` has one entry a role, in the order of `pm2Roles`; `-` for none, `S/C` for two.
 * The assignments are facts of the PM² Guide, Appendix E.1; see the attribution of the template.
 */
export function rasci(row: string): Said {
  const cells = row.split(' ');
  const holders = (letter: Letter): string => pm2Roles.filter((_, index) => cells[index]?.split('/').includes(letter)).join(', ');
  const held = verbs.filter(({ letter }) => holders(letter) !== '');
  const line = (language: 'en' | 'nl'): string =>
    held.map(({ letter, words }) => `${holders(letter)} ${words[language]} (${letter})`).join('; ');
  return say(`**Who:** ${line('en')}.`, `**Wie:** ${line('nl')}.`);
}

/** The person behind the role that does the work, as a rule of the blueprint. */
export function doerOf(row: string): string {
  const role = pm2Roles.find((_, index) => row.split(' ')[index]?.split('/').includes('R'));
  return role === 'BM' ? 'question:business' : 'question:manager';
}
