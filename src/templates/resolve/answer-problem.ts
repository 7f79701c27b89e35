import type { Question } from '../../contracts/templates/blueprint';
import type { DiagnosticCode } from '../../contracts/templates/diagnostic';
import { parseDay } from '../../shared/epoch';
import { LONGEST_PROJECT_NAME } from '../blueprint/all-questions';
import type { Value } from '../blueprint/expressions/expression';
import { LONGEST_KEY } from '../blueprint/expressions/word-shapes';

/** Characters of an answer at most, unless the question says otherwise: names in Jira are not longer. */
const LONGEST_ANSWER = 255;
const LONGEST_ACCOUNT_ID = 128;

type AnswerProblem = Extract<DiagnosticCode, 'answerMissing' | 'answerInvalid' | 'keyInvalid' | 'nameTooLong'>;

/**
 * Why an answer cannot be used. Scripts of any kind, emoji, quotes and markup are kept as they are: they end up as text. Control characters
 * are refused, as Jira refuses them; so is half a character.
 */
export function answerProblem(question: Question, answer: Value): AnswerProblem | undefined {
  if (answer === null || (typeof answer === 'string' && answer.trim() === '')) return question.required ? 'answerMissing' : undefined;
  if (question.id === 'key') return isProjectKey(answer) ? undefined : 'keyInvalid';
  if (question.id === 'name' && typeof answer === 'string' && [...answer].length > LONGEST_PROJECT_NAME) return 'nameTooLong';
  return isAnswer(question, answer) ? undefined : 'answerInvalid';
}

/** Jira's default rule for project keys: capitals and digits, a capital first. */
const isProjectKey = (answer: Value): boolean =>
  typeof answer === 'string' && answer.length <= LONGEST_KEY && /^[A-Z][A-Z0-9_]+$/.test(answer);

function isAnswer({ type, options, minimum, maximum, longest }: Question, answer: Exclude<Value, null>): boolean {
  switch (type) {
    case 'text':
      return typeof answer === 'string' && answer.length <= (longest ?? LONGEST_ANSWER) && !unusable.test(answer);
    case 'choice':
      return options.some(({ value }) => value === answer);
    case 'number':
      return (
        typeof answer === 'number' &&
        Number.isFinite(answer) &&
        (minimum === undefined || answer >= minimum) &&
        (maximum === undefined || answer <= maximum)
      );
    case 'yesNo':
      return typeof answer === 'boolean';
    case 'date':
      return typeof answer === 'string' && parseDay(answer) !== null;
    case 'person':
      return typeof answer === 'string' && answer.length <= LONGEST_ACCOUNT_ID && /^[^\s\p{Cc}"]+$/u.test(answer);
  }
}

/** Control characters other than line breaks and tabs, and halves of characters. */
const unusable = /(?![\n\t])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/u;
