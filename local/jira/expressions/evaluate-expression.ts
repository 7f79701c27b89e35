import { areEqual, incomparable, isList, orderOf } from './compare-values';
import { EvaluationError } from './expression-errors';
import { memberOf } from './members/member-of';
import type { Meter } from './meter';
import type { BinaryOperator, Expression, FunctionCall, MemberAccess, Place, Statement } from './syntax-tree';
import { textOf } from './text-of';
import { Bean, ExpressionFunction, ExpressionMap, isTrue, Pattern, typeOf, type Value } from './values';

/** What an expression may reach: variables by name, and the types that `new` makes. */
export interface ExpressionScope {
  readonly variables: ReadonlyMap<string, Value>;
  /** What `new <type>(…)` gives; `undefined` when there is no such type. Throws a plain Error for arguments that do not fit. */
  construct(type: string, args: readonly Value[]): Value | undefined;
}

/** Works an expression out. Throws `EvaluationError` for what cannot be worked out and at the limits that `meter` keeps. */
export function evaluateExpression(expression: Expression, scope: ExpressionScope, meter: Meter, source: string): Value {
  return new Evaluation(scope, meter, source).value(expression, new Map());
}

/** What the chain after a failed `?.` comes to. */
const skipped = Symbol('skipped');
type Locals = ReadonlyMap<string, Value>;

class Evaluation {
  constructor(
    private readonly scope: ExpressionScope,
    private readonly meter: Meter,
    private readonly source: string,
  ) {}

  value(expression: Expression, locals: Locals): Value {
    const found = this.link(expression, locals);
    return found === skipped ? null : found;
  }

  /** A value, or `skipped` when an optional access further left in the chain found nothing. */
  private link(node: Expression, locals: Locals): Value | typeof skipped {
    switch (node.kind) {
      case 'literal':
        return node.value;
      case 'regex':
        return new Pattern(this.attempt(node, () => new RegExp(node.source, node.flags)));
      case 'template':
        return node.parts.map((part) => (typeof part === 'string' ? part : textOf(this.value(part, locals)))).join('');
      case 'variable':
        return this.variable(node, node.name, locals);
      case 'member':
        return this.member(node, locals);
      case 'call':
        return this.call(node, locals);
      case 'new':
        return this.construct(node, locals);
      case 'list':
        return node.items.map((item) => this.value(item, locals));
      case 'map':
        return new ExpressionMap(
          new Map(node.entries.map(({ key, value }) => [textOf(this.value(key, locals)), this.value(value, locals)])),
        );
      case 'unary':
        return this.unary(node, locals);
      case 'binary':
        return this.binary(node, locals);
      case 'conditional':
        return this.value(isTrue(this.value(node.test, locals)) ? node.yes : node.no, locals);
      case 'lambda':
        return new ExpressionFunction((args) =>
          this.meter.nested(node, () =>
            this.value(node.body, new Map([...locals, ...node.parameters.map((name, index) => [name, args[index] ?? null] as const)])),
          ),
        );
      case 'block':
        return this.statements(node.statements, new Map(locals)).value;
    }
  }

  private quoted({ start, end }: Place): string {
    return this.source.slice(start, end);
  }

