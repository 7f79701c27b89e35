/** What may be wrong with a standard; each is a text of `src/messages/audits` (`standard.<code>`). */
export const standardProblemCodes = [
  'unknownRule',
  'ruleTwice',
  'unknownOption',
  'optionNotANumber',
  'optionNotAList',
  'optionTooLow',
  'optionTooHigh',
  'ownRuleTwice',
  'ownRuleIdTaken',
  'unknownFact',
  'factIsNoInstant',
  'factIsNoDay',
  'badCondition',
  'jqlRejected',
  'levelTwice',
  'levelsOutOfOrder',
  'appliesToNothing',
  'unknownNode',
  'unknownProject',
  'unknownKey',
  'badShape',
  'unreadable',
] as const;
export type StandardProblemCode = (typeof standardProblemCodes)[number];

/** Something wrong, in its place: `rules.3.options.days`. */
export interface StandardProblem {
  readonly path: readonly (string | number)[];
  readonly code: StandardProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
}

export const problem = (
  path: readonly (string | number)[],
  code: StandardProblemCode,
  values: StandardProblem['values'] = {},
): StandardProblem => ({ path, code, values });
