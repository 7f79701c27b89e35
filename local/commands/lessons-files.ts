import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { SearchableLesson } from '../../src/lessons/search/index/searchable-lesson';
import { UsageError } from './command-options';

const corpusLine = z.object({ _id: z.string().min(1), title: z.string().default(''), text: z.string() });
const queryLine = z.object({ _id: z.string().min(1), text: z.string() });
export type Query = z.output<typeof queryLine>;

/** Everyone may see the lessons of a file. */
const SCOPE = 'everyone';

/** Reads lessons from lines `{"_id", "title", "text"}`. Throws a `UsageError` that names file and line. */
export function readCorpus(file: string): SearchableLesson[] {
  return readLines(file, corpusLine).map(({ _id, title, text }) => ({ id: _id, scope: SCOPE, fields: { title, event: text } }));
}

/** Reads queries from lines `{"_id", "text"}`. */
export const readQueries = (file: string): Query[] => readLines(file, queryLine);

function readLines<T extends { readonly _id: string }>(file: string, schema: z.ZodType<T>): T[] {
  const seen = new Map<string, number>();
  const items: T[] = [];
  for (const [index, line] of readText(file).split('\n').entries()) {
    if (line.trim() === '') continue;
    const at = `${file}:${index + 1}`;
    const parsed = schema.safeParse(readJson(line, at));
    if (!parsed.success)
      throw new UsageError(`${at}: ${parsed.error.issues.map(({ path, message }) => [...path, message].join(': ')).join('; ')}`);
    const before = seen.get(parsed.data._id);
    if (before !== undefined) throw new UsageError(`${at}: the _id "${parsed.data._id}" stands in line ${before} already.`);
    seen.set(parsed.data._id, index + 1);
    items.push(parsed.data);
  }
  if (items.length === 0) throw new UsageError(`${file} is empty.`);
  return items;
}

function readJson(line: string, at: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new UsageError(`${at}: no JSON (${error instanceof Error ? error.message : String(error)}).`);
  }
}

/** Judgements of a tab-separated file `query-id, corpus-id, score` with a heading, by query. */
export function readJudgements(file: string): Map<string, Map<string, number>> {
  const judgements = new Map<string, Map<string, number>>();
  for (const [index, line] of readText(file).trimEnd().split(/\r?\n/).entries()) {
    if (index === 0) continue;
    const [query, document, score, ...rest] = line.split('\t');
    if (!query || !document || !/^-?\d+$/.test(score ?? '') || rest.length > 0)
      throw new UsageError(`${file}:${index + 1}: expected query-id, corpus-id and a whole number, between tabs.`);
    judgements.set(query, (judgements.get(query) ?? new Map<string, number>()).set(document, Number(score)));
  }
  return judgements;
}

function readText(file: string): string {
  if (!existsSync(file)) throw new UsageError(`${file}: there is no such file.`);
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
