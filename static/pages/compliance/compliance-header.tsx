import Button, { IconButton } from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import KeyboardIcon from '@atlaskit/icon/core/question-circle';
import RefreshIcon from '@atlaskit/icon/core/refresh';
import { useSpeech } from '../../viewer/viewer-context';
import { isUnderWay, type OverviewData } from './use-overview';

interface ComplianceHeaderProps {
  readonly data: OverviewData;
  readonly standardId: string | null;
  readonly onStandard: (standardId: string | null) => void;
  readonly onShortcuts: () => void;
}

/** Title, choice of standard, age of the data with refresh, and the button that audits now. */
export const ComplianceHeader = ({ data, standardId, onStandard, onShortcuts }: ComplianceHeaderProps) => {
  const { say, formats } = useSpeech();
  const { overview, now, run } = data;
  const standards = overview?.standards ?? [];
  const dataFrom = overview === null ? null : (overview.factsAsOf ?? overview.lastRunAt);
  const isGone = overview !== null && standardId !== null && !standards.some(({ id }) => id === standardId);
  return (
    <header className="pl-header">
      <div className="pl-header__title">
        <nav className="pl-breadcrumb" aria-label={say('portfolio.breadcrumb')}>
          <span>{say('app.name')}</span>
        </nav>
        <Heading size="large" as="h1">
          {say('page.compliance')}
        </Heading>
      </div>
      <div className="pl-header__actions">
        <span className="pl-age">
          {dataFrom === null ? null : (
            <>
              {say('portfolio.asOf', { time: formats.moment(dataFrom, now) })}
              <span className="pl-subtle"> · {formats.ago(dataFrom, now)}</span>
            </>
          )}
        </span>
        <IconButton
          icon={RefreshIcon}
          label={say('portfolio.refresh')}
          appearance="subtle"
          isLoading={data.isLoading && overview !== null}
          onClick={() => void data.reload()}
        />
        {standards.length < 2 && !isGone ? null : (
          <select
            className="pl-select"
            aria-label={say('compliance.standard.choose')}
            value={standardId ?? ''}
            onChange={(event) => onStandard(event.currentTarget.value === '' ? null : event.currentTarget.value)}
          >
            <option value="">{say('compliance.standard.all')}</option>
            {isGone ? <option value={standardId}>{standardId}</option> : null}
            {standards.map(({ id, name, stage }) => (
              <option key={id} value={id}>
                {stage === 'silent' ? say('compliance.standard.silent', { name }) : name}
              </option>
            ))}
          </select>
        )}
        {overview?.canAudit === true && standards.length > 0 ? (
          <Button appearance="primary" isDisabled={isUnderWay(run)} onClick={() => void data.startRun()}>
            {say('compliance.run.start')}
          </Button>
        ) : null}
        <IconButton icon={KeyboardIcon} label={say('shortcuts.open')} appearance="subtle" onClick={onShortcuts} />
      </div>
    </header>
  );
};
