import { ExpressionSyntaxError, ExpressionTooLarge } from './expression-errors';
import { expressionLimits } from './expression-limits';
import { readTokens, type Token } from './read-tokens';
import { type BinaryOperator, type Expression, leavesOf, type MapEntry, type Place, type Statement } from './syntax-tree';

/** What may begin a value, in the words of Jira's parser. */
const valueExpected = '!, -, typeof, (, IDENTIFIER, null, true, false, NUMBER, STRING, TEMPLATE_LITERAL, new, [ or { expected';

/** Parses a Jira expression: one value, or statements whose last (or returned) value counts. Refuses what is longer than Jira takes. */
export function parseExpression(source: string): Expression {
  const problem = sizeProblemOf(source);
  if (problem !== undefined) throw new ExpressionTooLarge(problem);
  const expression = parseAnySize(source);
  const leaves = leavesOf(expression);
  if (leaves > expressionLimits.leaves) {
    throw new ExpressionTooLarge(`Jira expression has too many nodes (${leaves}), limit: ${expressionLimits.leaves} leaves`);
  }
  return expression;
}

export function sizeProblemOf(source: string): string | undefined {
  if (source.length <= expressionLimits.length) return undefined;
  return `Jira expression is too long (${source.length}), limit: ${expressionLimits.length} characters`;
}

/** `parseExpression` without its limits. */
export function parseAnySize(source: string): Expression {
  return new Parser(source, readTokens(source)).whole();
}

/** Operators that join two values, loosest first. */
const precedence: readonly (readonly BinaryOperator[])[] = [
  ['??'],
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/', '%'],
];
const keywords = new Set(['null', 'true', 'false', 'new', 'typeof', 'let', 'return', 'if', 'else', 'try', 'catch', 'throw']);

class Parser {
  private at = 0;

  constructor(
    private readonly source: string,
    private readonly tokens: readonly Token[],
  ) {}

  whole(): Expression {
    const start = this.next.start;
    const statements = this.statements('<EOF>');
    if (statements.length === 0) throw this.unexpected(valueExpected);
    const [only] = statements;
    if (statements.length === 1 && only?.kind === 'value') return only.value;
    return { kind: 'block', statements, start, end: this.source.length };
  }

  /** The value of a whole range, for what stands inside a template literal. */
  only(): Expression {
    const value = this.value();
    if (this.next.kind !== 'end') throw this.unexpected('} expected');
    return value;
  }

  private get next(): Token {
    return this.tokens[this.at] ?? { kind: 'end', text: '<EOF>', start: this.source.length, end: this.source.length };
  }

  private isNext(text: string, kind: Token['kind'] = 'symbol'): boolean {
    return this.next.kind === kind && this.next.text === text;
  }

  private take(): Token {
    const token = this.next;
    this.at += 1;
    return token;
  }

  private skip(text: string, kind: Token['kind'] = 'symbol'): boolean {
    if (!this.isNext(text, kind)) return false;
    this.at += 1;
    return true;
  }

  private expect(text: string): Token {
    if (!this.isNext(text)) throw this.unexpected(`${text} expected`);
    return this.take();
  }

  private unexpected(expected: string): ExpressionSyntaxError {
    return new ExpressionSyntaxError(this.source, this.next.start, `${expected}, ${this.next.text} encountered.`);
  }

  private name(): string {
    if (this.next.kind !== 'name' || keywords.has(this.next.text)) throw this.unexpected('IDENTIFIER expected');
    return this.take().text;
  }

  private statements(closing: string): readonly Statement[] {
    const found: Statement[] = [];
    const isOver = (): boolean => this.isNext(closing) || this.isNext('<EOF>', 'end');
    while (!isOver()) {
      const statement = this.statement();
      found.push(statement);
      const isClosed = statement.kind === 'if' || statement.kind === 'try';
      if (!this.skip(';') && !isClosed && !isOver()) throw this.unexpected('; expected');
    }
    return found;
  }

  private block(): readonly Statement[] {
    this.expect('{');
    const statements = this.statements('}');
    this.expect('}');
    return statements;
  }

