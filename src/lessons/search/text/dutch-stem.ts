/**
 * The stem of a Dutch word: Porter's Dutch Snowball algorithm, written from its published description
 * (https://snowballstem.org/algorithms/dutch/stemmer.html). Takes a folded word, so letters with accents have lost them already.
 */
export function dutchStem(word: string): string {
  if (word.length <= 2 || !/^[a-z]+$/.test(word)) return word;
  const marked = markConsonants(word);
  const afterFirst = regionAfter(marked, 0);
  const r2 = regionAfter(marked, afterFirst);
  const r1 = Math.max(afterFirst, 3);
  const plural = stepOne(marked, r1);
  const bare = removeFinalE(plural, r1);
  const removedE = bare !== plural;
  const quality = removeHeid(bare, r1, r2);
  return undoubleVowel(removeDerivation(quality, r1, r2, removedE)).toLowerCase();
}

/** `y` at the start or after a vowel, and `i` between vowels, count as consonants and are written as capitals. */
function markConsonants(word: string): string {
  let marked = '';
  for (let index = 0; index < word.length; index++) {
    const letter = word.charAt(index);
    const afterVowel = index > 0 && isVowel(marked.charAt(index - 1));
    if (letter === 'y' && (index === 0 || afterVowel)) marked += 'Y';
    else if (letter === 'i' && afterVowel && isVowel(word.charAt(index + 1))) marked += 'I';
    else marked += letter;
  }
  return marked;
}

const isVowel = (letter: string): boolean => /^[aeiouy]$/.test(letter);

function regionAfter(word: string, from: number): number {
  const match = /[aeiouy][^aeiouy]/.exec(word.slice(from));
  return match === null ? word.length : from + match.index + 2;
}

const undouble = (word: string): string => (/(kk|dd|tt)$/.test(word) ? word.slice(0, -1) : word);

function stepOne(word: string, r1: number): string {
  const match = /(heden|ene|en|se|s)$/.exec(word);
  if (match === null || match.index < r1) return word;
  const stem = word.slice(0, match.index);
  switch (match[0]) {
    case 'heden':
      return `${stem}heid`;
    case 'en':
    case 'ene':
      return removeEn(word, match[0].length, r1);
    default:
      return /[^aeiouyj]$/.test(stem) ? stem : word;
  }
}

function removeEn(word: string, length: number, r1: number): string {
  const stem = word.slice(0, -length);
  return stem.length >= r1 && /[^aeiouy]$/.test(stem) && !stem.endsWith('gem') ? undouble(stem) : word;
}

function removeFinalE(word: string, r1: number): string {
  const stem = word.slice(0, -1);
  return word.endsWith('e') && stem.length >= r1 && /[^aeiouy]$/.test(stem) ? undouble(stem) : word;
}

function removeHeid(word: string, r1: number, r2: number): string {
  if (!word.endsWith('heid') || word.length - 4 < r2 || word.endsWith('cheid')) return word;
  const stem = word.slice(0, -4);
  return stem.endsWith('en') ? removeEn(stem, 2, r1) : stem;
}

function removeDerivation(word: string, r1: number, r2: number, removedE: boolean): string {
  const match = /(lijk|baar|end|ing|bar|ig)$/.exec(word);
  if (match === null || match.index < r2) return word;
  const stem = word.slice(0, match.index);
  switch (match[0]) {
    case 'end':
    case 'ing':
      return stem.endsWith('ig') && stem.length - 2 >= r2 && !stem.endsWith('eig') ? stem.slice(0, -2) : undouble(stem);
    case 'ig':
      return stem.endsWith('e') ? word : stem;
    case 'lijk':
      return removeFinalE(stem, r1);
    case 'bar':
      return removedE ? stem : word;
    default:
      return stem;
  }
}

/** `maan` becomes `man`, as in `manen`. */
const undoubleVowel = (word: string): string =>
  /[^aeiouy](aa|ee|oo|uu)[^aeiouyI]$/.test(word) ? word.slice(0, -2) + word.slice(-1) : word;
