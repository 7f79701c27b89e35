import MiniSearch from 'minisearch';
import type { SearchableLesson } from '../src/lessons/search/index/searchable-lesson';
import { stem } from '../src/lessons/search/text/stem';

/** An engine to measure beside ours: ids of the best hits for a text, best first. */
export type Peer = (text: string, limit: number) => readonly string[];

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
const textOf = ({ fields }: SearchableLesson): string => `${fields.title ?? ''} ${fields.event ?? ''}`;

/** The textbook: BM25 with k1 1.2 and b 0.75 over title and text as one, words as they are written, no stop words. */
export function plainBm25(lessons: readonly SearchableLesson[]): Peer {
  const postings = new Map<string, Map<number, number>>();
  const lengths = lessons.map((lesson, document) => {
    const words = wordsOf(textOf(lesson));
    for (const word of words) {
      const of = postings.get(word) ?? new Map<number, number>();
      postings.set(word, of.set(document, (of.get(document) ?? 0) + 1));
    }
    return words.length;
  });
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return (text, limit) => {
    const scores = new Map<number, number>();
    for (const word of wordsOf(text)) {
      const of = postings.get(word) ?? new Map<number, number>();
      const rarity = Math.log(1 + (lessons.length - of.size + 0.5) / (of.size + 0.5));
      for (const [document, frequency] of of) {
        const norm = 1.2 * (0.25 + (0.75 * (lengths[document] ?? 0)) / average);
        scores.set(document, (scores.get(document) ?? 0) + (rarity * frequency * 2.2) / (frequency + norm));
      }
    }
    const best = [...scores].sort(([a, x], [b, y]) => y - x || a - b).slice(0, limit);
    return best.map(([document]) => lessons[document]?.id ?? '');
  };
}

/** MiniSearch as it comes, or with the stems and stop words that ours uses (English). */
export const miniSearchOptions = (prepared: boolean) => ({
  fields: ['title', 'text'],
  ...(prepared && { processTerm: (word: string) => stem(word.toLowerCase(), 'en') ?? null }),
});

export function miniSearch(lessons: readonly SearchableLesson[], prepared: boolean): MiniSearch {
  const engine = new MiniSearch(miniSearchOptions(prepared));
  engine.addAll(lessons.map(({ id, fields }) => ({ id, title: fields.title ?? '', text: fields.event ?? '' })));
  return engine;
}

export const asPeer =
  (engine: MiniSearch): Peer =>
  (text, limit) =>
    engine
      .search(text)
      .slice(0, limit)
      .map(({ id }) => String(id));
