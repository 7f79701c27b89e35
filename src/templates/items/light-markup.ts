/**
 * Descriptions as authors write them: paragraphs, `## ` headings, `- ` lists, `[ ] ` and `[x] ` tasks, `**strong**`, `[words](https://…)`.
 * A backslash takes the meaning of the sign after it. Jira keeps descriptions as documents (Atlassian Document Format, plain JSON); what
 * light markup can say comes back from there as it was. Of anything else the words are kept.
 */
export interface RichDocument {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly RichNode[];
}

export interface RichNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly RichNode[];
  readonly text?: string;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
}

/** Light markup as a document for Jira. */
export function documentOf(text: string): RichDocument {
  const content: RichNode[] = [];
  for (const block of blocksOf(text.replaceAll('\r\n', '\n').split('\n'))) content.push(nodeOf(block, content.length));
  return { type: 'doc', version: 1, content };
}

/** A document of Jira as light markup. */
export const markupOf = (document: RichNode | RichDocument | null | undefined): string =>
  joined((document?.content ?? []).flatMap((node) => blockTexts(node)));

/** How light markup reads after it has been to Jira and back: for comparing what is wanted with what is found. */
export const plainestMarkup = (text: string): string => markupOf(documentOf(text));

type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'tasks'; readonly items: readonly { readonly text: string; readonly done: boolean }[] };

const HEADING = /^(#{1,6}) +(\S.*)$/;
const BULLET = /^- +(\S.*)$/;
const TASK = /^(?:- )?\[([ xX])\] +(\S.*)$/;

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const close = (): void => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', lines: paragraph });
    paragraph = [];
  };
  let blank = true;
  for (const raw of lines) {
    const line = raw.trim();
    const heading = HEADING.exec(line);
    const task = TASK.exec(line);
    const bullet = BULLET.exec(line);
    const last = paragraph.length > 0 || blank ? undefined : blocks.at(-1);
    if (line === '') close();
    else if (heading) {
      close();
      blocks.push({ kind: 'heading', level: heading[1]?.length ?? 2, text: heading[2] ?? '' });
    } else if (task) {
      close();
      const item = { text: task[2] ?? '', done: task[1] !== ' ' };
      if (last?.kind === 'tasks') blocks[blocks.length - 1] = { kind: 'tasks', items: [...last.items, item] };
      else blocks.push({ kind: 'tasks', items: [item] });
    } else if (bullet) {
      close();
      const item = bullet[1] ?? '';
      if (last?.kind === 'list') blocks[blocks.length - 1] = { kind: 'list', items: [...last.items, item] };
      else blocks.push({ kind: 'list', items: [item] });
    } else paragraph.push(line);
    blank = line === '';
  }
  close();
  return blocks;
}

/** Jira wants a task to have an id within its document. */
function nodeOf(block: Block, place: number): RichNode {
  switch (block.kind) {
    case 'paragraph':
      return { type: 'paragraph', content: block.lines.flatMap((line, index) => [...(index > 0 ? [BREAK] : []), ...inlineOf(line)]) };
    case 'heading':
      return { type: 'heading', attrs: { level: block.level }, content: inlineOf(block.text) };
    case 'list':
      return {
        type: 'bulletList',
        content: block.items.map((item) => ({ type: 'listItem', content: [{ type: 'paragraph', content: inlineOf(item) }] })),
      };
    case 'tasks':
      return {
        type: 'taskList',
        attrs: { localId: `tasks-${place}` },
        content: block.items.map(({ text, done }, index) => ({
          type: 'taskItem',
          attrs: { localId: `task-${place}-${index}`, state: done ? 'DONE' : 'TODO' },
          content: inlineOf(text),
        })),
      };
  }
}

