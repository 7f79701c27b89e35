import Button from '@atlaskit/button/new';
import LinkExternalIcon from '@atlaskit/icon/core/link-external';
import { router } from '@forge/bridge';
import type { FigureId, Figures, Milestone, ProjectRow } from '../../../src/contracts/portfolio';
import { PersonName } from '../../components/person-name';
import { PanelSection, SidePanel } from '../../components/side-panel';
import { StatusLozenge } from '../../components/status-lozenge';
import { useSpeech } from '../../viewer/viewer-context';
import { figureNumber, unitOf, valueText } from './figure-text';
import { StatusReasons } from './status-reasons';
import type { TreeNode } from './tree-rows';

const shownFigures: readonly FigureId[] = [
  'percentDone',
  'total',
  'toDo',
  'inProgress',
  'done',
  'overdue',
  'dueSoon',
  'blocked',
  'unassigned',
  'stale',
  'flagged',
  'withoutEstimate',
  'withoutDueDate',
  'createdLast28Days',
  'doneLast28Days',
  'originalEstimate',
  'timeSpent',
  'remainingEstimate',
  'pointsTotal',
  'pointsDone',
  'securedLeftOut',
];

interface DetailsPanelProps {
  readonly subject: { readonly kind: 'project'; readonly project: ProjectRow } | { readonly kind: 'node'; readonly node: TreeNode };
  readonly nodeNames: ReadonlyMap<string, string>;
  readonly now: number;
  readonly onExplain: (figure: FigureId) => void;
  readonly onClose: () => void;
}

/** A project, programme or portfolio by itself: why it has its status, its dates, all of its figures. */
export const DetailsPanel = ({ subject, nodeNames, now, onExplain, onClose }: DetailsPanelProps) => {
  const { say } = useSpeech();
  const { figures, name } = subject.kind === 'project' ? subject.project : subject.node;
  const kind = subject.kind === 'project' ? subject.project.key : say(`portfolio.kind.${subject.node.kind}`);
  return (
    <SidePanel title={name} eyebrow={kind} onClose={onClose}>
      <StatusLozenge status={figures.health.status} />
      <PanelSection title={say('details.status')}>
        <StatusReasons health={figures.health} />
      </PanelSection>
      <Dates figures={figures} now={now} onExplain={onExplain} />
      <PanelSection title={say('details.figures')}>
        <table className="pl-parts">
          <tbody>
            {shownFigures.map((figure) => (
              <FigureLine key={figure} figure={figure} figures={figures} onExplain={onExplain} />
            ))}
          </tbody>
        </table>
        <p className="pl-subtle">
          {say('details.method')} {say(`method.${figures.percentMethod}`)}.
        </p>
      </PanelSection>
      {subject.kind === 'project' ? <ProjectFacts project={subject.project} nodeNames={nodeNames} /> : null}
    </SidePanel>
  );
};

interface FigureLineProps {
  readonly figure: FigureId;
  readonly figures: Figures;
  readonly onExplain: (figure: FigureId) => void;
}

const FigureLine = ({ figure, figures, onExplain }: FigureLineProps) => {
  const { say, formats } = useSpeech();
  const text = valueText(figureNumber(figure, figures), unitOf(figure), formats);
  const label = say(`figure.${figure}`);
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        <button type="button" className="pl-link" aria-label={`${text}, ${label}`} onClick={() => onExplain(figure)}>
          {text}
        </button>
      </td>
    </tr>
  );
};

const Dates = ({
  figures,
  now,
  onExplain,
}: {
  readonly figures: Figures;
  readonly now: number;
  readonly onExplain: (figure: FigureId) => void;
}) => {
  const { say, formats } = useSpeech();
  const today = Math.floor(now / 86_400);
  const distance = (day: number) =>
    day === today
      ? say('due.today')
      : day > today
        ? say('due.inDays', { count: day - today })
        : say('due.lateDays', { count: today - day });
  const milestoneText = (milestone: Milestone | null) => {
    if (milestone === null) return say('details.none');
    const state = milestone.released ? say('details.released') : distance(milestone.day);
    return `${milestone.name}, ${formats.day(milestone.day, today)} (${state})`;
  };
  const dayText = (day: number | null) => (day === null ? say('details.none') : formats.day(day, today));
  const lines: readonly (readonly [FigureId, string])[] = [
    ['nextMilestone', milestoneText(figures.nextMilestone)],
    ['lastMilestone', milestoneText(figures.lastMilestone)],
    ['earliestStart', dayText(figures.earliestStart)],
    ['latestDue', dayText(figures.latestDue)],
  ];
  return (
    <PanelSection title={say('details.milestones')}>
      <dl className="pl-facts">
        {lines.map(([figure, text]) => (
          <div key={figure} style={{ display: 'contents' }}>
            <dt>{say(`figure.${figure}`)}</dt>
            <dd>
              <button type="button" className="pl-link" onClick={() => onExplain(figure)}>
                {text}
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </PanelSection>
  );
};

const ProjectFacts = ({ project, nodeNames }: { readonly project: ProjectRow; readonly nodeNames: ReadonlyMap<string, string> }) => {
  const { say, formats } = useSpeech();
  const type =
    project.typeKey === 'software' || project.typeKey === 'business' || project.typeKey === 'service_desk' ? project.typeKey : 'other';
  const names = project.nodeIds.flatMap((id) => nodeNames.get(id) ?? []);
  return (
    <PanelSection title={say('details.facts')}>
      <dl className="pl-facts">
        <dt>{say('details.key')}</dt>
        <dd>{project.key}</dd>
        <dt>{say('details.lead')}</dt>
        <dd>
          <PersonName accountId={project.leadAccountId} />
        </dd>
        <dt>{say('details.category')}</dt>
        <dd>{project.categoryName ?? say('details.none')}</dd>
        <dt>{say('details.type')}</dt>
        <dd>
          {say(`details.type.${type}`)}, {say(project.teamManaged ? 'details.teamManaged' : 'details.companyManaged')}
        </dd>
        <dt>{say('details.memberOf')}</dt>
        <dd>{names.length === 0 ? say('details.none') : formats.list(names)}</dd>
      </dl>
      <Button spacing="compact" iconAfter={LinkExternalIcon} onClick={() => void router.open(`/browse/${encodeURIComponent(project.key)}`)}>
        {say('details.openProject')}
      </Button>
    </PanelSection>
  );
};
