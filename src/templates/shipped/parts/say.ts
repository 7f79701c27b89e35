/** A text in both languages, as shipped blueprints write them. */
export interface Said {
  readonly en: string;
  readonly nl: string;
}

export const say = (en: string, nl: string): Said => ({ en, nl });

/** Texts one below the other, as paragraphs of one description. */
export const paragraphs = (...parts: readonly Said[]): Said =>
  say(parts.map(({ en }) => en).join('\n\n'), parts.map(({ nl }) => nl).join('\n\n'));

/** A list with a heading: what goes into a document, what an agenda holds. */
export const listed = (title: Said, lines: readonly Said[]): Said =>
  say(
    [`## ${title.en}`, ...lines.map(({ en }) => `- ${en}`)].join('\n'),
    [`## ${title.nl}`, ...lines.map(({ nl }) => `- ${nl}`)].join('\n'),
  );
