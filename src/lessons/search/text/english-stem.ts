/**
 * The stem of an English word: the Snowball English ("Porter 2") algorithm, written from its published description
 * (https://snowballstem.org/algorithms/english/stemmer.html). Takes a folded word; words of one or two letters are their own stem.
 */
export function englishStem(word: string): string {
  if (word.length <= 2 || !/^[a-z]+$/.test(word)) return word;
  const special = exceptions.get(word);
  if (special !== undefined) return special;
  const marked = markConsonantY(word);
  const r1 = regionOne(marked);
  const r2 = regionAfter(marked, r1);
  let stem = stepOneA(marked);
  if (keptAfterStepOne.has(stem)) return stem;
  stem = stepOneB(stem, r1);
  stem = stem.replace(/(.[^aeiouy])[yY]$/, '$1i');
  stem = stepTwo(stem, r1);
  stem = stepThree(stem, r1, r2);
  stem = stepFour(stem, r2);
  return stepFive(stem, r1, r2).replaceAll('Y', 'y');
}

const exceptions: ReadonlyMap<string, string> = new Map(
  Object.entries({
    skis: 'ski',
    skies: 'sky',
    dying: 'die',
    lying: 'lie',
    tying: 'tie',
    idly: 'idl',
    gently: 'gentl',
    ugly: 'ugli',
    early: 'earli',
    only: 'onli',
    singly: 'singl',
    sky: 'sky',
    news: 'news',
    howe: 'howe',
    atlas: 'atlas',
    cosmos: 'cosmos',
    bias: 'bias',
    andes: 'andes',
  }),
);
const keptAfterStepOne: ReadonlySet<string> = new Set([
  'inning',
  'outing',
  'canning',
  'herring',
  'earring',
  'proceed',
  'exceed',
  'succeed',
]);

const VOWEL = '[aeiouy]';
const hasVowel = new RegExp(VOWEL);

/** A `y` at the start or after a vowel counts as a consonant and is written `Y`. */
const markConsonantY = (word: string): string => word.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y');

/** Where the region after the first consonant that follows a vowel begins. */
function regionOne(word: string): number {
  const prefix = /^(gener|commun|arsen)/.exec(word);
  return prefix === null ? regionAfter(word, 0) : prefix[0].length;
}

function regionAfter(word: string, from: number): number {
  const match = /[aeiouy][^aeiouy]/.exec(word.slice(from));
  return match === null ? word.length : from + match.index + 2;
}

function stepOneA(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.length > 4 ? word.slice(0, -2) : word.slice(0, -1);
  if (/(us|ss)$/.test(word) || !word.endsWith('s')) return word;
  return hasVowel.test(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

function stepOneB(word: string, r1: number): string {
  const agreed = /(eedly|eed)$/.exec(word);
  if (agreed !== null) return agreed.index >= r1 ? `${word.slice(0, agreed.index)}ee` : word;
  const ending = /(ingly|edly|ing|ed)$/.exec(word);
  if (ending === null) return word;
  const stem = word.slice(0, ending.index);
  if (!hasVowel.test(stem)) return word;
  if (/(at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(stem)) return stem.slice(0, -1);
  return r1 >= stem.length && endsInShortSyllable(stem) ? `${stem}e` : stem;
}

const endsInShortSyllable = (word: string): boolean => /[^aeiouy][aeiouy][^aeiouywxY]$/.test(word) || /^[aeiouy][^aeiouy]$/.test(word);

type Suffix = readonly [suffix: string, replacement: string];

/** Longest first, so that the first that fits is the one the algorithm means. */
const stepTwoSuffixes: readonly Suffix[] = [
  ['ization', 'ize'],
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['fulli', 'ful'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['izer', 'ize'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['bli', 'ble'],
];

function stepTwo(word: string, r1: number): string {
  for (const [suffix, replacement] of stepTwoSuffixes) if (word.endsWith(suffix)) return replaceIn(word, suffix, replacement, r1);
  if (word.endsWith('ogi')) return word.at(-4) === 'l' ? replaceIn(word, 'ogi', 'og', r1) : word;
  if (/[cdeghkmnrt]li$/.test(word)) return replaceIn(word, 'li', '', r1);
  return word;
}

const stepThreeSuffixes: readonly Suffix[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];

function stepThree(word: string, r1: number, r2: number): string {
  for (const [suffix, replacement] of stepThreeSuffixes) if (word.endsWith(suffix)) return replaceIn(word, suffix, replacement, r1);
  return word.endsWith('ative') ? replaceIn(word, 'ative', '', r2) : word;
}

function stepFour(word: string, r2: number): string {
  const match = /(ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|ion|al|er|ic)$/.exec(word);
  if (match === null || match.index < r2) return word;
  if (match[0] === 'ion' && !/[st]ion$/.test(word)) return word;
  return word.slice(0, match.index);
}

function stepFive(word: string, r1: number, r2: number): string {
  const before = word.slice(0, -1);
  if (word.endsWith('e')) {
    const at = before.length;
    return at >= r2 || (at >= r1 && !endsInShortSyllable(before)) ? before : word;
  }
  return word.endsWith('ll') && before.length >= r2 ? before : word;
}

function replaceIn(word: string, suffix: string, replacement: string, region: number): string {
  const at = word.length - suffix.length;
  return at >= region ? word.slice(0, at) + replacement : word;
}