  private statement(): Statement {
    if (this.skip('let', 'name')) return this.assignment();
    if (this.next.kind === 'name' && !keywords.has(this.next.text) && this.tokens[this.at + 1]?.text === '=') return this.assignment();
    if (this.skip('return', 'name')) return { kind: 'return', value: this.value() };
    if (this.skip('throw', 'name')) return { kind: 'throw', value: this.value() };
    if (this.skip('if', 'name')) return this.branches();
    if (this.skip('try', 'name')) return this.attempt();
    return { kind: 'value', value: this.value() };
  }

  private assignment(): Statement {
    const name = this.name();
    this.expect('=');
    return { kind: 'let', name, value: this.value() };
  }

  private branches(): Statement {
    this.expect('(');
    const test = this.value();
    this.expect(')');
    const yes = this.block();
    if (!this.skip('else', 'name')) throw this.unexpected('else expected');
    const no = this.skip('if', 'name') ? [this.branches()] : this.block();
    return { kind: 'if', test, yes, no };
  }

  private attempt(): Statement {
    const body = this.block();
    if (!this.skip('catch', 'name')) throw this.unexpected('catch expected');
    this.expect('(');
    const name = this.name();
    this.expect(')');
    return { kind: 'try', body, name, handler: this.block() };
  }

  private value(): Expression {
    const lambda = this.lambda();
    if (lambda) return lambda;
    const test = this.joined(0);
    if (!this.skip('?')) return test;
    const yes = this.value();
    this.expect(':');
    const no = this.value();
    return { kind: 'conditional', test, yes, no, start: test.start, end: no.end };
  }

  private lambda(): Expression | undefined {
    const start = this.next.start;
    const parameters = this.parametersAhead();
    if (!parameters) return undefined;
    this.at = parameters.after;
    const body = this.isNext('{') && !this.isMapAhead() ? this.functionBody() : this.value();
    return { kind: 'lambda', parameters: parameters.names, body, start, end: body.end };
  }

  private functionBody(): Expression {
    const start = this.next.start;
    const statements = this.block();
    return { kind: 'block', statements, start, end: this.tokens[this.at - 1]?.end ?? start };
  }

  /** `x =>` or `(x, y) =>`, looked at without moving on. */
  private parametersAhead(): { readonly names: readonly string[]; readonly after: number } | undefined {
    const token = (ahead: number): Token | undefined => this.tokens[this.at + ahead];
    if (token(0)?.kind === 'name' && token(1)?.text === '=>') return { names: [token(0)?.text ?? ''], after: this.at + 2 };
    if (!this.isNext('(')) return undefined;
    const names: string[] = [];
    let ahead = 1;
    while (token(ahead)?.kind === 'name') {
      names.push(token(ahead)?.text ?? '');
      ahead += 1;
      if (token(ahead)?.text === ',' && token(ahead)?.kind === 'symbol') ahead += 1;
    }
    const closes = token(ahead)?.text === ')' && token(ahead + 1)?.text === '=>';
    return closes ? { names, after: this.at + ahead + 2 } : undefined;
  }

  /** After `=>` a brace opens a map when a key with a colon follows, as in Jira, and a function's body otherwise. */
  private isMapAhead(): boolean {
    const first = this.tokens[this.at + 1];
    const second = this.tokens[this.at + 2];
    if (first?.kind === 'symbol' && first.text === '}') return true;
    return (first?.kind === 'name' || first?.kind === 'string') && second?.kind === 'symbol' && second.text === ':';
  }

  private joined(level: number): Expression {
    const operators = precedence[level];
    if (!operators) return this.prefixed();
    let left = this.joined(level + 1);
    for (;;) {
      const operator = this.next.kind === 'symbol' ? operators.find((one) => one === this.next.text) : undefined;
      if (operator === undefined) return left;
      this.take();
      const right = this.joined(level + 1);
      left = { kind: 'binary', operator, left, right, start: left.start, end: right.end };
    }
  }

  private prefixed(): Expression {
    const { start } = this.next;
    const operator = this.isNext('!') || this.isNext('-') || this.isNext('typeof', 'name') ? this.take().text : undefined;
    if (operator === undefined) return this.chain(this.primary());
    const operand = this.prefixed();
    return { kind: 'unary', operator: operator === '!' ? '!' : operator === '-' ? '-' : 'typeof', operand, start, end: operand.end };
  }

