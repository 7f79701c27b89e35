import type { Blueprint, BlueprintIssue, Question } from '../../contracts/templates/blueprint';
import { allQuestions } from './all-questions';
import { circlesOf } from './cycle-findings';
import { dateValues } from './date-values';
import { parseDateRule } from './dates/date-rule';
import { parseExpression } from './expressions/parse-expression';
import { hasPlaceholder, parseTemplateText } from './expressions/template-text';
import type { Finding } from './finding';
import type { Place } from './place';
import { type BlueprintText, namesInText, textsOf } from './texts';

/** Names beside questions that expressions know. */
const otherNames: ReadonlySet<string> = new Set(['project.key', 'project.name', 'today']);
/** Names that mean something within an issue that recurs. */
const namesOfRecurring: ReadonlySet<string> = new Set(['occurrence', 'number']);
/** Characters shown on either side of what could not be understood. */
const ROUND_ABOUT = 24;

/** Expressions, date rules and persons that make no sense, or ask for questions that are not there. */
export function expressionFindings(blueprint: Blueprint): readonly Finding[] {
  const questions = allQuestions(blueprint);
  const byId = new Map(questions.map((question) => [question.id, question]));
  const hasEnd = byId.get('end')?.type === 'date' || blueprint.record?.end !== undefined;
  const world: World = { byId, hasEnd, recurs: recursIn(blueprint) };
  const { questions: asked, ...rest } = blueprint;
  const findings: Finding[] = [];
  for (const text of [...textsOf(rest), ...dateValues(blueprint)]) findings.push(...textFindings(text, world));

  // A question may only look back: what comes later is not answered yet.
  const sofar = new Map(questions.filter(({ id }) => !asked.some((own) => own.id === id)).map((question) => [question.id, question]));
  for (const [index, question] of asked.entries()) {
    const place = ['questions', index];
    for (const text of textsOf(question, place)) {
      const isDateDefault = question.type === 'date' && text.place.at(-1) === 'default';
      if (!isDateDefault) findings.push(...textFindings(text, { ...world, byId: sofar, hasEnd: false }));
    }
    findings.push(...defaultFindings(question, [...place, 'default'], world));
    sofar.set(question.id, question);
  }
  return [...findings, ...defaultCircles(questions, asked), ...recordCircle(blueprint, byId)];
}

interface World {
  readonly byId: ReadonlyMap<string, Question>;
  readonly hasEnd: boolean;
  /** Whether a place is within an issue that recurs. */
  readonly recurs: (place: Place) => boolean;
}

function recursIn(blueprint: Blueprint): World['recurs'] {
  return (place) => {
    let issues: readonly BlueprintIssue[] = place[0] === 'issues' ? blueprint.issues : [];
    for (const part of place) {
      const issue = typeof part === 'number' ? issues[part] : undefined;
      if (issue?.repeat) return true;
      issues = issue ? (issue.children ?? []) : issues;
    }
    return false;
  };
}

function textFindings({ said, text, place }: BlueprintText, world: World): readonly Finding[] {
  if (said === 'date') return dateFindings(text, place, world);
  if (said === 'person') return personFindings(text, place, world);
  if (said === 'text' && !hasPlaceholder(text)) return [];
  const parsed = said === 'when' ? parseExpression(text) : parseTemplateText(text);
  if (!parsed.ok) {
    const { at } = parsed.error;
    return [{ code: 'badExpression', place, subject: text.slice(Math.max(0, at - ROUND_ABOUT), at + ROUND_ABOUT) }];
  }
  return namesInText(text, said)
    .filter(({ name }) => !world.byId.has(name) && !otherNames.has(name) && !(name === 'end' && world.hasEnd))
    .filter(({ name }) => !namesOfRecurring.has(name) || !world.recurs(place))
    .map(({ name }) => ({ code: 'unknownQuestion', place, subject: name }));
}

function dateFindings(text: string, place: Place, { byId, hasEnd, recurs }: World): readonly Finding[] {
  const rule = parseDateRule(text, (name) => byId.has(name));
  if (!rule) return [{ code: 'badDateRule', place, subject: text }];
  if (rule.kind === 'day' || rule.anchor === 'today' || (rule.anchor === 'end' && hasEnd)) return [];
  if (rule.anchor === 'occurrence' && recurs(place)) return [];
  const question = byId.get(rule.anchor);
  if (question?.type === 'date') return [];
  return [{ code: question ? 'badDateRule' : 'unknownQuestion', place, subject: question ? text : rule.anchor }];
}

function personFindings(text: string, place: Place, { byId }: World): readonly Finding[] {
  const id = /^question:(.*)$/.exec(text)?.[1];
  if (id === undefined || byId.get(id)?.type === 'person') return [];
  return [{ code: byId.has(id) ? 'badValue' : 'unknownQuestion', place, subject: byId.has(id) ? text : id }];
}

/** A default has to be an answer itself, or something that becomes one. */
function defaultFindings(question: Question, place: Place, world: World): readonly Finding[] {
  const { default: given, type, options } = question;
  if (type === 'choice' && options.length === 0) {
    return [{ code: 'missingProperty', place: [...place.slice(0, -1), 'options'], subject: 'options' }];
  }
  if (given === undefined) return [];
  const bad: readonly Finding[] = [{ code: 'badValue', place, subject: String(given) }];
  if (typeof given !== 'string') return typeof given === (type === 'yesNo' ? 'boolean' : type) ? [] : bad;
  if (type === 'text' || hasPlaceholder(given)) return [];
  if (type === 'choice') return options.some(({ value }) => value === given) ? [] : bad;
  if (type === 'date') return dateFindings(given, place, world);
  if (type !== 'person') return bad;
  if (given.startsWith('question:')) return personFindings(given, place, world);
  return /^(answerer|nobody|account:\S+)$/.test(given) ? [] : bad;
}

/** Dates that are suggested from each other in a circle. */
function defaultCircles(questions: readonly Question[], asked: readonly Question[]): readonly Finding[] {
  const anchors = new Map<string, string>();
  for (const { id, type, default: given } of questions) {
    const rule = type === 'date' && typeof given === 'string' ? parseDateRule(given) : undefined;
    if (rule?.kind === 'relative') anchors.set(id, rule.anchor);
  }
  const next = (id: string): readonly string[] => [anchors.get(id)].filter((anchor) => anchor !== undefined);
  return circlesOf([...anchors.keys()], next).map((circle) => ({
    code: 'dateNotMet',
    place: [
      'questions',
      Math.max(
        0,
        asked.findIndex(({ id }) => circle.includes(id)),
      ),
      'default',
    ],
    subject: [...circle, circle[0]].join(' → '),
  }));
}

/** A record whose end is counted from the end: nobody ever says when that is. */
function recordCircle({ record }: Blueprint, byId: ReadonlyMap<string, Question>): readonly Finding[] {
  const rule = record?.end === undefined || byId.has('end') ? undefined : parseDateRule(record.end);
  return rule?.kind === 'relative' && rule.anchor === 'end'
    ? [{ code: 'dateNotMet', place: ['record', 'end'], subject: record?.end ?? '' }]
    : [];
}