const BREAK: RichNode = { type: 'hardBreak' };
const ESCAPED = /[\\*[\]#-]/;
const LINK = /^\[((?:\\.|[^\\[\]])+)\]\(((?:https?:\/\/|mailto:)[^\s()]+)\)/;

/** Words, strong words and links of one line. A `**` or `[` without its other half is what it says. */
function inlineOf(line: string): RichNode[] {
  const nodes: RichNode[] = [];
  let words = '';
  let strong = false;
  const close = (): void => {
    if (words !== '') nodes.push(textNode(words, strong, null));
    words = '';
  };
  for (let at = 0; at < line.length; ) {
    const rest = line.slice(at);
    if (rest[0] === '\\' && ESCAPED.test(rest[1] ?? '')) {
      words += rest[1];
      at += 2;
    } else if (rest.startsWith('**') && (strong || closes(line, at + 2))) {
      close();
      strong = !strong;
      at += 2;
    } else {
      const link = LINK.exec(rest);
      if (link) {
        close();
        nodes.push(textNode((link[1] ?? '').replaceAll(/\\([\\*[\]#-])/g, '$1'), strong, link[2] ?? ''));
        at += link[0].length;
      } else {
        words += rest[0];
        at++;
      }
    }
  }
  close();
  return nodes;
}

/** Whether strong words that begin at `from` end: with at least one sign between. */
function closes(line: string, from: number): boolean {
  for (let at = from; at < line.length; at++) {
    if (line[at] === '\\') at++;
    else if (line.startsWith('**', at)) return at > from;
  }
  return false;
}

function textNode(text: string, strong: boolean, href: string | null): RichNode {
  const marks = [...(href === null ? [] : [{ type: 'link', attrs: { href } }]), ...(strong ? [{ type: 'strong' }] : [])];
  return { type: 'text', text, ...(marks.length > 0 ? { marks } : {}) };
}

interface BlockText {
  readonly kind: 'paragraph' | 'heading' | 'list' | 'tasks';
  readonly text: string;
}

const joined = (blocks: readonly BlockText[]): string =>
  blocks
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n\n');

function blockTexts(node: RichNode): BlockText[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', text: `${'#'.repeat(levelOf(node))} ${inlineText(node).replaceAll('\n', ' ')}` }];
    case 'bulletList':
      return [{ kind: 'list', text: (node.content ?? []).flatMap((item) => listLines(item, '- ')).join('\n') }];
    case 'orderedList':
      return [{ kind: 'paragraph', text: (node.content ?? []).flatMap((item, index) => listLines(item, `${index + 1}. `)).join('\n') }];
    case 'taskList':
      return [{ kind: 'tasks', text: taskLines(node).join('\n') }];
    case 'paragraph':
      return [{ kind: 'paragraph', text: safeLines(inlineText(node)) }];
    case 'codeBlock':
      return [{ kind: 'paragraph', text: safeLines(inlineText(node)) }];
    case 'text':
    case 'hardBreak':
      return [{ kind: 'paragraph', text: safeLines(inlineText({ type: 'paragraph', content: [node] })) }];
    default:
      return (node.content ?? []).flatMap(blockTexts);
  }
}

const levelOf = (node: RichNode): number => {
  const level = Number(node.attrs?.level ?? 2);
  return Number.isInteger(level) && level >= 1 && level <= 6 ? level : 2;
};

/** An item of a list on one line; lists within it follow as items of the same list. */
function listLines(item: RichNode, bullet: string): string[] {
  const own = (item.content ?? []).filter(({ type }) => type !== 'bulletList' && type !== 'orderedList');
  const inner = (item.content ?? []).filter(({ type }) => type === 'bulletList' || type === 'orderedList');
  const words = own.map((node) => inlineText(node).replaceAll('\n', ' ')).filter((text) => text.trim() !== '');
  return [
    ...(words.length > 0 ? [bullet + notABlock(words.join(' '))] : []),
    ...inner.flatMap((list) => (list.content ?? []).flatMap((one) => listLines(one, bullet))),
  ];
}

const taskLines = (list: RichNode): string[] =>
  (list.content ?? []).flatMap((item) =>
    item.type === 'taskList'
      ? taskLines(item)
      : [`[${item.attrs?.state === 'DONE' ? 'x' : ' '}] ${inlineText(item).replaceAll('\n', ' ')}`],
  );

/** Lines that would read as something else at their beginning are taken literally; blank ones would end the paragraph. */
const safeLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(notABlock)
    .join('\n');

const notABlock = (line: string): string => (HEADING.test(line) || BULLET.test(line) || TASK.test(line) ? `\\${line}` : line);

function inlineText(node: RichNode): string {
  if (node.type === 'hardBreak') return '\n';
  if (node.text !== undefined) return markedText(node);
  const spoken = node.attrs?.text ?? node.attrs?.url ?? node.attrs?.shortName;
  if (node.content === undefined) return typeof spoken === 'string' ? markedText({ type: 'text', text: spoken }) : '';
  return merged(node.content).map(inlineText).join('');
}

/** Neighbours of equal marks as one, so that `**a****b**` never arises. */
function merged(nodes: readonly RichNode[]): readonly RichNode[] {
  const result: RichNode[] = [];
  for (const node of nodes) {
    const before = result.at(-1);
    if (node.text !== undefined && before?.text !== undefined && JSON.stringify(looks(before)) === JSON.stringify(looks(node)))
      result[result.length - 1] = { ...before, text: before.text + node.text };
    else result.push(node);
  }
  return result;
}

const looks = (node: RichNode) => {
  const link = node.marks?.find(({ type }) => type === 'link')?.attrs?.href;
  return { strong: node.marks?.some(({ type }) => type === 'strong') ?? false, link: typeof link === 'string' ? link : null };
};

function markedText(node: RichNode): string {
  const { strong, link } = looks(node);
  const text = (node.text ?? '').replaceAll(/\s*[\n\r]+\s*/g, ' ');
  if (text.trim() === '') return text;
  const linked = link !== null && LINK.test(`[a](${link})`) ? `[${literal(text, /[[\]]/g)}](${link})` : literal(text, /\](?=\(|$)/g);
  return strong ? `**${linked}**` : linked;
}

/** Words that mean nothing but themselves. */
const literal = (text: string, brackets: RegExp): string =>
  text
    .replaceAll(/\\(?=[\\*[\]#-]|$)/g, '\\\\')
    .replaceAll(/\*(?=\*)|(?<=\*)\*|^\*|\*$/g, '\\*')
    .replaceAll(brackets, '\\$&');
