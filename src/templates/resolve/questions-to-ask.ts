import type { Answers, Blueprint } from '../../contracts/templates/blueprint';
import type { Diagnostic } from '../../contracts/templates/diagnostic';
import type { AskedQuestion } from '../../contracts/templates/template';
import { fillText } from '../blueprint/expressions/template-text';
import { diagnosticOf } from '../blueprint/finding';
import { localText } from './local-text';
import type { ResolveContext } from './resolve-context';
import { settleAnswers } from './settle-answers';

/** What the wizard asks now. */
export interface QuestionsToAsk {
  /** In order, in the person's language, each with the default that it has after the answers so far. */
  readonly questions: readonly AskedQuestion[];
  /** The answers so far, and defaults where there is none. */
  readonly answers: Answers;
  readonly diagnostics: readonly Diagnostic[];
}

/** Questions that have to be asked, given the answers so far; and what is wrong about these. */
export function questionsToAsk(blueprint: Blueprint, answers: Answers, context: ResolveContext): QuestionsToAsk {
  const settled = settleAnswers(blueprint, answers, context);
  const say = (text: Parameters<typeof localText>[0]): string => fillText(localText(text, context.language), settled.scope);
  return {
    questions: settled.asked.map((question) => ({
      ...question,
      label: say(question.label),
      help: question.help === undefined ? '' : say(question.help),
      options: question.options.map(({ value, label }) => ({ value, label: say(label) })),
    })),
    // What was answered wrongly is kept as it was, to be mended where it stands.
    answers: Object.fromEntries(
      Object.entries(settled.answers).map(([id, answer]) => [id, Object.hasOwn(answers, id) ? (answers[id] ?? null) : answer]),
    ),
    diagnostics: settled.findings.map((finding) => diagnosticOf(finding)),
  };
}
