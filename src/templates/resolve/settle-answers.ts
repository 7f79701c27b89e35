import type { Answers, Blueprint, Question } from '../../contracts/templates/blueprint';
import { formatDay, parseDay } from '../../shared/epoch';
import { allQuestions } from '../blueprint/all-questions';
import { type DayArithmetic, dayArithmetic } from '../blueprint/dates/apply-offset';
import { parseDateRule } from '../blueprint/dates/date-rule';
import { evaluate, isTrue, type Scope } from '../blueprint/expressions/evaluate';
import type { Value } from '../blueprint/expressions/expression';
import { parseExpression } from '../blueprint/expressions/parse-expression';
import { fillText, hasPlaceholder, parseTemplateText } from '../blueprint/expressions/template-text';
import { suggestKey } from '../blueprint/expressions/word-shapes';
import type { Finding } from '../blueprint/finding';
import { answerProblem } from './answer-problem';
import { localText } from './local-text';
import type { ResolveContext } from './resolve-context';

/** Answers with what was left to the defaults, and how to count days from them. */
export interface SettledAnswers {
  /** Asked, given the answers before; each with the default that it has now. */
  readonly asked: readonly Question[];
  readonly answers: Answers;
  readonly findings: readonly Finding[];
  readonly scope: Scope;
  readonly days: DayArithmetic;
  /** The epoch day of `start`, `end`, `today` or a date question; `null` while nobody said it. */
  readonly anchorDay: (name: string) => number | null;
}

/**
 * Goes through the questions in order: drops those whose condition does not hold, puts defaults where nothing was answered, and judges every
 * answer. Answers to questions that are not asked (any more) count for nothing.
 */
export function settleAnswers(blueprint: Blueprint, given: Answers, context: ResolveContext): SettledAnswers {
  const questions = allQuestions(blueprint);
  const byId = new Map(questions.map((question) => [question.id, question]));
  const settled = new Map<string, Value>();
  const answered = new Map(Object.entries(given));
  const findings: Finding[] = [];
  const asked: Question[] = [];
  const days = dayArithmetic({
    workDays: blueprint.calendar.workDays,
    holidays: blueprint.calendar.holidays.map(parseDay).filter((day) => day !== null),
  });

  const value = (name: string): Value => {
    if (name === 'project.key') return settled.get('key') ?? null;
    if (name === 'project.name') return settled.get('name') ?? null;
    if (name === 'today') return formatDay(context.today);
    if (settled.has(name)) return settled.get(name) ?? null;
    const day = name === 'end' ? anchorDay('end') : null;
    return day === null ? null : formatDay(day);
  };
  const scope: Scope = {
    language: context.language,
    value: (name) => {
      const found = value(name);
      return typeof found === 'string' && byId.get(name)?.type === 'person' ? (context.nameOf?.(found) ?? found) : found;
    },
    labelOf: (name, chosen) => {
      const option = byId.get(name)?.options.find((candidate) => candidate.value === chosen);
      return option ? localText(option.label, context.language) : String(chosen ?? '');
    },
  };

  /** `onTheWay`: names whose day is being worked out; a name among them is counted from itself. */
  function anchorDay(name: string, onTheWay: readonly string[] = []): number | null {
    if (name === 'today') return context.today;
    const question = byId.get(name);
    if (question?.type === 'date') {
      const answer = settled.has(name) ? settled.get(name) : answered.get(name);
      if (typeof answer === 'string') return parseDay(answer);
      return answer === undefined && !settled.has(name) ? defaultDay(question, onTheWay) : null;
    }
    return name === 'end' && !question && blueprint.record?.end !== undefined ? ruleDay(blueprint.record.end, [...onTheWay, name]) : null;
  }

  function ruleDay(text: string, onTheWay: readonly string[]): number | null {
    const rule = parseDateRule(text, (name) => byId.has(name));
    if (!rule) return null;
    if (rule.kind === 'day') return rule.day;
    if (onTheWay.includes(rule.anchor)) return null;
    const from = anchorDay(rule.anchor, onTheWay);
    return from === null ? null : rule.offsets.reduce((day, offset) => days.add(day, offset), from);
  }

  function defaultDay({ id, default: suggested }: Question, onTheWay: readonly string[] = []): number | null {
    if (typeof suggested !== 'string') return null;
    if (hasPlaceholder(suggested)) return parseDay(fillText(suggested, scope));
    return ruleDay(suggested, [...onTheWay, id]);
  }

  function defaultOf(question: Question): Value {
    const { id, type, default: suggested } = question;
    if (suggested === undefined) {
      const name = settled.get('name');
      return id === 'key' && typeof name === 'string' && name !== '' ? suggestKey(name) : null;
    }
    if (type === 'date') {
      const day = defaultDay(question);
      return day === null ? null : formatDay(day);
    }
    if (typeof suggested !== 'string') return suggested;
    if (type === 'person') return defaultPerson(suggested);
    return worked(suggested, type === 'number' || type === 'yesNo');
  }

  /** Of a number or a yes/no the placeholder's own value, not its text. */
  function worked(text: string, asValue: boolean): Value {
    const parts = asValue ? parseTemplateText(text) : undefined;
    const [only, ...others] = parts?.ok ? parts.value : [];
    return only !== undefined && typeof only !== 'string' && others.length === 0 ? evaluate(only, scope) : fillText(text, scope);
  }

  function defaultPerson(rule: string): Value {
    if (rule === 'answerer') return context.accountId;
    if (rule.startsWith('account:')) return rule.slice('account:'.length);
    if (rule.startsWith('question:')) return settled.get(rule.slice('question:'.length)) ?? null;
    return null;
  }

  for (const question of questions) {
    if (question.when !== undefined && !holds(question.when, scope)) {
      settled.set(question.id, null);
      continue;
    }
    const suggested = defaultOf(question);
    const answer = answered.has(question.id) ? (answered.get(question.id) ?? null) : suggested;
    const { default: _, ...rest } = question;
    asked.push(suggested === null ? rest : { ...rest, default: suggested });
    const problem = answerProblem(question, answer);
    if (problem) findings.push({ code: problem, place: ['answers', question.id], subject: answer === null ? question.id : String(answer) });
    settled.set(question.id, problem ? null : answer);
  }
  for (const id of answered.keys()) {
    if (!byId.has(id)) findings.push({ code: 'answerUnknown', severity: 'warning', place: ['answers', id], subject: id });
  }
  const answers = Object.fromEntries(asked.map(({ id }) => [id, settled.get(id) ?? null]));
  return { asked, answers, findings, scope, days, anchorDay: (name) => anchorDay(name) };
}

/** Whether a condition holds. One that cannot be parsed was reported when the blueprint was read. */
export function holds(when: string, scope: Scope): boolean {
  const parsed = parseExpression(when);
  return parsed.ok && isTrue(evaluate(parsed.value, scope));
}
