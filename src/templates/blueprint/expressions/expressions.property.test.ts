import fc from 'fast-check';
import { evaluate, type Scope } from './evaluate';
import { arithmetic, comparisons, type Expression, type FunctionName, functionArity, type Value } from './expression';
import { fillJql } from './fill-jql';
import { parseExpression } from './parse-expression';
import { fillText, parseTemplateText } from './template-text';

const scopeOf = (values: Readonly<Record<string, Value>>): Scope => ({
  language: 'en',
  value: (name) => values[name] ?? null,
  labelOf: (_, value) => String(value ?? ''),
});

/** Words that expressions are made of, in any order: most are nonsense. */
const soup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'and',
        'or',
        'not',
        '(',
        ')',
        '+',
        '-',
        '*',
        '/',
        '=',
        '!=',
        '<',
        '>=',
        ',',
        '}}',
        '{{',
        '"',
        "'",
        '\\',
        'upper(',
        'if(',
      ),
      fc.constantFrom('name', 'go-live', '2nd-date', 'project.key', '"text"', '12', '1.5', 'true'),
      fc.string(),
    ),
    { maxLength: 30 },
  )
  .map((words) => words.join(' '));

test('whatever somebody types is parsed or refused with a place, and nothing throws', () => {
  fc.assert(
    fc.property(soup, (text) => {
      const parsed = parseExpression(text);
      if (parsed.ok) expect(['string', 'number', 'boolean', 'object']).toContain(typeof evaluate(parsed.value, scopeOf({ name: 'Ann' })));
      else expect(parsed.error.at).toBeLessThanOrEqual(text.length);
      parseTemplateText(text);
      expect(typeof fillText(text, scopeOf({}))).toBe('string');
    }),
    { numRuns: 500 },
  );
});

const names = fc.constantFrom('name', 'size', 'go-live', '2nd-date', 'project.key');
const functionNames = Object.keys(functionArity) as FunctionName[];
const { expression: expressions } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('literal' as const), value: fc.oneof(fc.string(), fc.boolean(), fc.nat()) }),
    names.map((name) => ({ kind: 'name' as const, name, at: 0 })),
    fc.record({ kind: fc.constantFrom('not' as const, 'negate' as const), of: tie('expression') }),
    fc.record({
      kind: fc.constant('binary' as const),
      operator: fc.constantFrom(...comparisons, ...arithmetic, 'and' as const, 'or' as const),
      left: tie('expression'),
      right: tie('expression'),
    }),
    fc.constantFrom(...functionNames).chain((name) =>
      fc.record({
        kind: fc.constant('call' as const),
        name: fc.constant(name),
        parameters: fc.array(tie('expression'), { minLength: functionArity[name][0], maxLength: functionArity[name][1] }),
        at: fc.constant(0),
      }),
    ),
  ),
}));

/** An expression as text, with brackets around everything. */
function written(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'string' ? `"${expression.value.replace(/[\\"]/g, '\\$&')}"` : String(expression.value);
    case 'name':
      return expression.name;
    case 'not':
      return `(not ${written(expression.of)})`;
    case 'negate':
      return `(-${written(expression.of)})`;
    case 'binary':
      return `(${written(expression.left)} ${expression.operator} ${written(expression.right)})`;
    case 'call':
      return `${expression.name}(${expression.parameters.map(written).join(', ')})`;
  }
}

const placeless = (expression: unknown): unknown =>
  JSON.parse(JSON.stringify(expression, (key, value: unknown) => (key === 'at' ? 0 : value)));

test('what is written is read back the same', () => {
  fc.assert(
    fc.property(expressions, (expression) => {
      const parsed = parseExpression(written(expression));
      expect(parsed.ok && placeless(parsed.value)).toEqual(placeless(expression));
    }),
  );
});

test('a text without braces stays as it is, and answers are never read as placeholders', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, answer) => {
      const plain = text.replaceAll('{{', '');
      expect(fillText(plain, scopeOf({}))).toBe(plain);
      expect(fillText('<{{name}}>', scopeOf({ name: answer }))).toBe(`<${answer}>`);
    }),
  );
});

/** What JQL makes of a quoted text: the value it looks for, and what follows it. */
function readJqlText(jql: string): { value: string; rest: string } {
  const quote = jql[0];
  let value = '';
  for (let at = 1; at < jql.length; at++) {
    if (jql[at] === quote) return { value, rest: jql.slice(at + 1) };
    if (jql[at] !== '\\') value += jql[at];
    else {
      at++;
      value += { n: '\n', r: '\r', t: '\t' }[jql[at] ?? ''] ?? jql[at] ?? '';
    }
  }
  return { value: 'never closed', rest: '' };
}

test('whatever is answered stays one value in JQL, with the author’s quotes or without', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '"', "'", '\\', '\n', ' ', 'OR', '{{', '}}', '🚀') }), (answer) => {
      for (const jql of ['{{name}} ORDER BY x', '"{{name}}" ORDER BY x', "'{{name}}' ORDER BY x"]) {
        expect(readJqlText(fillJql(jql, scopeOf({ name: answer })))).toEqual({ value: answer, rest: ' ORDER BY x' });
      }
    }),
  );
});
