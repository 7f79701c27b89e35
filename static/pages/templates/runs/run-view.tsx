import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { router } from '@forge/bridge';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ProvisionRun } from '../../../../src/contracts/templates/run';
import type { MessageKey } from '../../../../src/messages/en';
import { ErrorNotice } from '../../../components/error-notice';
import { PersonName } from '../../../components/person-name';
import { SkeletonBar } from '../../../components/skeleton';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import type { PlanView } from '../address/wizard-part';
import { RefusalNotice } from '../refusal-notice';
import { PlanPreview } from '../wizard/preview/plan-preview';
import { DecideDialog } from './decide-dialog';
import { RunJournal } from './run-journal';
import { RunProgress } from './run-progress';
import { RunStateMark } from './run-state-mark';
import { UndoDialog } from './undo-dialog';
import { isAtWork, type OpenedRun, type RunData, useRun } from './use-run';
import './runs.css';

interface RunViewProps {
  readonly runId: string;
  /** Takes the focus when it appears: the wizard leads here by a button that is gone. */
  readonly takesFocus?: boolean;
  /** What the viewer may do besides, e.g. create another project. */
  readonly more?: ReactNode;
  readonly onChanged?: (run: ProvisionRun) => void;
}

const titleOf = ({ state, purpose }: ProvisionRun): MessageKey =>
  state === 'running' && purpose !== 'create' ? 'runs.title.applying' : `runs.title.${state}`;

/** A run: where it stands, what to do about it, and everything it did. */
export const RunView = ({ runId, takesFocus = false, more, onChanged }: RunViewProps) => {
  const { say } = useSpeech();
  const [showsPlan, setShowsPlan] = useState(false);
  const [isRequest, setRequest] = useState(false);
  const data = useRun(runId, showsPlan || isRequest);
  const { opened, error, reload } = data;
  const latest = useRef(onChanged);
  latest.current = onChanged;
  const run = opened?.run;
  useEffect(() => {
    if (run === undefined) return;
    setRequest(run.state === 'requested');
    latest.current?.(run);
  }, [run]);
  if (opened === null)
    return error === null ? (
      <div role="status" aria-label={say('loading')} className="pl-run">
        <SkeletonBar width="50%" height={28} />
        <SkeletonBar height={12} />
        <SkeletonBar height={160} />
      </div>
    ) : (
      <ErrorNotice title={say('runs.failed.load')} error={error} action={{ label: say('action.retry'), run: () => void reload() }} />
    );
  return (
    <div className="pl-run">
      {error === null ? null : (
        <ErrorNotice title={say('runs.failed.load')} error={error} action={{ label: say('action.retry'), run: () => void reload() }} />
      )}
      <RunHead opened={opened} data={data} takesFocus={takesFocus} more={more} />
      {isRequest ? null : <RunJournal journal={opened.journal} />}
      {data.plan !== null && (isRequest || showsPlan) ? <RunPlan plan={data.plan} isRequest={isRequest} /> : null}
      {isRequest ? null : (
        <div>
          <Button
            appearance="subtle"
            spacing="compact"
            isLoading={showsPlan && data.plan === null}
            aria-expanded={showsPlan}
            onClick={() => setShowsPlan(!showsPlan)}
          >
            {say(showsPlan ? 'runs.plan.hide' : 'runs.plan.show')}
          </Button>
        </div>
      )}
    </div>
  );
};

const RunPlan = ({ plan, isRequest }: { readonly plan: NonNullable<ReturnType<typeof useRun>['plan']>; readonly isRequest: boolean }) => {
  const { say } = useSpeech();
  const [view, setView] = useState<PlanView>('tree');
  return (
    <section aria-label={say('runs.plan')}>
      <h3 className="pl-run__part">{say(isRequest ? 'runs.decide.plan' : 'runs.plan')}</h3>
      <PlanPreview plan={plan} view={view} onView={setView} />
    </section>
  );
};

interface RunHeadProps {
  readonly opened: OpenedRun;
  readonly takesFocus: boolean;
  readonly more: ReactNode;
  readonly data: RunData;
}

type Dialog = 'undo' | 'approve' | 'refuse';

