import { type OperationRow, operationRows } from '../operations.gen';

/** What an HTTP request asks for: an operation of Atlassian's OpenAPI document with its path parameters, or why there is none. */
export type Route =
  | { readonly kind: 'operation'; readonly row: OperationRow; readonly path: Readonly<Record<string, string>> }
  | { readonly kind: 'wrong-method' }
  | { readonly kind: 'unknown' };

interface RouteNode {
  readonly literals: Map<string, RouteNode>;
  parameter: RouteNode | undefined;
  /** Rows by method, with the parameter names along the way. */
  readonly rows: Map<string, { row: OperationRow; names: readonly string[] }>;
}

const root = buildTree();

/** Finds the operation of a path without query. A literal segment wins over a parameter, so `/issue/picker` is not an issue called "picker". */
export function findRoute(method: string, path: string): Route {
  const segments = path
    .replace(/^\/rest\/api\/(2|latest)\//, '/rest/api/3/')
    .split('/')
    .filter((segment) => segment !== '');
  let pathKnown = false;
  const walk = (node: RouteNode, depth: number, values: readonly string[]): Route | undefined => {
    const segment = segments[depth];
    if (segment === undefined) {
      if (node.rows.size > 0) pathKnown = true;
      const found = node.rows.get(method);
      if (!found) return undefined;
      return { kind: 'operation', row: found.row, path: Object.fromEntries(found.names.map((name, i) => [name, values[i] ?? ''])) };
    }
    const literal = node.literals.get(segment);
    const viaLiteral = literal && walk(literal, depth + 1, values);
    if (viaLiteral) return viaLiteral;
    return node.parameter && walk(node.parameter, depth + 1, [...values, decode(segment)]);
  };
  return walk(root, 0, []) ?? (pathKnown ? { kind: 'wrong-method' } : { kind: 'unknown' });
}

function buildTree(): RouteNode {
  const tree = emptyNode();
  for (const row of operationRows) {
    const [, , method, template] = row;
    let node = tree;
    const names: string[] = [];
    for (const segment of template.split('/').filter((part) => part !== '')) {
      const parameter = /^\{(.+)\}$/.exec(segment)?.[1];
      if (parameter !== undefined) {
        names.push(parameter);
        node.parameter ??= emptyNode();
        node = node.parameter;
      } else {
        const next = node.literals.get(segment) ?? emptyNode();
        node.literals.set(segment, next);
        node = next;
      }
    }
    node.rows.set(method, { row, names });
  }
  return tree;
}

function emptyNode(): RouteNode {
  return { literals: new Map(), parameter: undefined, rows: new Map() };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
