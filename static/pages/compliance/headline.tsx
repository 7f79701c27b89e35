import Heading from '@atlaskit/heading';
import LockIcon from '@atlaskit/icon/core/lock-locked';
import Tooltip from '@atlaskit/tooltip';
import type { ComplianceOverview } from '../../../src/contracts/audits/overview';
import { LevelMark } from '../../components/level-mark';
import { useSpeech } from '../../viewer/viewer-context';
import { scoreChange } from './score-change';

/** How many projects the first sentence names. */
const NAMED_PROJECTS = 3;

interface HeadlineProps {
  readonly overview: ComplianceOverview;
  readonly onScore: () => void;
  readonly onProject: (projectId: number) => void;
  readonly onNew: () => void;
  readonly onFixed: () => void;
}

/** What the page says first: the score with its change and level, how many mandatory rules fail where, and whom to talk to. */
export const Headline = ({ overview, onScore, onProject, onNew, onFixed }: HeadlineProps) => {
  const { say, formats } = useSpeech();
  const { score, previousScore, shall, projects, visibility } = overview;
  const change = scoreChange(score.score, previousScore);
  const first = projects.filter(({ need }) => need > 0).slice(0, NAMED_PROJECTS);
  const scoreText = score.score === null ? say('value.undefined') : formats.number(score.score);
  return (
    <div className="pl-compliance-headline">
      <div className="pl-compliance-score">
        <button
          type="button"
          className="pl-compliance-score__number"
          aria-label={say('compliance.score.explain', { score: scoreText })}
          onClick={onScore}
        >
          {scoreText}
        </button>
        <div>
          <LevelMark level={score.level} />
          <p className="pl-subtle pl-numeric">
            {change === null
              ? say('compliance.score.noChange')
              : say(`compliance.score.${change.direction}`, { points: formats.number(change.points) })}
          </p>
        </div>
      </div>
      <div className="pl-compliance-headline__words">
        <Heading size="small" as="h2">
          {shall.rules === 0
            ? say('compliance.shall.none')
            : `${say('compliance.shall.rules', { count: shall.rules })} ${say('compliance.shall.projects', { count: shall.projects })}`}
        </Heading>
        {first.length === 0 ? null : (
          <p>
            {say('compliance.talkTo')}{' '}
            {first.map(({ projectId, name }, at) => (
              <span key={projectId}>
                {at === 0 ? '' : ', '}
                <button type="button" className="pl-link" onClick={() => onProject(projectId)}>
                  {name}
                </button>
              </span>
            ))}
          </p>
        )}
        {/* After the first audit everything is new, which says nothing. */}
        {previousScore === null ? null : (
          <p className="pl-numeric">
            <button type="button" className="pl-link" onClick={onNew}>
              {say('compliance.new7', { count: overview.newFindings7Days })}
            </button>
            {' · '}
            <button type="button" className="pl-link" onClick={onFixed}>
              {say('compliance.fixed7', { count: overview.fixedFindings7Days })}
            </button>
          </p>
        )}
        {visibility.visible < visibility.total ? (
          <Tooltip content={say('portfolio.visibilityHint')}>
            <p className="pl-headline__seen">
              <LockIcon label="" size="small" />
              {say('portfolio.visibility', { ...visibility })}
              <span className="pl-hidden">{say('portfolio.visibilityHint')}</span>
            </p>
          </Tooltip>
        ) : null}
      </div>
    </div>
  );
};
