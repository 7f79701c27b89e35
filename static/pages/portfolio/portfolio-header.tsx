import Button, { IconButton } from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import DownloadIcon from '@atlaskit/icon/core/download';
import KeyboardIcon from '@atlaskit/icon/core/question-circle';
import RefreshIcon from '@atlaskit/icon/core/refresh';
import Tooltip from '@atlaskit/tooltip';
import type { ReactNode } from 'react';
import { useSpeech } from '../../viewer/viewer-context';

interface PortfolioHeaderProps {
  /** The portfolio or programme looked at, with the way to it; `null` for everything. */
  readonly within: string | null;
  readonly onLeave: () => void;
  /** Epoch seconds of the last look at Jira; `null` while loading. */
  readonly dataFrom: number | null;
  readonly now: number;
  readonly isLoading: boolean;
  readonly onRefresh: () => void;
  readonly onExport: (() => void) | null;
  readonly onShortcuts: () => void;
  /** What a PMO administrator may create. */
  readonly create: ReactNode;
}

/** Title, age of the data with refresh, export. */
export const PortfolioHeader = (props: PortfolioHeaderProps) => {
  const { within, onLeave, dataFrom, now, isLoading, onRefresh, onExport, onShortcuts, create } = props;
  const { say, formats } = useSpeech();
  return (
    <header className="pl-header">
      <div className="pl-header__title">
        <nav className="pl-breadcrumb" aria-label={say('portfolio.breadcrumb')}>
          <span>{say('app.name')}</span>
          <span aria-hidden="true">/</span>
          {within === null ? (
            <span>{say('portfolio.breadcrumb')}</span>
          ) : (
            <button type="button" className="pl-link" onClick={onLeave}>
              {say('page.portfolio')}
            </button>
          )}
        </nav>
        <Heading size="large" as="h1">
          {within ?? say('page.portfolio')}
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
        <IconButton icon={RefreshIcon} label={say('portfolio.refresh')} appearance="subtle" isLoading={isLoading} onClick={onRefresh} />
        <Tooltip content={say('portfolio.exportHint')}>
          <Button iconBefore={DownloadIcon} isDisabled={onExport === null} onClick={() => onExport?.()}>
            {say('portfolio.export')}
          </Button>
        </Tooltip>
        {create}
        <IconButton icon={KeyboardIcon} label={say('shortcuts.open')} appearance="subtle" onClick={onShortcuts} />
      </div>
    </header>
  );
};
