/** A Jira expression, parsed. `start` and `end` are its place in the source text, so that errors can quote it. */
export type Expression = Place &
  (
    | { readonly kind: 'literal'; readonly value: null | boolean | number | string }
    | { readonly kind: 'regex'; readonly source: string; readonly flags: string }
    | { readonly kind: 'template'; readonly parts: readonly (string | Expression)[] }
    | { readonly kind: 'variable'; readonly name: string }
    | MemberAccess
    | FunctionCall
    | { readonly kind: 'new'; readonly type: string; readonly arguments: readonly Expression[] }
    | { readonly kind: 'list'; readonly items: readonly Expression[] }
    | { readonly kind: 'map'; readonly entries: readonly MapEntry[] }
    | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: Expression }
    | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Expression; readonly right: Expression }
    | { readonly kind: 'conditional'; readonly test: Expression; readonly yes: Expression; readonly no: Expression }
    | { readonly kind: 'lambda'; readonly parameters: readonly string[]; readonly body: Expression }
    | { readonly kind: 'block'; readonly statements: readonly Statement[] }
  );

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** `object.name`, `object['name']`, `object?.name`, `object?.['name']`. */
export interface MemberAccess {
  readonly kind: 'member';
  readonly object: Expression;
  readonly key: Expression;
  readonly isOptional: boolean;
  /** With brackets: the key is worked out. */
  readonly isComputed: boolean;
}

export interface FunctionCall {
  readonly kind: 'call';
  readonly callee: Expression;
  readonly arguments: readonly Expression[];
}

export interface MapEntry {
  readonly key: Expression;
  readonly value: Expression;
}

export type UnaryOperator = '!' | '-' | 'typeof';
export type BinaryOperator = '&&' | '||' | '??' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%';

export type Statement =
  | { readonly kind: 'let'; readonly name: string; readonly value: Expression }
  | { readonly kind: 'value'; readonly value: Expression }
  | { readonly kind: 'return'; readonly value: Expression }
  | { readonly kind: 'throw'; readonly value: Expression }
  | { readonly kind: 'if'; readonly test: Expression; readonly yes: readonly Statement[]; readonly no: readonly Statement[] }
  | { readonly kind: 'try'; readonly body: readonly Statement[]; readonly name: string; readonly handler: readonly Statement[] };

/** The leaves of an expression: its literals and names of variables. */
export function leavesOf(expression: Expression): number {
  switch (expression.kind) {
    case 'literal':
    case 'regex':
    case 'variable':
      return 1;
    default:
      return partsOf(expression).reduce((sum, part) => sum + leavesOf(part), 0);
  }
}

/** The expressions directly inside an expression; the names of static properties are not among them. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'literal':
    case 'regex':
    case 'variable':
      return [];
    case 'template':
      return expression.parts.filter((part) => typeof part !== 'string');
    case 'member':
      return expression.isComputed ? [expression.object, expression.key] : [expression.object];
    case 'call':
      return [expression.callee, ...expression.arguments];
    case 'new':
      return expression.arguments;
    case 'list':
      return expression.items;
    case 'map':
      return expression.entries.map((entry) => entry.value);
    case 'unary':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'conditional':
      return [expression.test, expression.yes, expression.no];
    case 'lambda':
      return [expression.body];
    case 'block':
      return expression.statements.flatMap(expressionsOf);
  }
}

function expressionsOf(statement: Statement): readonly Expression[] {
  switch (statement.kind) {
    case 'let':
    case 'value':
    case 'return':
    case 'throw':
      return [statement.value];
    case 'if':
      return [statement.test, ...statement.yes.flatMap(expressionsOf), ...statement.no.flatMap(expressionsOf)];
    case 'try':
      return [...statement.body.flatMap(expressionsOf), ...statement.handler.flatMap(expressionsOf)];
  }
}
