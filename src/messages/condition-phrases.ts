import { conditionsEn } from './conditions/en';
import { conditionsNl } from './conditions/nl';
import { fillMessage, type Language, type MessageValues } from './message';

const SECONDS_PER_HOUR = 3600;
const MILLISECONDS_PER_DAY = 86_400_000;
const words = { en: conditionsEn, nl: conditionsNl };

/** What a site calls an id that a condition names: issue type, resolution …; `undefined` where nobody knows. */
export type NameOfId = (fact: string, id: number) => string | undefined;

/** The phrases with which `compileToSentence` says a condition in a language; ids are said by name where `nameOf` knows all of them. */
export function conditionPhrases(language: Language, nameOf: NameOfId = () => undefined) {
  const text = words[language];
  const fill = (message: Parameters<typeof fillMessage>[1], values: MessageValues = {}) => fillMessage(language, message, values);
  const date = (milliseconds: number) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(milliseconds);
  return {
    facts: text.facts,
    customField: (number: number) => fill(text.customField, { number: String(number) }),
    isEmpty: (fact: string) => fill(text.isEmpty, { fact }),
    isPresent: (fact: string) => fill(text.isPresent, { fact }),
    flagYes: (fact: string) => fill(text.isPresent, { fact }),
    flagNo: (fact: string) => fill(text.isEmpty, { fact }),
    category: (fact: 'statusCategory' | 'parentCategory' | 'sprintState', value: number) => text.categories[fact][value],
    oneOf: (fact: string, count: number, negated: boolean, asked?: { readonly fact: string; readonly values: readonly number[] }) => {
      const names = asked?.values.flatMap((id) => nameOf(asked.fact, id) ?? []) ?? [];
      if (names.length === 0 || names.length < count) return fill(negated ? text.noneOf : text.oneOf, { fact, count });
      return fill(text.compare[negated ? '!=' : '='], { fact, right: names.join(` ${text.or} `) });
    },
    compare: (fact: string, op: keyof typeof text.compare, right: string) => fill(text.compare[op], { fact, right }),
    compareDays: (fact: string, op: keyof typeof text.compare, right: string) => fill(text.compareDays[op], { fact, right }),
    olderThan: (fact: string, count: number) => fill(text.olderThan, { fact, count }),
    newerThan: (fact: string, count: number) => fill(text.newerThan, { fact, count }),
    today: (offset: number) =>
      offset === 0 ? text.today : offset > 0 ? fill(text.daysAhead, { count: offset }) : fill(text.daysAgo, { count: -offset }),
    value: (kind: 'count' | 'seconds' | 'milli' | 'instant' | 'day' | 'id', value: number) => {
      switch (kind) {
        case 'seconds':
          return fill(text.hours, { count: value / SECONDS_PER_HOUR });
        case 'milli':
          return new Intl.NumberFormat(language).format(value / 1000);
        case 'instant':
          return date(value * 1000);
        case 'day':
          return date(value * MILLISECONDS_PER_DAY);
        case 'count':
        case 'id':
          return new Intl.NumberFormat(language, { useGrouping: kind === 'count' }).format(value);
      }
    },
    orMissing: (sentence: string, fact: string) => fill(text.orMissing, { sentence, fact }),
    rule: (appliesTo: string, requires: string) => fill(text.rule, { appliesTo, requires }),
    and: text.and,
    or: text.or,
    always: text.always,
    never: text.never,
  };
}
