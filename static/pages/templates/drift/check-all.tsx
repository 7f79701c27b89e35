import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import type { DriftChecking, ProjectDrift } from '../../../../src/contracts/templates/drift';
import { useSpeech } from '../../../viewer/viewer-context';
import { RefusalNotice } from '../refusal-notice';
import type { Checking } from './use-checking';

interface CheckAllProps {
  readonly all: Checking;
  /** The projects that are shown, for the names of those that failed. */
  readonly projects: readonly Pick<ProjectDrift, 'projectId' | 'name'>[];
}

/** Has all projects compared now, and says how far that is. */
export const CheckAll = ({ all: { checking, wasAsked, error, start }, projects }: CheckAllProps) => {
  const { say } = useSpeech();
  const isOpen = checking !== null && checking.finishedAt === null;
  return (
    <section className="pl-check-all" aria-label={say('drift.checkAll')}>
      <Button isDisabled={isOpen} onClick={() => void start()}>
        {say('drift.checkAll')}
      </Button>
      {error === null ? null : <RefusalNotice title={say('drift.checkAll.failed')} error={error} />}
      {checking === null || !wasAsked ? null : <Progress checking={checking} projects={projects} />}
    </section>
  );
};

interface ProgressProps extends Pick<CheckAllProps, 'projects'> {
  readonly checking: DriftChecking;
}

/** Names shown of projects that could not be compared. */
const NAMES_SHOWN = 5;

const Progress = ({ checking, projects }: ProgressProps) => {
  const { say, formats } = useSpeech();
  const { total, done, failed, finishedAt, waitsUntil } = checking;
  const now = Math.floor(Date.now() / 1000);
  const compared = done - failed.length;
  const label = say('drift.checkAll.progress', { count: compared, total });
  const names = projects.filter(({ projectId }) => failed.includes(projectId)).map(({ name }) => name);
  const shown = names.slice(0, NAMES_SHOWN);
  return (
    <div className="pl-check-all__progress">
      {finishedAt === null ? <ProgressBar ariaLabel={say('drift.checkAll')} value={total === 0 ? 1 : done / total} /> : null}
      <p role="status">{finishedAt === null ? label : failed.length === 0 ? say('drift.checkAll.done', { count: compared }) : label}</p>
      {waitsUntil === null || finishedAt !== null ? null : (
        <p className="pl-subtle">{say('drift.checkAll.waits', { time: formats.moment(waitsUntil, now) })}</p>
      )}
      {failed.length === 0 ? null : (
        <p>
          {say('drift.checkAll.notCompared', { count: failed.length })}
          {shown.length === 0 ? '' : ` ${shown.join(', ')}${names.length > shown.length ? ', …' : ''}.`}
        </p>
      )}
    </div>
  );
};
