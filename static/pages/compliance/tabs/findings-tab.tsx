import Button from '@atlaskit/button/new';
import DownloadIcon from '@atlaskit/icon/core/download';
import ProgressBar from '@atlaskit/progress-bar';
import { type RefObject, useEffect, useMemo, useState } from 'react';
import type { ComplianceOverview } from '../../../../src/contracts/audits/overview';
import { ErrorNotice } from '../../../components/error-notice';
import { SkeletonBar } from '../../../components/skeleton';
import { useSpeech } from '../../../viewer/viewer-context';
import { stepOf } from '../address/address-part';
import { findingFilterOf, findingsPart, isNarrowed, noFindingFilter } from '../address/findings-part';
import { pagePart } from '../address/page-part';
import { rulesPart } from '../address/rules-part';
import { useAddressPart, useGoTo } from '../address/use-address-part';
import { ProgramFormatMenu } from '../evidence/program-format-menu';
import { FindingGroups } from '../findings/finding-groups';
import { keyOfFinding } from '../findings/finding-names';
import type { FindingTask } from '../findings/finding-task';
import { FindingsFilter } from '../findings/findings-filter';
import { FindingsTable } from '../findings/findings-table';
import { useFindingList } from '../findings/use-finding-list';
import { type FindingsExport, useFindingsExport } from '../findings/use-findings-export';

const PAGE_SIZE = 50;
const SKELETON_ROWS = 6;

interface FindingsTabProps {
  readonly overview: ComplianceOverview;
  readonly standardId: string | null;
  readonly now: number;
  /** Raised when something was changed in a dialog. */
  readonly changes: number;
  readonly searchField: RefObject<HTMLInputElement>;
  readonly onTask: (task: FindingTask) => void;
}

