import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { ProvisionRun } from '../../../../src/contracts/templates/run';
import { ErrorNotice } from '../../../components/error-notice';
import { onRowKey } from '../../../components/on-row-key';
import { PersonName } from '../../../components/person-name';
import { ScrollRegion } from '../../../components/scroll-region';
import { SkeletonBar } from '../../../components/skeleton';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { useAddressPart } from '../../compliance/address/use-address-part';
import { type RunScope, runScopes, runsPart } from '../address/runs-part';
import { useLessonAnswers } from '../wizard/lessons/use-lesson-answers';
import { RunStateMark } from './run-state-mark';
import { RunView } from './run-view';
import './runs.css';

const PAGE = 50;

const inScope = (run: ProvisionRun, scope: RunScope, accountId: string): boolean => {
  switch (scope) {
    case 'all':
      return true;
    case 'mine':
      return run.requestedBy === accountId;
    case 'waiting':
      return run.state === 'requested' && run.canDecide;
  }
};

interface Runs {
  readonly runs: readonly ProvisionRun[] | null;
  readonly waiting: number;
  readonly mayHaveMore: boolean;
  readonly error: CallError | null;
  readonly reload: () => Promise<void>;
  readonly loadMore: () => Promise<void>;
}

const useRuns = (withFinished: boolean): Runs => {
  const [runs, setRuns] = useState<readonly ProvisionRun[] | null>(null);
  const [waiting, setWaiting] = useState(0);
  const [mayHaveMore, setMayHaveMore] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const latest = useRef(0);
  const read = useCallback(
    async (before: number | null, earlier: readonly ProvisionRun[]) => {
      latest.current += 1;
      const request = latest.current;
      const answer = await callApp('provision.listRuns', { state: withFinished ? 'all' : 'open', before, limit: PAGE });
      if (request !== latest.current) return;
      setError(answer.ok ? null : answer.error);
      if (!answer.ok) return;
      const known = new Set(earlier.map(({ id }) => id));
      setRuns([...earlier, ...answer.value.runs.filter(({ id }) => !known.has(id))]);
      setWaiting(answer.value.waitingForMe);
      setMayHaveMore(answer.value.runs.length === PAGE);
    },
    [withFinished],
  );
  const reload = useCallback(() => read(null, []), [read]);
  useEffect(() => void reload(), [reload]);
  const loadMore = () => read(runs?.at(-1)?.requestedAt ?? null, runs ?? []);
  return { runs, waiting, mayHaveMore, error, reload, loadMore };
};

/** Runs of templates: all that the viewer may see, their own, or those that wait for their approval; one of them opened. */
export const RunsTab = ({ onCatalogue }: { readonly onCatalogue: () => void }) => {
  const { say } = useSpeech();
  const [{ runId }, change] = useAddressPart(runsPart);
  const { deliver } = useLessonAnswers();
  if (runId === null) return <RunList onCatalogue={onCatalogue} />;
  return (
    <div>
      <p className="pl-run-back">
        <button type="button" className="pl-link" onClick={() => change('push', { runId: null })}>
          {say('runs.back')}
        </button>
      </p>
      <RunView key={runId} runId={runId} onChanged={deliver} />
    </div>
  );
};

const RunList = ({ onCatalogue }: { readonly onCatalogue: () => void }) => {
  const { say, formats, accountId } = useSpeech();
  const names = useId();
  const [{ scope, withFinished }, change] = useAddressPart(runsPart);
  const { runs, waiting, mayHaveMore, error, reload, loadMore } = useRuns(withFinished);
  if (runs === null)
    return error === null ? (
      <div role="status" aria-label={say('loading')}>
        <SkeletonBar height={280} />
      </div>
    ) : (
      <ErrorNotice title={say('error.loadTitle')} error={error} action={{ label: say('action.retry'), run: () => void reload() }} />
    );
  if (runs.length === 0 && withFinished)
    return (
      <EmptyState
        header={say('runs.empty.title')}
        headingLevel={2}
        description={say('runs.empty.body')}
        primaryAction={
          <Button appearance="primary" onClick={onCatalogue}>
            {say('runs.empty.action')}
          </Button>
        }
      />
    );
  const shown = runs.filter((run) => inScope(run, scope, accountId));
  const now = Math.floor(Date.now() / 1000);
  const scopeName = (one: RunScope) =>
    one === 'waiting' && waiting > 0 ? say('runs.scope.waitingCount', { count: waiting }) : say(`runs.scope.${one}`);
  return (
    <div>
      <div className="pl-filters__controls">
        <fieldset className="pl-fieldset pl-runs-scope">
          <legend className="pl-hidden">{say('runs.scope')}</legend>
          {runScopes.map((one) => (
            <label key={one} className="pl-option">
              <input type="radio" name={`${names}-scope`} checked={scope === one} onChange={() => change('push', { scope: one })} />
              <span>{scopeName(one)}</span>
            </label>
          ))}
        </fieldset>
        <label className="pl-option">
          <input
            type="checkbox"
            checked={withFinished}
            onChange={(event) => change('push', { withFinished: event.currentTarget.checked })}
          />
          <span>{say('runs.withFinished')}</span>
        </label>
      </div>
      {shown.length === 0 ? (
        <p className="pl-nothing">{say('runs.none')}</p>
      ) : (
        <ScrollRegion label={say('catalogue.tab.runs')}>
          <table className="pl-plain-table pl-cards" onKeyDown={onRowKey}>
            <thead>
              <tr>
                <th scope="col">{say('runs.project')}</th>
                <th scope="col">{say('runs.state')}</th>
                <th scope="col">{say('runs.template')}</th>
                <th scope="col">{say('runs.by')}</th>
                <th scope="col">{say('runs.when')}</th>
                <th scope="col" className="pl-plain-table__number">
                  {say('runs.changes')}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((run) => (
                <tr key={run.id}>
                  <th scope="row" className="pl-cards__head">
                    <button
                      type="button"
                      className="pl-link"
                      data-stop="run"
                      data-place={`run.${run.id}`}
                      aria-label={say('runs.open', { name: run.projectName })}
                      onClick={() => change('push', { runId: run.id })}
                    >
                      {run.projectName}
                    </button>{' '}
                    <span className="pl-subtle">{run.projectKey}</span>
                  </th>
                  <td>
                    <RunStateMark state={run.state} />
                  </td>
                  <td>{say(`runs.purpose.${run.purpose}`, { template: run.templateName, version: run.templateVersion })}</td>
                  <td>
                    <PersonName accountId={run.requestedBy} />
                  </td>
                  <td className="pl-numeric">{formats.ago(run.requestedAt, now)}</td>
                  <td className="pl-plain-table__number">{say('runs.progress', { done: run.done, total: run.total })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {mayHaveMore ? (
        <p className="pl-findings__more">
          <Button appearance="subtle" onClick={() => void loadMore()}>
            {say('runs.more')}
          </Button>
        </p>
      ) : null}
      {error === null ? null : (
        <ErrorNotice title={say('error.loadTitle')} error={error} action={{ label: say('action.retry'), run: () => void reload() }} />
      )}
    </div>
  );
};
