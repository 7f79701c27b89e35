import type { FunctionOperand, Operand } from '@atlaskit/jql-ast';
import type { FieldClause, JqlContext } from './jql-context';

/** One value of an operand: a text, `EMPTY`, or a function call. `shown` is how Jira repeats it in a message. */
export type OperandValue =
  | { readonly kind: 'text'; readonly text: string; readonly shown: string }
  | { readonly kind: 'empty'; readonly shown: 'EMPTY' }
  | { readonly kind: 'function'; readonly call: FunctionOperand; readonly shown: string };

const listOperators: ReadonlySet<string> = new Set(['in', 'not in', 'was in', 'was not in']);

/** The values of a clause's operand, after checking that the operator takes them (a list for `IN`, `EMPTY` for `IS`). */
export function operandValues(clause: FieldClause, context: JqlContext): readonly OperandValue[] | undefined {
  const { operand, operator, field } = clause;
  if (!operand) return [];
  const values = flatten(operand);
  if (operator === 'is' || operator === 'is not') {
    const wrong = values.find((value) => value.kind !== 'empty');
    if (!wrong && operand.operandType !== 'list') return values;
    context.problems.push(`Operator '${operator}' does not support the non-empty value '${showOperand(operand)}' for field '${field}'.`);
    return undefined;
  }
  if (listOperators.has(operator)) {
    if (operand.operandType === 'list' || operand.operandType === 'function') return values;
    context.problems.push(`Operator '${operator}' does not support the non-list value '${showOperand(operand)}' for field '${field}'.`);
    return undefined;
  }
  if (operand.operandType === 'list') {
    context.problems.push(`Operator '${operator}' does not support the list value '${showOperand(operand)}' for field '${field}'.`);
    return undefined;
  }
  return values;
}

/** An operand as Jira prints it: texts in quotation marks unless they are numbers, lists in parentheses. */
export function showOperand(operand: Operand): string {
  switch (operand.operandType) {
    case 'value':
      return /^-?\d+$/.test(operand.value) ? operand.value : `"${operand.value}"`;
    case 'keyword':
      return 'EMPTY';
    case 'function':
      return showCall(operand);
    case 'list':
      return `(${operand.values.map(showOperand).join(', ')})`;
  }
}

export function showCall(call: FunctionOperand): string {
  return `${call.function.value}(${call.arguments.map((argument) => argument.value).join(', ')})`;
}

function flatten(operand: Operand): OperandValue[] {
  switch (operand.operandType) {
    case 'value':
      return [{ kind: 'text', text: operand.value, shown: operand.value }];
    case 'keyword':
      return [{ kind: 'empty', shown: 'EMPTY' }];
    case 'function':
      return [{ kind: 'function', call: operand, shown: showCall(operand) }];
    case 'list':
      return operand.values.flatMap(flatten);
  }
}
