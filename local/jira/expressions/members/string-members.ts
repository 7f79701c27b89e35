import { textLimits } from '../expression-limits';
import { textOf } from '../text-of';
import { ExpressionFunction, Pattern, type Value } from '../values';
import { numberAt, optionalNumberAt, textAt } from './arguments';
import type { Members } from './member-of';

/** The methods of the type `String` ("Jira expressions types"). */
export const stringMembers: Members<string> = {
  trim: (text) => text.trim(),
  toLowerCase: (text) => text.toLowerCase(),
  toUpperCase: (text) => text.toUpperCase(),
  toString: (text: string) => text,
  includes: (text, args) => text.includes(textAt(args, 0, 'includes')),
  indexOf: (text, args) => text.indexOf(textAt(args, 0, 'indexOf')),
  slice: (text, args) => text.slice(numberAt(args, 0, 'slice'), optionalNumberAt(args, 1, 'slice')),
  split: (text, args) => (args.length === 0 ? [text] : text.split(textAt(args, 0, 'split'))),
  padStart: (text, args) => text.padStart(width(args, 'padStart'), args.length > 1 ? textAt(args, 1, 'padStart') : ' '),
  padEnd: (text, args) => text.padEnd(width(args, 'padEnd'), args.length > 1 ? textAt(args, 1, 'padEnd') : ' '),
  repeat: (text, args) => {
    const times = numberAt(args, 0, 'repeat');
    if (times < 0 || times > textLimits.repeat) throw new Error(`A text can be repeated at most ${textLimits.repeat} times.`);
    return text.repeat(times);
  },
  replace: (text, args) => {
    const [search, replacement = ''] = args;
    const pattern = search instanceof Pattern ? search.regex : textAt(args, 0, 'replace');
    if (!(replacement instanceof ExpressionFunction)) return text.replace(pattern, textOf(replacement));
    return text.replace(pattern, (...found) => textOf(replacement.call(found.map(foundValue))));
  },
  match: (text, args) => text.match(patternAt(args, 'match', ''))?.map(foundValue) ?? null,
  matchAll: (text, args) => [...text.matchAll(patternAt(args, 'matchAll', 'g'))].map((found) => found.map(foundValue)),
};

function width(args: readonly Value[], method: string): number {
  const wanted = numberAt(args, 0, method);
  if (wanted > textLimits.pad) throw new Error(`A text can be padded to at most ${textLimits.pad} characters.`);
  return wanted;
}

function patternAt(args: readonly Value[], method: string, flag: string): RegExp {
  const [pattern] = args;
  if (!(pattern instanceof Pattern)) return new RegExp(textAt(args, 0, method), flag);
  const { source, flags } = pattern.regex;
  return new RegExp(source, flags.includes(flag) ? flags : flags + flag);
}

function foundValue(found: unknown): Value {
  return typeof found === 'string' || typeof found === 'number' ? found : null;
}
