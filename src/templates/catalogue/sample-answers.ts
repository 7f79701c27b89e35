import type { Answers, Blueprint, Question } from '../../contracts/templates/blueprint';
import { formatDay } from '../../shared/epoch';
import { suggestKey } from '../blueprint/expressions/word-shapes';
import { localText } from '../resolve/local-text';
import type { ResolveContext } from '../resolve/resolve-context';
import { settleAnswers } from '../resolve/settle-answers';

/**
 * Answers for showing what a template makes: its defaults, and something that fits where it has none. The project is called as the template.
 */
export function sampleAnswers(blueprint: Blueprint, context: ResolveContext): Answers {
  const name = localText(blueprint.name, context.language).slice(0, 80);
  let answers: Answers = { name, key: suggestKey(name) };
  // An answer may bring up further questions, and these further ones.
  for (let round = 0; round <= blueprint.questions.length; round++) {
    const { asked, answers: settled } = settleAnswers(blueprint, answers, context);
    const open = asked.filter(({ id, required }) => required && settled[id] === null);
    if (open.length === 0) break;
    const given = Object.fromEntries(open.map((question) => [question.id, sampleAnswer(question, context)]));
    if (open.every(({ id }) => Object.hasOwn(answers, id))) break;
    answers = { ...answers, ...given };
  }
  return answers;
}

function sampleAnswer(question: Question, { language, accountId, today }: ResolveContext): string | number | boolean {
  switch (question.type) {
    case 'text':
      return localText(question.label, language).slice(0, question.longest ?? 80);
    case 'choice':
      return question.options[0]?.value ?? '';
    case 'date':
      return formatDay(today);
    case 'person':
      return accountId;
    case 'number':
      return question.minimum ?? question.maximum ?? 1;
    case 'yesNo':
      return false;
  }
}
