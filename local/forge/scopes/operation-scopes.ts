import { type OperationRow, operationRows } from '../../jira/operations.gen';

/** What a product operation asks of an app: all of `classic`, or all of `granular`. */
export interface OperationScopes {
  readonly operationId: string;
  readonly classic: readonly string[];
  readonly granular: readonly string[];
  /** The operation can be used without login, and then without scopes. */
  readonly anonymous: boolean;
}

interface Node {
  readonly literals: Map<string, Node>;
  parameter: Node | undefined;
  readonly operations: Map<string, OperationScopes>;
}

const newNode = (): Node => ({ literals: new Map(), parameter: undefined, operations: new Map() });
const root = buildTree(operationRows);

/** The scopes of an operation by method and path (with or without query string); `undefined` for a path that Atlassian's document lacks. */
export function scopesFor(method: string, path: string): OperationScopes | undefined {
  const node = find(root, segmentsOf(path), 0);
  return node?.operations.get(method.toUpperCase());
}

/** Whether an app with these scopes may use the operation. */
export function scopesSatisfy(granted: ReadonlySet<string>, needed: OperationScopes): boolean {
  // Operations open to everybody that name no classic scope, such as the permission check, are open to every app too.
  if (needed.classic.length === 0 && (needed.granular.length === 0 || needed.anonymous)) return true;
  return holdsAll(granted, needed.classic) || holdsAll(granted, needed.granular);
}

const holdsAll = (granted: ReadonlySet<string>, needed: readonly string[]): boolean =>
  needed.length > 0 && needed.every((scope) => granted.has(scope));

function buildTree(rows: readonly OperationRow[]): Node {
  const tree = newNode();
  for (const [, operationId, method, path, classic, granular, anonymous] of rows) {
    let node = tree;
    for (const segment of segmentsOf(path)) node = childOf(node, segment);
    node.operations.set(method, { operationId, classic, granular, anonymous });
  }
  return tree;
}

function childOf(node: Node, segment: string): Node {
  if (segment.startsWith('{')) {
    node.parameter ??= newNode();
    return node.parameter;
  }
  const known = node.literals.get(segment);
  if (known !== undefined) return known;
  const created = newNode();
  node.literals.set(segment, created);
  return created;
}

/** A literal segment wins over a parameter; if it leads nowhere, the parameter is tried. */
function find(node: Node, segments: readonly string[], index: number): Node | undefined {
  const segment = segments[index];
  if (segment === undefined) return node.operations.size > 0 ? node : undefined;
  const literal = node.literals.get(segment);
  return (literal && find(literal, segments, index + 1)) ?? (node.parameter && find(node.parameter, segments, index + 1));
}

/** Version 2 and `latest` of the platform API are judged like version 3. */
function segmentsOf(path: string): readonly string[] {
  const pathOnly = path.split(/[?#]/, 1)[0] ?? '';
  return pathOnly
    .replace(/^\/rest\/api\/(2|latest)(?=\/)/, '/rest/api/3')
    .split('/')
    .filter((segment) => segment !== '');
}
