import { useMemo } from 'react';
import type { FigureId, FigureScope, Health, PortfolioTree } from '../../../src/contracts/portfolio';
import { SidePanel } from '../../components/side-panel';
import { useSpeech } from '../../viewer/viewer-context';
import { DetailsPanel } from './details-panel';
import { ExplanationPanel } from './explanation-panel';
import type { Panel } from './portfolio-address';

interface PortfolioPanelProps {
  readonly panel: Panel;
  readonly tree: PortfolioTree;
  readonly now: number;
  readonly maxHeight: number;
  readonly onExplain: (scope: FigureScope, figure: FigureId) => void;
  readonly onOpenProject: (projectId: number) => void;
  readonly onClose: () => void;
}

interface Subject {
  readonly name: string;
  readonly health: Health | null;
}

/** What stands in the side panel, by the address. A project or node that is not there (any more, or for this viewer) is said so. */
export const PortfolioPanel = ({ panel, tree, now, maxHeight, onExplain, onOpenProject, onClose }: PortfolioPanelProps) => {
  const { say } = useSpeech();
  const { scope } = panel;
  const nodeNames = useMemo(() => new Map(tree.nodes.map(({ id, name }) => [id, name])), [tree]);
  const project = scope.kind === 'project' ? tree.projects.find(({ id }) => id === scope.projectId) : undefined;
  const node = scope.kind === 'node' ? tree.nodes.find(({ id }) => id === scope.nodeId) : undefined;
  const found = project ?? node;
  const subject: Subject | null =
    scope.kind === 'everything'
      ? { name: say('portfolio.everything'), health: null }
      : found === undefined
        ? null
        : { name: found.name, health: found.figures.health };

  const content = () => {
    if (subject === null) {
      return (
        <SidePanel title={say('error.title')} onClose={onClose}>
          <p>{say('error.NOT_FOUND')}</p>
        </SidePanel>
      );
    }
    if (panel.kind === 'figure') {
      return (
        <ExplanationPanel
          key={JSON.stringify(panel)}
          scope={scope}
          figure={panel.figure}
          name={subject.name}
          health={subject.health}
          now={now}
          onOpenProject={onOpenProject}
          onClose={onClose}
        />
      );
    }
    const details =
      project !== undefined ? ({ kind: 'project', project } as const) : node !== undefined ? ({ kind: 'node', node } as const) : null;
    if (details === null) return null;
    return (
      <DetailsPanel
        key={JSON.stringify(scope)}
        subject={details}
        nodeNames={nodeNames}
        now={now}
        onExplain={(figure) => onExplain(scope, figure)}
        onClose={onClose}
      />
    );
  };
  return (
    <div className="pl-content__panel" style={{ '--pl-panel-height': `${maxHeight}px` } as React.CSSProperties}>
      {content()}
    </div>
  );
};