const RunHead = ({ opened: { run, next, journal }, data: { accept, plan, renewPlan }, takesFocus, more }: RunHeadProps) => {
  const { say } = useSpeech();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [working, setWorking] = useState<'cancel' | 'resume' | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { state } = run;
  // The buttons of the state before are gone: whoever pressed one finds the focus on what it came to.
  const [isActedOn, setActedOn] = useState(takesFocus);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the state
  useEffect(() => {
    if (isActedOn) heading.current?.focus();
  }, [state]);
  const act = async (what: 'cancel' | 'resume') => {
    setWorking(what);
    const answer = await callApp(`provision.${what}`, { runId: run.id });
    setWorking(null);
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    setActedOn(true);
    accept(answer.value.run);
  };
  const onDone = (changed: ProvisionRun) => {
    setDialog(null);
    setActedOn(true);
    accept(changed);
  };
  const name = `${run.projectName} (${run.projectKey})`;
  const hasProject = run.projectId !== null && state !== 'undone' && state !== 'undoing';
  return (
    <section className="pl-run__head" aria-labelledby={`run-${run.id}`}>
      <div className="pl-run__title">
        <h2 ref={heading} id={`run-${run.id}`} tabIndex={-1}>
          {say(titleOf(run), { name })}
        </h2>
        <RunStateMark state={state} />
      </div>
      <RunStory run={run} />
      {isAtWork(state) || state === 'stopped' ? <RunProgress run={run} journal={journal} /> : null}
      <StateNotice run={run} />
      {error === null ? null : <RefusalNotice title={say('runs.failed.act')} error={error} />}
      {next.length === 0 || state !== 'done' ? null : (
        <section aria-label={say('runs.next')}>
          <h3 className="pl-run__part">{say('runs.next')}</h3>
          <ol className="pl-run__next">
            {next.map(({ text, link }) => (
              <li key={text}>
                {link === null ? (
                  text
                ) : (
                  <button type="button" className="pl-link" onClick={() => void router.open(link)}>
                    {text}
                  </button>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
      <div className="pl-run__actions">
        {hasProject ? (
          <Button
            appearance={state === 'done' ? 'primary' : 'default'}
            onClick={() => void router.open(`/browse/${encodeURIComponent(run.projectKey)}`)}
          >
            {say('runs.openProject')}
          </Button>
        ) : null}
        {run.canDecide && state === 'requested' ? (
          <>
            <Button appearance="primary" onClick={() => setDialog('approve')}>
              {say('runs.approve')}
            </Button>
            <Button onClick={() => setDialog('refuse')}>{say('runs.refuse')}</Button>
          </>
        ) : null}
        {run.canResume ? (
          <Button appearance="primary" isLoading={working === 'resume'} onClick={() => void act('resume')}>
            {say('runs.resume')}
          </Button>
        ) : null}
        {run.canCancel ? (
          <Button isLoading={working === 'cancel'} onClick={() => void act('cancel')}>
            {say(state === 'requested' ? 'runs.withdraw' : 'runs.cancel')}
          </Button>
        ) : null}
        {run.canUndo ? <Button onClick={() => setDialog('undo')}>{say('runs.undo')}</Button> : null}
        {more}
      </div>
      {dialog === 'undo' ? <UndoDialog run={run} onClose={() => setDialog(null)} onDone={onDone} /> : null}
      {dialog === 'approve' || dialog === 'refuse' ? (
        <DecideDialog
          run={run}
          approve={dialog === 'approve'}
          digest={plan?.digest ?? null}
          onChangedMeanwhile={renewPlan}
          onClose={() => setDialog(null)}
          onDone={onDone}
        />
      ) : null}
    </section>
  );
};

/** Who asked for it and who decided, and when. */
const RunStory = ({ run }: { readonly run: ProvisionRun }) => {
  const { say, formats } = useSpeech();
  const now = Math.floor(Date.now() / 1000);
  return (
    <div className="pl-run__story">
      <p>
        {say(`runs.purpose.${run.purpose}`, { template: run.templateName, version: run.templateVersion })}
        <span className="pl-subtle"> · {say('catalogue.version', { version: run.templateVersion })}</span>
      </p>
      <p>
        <PersonName accountId={run.requestedBy} /> {say('runs.asked', { when: formats.ago(run.requestedAt, now) })}
        {run.note === '' ? null : <span>: “{run.note}”</span>}
      </p>
      {run.decidedBy === null || run.decidedAt === null ? null : (
        <p>
          <PersonName accountId={run.decidedBy} />{' '}
          {say(run.state === 'refused' ? 'runs.refused' : 'runs.approved', { when: formats.ago(run.decidedAt, now) })}
          {run.decisionNote === '' ? null : <span>: “{run.decisionNote}”</span>}
        </p>
      )}
    </div>
  );
};

/** What the state means and what to do; Jira's words where it refused. */
const StateNotice = ({ run: { state, problem, done } }: { readonly run: ProvisionRun }) => {
  const { say } = useSpeech();
  switch (state) {
    case 'requested':
      return <p>{say('runs.requested.body')}</p>;
    case 'running':
    case 'undoing':
    case 'cancelling':
      return <p className="pl-subtle">{say('runs.keepsRunning')}</p>;
    case 'stopped':
      return (
        <div role="alert">
          <SectionMessage appearance="error" title={problem === '' ? say('runs.state.stopped') : problem} headingLevel="h3">
            <p>{say('runs.stopped.body')}</p>
          </SectionMessage>
        </div>
      );
    case 'cancelled':
      return <p>{done === 0 ? say('runs.cancelled.nothing') : say('runs.cancelled.body', { count: done })}</p>;
    case 'undone':
      return <p>{say('runs.undone.body')}</p>;
    case 'done':
    case 'refused':
      return null;
  }
};
