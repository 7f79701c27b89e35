import { type Expression, namesIn } from './expressions/expression';
import { parseExpression } from './expressions/parse-expression';
import { hasPlaceholder, parseTemplateText } from './expressions/template-text';
import type { Place } from './place';

/** How a text of a blueprint is read: with placeholders, as a condition, as a day, as a person. */
export type TextKind = 'text' | 'when' | 'date' | 'person';
export interface BlueprintText {
  readonly said: TextKind;
  readonly text: string;
  readonly place: Place;
}

const dates: ReadonlySet<string> = new Set(['start', 'end', 'due', 'release', 'from', 'until']);
const people: ReadonlySet<string> = new Set(['lead', 'assignee', 'people', 'sponsor']);
/** Automation files are Jira's and have placeholders of their own; `links` holds names and ids only. */
const notOurs: ReadonlySet<string> = new Set(['file', 'links']);
/** What holds names of the author's own as keys, which say nothing about the texts under them. */
const ownKeys: ReadonlySet<string> = new Set(['values', 'properties']);

/** All texts in a blueprint or a part of it, with their places. */
export function textsOf(value: unknown, place: Place = []): readonly BlueprintText[] {
  const texts: BlueprintText[] = [];
  collect(value, place, 'text', texts);
  return texts;
}

function collect(value: unknown, place: Place, said: TextKind, texts: BlueprintText[]): void {
  if (typeof value === 'string') texts.push({ said, text: value, place });
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) collect(inner, [...place, index], said, texts);
    return;
  }
  const keysSayNothing = ownKeys.has(String(place.at(-1)));
  for (const [key, inner] of Object.entries(value)) {
    if (keysSayNothing || !notOurs.has(key)) collect(inner, [...place, key], keysSayNothing ? 'text' : kindOf(key), texts);
  }
}

function kindOf(key: string): TextKind {
  if (key === 'when') return 'when';
  if (dates.has(key)) return 'date';
  return people.has(key) ? 'person' : 'text';
}

/** The expressions in a text: its condition, or its placeholders. What cannot be parsed has none. */
export function expressionsIn(text: string, said: TextKind): readonly Expression[] {
  if (said === 'when') {
    const parsed = parseExpression(text);
    return parsed.ok ? [parsed.value] : [];
  }
  if (said !== 'text' || !hasPlaceholder(text)) return [];
  const parsed = parseTemplateText(text);
  return parsed.ok ? parsed.value.filter((part) => typeof part !== 'string') : [];
}

/** Names that a text asks for. */
export const namesInText = (text: string, said: TextKind): readonly { readonly name: string; readonly at: number }[] =>
  expressionsIn(text, said).flatMap((expression) => [...namesIn(expression)]);
