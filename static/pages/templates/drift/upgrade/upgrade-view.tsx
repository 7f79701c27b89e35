import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { RpcResponse } from '../../../../../src/contracts/rpc';
import type { Answers } from '../../../../../src/contracts/templates/blueprint';
import type { ProvisionRun } from '../../../../../src/contracts/templates/run';
import { ErrorNotice } from '../../../../components/error-notice';
import { type CallError, callApp } from '../../../../rpc';
import { useSpeech } from '../../../../viewer/viewer-context';
import { DriftSkeleton } from '../drift-skeleton';
import { MissingAnswers } from './missing-answers';
import { ProjectUpgrade } from './project-upgrade';
import { UpgradeSummary } from './upgrade-summary';
import '../../wizard/wizard.css';

interface UpgradeViewProps {
  readonly projectIds: readonly number[];
  readonly onBack: () => void;
  readonly onRun: (runId: string) => void;
}

/** Projects on their way to the newest version of their template: compared together, decided and started one after the other. */
export const UpgradeView = ({ projectIds, onBack, onRun }: UpgradeViewProps) => {
  const { say, language, formats } = useSpeech();
  const [answers, setAnswers] = useState<Answers>({});
  const [compared, setCompared] = useState<RpcResponse<'upgrade.compare'> | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [started, setStarted] = useState<ReadonlyMap<number, ProvisionRun>>(new Map());
  const [chosen, setChosen] = useState<number | null>(null);
  const done = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (started.size > 0) done.current?.focus();
  }, [started]);
  const about = projectIds.join('.');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `about` stands for the projects
  const load = useCallback(async () => {
    setCompared(null);
    const answer = await callApp('upgrade.compare', { projectIds: [...projectIds], toVersion: null, answers, language });
    setError(answer.ok ? null : answer.error);
    if (answer.ok) setCompared(answer.value);
  }, [about, answers, language]);
  useEffect(() => void load(), [load]);

  const back = (
    <div>
      <Button appearance="subtle" spacing="compact" onClick={onBack}>
        {say('upgrade.back')}
      </Button>
    </div>
  );
  if (compared === null)
    return (
      <div className="pl-drift">
        {back}
        {error === null ? (
          <DriftSkeleton />
        ) : (
          <ErrorNotice title={say('error.loadTitle')} error={error} action={{ label: say('action.retry'), run: () => void load() }} />
        )}
      </div>
    );
  const { refused } = compared;
  const upgrades = [...compared.upgrades].sort((a, b) => formats.compare(a.name, b.name));
  const missing = [...new Set(upgrades.flatMap(({ missingAnswers }) => missingAnswers))];
  const lacking = upgrades.find(({ missingAnswers }) => missingAnswers.length > 0);
  const open = upgrades.filter(({ projectId }) => !started.has(projectId));
  const present = open.find(({ projectId }) => projectId === chosen) ?? open[0];
  const last = [...started.values()].at(-1);
  const body = () => {
    if (lacking !== undefined) return <MissingAnswers upgrade={lacking} missing={missing} given={answers} onAnswered={setAnswers} />;
    return present === undefined ? null : (
      <ProjectUpgrade
        key={present.projectId}
        upgrade={present}
        answers={answers}
        onStarted={(run) => setStarted((before) => new Map(before).set(present.projectId, run))}
      />
    );
  };
  return (
    <div className="pl-drift">
      {back}
      {projectIds.length < 2 ? null : <h2 className="pl-drift__heading">{say('upgrade.title.many', { count: projectIds.length })}</h2>}
      {refused.length === 0 ? null : (
        <SectionMessage appearance="warning" title={say('upgrade.refused')} headingLevel="h2">
          <ul className="pl-list">
            {refused.map(({ projectId, problem }) => (
              <li key={projectId}>{problem}</li>
            ))}
          </ul>
        </SectionMessage>
      )}
      {last === undefined ? null : (
        <div role="status" ref={done} tabIndex={-1}>
          <SectionMessage appearance="success" title={say('upgrade.done', { name: last.projectName })} headingLevel="h2">
            <p>
              <button type="button" className="pl-link" onClick={() => onRun(last.id)}>
                {say('upgrade.watch')}
              </button>
            </p>
            <p>{present === undefined ? say('upgrade.allStarted') : say('upgrade.following', { name: present.name })}</p>
          </SectionMessage>
        </div>
      )}
      {upgrades.length < 2 ? null : (
        <UpgradeSummary upgrades={upgrades} started={started} presentId={present?.projectId ?? null} onChoose={setChosen} onRun={onRun} />
      )}
      {body()}
    </div>
  );
};
