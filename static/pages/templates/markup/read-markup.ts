/** A piece of a line: plain, strong, or a link. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };
export type Line = readonly Piece[];
export type Block =
  | { readonly kind: 'heading'; readonly line: Line }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] };

const marks = /\*\*([^*]+)\*\*|\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)/g;

/** A line with its strong words and links. What is not closed stays as it is written. */
export const readLine = (text: string): Line => {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(marks)) {
    if (match.index > at) pieces.push({ kind: 'text', text: text.slice(at, match.index) });
    const [whole, strong, words, url] = match;
    if (strong !== undefined) pieces.push({ kind: 'strong', text: strong });
    else if (words !== undefined && url !== undefined) pieces.push({ kind: 'link', text: words, url });
    at = match.index + whole.length;
  }
  if (at < text.length) pieces.push({ kind: 'text', text: text.slice(at) });
  return pieces;
};

/** The light markup of blueprints: paragraphs, `## ` headings, `- ` lists, `[ ] ` tasks, `**strong**` and `[words](https://…)`. */
export const readMarkup = (text: string): readonly Block[] => {
  const blocks: Block[] = [];
  let words: string[] = [];
  let items: Line[] = [];
  const close = () => {
    if (words.length > 0) blocks.push({ kind: 'paragraph', line: readLine(words.join(' ')) });
    if (items.length > 0) blocks.push({ kind: 'list', items });
    words = [];
    items = [];
  };
  for (const line of text.split('\n').map((one) => one.trim())) {
    const heading = /^#{1,6} (.+)$/.exec(line)?.[1];
    const item = /^(?:[-*] (?:\[[ x]\] )?|\[[ x]\] )(.+)$/.exec(line)?.[1];
    if (line === '' || heading !== undefined) close();
    if (heading !== undefined) blocks.push({ kind: 'heading', line: readLine(heading) });
    else if (item !== undefined) {
      if (words.length > 0) close();
      items.push(readLine(item));
    } else if (line !== '') {
      if (items.length > 0) close();
      words.push(line);
    }
  }
  close();
  return blocks;
};
