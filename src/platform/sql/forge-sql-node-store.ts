import { z } from 'zod';
import { membership, type PortfolioNode, percentMethods } from '../../contracts/portfolio';
import type { NodeStore } from '../../portfolio/ports';
import { type Sql, type SqlValue, sqlNumber } from './sql';

const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'is not JSON' });
    return z.NEVER;
  }
});

const nodeRow = z
  .object({
    node_id: z.string(),
    parent_id: z.string().nullable(),
    kind: z.enum(['portfolio', 'programme']),
    name: z.string(),
    percent_method: z.enum(percentMethods),
    membership: jsonText.pipe(membership),
    position: sqlNumber,
    version: sqlNumber,
  })
  .transform(
    (row): PortfolioNode => ({
      id: row.node_id,
      parentId: row.parent_id,
      kind: row.kind,
      name: row.name,
      percentMethod: row.percent_method,
      membership: row.membership,
      position: row.position,
      version: row.version,
    }),
  );

/** The tree of portfolios and programmes in `portfolio_node`. */
export function forgeSqlNodeStore(sql: Sql): NodeStore {
  return {
    all: () =>
      sql.select(
        nodeRow,
        'SELECT node_id, parent_id, kind, name, percent_method, membership, position, version FROM portfolio_node ORDER BY position, node_id',
      ),
    async insert(node) {
      await sql.execute(
        'INSERT INTO portfolio_node (node_id, parent_id, kind, name, percent_method, membership, position, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        [node.id, ...contentOf(node), node.version],
      );
    },
    async replace(node) {
      const changed = await sql.execute(
        'UPDATE portfolio_node SET parent_id = ?, kind = ?, name = ?, percent_method = ?, membership = ?, position = ?, version = version + 1 WHERE node_id = ? AND version = ?',
        [...contentOf(node), node.id, node.version],
      );
      return changed > 0;
    },
    async remove(nodeId, version) {
      const found = await sql.select(
        z.object({ parent_id: z.string().nullable() }),
        'SELECT parent_id FROM portfolio_node WHERE node_id = ? AND version = ?',
        [nodeId, version],
      );
      const [node] = found;
      if (!node) return false;
      // Children first: if this stops here, the tree is whole and the deletion can be asked for again.
      await sql.execute('UPDATE portfolio_node SET parent_id = ?, version = version + 1 WHERE parent_id = ?', [node.parent_id, nodeId]);
      return (await sql.execute('DELETE FROM portfolio_node WHERE node_id = ? AND version = ?', [nodeId, version])) > 0;
    },
  };
}

function contentOf(node: PortfolioNode): readonly SqlValue[] {
  return [node.parentId, node.kind, node.name, node.percentMethod, JSON.stringify(node.membership), node.position];
}
