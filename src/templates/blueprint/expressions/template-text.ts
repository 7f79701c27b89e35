import { err, ok, type Result } from '../../../shared/result';
import { evaluate, type Scope, textOf } from './evaluate';
import type { Expression, Value } from './expression';
import { parseExpressionAt } from './parse-expression';
import type { ExpressionProblem } from './token';

/** A text with placeholders, cut into what stands as written and what is worked out. */
export type TextPart = string | Expression;

const opening = '{{';
const closing = '}}';

export const hasPlaceholder = (text: string): boolean => text.includes(opening);

/** Cuts `Welcome, {{upper(client)}}` into parts. A `{{` that nothing closes is a problem; to write two braces, write `{{"{{"}}`. */
export function parseTemplateText(text: string): Result<readonly TextPart[], ExpressionProblem> {
  const parts: TextPart[] = [];
  let at = 0;
  for (;;) {
    const open = text.indexOf(opening, at);
    if (open < 0) break;
    if (open > at) parts.push(text.slice(at, open));
    const parsed = parseExpressionAt(text, open + opening.length);
    if (!parsed.ok) return parsed;
    if (!text.startsWith(closing, parsed.value.end)) return err({ at: open, found: opening });
    parts.push(parsed.value.expression);
    at = parsed.value.end + closing.length;
  }
  if (at < text.length) parts.push(text.slice(at));
  return ok(parts);
}

/** The text with everything worked out. What was answered is never looked at for placeholders again. */
export function fillText(text: string, scope: Scope, say: (value: Value) => string = textOf): string {
  if (!hasPlaceholder(text)) return text;
  const parsed = parseTemplateText(text);
  if (!parsed.ok) return text;
  return parsed.value.map((part) => (typeof part === 'string' ? part : say(evaluate(part, scope)))).join('');
}
