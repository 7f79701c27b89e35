import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import type { LogEntry } from '../../../../src/contracts/audits/evidence-contracts';
import type { ComplianceOverview } from '../../../../src/contracts/audits/overview';
import { ChoiceMenu } from '../../../components/choice-menu';
import { ErrorNotice } from '../../../components/error-notice';
import { onRowKey } from '../../../components/on-row-key';
import { PersonName } from '../../../components/person-name';
import { ScrollRegion } from '../../../components/scroll-region';
import { SkeletonBar } from '../../../components/skeleton';
import { useSpeech } from '../../../viewer/viewer-context';
import { useAddressPart } from '../address/use-address-part';
import { useAuditLog } from './audit-log-pages';
import { auditLogPart } from './audit-log-part';

const SKELETON_ROWS = 6;

interface AuditLogTabProps {
  readonly overview: ComplianceOverview;
  readonly now: number;
}

/** Who did what in audits, newest first. */
export const AuditLogTab = ({ overview, now }: AuditLogTabProps) => {
  const { say, formats } = useSpeech();
  const [{ projectIds }, change] = useAddressPart(auditLogPart);
  const { entries, hasMore, isLoading, error, loadMore } = useAuditLog(projectIds);
  const options = [...overview.projects]
    .sort((a, b) => formats.compare(a.name, b.name))
    .map(({ projectId, name, key }) => ({ value: String(projectId), label: `${name} (${key})` }));
  return (
    <>
      <div className="pl-findings__bar">
        <p role="status" className="pl-numeric">
          {isLoading && entries.length === 0 ? say('loading') : say('log.shown', { count: entries.length })}
        </p>
        <ChoiceMenu
          name={say('log.project')}
          options={options}
          chosen={projectIds.map(String)}
          onChange={(chosen) => change('push', { projectIds: chosen.map(Number) })}
        />
      </div>
      {entries.length > 0 ? <LogTable entries={entries} now={now} /> : isLoading ? <LogSkeleton /> : null}
      {error === null ? null : (
        <ErrorNotice title={say('error.loadTitle')} error={error} action={{ label: say('action.retry'), run: loadMore }} />
      )}
      {entries.length > 0 || isLoading || error !== null ? null : projectIds.length > 0 ? (
        <div className="pl-nothing">
          <p>{say('log.noneFit')}</p>
          <Button onClick={() => change('push', { projectIds: [] })}>{say('portfolio.filter.clear')}</Button>
        </div>
      ) : (
        <EmptyState header={say('log.empty.title')} headingLevel={2} description={say('log.empty.body')} />
      )}
      {hasMore && error === null ? (
        <p className="pl-findings__more">
          <Button isLoading={isLoading} onClick={loadMore}>
            {say('log.more')}
          </Button>
        </p>
      ) : null}
    </>
  );
};

const LogTable = ({ entries, now }: { readonly entries: readonly LogEntry[]; readonly now: number }) => {
  const { say, formats } = useSpeech();
  return (
    <ScrollRegion label={say('compliance.tab.auditLog')}>
      <table className="pl-plain-table pl-cards" onKeyDown={onRowKey}>
        <thead>
          <tr>
            <th scope="col">{say('log.what')}</th>
            <th scope="col">{say('log.project')}</th>
            <th scope="col">{say('log.who')}</th>
            <th scope="col">{say('log.when')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ id, at, by, text, projectKey }) => (
            <tr key={id}>
              <th scope="row" className="pl-cards__head">
                {text}
              </th>
              <td>{projectKey ?? say('value.undefined')}</td>
              <td>{by === null ? say('log.itself') : <PersonName accountId={by} />}</td>
              <td className="pl-numeric">
                {formats.moment(at, now)} <span className="pl-subtle">· {formats.ago(at, now)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
};

const LogSkeleton = () => {
  const { say } = useSpeech();
  return (
    <div className="pl-skeleton-table" role="status" aria-label={say('loading')}>
      {Array.from({ length: SKELETON_ROWS }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey rows have no other identity
        <div key={at} className="pl-skeleton-row">
          <SkeletonBar width="50%" />
          <SkeletonBar width="10%" />
          <SkeletonBar width="20%" />
          <SkeletonBar width="15%" />
        </div>
      ))}
    </div>
  );
};
