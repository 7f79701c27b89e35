import Heading from '@atlaskit/heading';
import type { ComplianceOverview } from '../../../../src/contracts/audits/overview';
import { LevelMark } from '../../../components/level-mark';
import { ScrollRegion } from '../../../components/scroll-region';
import { useSpeech } from '../../../viewer/viewer-context';
import { nodesInTreeOrder } from './nodes-in-tree-order';

/** Scores of portfolios and programmes, of what the viewer may see. */
export const NodeScores = ({ nodes }: { readonly nodes: ComplianceOverview['nodes'] }) => {
  const { say, formats } = useSpeech();
  if (nodes.length === 0) return null;
  const number = (value: number | null) => (value === null ? say('value.undefined') : formats.number(value));
  return (
    <div className="pl-node-scores">
      <Heading size="xsmall" as="h2">
        {say('compliance.nodes.title')}
      </Heading>
      <ScrollRegion label={say('compliance.nodes.title')}>
        <table className="pl-plain-table">
          <thead>
            <tr>
              <th scope="col">{say('column.name')}</th>
              <th scope="col" className="pl-plain-table__number">
                {say('compliance.score')}
              </th>
              <th scope="col">{say('compliance.level')}</th>
              <th scope="col" className="pl-plain-table__number">
                {say('compliance.nodes.shall')}
              </th>
              <th scope="col" className="pl-plain-table__number">
                {say('compliance.findings')}
              </th>
              <th scope="col" className="pl-plain-table__number">
                {say('compliance.nodes.projects')}
              </th>
            </tr>
          </thead>
          <tbody>
            {nodesInTreeOrder(nodes).map(({ node, depth }) => (
              <tr key={node.id}>
                <th scope="row" style={{ paddingInlineStart: `calc(${depth} * var(--ds-space-200, 16px) + var(--ds-space-075, 6px))` }}>
                  {node.name}
                </th>
                <td className="pl-plain-table__number">{number(node.score.score)}</td>
                <td>
                  <LevelMark level={node.score.level} />
                </td>
                <td className="pl-plain-table__number">{number(node.score.failingShall)}</td>
                <td className="pl-plain-table__number">{number(node.score.findings)}</td>
                <td className="pl-plain-table__number">
                  {node.visibility.visible === node.visibility.total
                    ? number(node.visibility.total)
                    : say('compliance.nodes.seen', { ...node.visibility })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
};
