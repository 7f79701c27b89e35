import type { Clause, Field, Operand, Query } from '@atlaskit/jql-ast';
import type { Json } from '../../views/references';

/** A query as `POST /jql/parse` lays it open. */
export function jqlStructure(query: Query): Json {
  return {
    ...(query.where ? { where: clauseView(query.where) } : {}),
    ...(query.orderBy
      ? {
          orderBy: {
            fields: query.orderBy.fields.map(({ field, direction }) => ({
              field: fieldView(field),
              ...(direction ? { direction: direction.value.toLowerCase() } : {}),
            })),
          },
        }
      : {}),
  };
}

function clauseView(clause: Clause): Json {
  switch (clause.clauseType) {
    case 'compound':
      return { operator: clause.operator.value, clauses: clause.clauses.map(clauseView) };
    case 'not':
      return { operator: 'not', clauses: [clauseView(clause.clause)] };
    case 'terminal': {
      const operator = clause.operator?.value ?? '=';
      const history = operator === 'changed' || operator.startsWith('was');
      return {
        field: fieldView(clause.field),
        operator: operator === '!~' ? '~=' : operator,
        ...(clause.operand ? { operand: operandView(clause.operand) } : {}),
        ...(history
          ? {
              predicates: clause.predicates.map((predicate) => ({
                operator: predicate.operator.value,
                operand: predicate.operand ? operandView(predicate.operand) : { keyword: 'empty' },
              })),
            }
          : {}),
      };
    }
  }
}

function fieldView(field: Field): Json {
  const [entity = ''] = field.value.split('.');
  const properties = (field.properties ?? []).map((property) => ({
    entity,
    key: property.key?.value ?? '',
    path: (property.path ?? []).map((part) => part.value.replace(/^\./, '')).join('.'),
  }));
  const name = [field.value, ...properties.map(({ key, path }) => `[${key}]${path ? `.${path}` : ''}`)].join('');
  return { name, encodedName: field.text, ...(properties.length > 0 ? { property: properties } : {}) };
}

function operandView(operand: Operand): Json {
  switch (operand.operandType) {
    case 'value':
      return { value: operand.value, encodedValue: operand.text };
    case 'keyword':
      return { keyword: 'empty' };
    case 'function':
      return {
        function: operand.function.value,
        arguments: operand.arguments.map((argument) => argument.value),
        encodedOperand: encoded(operand),
      };
    case 'list':
      return { values: operand.values.map(operandView), encodedOperand: `(${operand.values.map(encoded).join(', ')})` };
  }
}

/** An operand as it stands in the query. */
function encoded(operand: Operand): string {
  switch (operand.operandType) {
    case 'value':
      return operand.text;
    case 'keyword':
      return 'EMPTY';
    case 'function':
      return `${operand.function.text}(${operand.arguments.map((argument) => argument.text).join(', ')})`;
    case 'list':
      return `(${operand.values.map(encoded).join(', ')})`;
  }
}
