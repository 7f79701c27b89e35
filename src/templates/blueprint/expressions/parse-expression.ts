import { err, ok, type Result } from '../../../shared/result';
import { arithmetic, type BinaryOperator, comparisons, type Expression, functionArity, isFunctionName } from './expression';
import { type ExpressionProblem, type Token, tokensOf } from './token';

/** Brackets and operators within each other at most: nobody means more, and the stack is finite. */
const DEEPEST_NESTING = 50;

/**
 * Parses `size = "large" and not (budget < 10000)`. Weakest first: `or`, `and`, `not`, comparisons, `+ -`, `* /`, a sign. Never throws;
 * what is wrong is said with its place.
 */
export function parseExpression(text: string): Result<Expression, ExpressionProblem> {
  const parsed = parseExpressionAt(text, 0);
  if (!parsed.ok) return parsed;
  return parsed.value.end === text.length ? ok(parsed.value.expression) : err({ at: parsed.value.end, found: '}}' });
}

/** Parses the expression that begins at `from` and goes on to `}}` or the end of the text; `end` is where it stopped. */
export function parseExpressionAt(
  text: string,
  from: number,
): Result<{ readonly expression: Expression; readonly end: number }, ExpressionProblem> {
  const { tokens, problem } = tokensOf(text, from);
  const parser = new Parser(tokens);
  const expression = parser.parse();
  const stopped = parser.problem;
  if (problem && (!stopped || stopped.at >= problem.at)) return err(problem);
  if (stopped || !expression) return err(stopped ?? { at: from, found: '' });
  return ok({ expression, end: tokens.at(-1)?.at ?? text.length });
}

/** Recursive descent over tokens. After the first problem everything answers `undefined`. */
class Parser {
  problem: ExpressionProblem | undefined;
  private index = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  parse(): Expression | undefined {
    const expression = this.or();
    if (expression && this.token.kind !== 'end') return this.fail();
    return expression;
  }

  private get token(): Token {
    return this.tokens[this.index] ?? { kind: 'end', text: '', at: 0 };
  }

  private fail(at: Token = this.token): undefined {
    this.problem ??= { at: at.at, found: at.text };
    return undefined;
  }

  private takes(text: string): boolean {
    const { token } = this;
    const is = token.kind === 'symbol' ? token.text === text : token.kind === 'identifier' && token.text === text;
    if (is) this.index++;
    return is;
  }

  private or(): Expression | undefined {
    return this.chain(['or'], () => this.and());
  }

  private and(): Expression | undefined {
    return this.chain(['and'], () => this.not());
  }

  private not(): Expression | undefined {
    return this.nested(() => {
      if (!this.takes('not')) return this.comparison();
      const of = this.not();
      return of && { kind: 'not', of };
    });
  }

  private comparison(): Expression | undefined {
    const left = this.sum();
    const operator = left && comparisons.find((candidate) => this.takes(candidate));
    if (!left || !operator) return left;
    const right = this.sum();
    return right && { kind: 'binary', operator, left, right };
  }

  private sum(): Expression | undefined {
    return this.chain([arithmetic[0], arithmetic[1]], () => this.product());
  }

  private product(): Expression | undefined {
    return this.chain([arithmetic[2], arithmetic[3]], () => this.signed());
  }

  private signed(): Expression | undefined {
    return this.nested(() => {
      if (!this.takes('-')) return this.primary();
      const of = this.signed();
      return of && { kind: 'negate', of };
    });
  }

  private primary(): Expression | undefined {
    const { token } = this;
    if (this.takes('(')) {
      const inner = this.or();
      if (inner && !this.takes(')')) return this.fail();
      return inner;
    }
    if (token.kind === 'end' || token.kind === 'symbol' || keywords.has(token.text)) return this.fail();
    this.index++;
    if (token.kind === 'number') return { kind: 'literal', value: Number(token.text) };
    if (token.kind === 'string') return { kind: 'literal', value: token.text.slice(1, -1).replace(/\\(.)/gs, '$1') };
    if (token.text === 'true' || token.text === 'false') return { kind: 'literal', value: token.text === 'true' };
    return this.takes('(') ? this.call(token) : { kind: 'name', name: token.text, at: token.at };
  }

  private call(name: Token): Expression | undefined {
    if (!isFunctionName(name.text)) return this.fail(name);
    const parameters: Expression[] = [];
    while (!this.takes(')')) {
      if (parameters.length > 0 && !this.takes(',')) return this.fail();
      const parameter = this.or();
      if (!parameter) return undefined;
      parameters.push(parameter);
    }
    const [fewest, most] = functionArity[name.text];
    if (parameters.length < fewest || parameters.length > most) return this.fail(name);
    return { kind: 'call', name: name.text, parameters, at: name.at };
  }

  /** `part (operator part)*`, from the left. */
  private chain(operators: readonly BinaryOperator[], part: () => Expression | undefined): Expression | undefined {
    let left = part();
    for (let links = 0; left; links++) {
      const operator = operators.find((candidate) => this.takes(candidate));
      if (!operator) return left;
      // Each link nests the tree by one, which whoever walks it has to bear.
      if (links >= LONGEST_CHAIN) return this.fail();
      const right = part();
      left = right && { kind: 'binary', operator, left, right };
    }
    return undefined;
  }

  private nested(parse: () => Expression | undefined): Expression | undefined {
    if (this.depth >= DEEPEST_NESTING) return this.fail();
    this.depth++;
    const found = parse();
    this.depth--;
    return found;
  }
}

const LONGEST_CHAIN = 200;
const keywords: ReadonlySet<string> = new Set(['and', 'or', 'not']);
