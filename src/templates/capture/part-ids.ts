import { slugOf } from '../blueprint/expressions/word-shapes';

/** Characters of an id made from a name: long enough to tell, short enough to read. */
const LONGEST = 48;

/** Gives out ids made from names, each once: the same names in the same order get the same ids. `fallback` serves names without letters. */
export function partIds(fallback: string): (name: string) => string {
  const used = new Set<string>();
  return (name) => {
    const plain = slugOf(name).slice(0, LONGEST).replace(/-+$/, '') || fallback;
    let id = plain;
    for (let number = 2; used.has(id); number++) id = `${plain}-${number}`;
    used.add(id);
    return id;
  };
}
