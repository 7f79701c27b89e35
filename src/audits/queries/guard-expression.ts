import { categoryOf, compileToExpression, type StatusWords } from '../../facts/conditions/compile-to-expression';
import type { IssueCheck } from '../checks/check';

/** Jira's limit on the text of an expression: operation `analyseExpression` of the REST API (its `complexity` and error examples). */
export const MAX_EXPRESSION_LENGTH = 1000;

/** The status that the transition leads to; its category is worked out once, into a variable, since the text has to be short. */
const target: StatusWords = { id: 'transition.to.id', category: 'to' };
const prelude = `let to = ${categoryOf('transition.to')}; `;

/** A check as a validator guards a transition with it: the title is what people read when it stops them. */
export type Guard = Pick<IssueCheck, 'violates'> & { readonly title: string };

/** Whether a Jira expression can say the check for the issue as the transition would leave it. */
export const canGuard = (check: Pick<IssueCheck, 'violates'>): boolean => compileToExpression(check.violates, target).said;

/**
 * One Jira expression for a workflow validator: `true` when the issue, as the transition would leave it, breaks none of the rules, and
 * otherwise the text that Jira shows: the titles of all broken rules. Guards that cannot be said are refused by `canGuard` beforehand.
 */
export function guardExpression(guards: readonly Guard[]): string {
  const parts = guards.flatMap(({ violates, title }) => {
    const broken = compileToExpression(violates, target);
    return broken.said ? [`(${broken.text} ? ${literal(`${title}. `)} : '')`] : [];
  });
  if (parts.length === 0) return 'true';
  return `${prelude}let broken = ${parts.join(' + ')}; broken == '' ? true : broken`;
}

const literal = (text: string): string => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'").replace(/\s+/g, ' ')}'`;
