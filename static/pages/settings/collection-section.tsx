import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import ProgressBar from '@atlaskit/progress-bar';
import { useState } from 'react';
import { ErrorNotice } from '../../components/error-notice';
import type { CallError } from '../../rpc';
import { useSpeech } from '../../viewer/viewer-context';
import { useCollection } from './use-settings';

/** How far the collection from Jira is, and the button that starts it again. */
export const CollectionSection = ({ canEdit }: { readonly canEdit: boolean }) => {
  const { say, formats } = useSpeech();
  const { sync, error, start } = useCollection();
  const [isStarting, setStarting] = useState(false);
  const [startError, setStartError] = useState<CallError | null>(null);
  const now = Math.floor(Date.now() / 1000);
  const isRunning = sync?.state === 'running' || sync?.state === 'waitingForBudget';
  const collectAgain = async () => {
    setStarting(true);
    setStartError(await start());
    setStarting(false);
  };
  const failure = startError ?? error;
  return (
    <section className="pl-settings__section">
      <Heading size="medium" as="h2">
        {say('settings.collection')}
      </Heading>
      {failure === null ? null : <ErrorNotice title={say('error.title')} error={failure} />}
      {sync === null ? null : (
        <div role="status">
          <p>
            <strong>{say(`settings.collection.state.${sync.state}`)}</strong>
            {' · '}
            {say('settings.collection.progress', { done: sync.projectsDone, total: sync.projectsTotal })}
            {' · '}
            {say('settings.collection.issues', { count: sync.issuesCollected })}
          </p>
          {isRunning ? (
            <div className="pl-settings__progress">
              <ProgressBar ariaLabel={say('sync.progress')} value={sync.projectsTotal === 0 ? 0 : sync.projectsDone / sync.projectsTotal} />
              {sync.minutesLeft === null ? null : (
                <p className="pl-subtle">{say('sync.running.left', { duration: formats.minutes(sync.minutesLeft) })}</p>
              )}
            </div>
          ) : null}
          <p className="pl-subtle">
            {sync.lastSweepAt === null
              ? say('settings.collection.neverSwept')
              : say('settings.collection.lastSweep', { when: formats.moment(sync.lastSweepAt, now) })}
          </p>
        </div>
      )}
      {canEdit ? (
        <>
          <Button isDisabled={isRunning} isLoading={isStarting} onClick={() => void collectAgain()}>
            {say('settings.collection.start')}
          </Button>
          <p className="pl-subtle">{say('settings.collection.startHint')}</p>
        </>
      ) : null}
    </section>
  );
};
