import ProgressBar from '@atlaskit/progress-bar';
import SectionMessage from '@atlaskit/section-message';
import type { SyncStatus } from '../../src/contracts/portfolio';
import { useSpeech } from '../viewer/viewer-context';
import './sync-notice.css';

/** How many incomplete projects are named. */
const NAMED_PROJECTS = 5;

const Missing = ({ missing }: { readonly missing: SyncStatus['missing'] }) => {
  const { say } = useSpeech();
  const more = missing.length - NAMED_PROJECTS;
  return (
    <ul className="pl-missing">
      {missing.slice(0, NAMED_PROJECTS).map(({ projectKey, reason }) => (
        <li key={projectKey}>
          <strong>{projectKey}</strong>: {say(`sync.missing.${reason}`)}
        </li>
      ))}
      {more > 0 ? <li>{say('sync.missing.more', { count: more })}</li> : null}
    </ul>
  );
};

/** One message when part of the data is missing: what, why, and when it will be there. Nothing when all is well. */
export const SyncNotice = ({ sync }: { readonly sync: SyncStatus }) => {
  const { say, formats } = useSpeech();
  switch (sync.state) {
    case 'never':
      return (
        <SectionMessage title={say('sync.never.title')} headingLevel="h2">
          <p>{say('sync.never.body')}</p>
        </SectionMessage>
      );
    case 'running':
    case 'waitingForBudget': {
      const left =
        sync.minutesLeft === null
          ? say('sync.running.unknown')
          : sync.minutesLeft < 1
            ? say('sync.running.soon')
            : say('sync.running.left', { duration: formats.minutes(sync.minutesLeft) });
      const text = say(sync.state === 'running' ? 'sync.running.body' : 'sync.waiting.body', {
        done: sync.projectsDone,
        total: sync.projectsTotal,
        left,
      });
      return (
        <SectionMessage title={say('sync.running.title')} headingLevel="h2">
          <p role="status">{text}</p>
          <ProgressBar ariaLabel={say('sync.progress')} value={sync.projectsTotal === 0 ? 0 : sync.projectsDone / sync.projectsTotal} />
        </SectionMessage>
      );
    }
    case 'failed':
      return (
        <SectionMessage appearance="warning" title={say('sync.failed.title')} headingLevel="h2">
          <p>{say('sync.failed.body')}</p>
          {sync.missing.length === 0 ? null : <Missing missing={sync.missing} />}
        </SectionMessage>
      );
    case 'upToDate':
      return sync.missing.length === 0 ? null : (
        <SectionMessage appearance="warning" title={say('sync.missing.title', { count: sync.missing.length })} headingLevel="h2">
          <Missing missing={sync.missing} />
        </SectionMessage>
      );
  }
};
