import EmptyState from '@atlaskit/empty-state';
import { useEffect, useMemo, useState } from 'react';
import type { RpcResponse } from '../../../../src/contracts/rpc';
import { ErrorNotice } from '../../../components/error-notice';
import { Field } from '../../../components/field';
import { useAnswer } from '../../../components/use-answer';
import { callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { useAddressPart } from '../../compliance/address/use-address-part';
import { pagePart } from '../address/page-part';
import type { TemplatesData } from '../use-templates';
import { CheckAll } from './check-all';
import { DriftBoard } from './drift-board';
import { countsOf, deviates, isBehind } from './drift-figures';
import { DriftProjects } from './drift-projects';
import { DriftSkeleton } from './drift-skeleton';
import { useChecking } from './use-checking';

type Board = RpcResponse<'drift.getBoard'>;

interface DriftOverviewProps {
  readonly data: TemplatesData;
  readonly onOpen: (projectId: number) => void;
  readonly onUpgrade: (projectIds: readonly number[]) => void;
}

/** All projects of templates with where they deviate, as of their last check. */
export const DriftOverview = ({ data, onOpen, onUpgrade }: DriftOverviewProps) => {
  const { say, language } = useSpeech();
  const [{ templateId }, change] = useAddressPart(pagePart);
  const all = useChecking(data.canEdit, language);
  const question = `drift ${templateId} ${language}`;
  const { load, retry } = useAnswer(question, () => callApp('drift.getBoard', { templateId, language }));
  // While the same board is read again, what it showed stays.
  const [last, setLast] = useState<{ readonly question: string; readonly board: Board } | null>(null);
  useEffect(() => {
    if (load.state === 'done' && load.ok) setLast({ question, board: load.value });
  }, [load, question]);
  const board = load.state === 'done' && load.ok ? load.value : load.state === 'loading' && last?.question === question ? last.board : null;
  const finishedAt = all.wasAsked ? (all.checking?.finishedAt ?? null) : null;
  // What was found is shown when it is complete: a board that changes while somebody reads it would only confuse.
  useEffect(() => {
    if (finishedAt !== null) retry();
  }, [finishedAt, retry]);
  const templates = (data.templates ?? []).filter(({ version }) => version !== null);
  const body = () => {
    if (load.state === 'done' && !load.ok)
      return <ErrorNotice title={say('error.loadTitle')} error={load.error} action={{ label: say('action.retry'), run: retry }} />;
    if (board === null) return <DriftSkeleton />;
    const { projects, items } = board;
    if (projects.length === 0)
      return <EmptyState header={say('drift.summary.none')} headingLevel={2} description={say('drift.summary.none.body')} />;
    return (
      <>
        <Summary projects={projects} />
        <DriftProjects projects={projects} counts={countsOf(board)} canUpgrade={data.canEdit} onOpen={onOpen} onUpgrade={onUpgrade} />
        {items.length === 0 ? null : <DriftBoard projects={projects} items={items} onOpen={onOpen} />}
      </>
    );
  };
  return (
    <div className="pl-drift">
      <div className="pl-drift__filter">
        <Field label={say('drift.filter.template')}>
          {(parts) => (
            <select
              {...parts}
              className="pl-select"
              value={templateId ?? ''}
              onChange={(event) => change('push', { templateId: event.currentTarget.value === '' ? null : event.currentTarget.value })}
            >
              <option value="">{say('drift.filter.all')}</option>
              {templates.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {data.canEdit && (board === null || board.projects.length > 0) ? <CheckAll all={all} projects={board?.projects ?? []} /> : null}
      {body()}
    </div>
  );
};

const Summary = ({ projects }: { readonly projects: Board['projects'] }) => {
  const { say } = useSpeech();
  const { deviating, behind } = useMemo(
    () => ({ deviating: projects.filter(deviates).length, behind: projects.filter(isBehind).length }),
    [projects],
  );
  return (
    <p className="pl-drift__summary">
      {deviating === 0
        ? say('drift.summary.clean', { count: projects.length })
        : projects.length === 1
          ? say('drift.summary.oneDeviates')
          : say('drift.summary.deviates', { count: deviating, total: projects.length })}{' '}
      {behind === 0 ? null : say('drift.summary.behind', { count: behind })}
    </p>
  );
};
