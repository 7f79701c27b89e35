import type { Blueprint } from '../../contracts/templates/blueprint';
import type { ItemRef, ItemRule } from '../../contracts/templates/item';
import { formatDay } from '../../shared/epoch';
import type { DayArithmetic } from '../blueprint/dates/apply-offset';
import { parseDateRule } from '../blueprint/dates/date-rule';
import type { Scope } from '../blueprint/expressions/evaluate';
import { fillText } from '../blueprint/expressions/template-text';
import type { Finding } from '../blueprint/finding';
import type { Place } from '../blueprint/place';
import { type LocalText, localText } from './local-text';
import { holds, type SettledAnswers } from './settle-answers';

/** Characters of most names in Jira at most. */
const LONGEST_NAME = 255;
const LONGEST_RULE_REASON = 500;

/** One instance of something that recurs. */
export interface Occurrence {
  readonly day: number;
  /** 1 the first. */
  readonly number: number;
}

/** Works out the texts, days and people of a blueprint's parts; what cannot be is found wrong, in its place. */
export interface PartResolver {
  readonly days: DayArithmetic;
  holds(when: string | undefined): boolean;
  /** A text of any length, its lines kept. */
  text(text: LocalText, longest?: { readonly place: Place; readonly characters: number }): string;
  /** A name: one line, not empty, not too long for Jira. */
  name(text: LocalText, place: Place, longest?: number): string;
  /** Several short texts without empty ones. */
  names(texts: readonly string[], place: Place): string[];
  day(rule: string | undefined): number | null;
  /** A day that may not come before another; where it does, that is found wrong. */
  dayNotBefore(earliest: number | null, rule: string | undefined, place: Place): number | null;
  person(rule: string | undefined): string | null;
  rule(rule: AuthoredRule): ItemRule | null;
  readonly scope: Scope;
  /** The same within one instance of something that recurs, where `occurrence` and `number` mean something. */
  within(occurrence: Occurrence): PartResolver;
  found(finding: Finding): void;
}

type AuthoredRule = Blueprint['components'][number]['rule'];

/** `stages`: those that the project has; a rule that names another holds always. */
export function partResolver(
  settled: SettledAnswers,
  world: { readonly accountId: string; readonly lead: string | null; readonly stages: ReadonlySet<string>; readonly findings: Finding[] },
): PartResolver {
  const { scope, days, findings } = { ...settled, ...world };
  const resolver: PartResolver = {
    scope,
    days,
    found: (finding) => findings.push(finding),
    holds: (when) => when === undefined || holds(when, scope),
    text: (text, longest) => {
      const filled = fillText(localText(text, scope.language), scope);
      if (longest && filled.length > longest.characters) findings.push(tooLong(filled, longest.characters, longest.place));
      return longest ? filled.slice(0, longest.characters) : filled;
    },
    name: (text, place, longest = LONGEST_NAME) => {
      const line = oneLine(fillText(localText(text, scope.language), scope));
      if (line === '') findings.push({ code: 'badValue', place, subject: localText(text, scope.language) });
      if (line.length > longest) findings.push(tooLong(line, longest, place));
      return line.slice(0, longest);
    },
    names: (texts, place) =>
      texts
        .map((text, index) => resolver.text(text, { place: [...place, index], characters: LONGEST_NAME }).trim())
        .filter((text) => text !== ''),
    day: (text) => {
      if (text === undefined) return null;
      const rule = parseDateRule(text, (name) => settled.anchorDay(name) !== null);
      if (!rule) return null;
      if (rule.kind === 'day') return rule.day;
      const from = settled.anchorDay(rule.anchor);
      return from === null ? null : rule.offsets.reduce((day, offset) => days.add(day, offset), from);
    },
    dayNotBefore: (earliest, text, place) => {
      const day = resolver.day(text);
      if (earliest !== null && day !== null && day < earliest)
        findings.push({ code: 'dateNotMet', place, subject: `${text}: ${formatDay(day)} < ${formatDay(earliest)}` });
      return day;
    },
    person: (rule) => {
      if (rule === undefined || rule === 'nobody') return null;
      if (rule === 'answerer') return world.accountId;
      if (rule === 'lead') return world.lead;
      return rule.startsWith('account:') ? rule.slice('account:'.length) : answeredPerson(settled, rule.slice('question:'.length));
    },
    rule: (rule) =>
      rule === undefined
        ? null
        : {
            severity: rule.severity,
            keep: rule.keep,
            byGate: rule.gate !== undefined && world.stages.has(rule.gate) ? gateRef(rule.gate) : null,
            why: resolver.text(rule.why).slice(0, LONGEST_RULE_REASON),
          },
    within: (occurrence) => partResolver({ ...settled, ...occurring(settled, occurrence) }, world),
  };
  return resolver;
}

const tooLong = (text: string, longest: number, place: Place): Finding => ({
  code: 'badValue',
  place,
  subject: `${text.slice(0, SHOWN_OF_LONG_TEXT)}… (${text.length} > ${longest})`,
});
const SHOWN_OF_LONG_TEXT = 60;

export const gateRef = (stageId: string): ItemRef => `gate/${stageId}`;

/** The person as answered; a name stands for them in texts only. */
function answeredPerson({ answers }: SettledAnswers, questionId: string): string | null {
  const answer = Object.hasOwn(answers, questionId) ? answers[questionId] : null;
  return typeof answer === 'string' && answer !== '' ? answer : null;
}

/** Jira's names and summaries are one line. */
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim();

function occurring({ scope, anchorDay }: SettledAnswers, { day, number }: Occurrence): Pick<SettledAnswers, 'scope' | 'anchorDay'> {
  return {
    scope: { ...scope, value: (name) => (name === 'occurrence' ? formatDay(day) : name === 'number' ? number : scope.value(name)) },
    anchorDay: (name) => (name === 'occurrence' ? day : anchorDay(name)),
  };
}
