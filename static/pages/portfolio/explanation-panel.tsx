import Button from '@atlaskit/button/new';
import LinkExternalIcon from '@atlaskit/icon/core/link-external';
import LockIcon from '@atlaskit/icon/core/lock-locked';
import { router } from '@forge/bridge';
import { useState } from 'react';
import type { FigureExplanation, FigureId, FigureScope, Health } from '../../../src/contracts/portfolio';
import { CopyButton } from '../../components/copy-button';
import { ErrorNotice } from '../../components/error-notice';
import { PanelSection, SidePanel } from '../../components/side-panel';
import { SkeletonBar } from '../../components/skeleton';
import { StatusLozenge } from '../../components/status-lozenge';
import { useAnswer } from '../../components/use-answer';
import { callApp } from '../../rpc';
import { useSpeech } from '../../viewer/viewer-context';
import { valueText } from './figure-text';
import { FigureTrend } from './figure-trend';
import { StatusReasons } from './status-reasons';
import './explanation-panel.css';

/** Parts shown before somebody asks for the rest. */
const FIRST_PARTS = 10;

interface ExplanationPanelProps {
  readonly scope: FigureScope;
  readonly figure: FigureId;
  readonly name: string;
  /** The health of what is explained, for the figure that is no number. */
  readonly health: Health | null;
  readonly now: number;
  readonly onOpenProject: (projectId: number) => void;
  readonly onClose: () => void;
}

/** What a figure counts, from when, what is left out, how many projects the viewer cannot see, and the way to the issues in Jira. */
export const ExplanationPanel = ({ scope, figure, name, health, now, onOpenProject, onClose }: ExplanationPanelProps) => {
  const { say, language } = useSpeech();
  const { load, retry } = useAnswer(JSON.stringify([scope, figure]), () => callApp('portfolio.explainFigure', { scope, figure, language }));
  return (
    <SidePanel title={say('explain.title', { figure: say(`figure.${figure}`), name })} onClose={onClose}>
      {load.state === 'loading' ? (
        <Loading />
      ) : load.ok ? (
        <>
          {figure === 'health' && health !== null ? (
            <div className="pl-explain__value">
              <StatusLozenge status={health.status} />
              <StatusReasons health={health} />
            </div>
          ) : null}
          <Explanation explanation={load.value} now={now} onOpenProject={onOpenProject}>
            <FigureTrend scope={scope} figure={figure} unit={load.value.unit} />
          </Explanation>
        </>
      ) : (
        <ErrorNotice title={say('error.title')} error={load.error} action={{ label: say('action.retry'), run: retry }} />
      )}
    </SidePanel>
  );
};

const Loading = () => {
  const { say } = useSpeech();
  return (
    <div className="pl-explain__loading" role="status" aria-label={say('loading')}>
      <SkeletonBar width={96} height={32} />
      <SkeletonBar />
      <SkeletonBar width="70%" />
      <SkeletonBar height={72} />
    </div>
  );
};

interface ExplanationProps {
  readonly explanation: FigureExplanation;
  readonly now: number;
  readonly onOpenProject: (projectId: number) => void;
  readonly children: React.ReactNode;
}

const Explanation = ({ explanation, now, onOpenProject, children }: ExplanationProps) => {
  const { say, formats } = useSpeech();
  const { value, unit, sentence, collectedAt, asOf, jql, jqlNote, leftOut, visibility } = explanation;
  const dataFrom = collectedAt ?? asOf;
  return (
    <>
      {unit === 'none' ? null : <div className="pl-explain__number">{valueText(value, unit, formats)}</div>}
      <p className="pl-subtle">
        {say('portfolio.asOf', { time: formats.moment(dataFrom, now) })} · {formats.ago(dataFrom, now)}
      </p>
      <PanelSection title={say('explain.counts')}>
        <p>{sentence}</p>
        <p className="pl-explain__seen">
          {visibility.visible < visibility.total ? <LockIcon label="" size="small" /> : null}
          {say('explain.visible', { ...visibility })}
        </p>
      </PanelSection>
      <PanelSection title={say('explain.jql')}>
        {jql === null ? (
          <p className="pl-subtle">{jqlNote ?? say('explain.noJql')}</p>
        ) : (
          <>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long query scrolls, and the keyboard must be able to */}
            <code className="pl-explain__jql" tabIndex={0}>
              {jql}
            </code>
            {jqlNote === null ? null : <p className="pl-subtle">{jqlNote}</p>}
            <div className="pl-explain__actions">
              <Button
                appearance="primary"
                spacing="compact"
                iconAfter={LinkExternalIcon}
                onClick={() => void router.open(`/issues/?jql=${encodeURIComponent(jql)}`)}
              >
                {say('action.openInJira')}
              </Button>
              <CopyButton text={jql} label={say('explain.copyJql')} />
            </div>
          </>
        )}
      </PanelSection>
      <PanelSection title={say('explain.leftOut')}>
        {leftOut.length === 0 ? (
          <p>{say('explain.nothingLeftOut')}</p>
        ) : (
          <ul className="pl-list">
            {leftOut.map(({ reason, count }) => (
              <li key={reason}>{say(`explain.leftOut.${reason}`, { count })}</li>
            ))}
          </ul>
        )}
      </PanelSection>
      {children}
      {explanation.parts.length > 1 && explanation.parts.some((part) => part.value !== null) ? (
        <Parts explanation={explanation} onOpenProject={onOpenProject} />
      ) : null}
    </>
  );
};

const Parts = ({ explanation, onOpenProject }: Pick<ExplanationProps, 'explanation' | 'onOpenProject'>) => {
  const { say, formats } = useSpeech();
  const [showsAll, setShowsAll] = useState(false);
  const sorted = [...explanation.parts].sort(
    (a, b) => (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY) || formats.compare(a.name, b.name),
  );
  const shown = showsAll ? sorted : sorted.slice(0, FIRST_PARTS);
  return (
    <PanelSection title={say('explain.parts')}>
      <table className="pl-parts">
        <thead className="pl-hidden">
          <tr>
            <th scope="col">{say('explain.partsHead.project')}</th>
            <th scope="col">{say('explain.partsHead.value')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ projectId, name, value }) => (
            <tr key={projectId}>
              <th scope="row">
                <button type="button" className="pl-link" onClick={() => onOpenProject(projectId)}>
                  {name}
                </button>
              </th>
              <td>{valueText(value, explanation.unit, formats)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > shown.length ? (
        <Button appearance="subtle" spacing="compact" onClick={() => setShowsAll(true)}>
          {say('explain.partsMore', { count: sorted.length - shown.length })}
        </Button>
      ) : null}
    </PanelSection>
  );
};
