import type { Clause, Operand, OperatorValue, Query, TerminalClause } from '@atlaskit/jql-ast';
import type { IssueRecord } from '../model/records';
import { findJqlFields } from './find-jql-field';
import type { CompiledClause, Expansion, JqlContext, JqlField, Narrowing, SortKey } from './jql-context';

export interface CompiledJql {
  readonly test: (issue: IssueRecord) => boolean;
  readonly narrowing: Narrowing | undefined;
  readonly order: readonly SortTerm[];
  /** The query restricts anything at all. */
  readonly bounded: boolean;
}

export interface SortTerm {
  readonly field: string;
  readonly descending: boolean;
  readonly key: (issue: IssueRecord) => SortKey;
}

/** Compiles a parsed query. Problems with fields and values are collected in the context; check it before using the result. */
export function compileJql(query: Query, context: JqlContext): CompiledJql {
  const where = query.where ? compileClause(query.where, false, context) : undefined;
  return {
    test: where?.test ?? (() => true),
    narrowing: where?.narrowing,
    order: compileOrder(query, context),
    bounded: query.where !== undefined,
  };
}

const negations: Readonly<Partial<Record<OperatorValue, OperatorValue>>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
  in: 'not in',
  'not in': 'in',
  '~': '!~',
  '!~': '~',
  is: 'is not',
  'is not': 'is',
  was: 'was not',
  'was not': 'was',
  'was in': 'was not in',
  'was not in': 'was in',
};

/** Like Jira, moves NOT down to the operators: `NOT assignee = x` is `assignee != x` and leaves out unassigned issues. */
function compileClause(clause: Clause, negated: boolean, context: JqlContext): CompiledClause {
  switch (clause.clauseType) {
    case 'not':
      return compileClause(clause.clause, !negated, context);
    case 'compound': {
      const parts = clause.clauses.map((part) => compileClause(part, negated, context));
      const isAnd = (clause.operator.value === 'and') !== negated;
      return isAnd ? both(parts) : either(parts);
    }
    case 'terminal':
      return compileTerminal(clause, negated, context);
  }
}

const nothing: CompiledClause = { test: () => false };

function compileTerminal(clause: TerminalClause, negated: boolean, context: JqlContext): CompiledClause {
  const { operator, operand } = clause;
  if (!operator) return nothing;
  const effective = negated ? (negations[operator.value] ?? operator.value) : operator.value;
  const expansion = operand ? context.expansions.get(operand) : undefined;
  if (expansion) return compileExpansion(expansion, effective, context);
  const fields = findJqlFields(clause.field, context);
  if (fields.length === 0) {
    context.problems.push(unknownField(clause.field.text, context));
    return nothing;
  }
  const parts = fields.flatMap((field) => compileField(field, clause, effective, operand ?? undefined, context));
  if (parts.length === 0) return nothing;
  // Custom fields that share a name are searched together.
  const combined = parts.length === 1 ? (parts[0] ?? nothing) : either(parts);
  return negated && effective === 'changed' ? { test: (issue) => !combined.test(issue) } : combined;
}

function compileField(
  field: JqlField,
  clause: TerminalClause,
  operator: OperatorValue,
  operand: Operand | undefined,
  context: JqlContext,
): CompiledClause[] {
  const name = unquoted(clause.field.text);
  const emptyValue = operand?.operandType === 'keyword' && (operator === '=' || operator === '!=');
  if (!field.operators.has(operator) && !(emptyValue && field.operators.has('is'))) {
    context.problems.push(unsupported(operator, name));
    return [];
  }
  const compiled = field.compile(
    { field: name, operator: emptyValue ? (operator === '=' ? 'is' : 'is not') : operator, operand, predicates: clause.predicates },
    context,
  );
  return compiled ? [compiled] : [];
}

function unsupported(operator: OperatorValue, field: string): string {
  return operator.startsWith('was') || operator === 'changed'
    ? `History searches do not support the '${field}' field.`
    : `The operator '${operator}' is not supported by the '${field}' field.`;
}

function compileExpansion(expansion: Expansion, operator: OperatorValue, context: JqlContext): CompiledClause {
  if (!expansion.ok) {
    context.problems.push(expansion.error);
    return nothing;
  }
  const turned = isNegative(operator) !== expansion.negative;
  const parts = expansion.wheres.map((where): CompiledClause => (where ? compileClause(where, turned, context) : { test: () => !turned }));
  return turned ? both(parts) : either(parts);
}

/** Operators that a function or filter clause takes either as "is one of" or as "is none of". */
export function isNegative(operator: OperatorValue): boolean {
  return operator === '!=' || operator === 'not in' || operator === '!~' || operator === 'is not';
}

function both(parts: readonly CompiledClause[]): CompiledClause {
  let narrowing: Narrowing | undefined;
  for (const part of parts) if (part.narrowing && (!narrowing || part.narrowing.size < narrowing.size)) narrowing = part.narrowing;
  const tests = parts.map((part) => part.test);
  const [first, second] = tests;
  if (tests.length === 2 && first && second) return { test: (issue) => first(issue) && second(issue), narrowing };
  return { test: (issue) => tests.every((test) => test(issue)), narrowing };
}

function either(parts: readonly CompiledClause[]): CompiledClause {
  const tests = parts.map((part) => part.test);
  const narrowings = parts.flatMap((part) => (part.narrowing ? [part.narrowing] : []));
  const test = (issue: IssueRecord) => tests.some((candidate) => candidate(issue));
  if (narrowings.length < parts.length) return { test };
  return {
    test,
    narrowing: {
      size: narrowings.reduce((sum, narrowing) => sum + narrowing.size, 0),
      ids: () => [...new Set(narrowings.flatMap((narrowing) => narrowing.ids()))],
    },
  };
}

function compileOrder(query: Query, context: JqlContext): SortTerm[] {
  if (!query.orderBy) return [];
  return query.orderBy.fields.flatMap(({ field, direction }): SortTerm[] => {
    const [found] = findJqlFields(field, context);
    if (!found) {
      context.problems.push(unknownField(field.text, context));
      return [];
    }
    const { sortKey } = found;
    if (!sortKey) {
      context.problems.push(`Not able to sort using field '${unquoted(field.text)}'.`);
      return [];
    }
    return [{ field: field.value.toLowerCase(), descending: direction?.value === 'DESC', key: (issue) => sortKey(issue, context) }];
  });
}

function unknownField(name: string, { caller }: JqlContext): string {
  return caller.accountId === undefined
    ? `Field '${unquoted(name)}' does not exist or this field cannot be viewed by anonymous users.`
    : `Field '${unquoted(name)}' does not exist or you do not have permission to view it.`;
}

function unquoted(name: string): string {
  return name.replace(/^(["'])(.*)\1$/, '$2');
}