  private chain(first: Expression): Expression {
    let object = first;
    for (;;) {
      if (this.skip('.')) object = this.member(object, false);
      else if (this.skip('?.')) object = this.member(object, true);
      else if (this.isNext('[')) object = this.member(object, false);
      else if (this.isNext('(')) {
        const args = this.callArguments();
        object = { kind: 'call', callee: object, arguments: args, start: object.start, end: this.lastEnd };
      } else return object;
    }
  }

  private get lastEnd(): number {
    return this.tokens[this.at - 1]?.end ?? 0;
  }

  private member(object: Expression, isOptional: boolean): Expression {
    const isComputed = this.isNext('[');
    const key = isComputed ? this.computedKey() : this.propertyName();
    return { kind: 'member', object, key, isOptional, isComputed, start: object.start, end: this.lastEnd };
  }

  private propertyName(): Expression {
    if (this.next.kind !== 'name') throw this.unexpected('IDENTIFIER expected');
    const { text, start, end } = this.take();
    return { kind: 'literal', value: text, start, end };
  }

  private computedKey(): Expression {
    this.expect('[');
    const key = this.value();
    this.expect(']');
    return key;
  }

  private callArguments(): readonly Expression[] {
    this.expect('(');
    return this.listed(')');
  }

  private listed(closing: string): readonly Expression[] {
    const items: Expression[] = [];
    while (!this.isNext(closing)) {
      items.push(this.value());
      if (!this.isNext(closing)) this.expect(',');
    }
    this.expect(closing);
    return items;
  }

  private primary(): Expression {
    const token = this.next;
    const { start, end } = token;
    switch (token.kind) {
      case 'number':
        this.take();
        return { kind: 'literal', value: Number(token.text), start, end };
      case 'string':
        this.take();
        return { kind: 'literal', value: token.text, start, end };
      case 'regex':
        this.take();
        return { kind: 'regex', source: token.text, flags: token.flags ?? '', start, end };
      case 'template':
        this.take();
        return { kind: 'template', parts: (token.parts ?? []).map((part) => this.templatePart(part)), start, end };
      case 'name':
        return this.named(token);
      case 'symbol':
        return this.bracketed(token);
      case 'end':
        throw this.unexpected(valueExpected);
    }
  }

  private templatePart(part: string | Place): string | Expression {
    if (typeof part === 'string') return part;
    return new Parser(this.source, readTokens(this.source, part.start, part.end)).only();
  }

  private named({ text, start, end }: Token): Expression {
    if (text === 'null' || text === 'true' || text === 'false') {
      this.take();
      return { kind: 'literal', value: text === 'null' ? null : text === 'true', start, end };
    }
    if (text === 'new') {
      this.take();
      const type = this.name();
      const args = this.callArguments();
      return { kind: 'new', type, arguments: args, start, end: this.lastEnd };
    }
    if (keywords.has(text)) throw this.unexpected(valueExpected);
    this.take();
    return { kind: 'variable', name: text, start, end };
  }

  private bracketed({ text, start }: Token): Expression {
    if (text === '(') {
      this.take();
      const inner = this.value();
      this.expect(')');
      return inner;
    }
    if (text === '[') {
      this.take();
      const items = this.listed(']');
      return { kind: 'list', items, start, end: this.lastEnd };
    }
    if (text === '{') {
      this.take();
      const entries = this.mapEntries();
      return { kind: 'map', entries, start, end: this.lastEnd };
    }
    throw this.unexpected(valueExpected);
  }

  private mapEntries(): readonly MapEntry[] {
    const entries: MapEntry[] = [];
    while (!this.isNext('}')) {
      if (this.next.kind !== 'name' && this.next.kind !== 'string') throw this.unexpected('IDENTIFIER or STRING expected');
      const { text, start, end } = this.take();
      const key: Expression = { kind: 'literal', value: text, start, end };
      entries.push({ key, value: this.skip(':') ? this.value() : { kind: 'variable', name: text, start, end } });
      if (!this.isNext('}')) this.expect(',');
    }
    this.expect('}');
    return entries;
  }
}
