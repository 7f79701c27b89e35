import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { blueprint as blueprintSchema } from '../../src/contracts/templates/blueprint';
import { parseAuthoredFile } from '../../src/platform/authored-file';
import { readBlueprint } from '../../src/templates/blueprint/read-blueprint';
import { resolveBlueprint } from '../../src/templates/resolve/resolve-blueprint';
import { root } from './source-files';

const guide = readFileSync(path.join(root, 'docs/templates.md'), 'utf8');

function example(name: string): string {
  const [, text] = guide.match(new RegExp(`\`\`\`yaml ${name}\\n(.*?)\`\`\``, 's')) ?? [];
  if (text === undefined) throw new Error(`The guide has no example "${name}".`);
  return text;
}

const read = (name: string, ...parent: Parameters<typeof readBlueprint>[3][]) =>
  readBlueprint(example(name), 'yaml', parseAuthoredFile, ...parent);

const answers = { name: 'Elm garden', key: 'ELM', alderman: 'olga' };
const context = { language: 'en', accountId: 'mira', today: 20_500 } as const;

test.each([
  ['smallest', { name: 'Party', key: 'PAR' }],
  ['everything', answers],
  ['everything', { ...answers, size: 'large', nickname: 'The Elms', crane: true }],
])('the example "%s" of the guide is a template that works with %j', (name, given) => {
  const document = read(name);
  if (!document.ok) throw new Error(JSON.stringify(document.error));
  const resolved = resolveBlueprint(document.value.blueprint, 1, given, context);
  expect(resolved.ok ? [] : resolved.error).toEqual([]);
});

test('the example of a child is a template that works', () => {
  const parent = read('everything');
  if (!parent.ok) throw new Error(JSON.stringify(parent.error));
  const child = read('child', (id) => (id === parent.value.blueprint.id ? parent.value.blueprint : undefined));
  if (!child.ok) throw new Error(JSON.stringify(child.error));
  const resolved = resolveBlueprint(child.value.blueprint, 1, { ...answers, storey: 4 }, context);
  expect(resolved.ok ? [] : resolved.error).toEqual([]);
});

test('the guide shows every property', () => {
  const parsed = parseAuthoredFile(`${example('everything')}\nextends: none\nwithout: []`, 'yaml');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const shown = new Set(propertiesOf(parsed.value));
  const schema = z.toJSONSchema(blueprintSchema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  expect([...new Set(namedIn(schema))].filter((property) => !shown.has(property))).toEqual([]);
});

/** `issues.checklist` and the like: each property with the one that it stands under; those of children as those of issues. */
function* propertiesOf(value: unknown, under = ''): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) return yield* value.flatMap((member) => [...propertiesOf(member, under)]);
  for (const [key, inner] of Object.entries(value)) {
    yield `${under}.${key}`;
    yield* propertiesOf(inner, key === 'children' ? 'issues' : key);
  }
}

interface JsonSchema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

function* namedIn(schema: JsonSchema, under = '', whole: JsonSchema = schema, seen: readonly string[] = []): Generator<string> {
  const { $ref } = schema;
  if ($ref !== undefined) {
    const known = whole.$defs?.[$ref.replace('#/$defs/', '')];
    if (known && !seen.includes($ref)) yield* namedIn(known, under, whole, [...seen, $ref]);
  }
  for (const part of [...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])]) yield* namedIn(part, under, whole, seen);
  for (const [key, inner] of Object.entries(schema.properties ?? {})) {
    // Both languages may be said of any text.
    if (key === 'en' || key === 'nl') continue;
    yield `${under}.${key}`;
    yield* namedIn(inner, key === 'children' ? 'issues' : key, whole, seen);
  }
}
