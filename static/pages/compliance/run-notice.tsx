import ProgressBar from '@atlaskit/progress-bar';
import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import type { ComplianceOverview } from '../../../src/contracts/audits/overview';
import { ErrorNotice } from '../../components/error-notice';
import { useSpeech } from '../../viewer/viewer-context';
import type { OverviewData } from './use-overview';

/** The audit under way: how far it is, at which project, with a way to stop it; or what went wrong with the last one. */
export const RunNotice = ({ data, overview }: { readonly data: OverviewData; readonly overview: ComplianceOverview }) => {
  const { say, formats } = useSpeech();
  const { run, runError } = data;
  if (runError !== null) return <ErrorNotice title={say('compliance.run.problem')} error={runError} />;
  if (run === null) return null;
  switch (run.state) {
    case 'queued':
    case 'running': {
      const progress = say('compliance.run.progress', { done: run.projectsDone, total: run.projectsTotal });
      return (
        <SectionMessage
          title={say('compliance.run.title')}
          headingLevel="h2"
          {...(overview.canAudit
            ? {
                actions: [
                  <SectionMessageAction key="cancel" onClick={() => void data.cancelRun()}>
                    {say('compliance.run.cancel')}
                  </SectionMessageAction>,
                ],
              }
            : {})}
        >
          <p role="status">
            {run.state === 'queued' ? say('compliance.run.queued') : progress}
            {run.at === null ? '' : ` · ${run.at}`}
          </p>
          <ProgressBar ariaLabel={progress} value={run.projectsTotal === 0 ? 0 : run.projectsDone / run.projectsTotal} />
        </SectionMessage>
      );
    }
    case 'cancelled':
    case 'failed':
      return (
        <SectionMessage appearance="warning" title={say(`compliance.run.${run.state}`)} headingLevel="h2">
          <p>{say('compliance.run.partly', { done: run.projectsDone, total: run.projectsTotal })}</p>
        </SectionMessage>
      );
    case 'done': {
      if (run.errors.length === 0) return null;
      const titles = new Map(overview.checks.map(({ checkNo, title }) => [checkNo, title]));
      return (
        <SectionMessage appearance="warning" title={say('compliance.run.errors', { count: run.errors.length })} headingLevel="h2">
          <ul className="pl-list">
            {run.errors.map(({ checkNo, reason }) => (
              <li key={checkNo}>
                {titles.get(checkNo) ?? formats.number(checkNo)}: {reason}
              </li>
            ))}
          </ul>
        </SectionMessage>
      );
    }
  }
};
