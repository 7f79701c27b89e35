import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useState } from 'react';
import type { CheckSummary, ProjectStanding } from '../../../../src/contracts/audits/overview';
import { LevelMark } from '../../../components/level-mark';
import { SeverityMark } from '../../../components/severity-mark';
import { useSpeech } from '../../../viewer/viewer-context';
import { scoreChange } from '../score-change';
import { CheapestWay } from './cheapest-way';
import './need-list.css';

/** Shown at first; the first three are the ones to talk to. */
const FIRST_SHOWN = 5;
const MORE_SHOWN = 20;

interface NeedListProps {
  /** Ranked by need. */
  readonly projects: readonly ProjectStanding[];
  readonly checks: ReadonlyMap<number, CheckSummary>;
  /** Several standards at once have no common next level. */
  readonly isOfOneStandard: boolean;
  readonly openProjectId: number | null;
  readonly onProject: (projectId: number) => void;
  readonly onCell: (projectId: number, checkNo: number) => void;
}

/** Whom to talk to first, and about what: projects ranked by need with their worst checks and the cheapest way up. */
export const NeedList = ({ projects, checks, isOfOneStandard, openProjectId, onProject, onCell }: NeedListProps) => {
  const { say } = useSpeech();
  const [shown, setShown] = useState(FIRST_SHOWN);
  const needy = projects.filter(({ need }) => need > 0);
  const rest = needy.length - shown;
  return (
    <section className="pl-need" aria-label={say('compliance.need.title')}>
      <Heading size="xsmall" as="h2">
        {say('compliance.need.title')}
      </Heading>
      {isOfOneStandard || needy.length === 0 || needy.some(({ nextLevel }) => nextLevel !== null) ? null : (
        <p className="pl-subtle pl-need__way">{say('compliance.cheapest.chooseOne')}</p>
      )}
      {needy.length === 0 ? (
        <p className="pl-subtle">{say('compliance.need.none')}</p>
      ) : (
        <ol className="pl-need__list">
          {needy.slice(0, shown).map((project) => (
            <NeedItem
              key={project.projectId}
              project={project}
              checks={checks}
              isOpen={project.projectId === openProjectId}
              onProject={onProject}
              onCell={onCell}
            />
          ))}
        </ol>
      )}
      {rest > 0 ? (
        <Button appearance="subtle" spacing="compact" onClick={() => setShown((count) => count + MORE_SHOWN)}>
          {say('compliance.need.more', { count: Math.min(rest, MORE_SHOWN) })}
        </Button>
      ) : null}
    </section>
  );
};

interface NeedItemProps extends Pick<NeedListProps, 'checks' | 'onProject' | 'onCell'> {
  readonly project: ProjectStanding;
  readonly isOpen: boolean;
}

const NeedItem = ({ project, checks, isOpen, onProject, onCell }: NeedItemProps) => {
  const { say, formats } = useSpeech();
  const { projectId, name, score, previousScore, worst, nextLevel } = project;
  const change = scoreChange(score.score, previousScore);
  return (
    <li className={`pl-need__item${isOpen ? ' pl-need__item--open' : ''}`}>
      <div className="pl-need__head">
        <button type="button" className="pl-link pl-need__name" onClick={() => onProject(projectId)}>
          {name}
        </button>
        <span className="pl-need__score pl-numeric">
          {score.score === null ? say('value.undefined') : formats.number(score.score)}
          {change === null || change.direction === 'same' ? null : (
            <span className="pl-subtle"> {say(`compliance.change.${change.direction}`, { points: formats.number(change.points) })}</span>
          )}
        </span>
        <LevelMark level={score.level} />
      </div>
      <ul className="pl-need__worst">
        {worst.map(({ checkNo, failing }) => {
          const check = checks.get(checkNo);
          if (check === undefined) return null;
          return (
            <li key={checkNo}>
              <button type="button" className="pl-link" onClick={() => onCell(projectId, checkNo)}>
                {check.title}
              </button>
              <span className="pl-need__count">
                <SeverityMark severity={check.severity} isWordShown={false} />
                <span className="pl-numeric">{formats.number(failing)}</span>
              </span>
            </li>
          );
        })}
      </ul>
      {nextLevel === null ? null : <CheapestWay nextLevel={nextLevel} checks={checks} />}
    </li>
  );
};
