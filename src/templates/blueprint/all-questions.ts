import type { Blueprint, Question } from '../../contracts/templates/blueprint';
import { dateValues } from './date-values';
import { parseDateRule } from './dates/date-rule';
import { LONGEST_KEY } from './expressions/word-shapes';
import { namesInText, textsOf } from './texts';

/** Characters of a project's name at most (Jira's own limit). */
export const LONGEST_PROJECT_NAME = 80;

const always: Readonly<Record<'name' | 'key' | 'start', Question>> = {
  name: {
    id: 'name',
    label: { en: 'Name of the project', nl: 'Naam van het project' },
    type: 'text',
    required: true,
    options: [],
    longest: LONGEST_PROJECT_NAME,
  },
  key: {
    id: 'key',
    label: { en: 'Key of the project', nl: 'Sleutel van het project' },
    help: {
      en: 'Short capitals that begin the key of every issue, such as MOVE in MOVE-12.',
      nl: 'Korte hoofdletters waarmee de sleutel van elk issue begint, zoals MOVE in MOVE-12.',
    },
    type: 'text',
    required: true,
    options: [],
    longest: LONGEST_KEY,
  },
  start: {
    id: 'start',
    label: { en: 'First day of the project', nl: 'Eerste dag van het project' },
    type: 'date',
    required: true,
    default: 'today+0wd',
    options: [],
  },
};

/**
 * The questions of a blueprint in the order of asking: its own, and before them those that are always asked and that it does not ask
 * itself. `start` only where something depends on it.
 */
export function allQuestions(blueprint: Blueprint): readonly Question[] {
  const known = remembered.get(blueprint);
  if (known) return known;
  const questions = questionsOf(blueprint);
  remembered.set(blueprint, questions);
  return questions;
}

/** Blueprints never change, and finding out what depends on the start means reading all of one. */
const remembered = new WeakMap<Blueprint, readonly Question[]>();

function questionsOf(blueprint: Blueprint): readonly Question[] {
  const own = new Set(blueprint.questions.map(({ id }) => id));
  const first = [always.name, always.key].filter(({ id }) => !own.has(id));
  return own.has('start') || !dependsOnStart(blueprint)
    ? [...first, ...blueprint.questions]
    : [...first, always.start, ...blueprint.questions];
}

function dependsOnStart(blueprint: Blueprint): boolean {
  for (const { said, text } of [...textsOf(blueprint), ...dateValues(blueprint)]) {
    if (said === 'date' && anchorOf(text) === 'start') return true;
    if (text.includes('start') && namesInText(text, said).some(({ name }) => name === 'start')) return true;
  }
  return false;
}

const anchorOf = (text: string): string | undefined => {
  const rule = parseDateRule(text);
  return rule?.kind === 'relative' ? rule.anchor : undefined;
};