  /** Runs what a method or constructor does; its complaint becomes an error at this place. */
  private attempt<T>(place: Place, work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (error instanceof EvaluationError) throw error;
      throw new EvaluationError(error instanceof Error ? error.message : String(error), place);
    }
  }

  private variable(place: Place, name: string, locals: Locals): Value {
    this.meter.step(place);
    const found = locals.get(name) ?? this.scope.variables.get(name);
    if (found !== undefined) return found;
    throw new EvaluationError(`Unrecognized variable: \`${name}\`.`, place);
  }

  private member(node: MemberAccess & Place, locals: Locals): Value | typeof skipped {
    const object = this.link(node.object, locals);
    if (object === skipped) return skipped;
    if (object === null && node.isOptional) return skipped;
    const key = this.value(node.key, locals);
    this.meter.step(node);
    if (isList(object) && typeof key === 'number') {
      const item = object[key];
      if (item !== undefined) return item;
      if (node.isOptional) return skipped;
      throw new EvaluationError(`Index out of bounds: ${key}, the list has ${object.length} items.`, node);
    }
    const found = this.attempt(node, () => memberOf(object, textOf(key), this.meter, node));
    if (found !== undefined) return found;
    if (node.isOptional) return skipped;
    const shownKey = node.isComputed ? this.quoted(node.key) : `'${textOf(key)}'`;
    throw new EvaluationError(
      `Unrecognized property of \`${this.quoted(node.object)}\`: "${textOf(key)}" (${shownKey}). ${availableIn(object)}`,
      node,
    );
  }

  private call(node: FunctionCall & Place, locals: Locals): Value | typeof skipped {
    const callee = this.link(node.callee, locals);
    if (callee === skipped) return skipped;
    if (!(callee instanceof ExpressionFunction)) {
      throw new EvaluationError(`\`${this.quoted(node.callee)}\` is not a function but a ${typeOf(callee)}.`, node);
    }
    const args = node.arguments.map((argument) => this.value(argument, locals));
    this.meter.step(node);
    return this.attempt(node, () => callee.call(args));
  }

  private construct(node: Extract<Expression, { kind: 'new' }>, locals: Locals): Value {
    const args = node.arguments.map((argument) => this.value(argument, locals));
    this.meter.step(node);
    if (['Issue', 'Project', 'User'].includes(node.type)) this.meter.expensive(node);
    const made = this.attempt(node, () => this.scope.construct(node.type, args));
    if (made === undefined) throw new EvaluationError(`There is no type '${node.type}' to construct.`, node);
    return made;
  }

  private unary(node: Extract<Expression, { kind: 'unary' }>, locals: Locals): Value {
    if (node.operator === 'typeof') {
      const { operand } = node;
      const isUnknown = operand.kind === 'variable' && !locals.has(operand.name) && !this.scope.variables.has(operand.name);
      return isUnknown ? 'undefined' : typeOf(this.value(operand, locals));
    }
    const operand = this.value(node.operand, locals);
    this.meter.step(node);
    if (node.operator === '!') return !isTrue(operand);
    if (typeof operand !== 'number') throw new EvaluationError(`Can't negate a ${typeOf(operand)}.`, node);
    return -operand;
  }

  private binary(node: Extract<Expression, { kind: 'binary' }>, locals: Locals): Value {
    const left = this.value(node.left, locals);
    if (node.operator === '&&' || node.operator === '||' || node.operator === '??') {
      this.meter.step(node);
      const settles = node.operator === '&&' ? !isTrue(left) : node.operator === '||' ? isTrue(left) : left !== null;
      return settles ? left : this.value(node.right, locals);
    }
    const right = this.value(node.right, locals);
    this.meter.step(node);
    return this.joined(node, node.operator, left, right);
  }

  private joined(place: Place, operator: Exclude<BinaryOperator, '&&' | '||' | '??'>, left: Value, right: Value): Value {
    switch (operator) {
      case '==':
        return areEqual(left, right);
      case '!=':
        return !areEqual(left, right);
      case '<':
      case '<=':
      case '>':
      case '>=':
        return this.ordered(place, operator, left, right);
      case '+':
        if (typeof left === 'string' || typeof right === 'string') return textOf(left) + textOf(right);
        if (isList(left) && isList(right)) return [...left, ...right];
        return this.calculated(place, operator, left, right);
      default:
        return this.calculated(place, operator, left, right);
    }
  }

  private ordered(place: Place, operator: '<' | '<=' | '>' | '>=', left: Value, right: Value): boolean {
    const order = orderOf(left, right);
    if (order === undefined) throw new EvaluationError(incomparable(left, right), place);
    if (operator === '<') return order < 0;
    if (operator === '<=') return order <= 0;
    return operator === '>' ? order > 0 : order >= 0;
  }

  private calculated(place: Place, operator: '+' | '-' | '*' | '/' | '%', left: Value, right: Value): number {
    if (typeof left !== 'number' || typeof right !== 'number') {
      throw new EvaluationError(`The operator ${operator} can't be applied to ${typeOf(left)} and ${typeOf(right)}.`, place);
    }
    switch (operator) {
      case '+':
        return left + right;
      case '-':
        return left - right;
      case '*':
        return left * right;
      case '/':
        return left / right;
      case '%':
        return left % right;
    }
  }

  private statements(
    statements: readonly Statement[],
    locals: Map<string, Value>,
  ): { readonly value: Value; readonly isReturned: boolean } {
    let value: Value = null;
    for (const statement of statements) {
      const done = this.statement(statement, locals);
      if (done.isReturned) return done;
      value = done.value;
    }
    return { value, isReturned: false };
  }

  private statement(statement: Statement, locals: Map<string, Value>): { readonly value: Value; readonly isReturned: boolean } {
    switch (statement.kind) {
      case 'let': {
        const value = this.value(statement.value, locals);
        locals.set(statement.name, value);
        return { value, isReturned: false };
      }
      case 'value':
        return { value: this.value(statement.value, locals), isReturned: false };
      case 'return':
        return { value: this.value(statement.value, locals), isReturned: true };
      case 'throw':
        throw new EvaluationError(thrownText(this.value(statement.value, locals)));
      case 'if':
        return this.statements(isTrue(this.value(statement.test, locals)) ? statement.yes : statement.no, locals);
      case 'try':
        try {
          return this.statements(statement.body, locals);
        } catch (error) {
          if (!(error instanceof EvaluationError) || error.isLimit) throw error;
          locals.set(statement.name, errorBean(error, this.source));
          return this.statements(statement.handler, locals);
        }
    }
  }
}

function availableIn(object: Value): string {
  const names = object instanceof Bean ? Object.keys(object.properties).sort() : [];
  return `Available properties of type '${typeOf(object)}' are: ${names.map((name) => `'${name}'`).join(', ')}`;
}

function errorBean(error: EvaluationError, source: string): Bean {
  const { place } = error;
  const location = place ? source.slice(place.start, place.end) : null;
  return new Bean('Error', error.message, { message: { read: () => error.message }, location: { read: () => location } }, () => ({
    message: error.message,
    location,
  }));
}

function thrownText(value: Value): string {
  return value instanceof Bean && value.type === 'Error' ? value.id : textOf(value);
}
