import Button from '@atlaskit/button/new';
import type { CheckSummary, ProjectStanding } from '../../../../src/contracts/audits/overview';
import type { AuditCell } from '../../../../src/contracts/audits/packed-cells';
import { severities } from '../../../../src/contracts/audits/vocabulary';
import { LevelMark } from '../../../components/level-mark';
import { PersonName } from '../../../components/person-name';
import { SeverityMark } from '../../../components/severity-mark';
import { PanelSection, SidePanel } from '../../../components/side-panel';
import { useSpeech } from '../../../viewer/viewer-context';
import { scoreChange } from '../score-change';
import { CheapestWay } from './cheapest-way';

interface ProjectPanelProps {
  readonly project: ProjectStanding;
  readonly cells: ReadonlyMap<number, AuditCell>;
  readonly checks: ReadonlyMap<number, CheckSummary>;
  readonly onCell: (projectId: number, checkNo: number) => void;
  readonly onFindings: (projectId: number) => void;
  readonly onClose: () => void;
}

/** A project's standing: score, what fails, what could not be judged, and the cheapest way to the next level. */
export const ProjectPanel = ({ project, cells, checks, onCell, onFindings, onClose }: ProjectPanelProps) => {
  const { say, formats } = useSpeech();
  const { projectId, key, name, leadAccountId, score, previousScore, nextLevel } = project;
  const change = scoreChange(score.score, previousScore);
  const number = (value: number | null) => (value === null ? say('value.undefined') : formats.number(value));
  const listed = [...cells.values()].flatMap((cell) => {
    const check = checks.get(cell.checkNo);
    return check === undefined ? [] : [{ cell, check }];
  });
  const failing = listed
    .filter(({ cell }) => cell.outcome === 'fail')
    .sort((a, b) => severities.indexOf(a.check.severity) - severities.indexOf(b.check.severity) || b.cell.failing - a.cell.failing);
  const notJudged = listed.filter(({ cell }) => cell.outcome !== 'fail' && cell.outcome !== 'pass' && cell.outcome !== 'notApplicable');
  return (
    <SidePanel title={name} eyebrow={key} onClose={onClose}>
      <div className="pl-compliance-score">
        <span className="pl-explain__number">{number(score.score)}</span>
        <div>
          <LevelMark level={score.level} />
          <p className="pl-subtle pl-numeric">
            {change === null
              ? say('compliance.score.noChange')
              : say(`compliance.score.${change.direction}`, { points: formats.number(change.points) })}
          </p>
        </div>
      </div>
      <dl className="pl-facts">
        <dt>{say('column.lead')}</dt>
        <dd>
          <PersonName accountId={leadAccountId} />
        </dd>
        <dt>{say('compliance.score.withoutWaivers')}</dt>
        <dd className="pl-numeric">{number(score.scoreWithoutWaivers)}</dd>
      </dl>
      {nextLevel === null ? null : (
        <PanelSection title={say('compliance.cheapest.title')}>
          <CheapestWay nextLevel={nextLevel} checks={checks} />
        </PanelSection>
      )}
      <PanelSection title={say('compliance.project.fails', { count: failing.length })}>
        {failing.length === 0 ? (
          <p className="pl-subtle">{say('compliance.project.nothingFails')}</p>
        ) : (
          <ul className="pl-need__worst">
            {failing.map(({ cell, check }) => (
              <li key={check.checkNo}>
                <button type="button" className="pl-link" onClick={() => onCell(projectId, check.checkNo)}>
                  {check.title}
                </button>
                <span className="pl-need__count">
                  <SeverityMark severity={check.severity} isWordShown={false} />
                  <span className="pl-numeric">{formats.number(cell.failing)}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
        {failing.length === 0 ? null : (
          <Button spacing="compact" onClick={() => onFindings(projectId)}>
            {say('compliance.project.allFindings')}
          </Button>
        )}
      </PanelSection>
      {notJudged.length === 0 ? null : (
        <PanelSection title={say('compliance.project.notJudged', { count: notJudged.length })}>
          <ul className="pl-need__worst">
            {notJudged.map(({ cell, check }) => (
              <li key={check.checkNo}>
                <button type="button" className="pl-link" onClick={() => onCell(projectId, check.checkNo)}>
                  {check.title}
                </button>
                <span className="pl-subtle">{say(`audit.outcomeShort.${cell.outcome}`)}</span>
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
    </SidePanel>
  );
};
