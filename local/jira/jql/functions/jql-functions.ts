import type { FunctionOperand } from '@atlaskit/jql-ast';
import type { FieldClause, JqlContext } from '../jql-context';
import { periodBoundary } from '../jql-dates';
import { showCall } from '../operand-values';
import { idFunctions } from './id-functions';

const listOperators: ReadonlySet<string> = new Set(['in', 'not in', 'was in', 'was not in']);

/** A function that stands for ids: accounts, sprints, versions, issues … */
export interface IdFunction {
  /** Least and greatest number of arguments. */
  readonly arity: readonly [number, number];
  /** Returns one value, so that `=` may be used. */
  readonly single?: boolean;
  /** Ids, or the message of a refusal. */
  run(args: readonly string[], context: JqlContext, clause: FieldClause): readonly string[] | { readonly problem: string };
}

/** The ids a function stands for; `undefined` after recording why it has none to give. */
export function callIdFunction(call: FunctionOperand, clause: FieldClause, context: JqlContext): readonly string[] | undefined {
  const name = call.function.value;
  const args = call.arguments.map((argument) => argument.value);
  const found = idFunctions.get(name.toLowerCase());
  if (!found) {
    context.problems.push(
      momentFunctions.has(name.toLowerCase())
        ? `Function '${name}' cannot be used with field '${clause.field}'.`
        : `Unable to find JQL function '${showCall(call)}'.`,
    );
    return undefined;
  }
  if (!checkArity(call, found.arity, context)) return undefined;
  if (!found.single && !listOperators.has(clause.operator) && !clause.operator.startsWith('is')) {
    context.problems.push(`Operator '${clause.operator}' does not support the list value '${showCall(call)}' for field '${clause.field}'.`);
    return undefined;
  }
  const result = found.run(args, context, clause);
  if ('problem' in result) {
    context.problems.push(result.problem);
    return undefined;
  }
  return result;
}

/** The moment a date function stands for, in milliseconds. */
export function callMomentFunction(call: FunctionOperand, clause: FieldClause, context: JqlContext): number | undefined {
  const name = call.function.value;
  const lower = name.toLowerCase();
  const run = momentFunctions.get(lower);
  if (!run) {
    context.problems.push(
      idFunctions.has(lower)
        ? `Function '${name}' cannot be used with field '${clause.field}'.`
        : `Unable to find JQL function '${showCall(call)}'.`,
    );
    return undefined;
  }
  if (!checkArity(call, lower.startsWith('startof') || lower.startsWith('endof') ? [0, 1] : [0, 0], context)) return undefined;
  const ms = run(call.arguments[0]?.value ?? '', context);
  if (ms === undefined) {
    context.problems.push(`Duration for function '${name}' should have the format (+/-)n(yMwdhm), e.g. -1M for 1 month earlier.`);
  }
  return ms;
}

function checkArity(call: FunctionOperand, [least, most]: readonly [number, number], context: JqlContext): boolean {
  const count = call.arguments.length;
  if (count >= least && count <= most) return true;
  const expected = least === most ? String(least) : `${least}-${most}`;
  context.problems.push(`Function '${call.function.value}' expected '${expected}' arguments but received '${count}'.`);
  return false;
}

type MomentFunction = (argument: string, context: JqlContext) => number | undefined;

const momentFunctions: ReadonlyMap<string, MomentFunction> = new Map<string, MomentFunction>([
  ['now', (_, context) => context.now],
  ['currentlogin', (_, context) => context.now],
  ['lastlogin', (_, context) => context.now - 24 * 60 * 60 * 1000],
  ...(['Day', 'Week', 'Month', 'Year'] as const).flatMap((period): [string, MomentFunction][] =>
    (['start', 'end'] as const).map((edge): [string, MomentFunction] => [
      `${edge}of${period.toLowerCase()}`,
      (argument, context) => periodBoundary(edge, period, argument, context.now, context.timeZone),
    ]),
  ),
]);

/** All built-in function names in lower case, date functions included. */
export function isBuiltInFunction(name: string): boolean {
  return idFunctions.has(name.toLowerCase()) || momentFunctions.has(name.toLowerCase());
}
