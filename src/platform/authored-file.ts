import { isNode, LineCounter, parseDocument, stringify } from 'yaml';

export type AuthoredFormat = 'json' | 'yaml';

/** A parsed file: its value, and on which line something in it stands (1 is the first). */
export type AuthoredFile =
  | { readonly ok: true; readonly value: unknown; readonly lineOf: (path: readonly (string | number)[]) => number | null }
  | { readonly ok: false; readonly problems: readonly { readonly line: number | null; readonly detail: string }[] };

/**
 * Parses what people write: standards and templates. JSON is read by the YAML parser too, since that knows where things stand, but only
 * after JSON's own parser took it. An alias bomb is refused by the parser (at most 100 aliases resolved), and so is nesting deeper than the
 * stack. A line is looked up only when somebody asks for it.
 */
export function parseAuthoredFile(text: string, format: AuthoredFormat): AuthoredFile {
  if (format === 'json') {
    const problem = jsonProblem(text);
    if (problem) return { ok: false, problems: [problem] };
  }
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    if (document.errors.length > 0) {
      return {
        ok: false,
        problems: document.errors.map((error) => ({ line: lines.linePos(error.pos[0]).line, detail: error.message })),
      };
    }
    return {
      ok: true,
      value: document.toJS({ maxAliasCount: 100 }),
      lineOf: (path) => {
        // What is missing has no place of its own: the nearest thing around it has.
        for (let length = path.length; length >= 0; length--) {
          const node = document.getIn(path.slice(0, length), true);
          if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
        }
        return null;
      },
    };
  } catch (error) {
    return { ok: false, problems: [{ line: null, detail: error instanceof Error ? error.message : '' }] };
  }
}

export function writeAuthoredFile(value: unknown, format: AuthoredFormat): string {
  return format === 'json' ? `${JSON.stringify(value, null, 2)}\n` : stringify(value, { lineWidth: 120, aliasDuplicateObjects: false });
}

function jsonProblem(text: string): { readonly line: number | null; readonly detail: string } | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    const position = /position (\d+)/.exec(detail)?.[1];
    return { line: position === undefined ? null : text.slice(0, Number(position)).split('\n').length, detail };
  }
}