/** All findings, up to a million: filtered, grouped, searched by key, assigned and waived together, saved as CSV. */
export const FindingsTab = ({ overview, standardId, now, changes, searchField, onTask }: FindingsTabProps) => {
  const { say } = useSpeech();
  const [part, change] = useAddressPart(findingsPart);
  const goTo = useGoTo();
  // The moment of opening: a filter that moved with the clock would never be answered twice by the same page.
  const [openedAt] = useState(now);
  const filter = useMemo(() => findingFilterOf(part, standardId, openedAt), [part, standardId, openedAt]);
  const list = useFindingList(part.groupBy === 'none' ? filter : null, PAGE_SIZE);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const exporting = useFindingsExport(overview);
  const { reload } = list;
  useEffect(() => {
    if (changes === 0) return;
    setSelected(new Set());
    reload();
  }, [changes, reload]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter shows other findings
  useEffect(() => setSelected(new Set()), [filter]);

  const chosen = list.findings.filter((finding) => selected.has(keyOfFinding(finding)));
  const owners = useMemo(() => [...new Set(list.findings.flatMap(({ ownerAccountId }) => ownerAccountId ?? []))], [list.findings]);
  const openGroup = (key: string) => {
    switch (part.groupBy) {
      case 'rule':
        return change('push', { groupBy: 'none', checkNos: [Number(key)] });
      case 'project':
        return change('push', { groupBy: 'none', projectIds: [Number(key)] });
      case 'owner':
        return change('push', { groupBy: 'none', owners: [key] });
      case 'none':
        return;
    }
  };

  return (
    <div className="pl-findings">
      <FindingsFilter overview={overview} part={part} change={change} searchField={searchField} owners={owners} />
      <div className="pl-findings__bar">
        <p role="status" className="pl-numeric">
          {part.groupBy !== 'none'
            ? ''
            : chosen.length > 0
              ? say('compliance.select.count', { count: chosen.length })
              : list.isLoading && list.findings.length === 0
                ? say('loading')
                : say('compliance.finding.shown', { shown: list.findings.length, total: list.total })}
        </p>
        <div className="pl-findings__actions">
          {chosen.length === 0 ? (
            <>
              <Button
                iconBefore={DownloadIcon}
                isDisabled={exporting.progress !== null}
                onClick={() => void exporting.start(filter, 'csv')}
              >
                {say('portfolio.export')}
              </Button>
              <ProgramFormatMenu isDisabled={exporting.progress !== null} onChoose={(format) => void exporting.start(filter, format)} />
            </>
          ) : (
            <>
              <Button onClick={() => onTask({ kind: 'assign', findings: chosen })}>{say('finding.assign')}</Button>
              <Button onClick={() => onTask({ kind: 'waiveMany', findings: chosen })}>{say('waiver.request')}</Button>
              <Button appearance="subtle" onClick={() => setSelected(new Set())}>
                {say('compliance.select.clear')}
              </Button>
            </>
          )}
        </div>
      </div>
      <ExportProgress exporting={exporting} />
      {part.groupBy === 'none' ? (
        <>
          {list.error === null ? null : (
            <ErrorNotice title={say('error.title')} error={list.error} action={{ label: say('action.retry'), run: list.retry }} />
          )}
          {list.findings.length === 0 ? (
            list.isLoading ? (
              <FindingsSkeleton />
            ) : list.error === null ? (
              <NoFindings
                isFiltered={isNarrowed(part)}
                onClear={() => change('push', noFindingFilter)}
                onFixed={() => change('push', { ...noFindingFilter, state: 'fixed' })}
              />
            ) : null
          ) : (
            <FindingsTable
              findings={list.findings}
              overview={overview}
              now={now}
              selected={selected}
              onSelect={setSelected}
              onTask={onTask}
              onRule={(ruleId) => goTo(stepOf(pagePart, { tab: 'rules' }), stepOf(rulesPart, { ruleId }))}
            />
          )}
          {list.hasMore && list.error === null ? (
            <p className="pl-findings__more">
              <Button isLoading={list.isLoading} onClick={list.loadMore}>
                {say('finding.more', { shown: list.findings.length, total: list.total })}
              </Button>
            </p>
          ) : null}
        </>
      ) : (
        <FindingGroups filter={filter} by={part.groupBy} now={now} changes={changes} onOpen={openGroup} />
      )}
    </div>
  );
};

const ExportProgress = ({ exporting: { progress, error, cancel } }: { readonly exporting: FindingsExport }) => {
  const { say } = useSpeech();
  if (error !== null) return <ErrorNotice title={say('compliance.export.failed')} error={error} />;
  if (progress === null) return null;
  const text = say('compliance.export.progress', { ...progress });
  return (
    <div className="pl-findings__export" role="status">
      <span className="pl-numeric">{text}</span>
      <ProgressBar ariaLabel={text} value={progress.total === 0 ? 0 : progress.done / progress.total} />
      <Button appearance="subtle" spacing="compact" onClick={cancel}>
        {say('action.cancel')}
      </Button>
    </div>
  );
};

const FindingsSkeleton = () => {
  const { say } = useSpeech();
  return (
    <div className="pl-skeleton-table" role="status" aria-label={say('loading')}>
      {Array.from({ length: SKELETON_ROWS }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey rows have no other identity
        <div key={at} className="pl-skeleton-row">
          <SkeletonBar width="35%" />
          <SkeletonBar width="25%" />
          <SkeletonBar width="12%" />
          <SkeletonBar width="20%" />
        </div>
      ))}
    </div>
  );
};

interface NoFindingsProps {
  readonly isFiltered: boolean;
  readonly onClear: () => void;
  readonly onFixed: () => void;
}

const NoFindings = ({ isFiltered, onClear, onFixed }: NoFindingsProps) => {
  const { say } = useSpeech();
  return (
    <div className="pl-nothing">
      <p>{say(isFiltered ? 'compliance.finding.noneFit' : 'compliance.finding.none')}</p>
      {isFiltered ? (
        <Button onClick={onClear}>{say('portfolio.filter.clear')}</Button>
      ) : (
        <Button onClick={onFixed}>{say('compliance.finding.showFixed')}</Button>
      )}
    </div>
  );
};
