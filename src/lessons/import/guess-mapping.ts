import type { ImportMapping } from '../../contracts/lessons/lesson-contracts';

/** How columns of lessons are named, the surest name first: by spreadsheets of project offices, NASA's system, and in Dutch. */
const names: Readonly<Record<keyof ImportMapping, readonly RegExp[]>> = {
  title: [/^(?:title|titel|subject|onderwerp|name|naam|headline|summary|samenvatting|abstract)$/],
  event: [
    /driving\s*event/,
    /what\s*happened|wat\s*(?:er\s*)?gebeurde|event|gebeurtenis|situation|situatie|description|beschrijving|omschrijving|background|context/,
  ],
  lesson: [
    /^lessons?(?:\s*\(?s\)?)?(?:\s*learned|\s*learnt)?$|lessons?\s*(?:\(s\))?\s*learn/,
    /^les(?:sen)?\b|geleerd|insight|finding|learning|inzicht|bevinding/,
  ],
  recommendation: [/recommend|aanbeveling/, /\bactions?\b|\bactie|advice|advies|what\s*to\s*do|wat\s*te\s*doen/],
  topics: [/^(?:topics?|tags?|keywords?|labels?|trefwoord(?:en)?|onderwerpen|thema'?s?)/, /topic|keyword|trefwoord/],
  category: [/^(?:category|categorie|type|area|gebied)/],
  phase: [/phase|fase|stage/],
  date: [/event\s*date|date\s*of\s*event|lesson\s*date/, /date|datum/],
  source: [/^(?:source|bron|project|programme|program|center|centre|organi[sz]ation|organisatie|submitt)/],
  id: [/(?:^|[\s_-])(?:id|nr|no|number|nummer|key|sleutel)$/, /^(?:id|#|ref)/],
};

/** The parts that are looked for first get the better of a column that could be several. */
const order: readonly (keyof ImportMapping)[] = [
  'recommendation',
  'event',
  'lesson',
  'title',
  'id',
  'topics',
  'category',
  'phase',
  'date',
  'source',
];

/**
 * What Plumbline makes of a file's columns, by their names. Without a title the lesson's first words become one, so its column stands for both.
 * People look at it before anything is imported.
 */
export function guessMapping(columns: readonly string[]): ImportMapping {
  const mapping: Record<keyof ImportMapping, string | null> = {
    title: null,
    event: null,
    lesson: null,
    recommendation: null,
    topics: null,
    category: null,
    phase: null,
    date: null,
    source: null,
    id: null,
  };
  const taken = new Set<string>();
  for (const part of order) {
    const found = names[part].flatMap((name) => columns.filter((column) => !taken.has(column) && name.test(normal(column))))[0];
    if (found === undefined) continue;
    mapping[part] = found;
    taken.add(found);
  }
  return { ...mapping, title: mapping.title ?? mapping.lesson ?? mapping.event ?? columns[0] ?? '' };
}

const normal = (column: string): string => column.toLowerCase().replaceAll('_', ' ').trim();
